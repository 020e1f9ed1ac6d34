import { describe, expect, test } from 'vitest';
import type { LinkTarget } from '../../../src/index/links/link-targets.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

const index = indexOf(
  readFixture(
    [
      '--- acme/acme.md\n---\ntype: account\n---\n# Acme',
      '--- acme/people/Ben Ries.md\n---\ntype: person\naliases: [Benny]\n---\n# Benjamin Ries\n## Goals',
      '--- acme/systems.md\n# Systems\n## DAQ\n- type:: system\n### Details\n## C#\n- type:: system\n## C++\n- type:: system',
      '--- acme/rockset.md\n# Rockset\n- type:: system',
      '--- acme/notes/kickoff.md\nPlain.\n# Part',
      '--- acme/notes/index.md\nPlain.',
      '--- beta/beta.md\n---\ntype: account\n---\n# Beta',
      '--- beta/people/Ben Ries.md\n---\ntype: person\n---\n# Ben R.',
      '--- beta/notes/index.md\nPlain.',
      '--- ada.md\n---\ntype: person\n---\n# Ada: of AWS',
      '--- v1.2 plan.md\nPlain.',
      '',
    ].join('\n'),
  ),
);

const printed = (target: LinkTarget | undefined): string => {
  switch (target?.kind) {
    case undefined:
      return 'nothing';
    case 'entity':
      return target.entity.id + (target.heading === undefined ? '' : ` at ${target.heading}`);
    case 'note':
      return `note ${target.path}${target.heading === undefined ? '' : ` at ${target.heading}`}`;
    case 'ambiguous':
      return target.entities.map(({ id }) => id).join(' | ');
  }
};

const resolved = (to: string, from: string, byName: boolean): string =>
  printed(index.directory.targets.resolve({ to, byName }, notePath(from)));

const wikilinks: readonly (readonly [to: string, from: string, target: string])[] = [
  ['Ben Ries', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['ben ries', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['Ben Ries', 'beta/notes/index.md', 'beta/people/Ben Ries'],
  ['Benjamin Ries', 'beta/notes/index.md', 'acme/people/Ben Ries'],
  ['benny', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['people/Ben Ries', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['beta/people/ben ries.md', 'acme/notes/index.md', 'beta/people/Ben Ries'],
  ['../people/Ben Ries', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['./index', 'acme/notes/kickoff.md', 'note acme/notes/index.md'],
  ['index', 'beta/beta.md', 'note beta/notes/index.md'],
  ['index', 'acme/acme.md', 'note acme/notes/index.md'],
  ['Ben Ries#Goals', 'acme/acme.md', 'acme/people/Ben Ries at Goals'],
  ['Benny#Goals', 'acme/acme.md', 'acme/people/Ben Ries at Goals'],
  ['kickoff#Part', 'acme/acme.md', 'note acme/notes/kickoff.md at Part'],
  ['systems#DAQ', 'acme/acme.md', 'acme/systems#daq'],
  ['systems#Systems#DAQ', 'acme/acme.md', 'acme/systems#daq'],
  ['#DAQ', 'acme/systems.md', 'acme/systems#daq'],
  ['#DAQ', 'acme/acme.md', 'acme/acme at DAQ'],
  ['DAQ', 'acme/acme.md', 'acme/systems#daq'],
  ['DAQ#Details', 'acme/acme.md', 'acme/systems#daq at Details'],
  ['C#', 'acme/acme.md', 'acme/systems#c'],
  ['C++', 'acme/acme.md', 'acme/systems#c-1'],
  ['Rockset', 'acme/acme.md', 'acme/rockset#rockset'],
  ['Ada: of AWS', 'acme/acme.md', 'ada'],
  ['v1.2 plan', 'acme/acme.md', 'note v1.2 plan.md'],
  ['v1.2 plan.md', 'acme/acme.md', 'note v1.2 plan.md'],
  ['Ries', 'acme/acme.md', 'nothing'],
  ['Nobody', 'acme/acme.md', 'nothing'],
  ['', 'acme/acme.md', 'nothing'],
  ['#', 'acme/acme.md', 'nothing'],
  ['../../../ada', 'acme/acme.md', 'nothing'],
  ['https://example.com/ada', 'acme/acme.md', 'nothing'],
];

const paths: readonly (readonly [to: string, from: string, target: string])[] = [
  ['../people/Ben Ries.md', 'acme/notes/index.md', 'acme/people/Ben Ries'],
  ['people/Ben Ries.md', 'acme/acme.md', 'acme/people/Ben Ries'],
  ['/acme/people/Ben Ries.md', 'beta/beta.md', 'acme/people/Ben Ries'],
  ['acme/people/Ben Ries.md', 'beta/beta.md', 'acme/people/Ben Ries'],
  ['people/Ben Ries', 'acme/acme.md', 'acme/people/Ben Ries'],
  ['systems.md#daq', 'acme/acme.md', 'acme/systems#daq'],
  ['Ben Ries.md', 'acme/acme.md', 'nothing'],
  ['Benjamin Ries', 'acme/people/Ben Ries.md', 'nothing'],
  ['mailto:ada', 'acme/acme.md', 'nothing'],
  ['https://example.com/ada.md', 'acme/acme.md', 'nothing'],
];

describe('wikilinks', () => {
  test.each(wikilinks)('[[%s]] in %s leads to %s', (to, from, target) => {
    expect(resolved(to, from, true)).toBe(target);
  });
});

describe('Markdown links', () => {
  test.each(paths)('[…](%s) in %s leads to %s', (to, from, target) => {
    expect(resolved(to, from, false)).toBe(target);
  });
});

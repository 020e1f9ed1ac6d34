import { expect, test } from 'vitest';
import { isCandidate } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { markMentions } from '../../support/marked.ts';
import { decided } from '../../support/decided.ts';

const fixture = (properties: string, text = ''): string =>
  `--- x/x.md\n---\ntype: account\n---\n# Xco\n--- x/a.md\n---\ntype: person\n${properties}---\n# Ann Ox\n--- x/note.md\n${text}`;

const candidates = (properties: string, ignored: readonly string[] = []): string =>
  [
    ...indexOf(readFixture(fixture(properties)), {
      decisionsFile: decided({ ignored }),
    }).entities.values(),
  ]
    .filter(isCandidate)
    .map(({ id, kind, name, account }) => `${id} ${kind} ${name} of ${account ?? 'none'}`)
    .join('\n');

const cases: readonly (readonly [title: string, properties: string, expected: string])[] = [
  [
    'A person to report to is one.',
    'reports_to: "[[Jane Doe]]"\n',
    '?person/jane-doe person Jane Doe of x/x',
  ],
  [
    'A label is its name.',
    'reports_to: "[[people/jd|Jane Doe]]"\n',
    '?person/jane-doe person Jane Doe of x/x',
  ],
  [
    'Without a label the end of the path is.',
    'reports_to: "[[people/Jane Doe#Goals]]"\n',
    '?person/jane-doe person Jane Doe of x/x',
  ],
  [
    'Two links to one name make one.',
    'reports_to: "[[Jane Doe]]"\nleads: "[[Data]]"\nteam: "[[data]]"\n',
    '?person/jane-doe person Jane Doe of x/x\n?team/data team Data of x/x',
  ],
  ['What a note defines is none.', 'reports_to: "[[Ann Ox]]"\norganization: "[[x]]"\n', ''],
  ['Plain text is none.', 'reports_to: Jane Doe\n', ''],
  ['A link of an unknown property is none.', 'friend: "[[Jane Doe]]"\n', ''],
  ['A name that is refused is none.', 'team: "[[X]]"\nreports_to: "[[Dr]]"\n', ''],
  ['A link to the web is none.', 'reports_to: "[Jane Doe](https://example.com/jane)"\n', ''],
];

test.each(cases)('%s', (_, properties, expected) => {
  expect(candidates(properties)).toBe(expected);
});

test('An ignored name is none.', () => {
  expect(candidates('reports_to: "[[Jane Doe]]"\nteam: "[[Zoom]]"\n', ['Zoom', 'jane doe'])).toBe('');
});

test('A candidate is found in prose, never more than likely.', () => {
  const text = 'Met «Jane Doe→??person/jane-doe» and «Jane→??person/jane-doe».\n';
  const index = indexOf(
    readFixture(fixture('reports_to: "[[Jane Doe]]"\n', text.replace(/«([^→]*)→[^»]*»/g, '$1'))),
  );
  expect(markMentions(index, 'x/note.md')).toBe(text);
});

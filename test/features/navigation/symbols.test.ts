import { describe, expect, test } from 'vitest';
import { outline, workspaceSymbols, type OutlineItem } from '../../../src/features/navigation/symbols.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

const FOLDER = [
  entityNote('acme.md', 'account', 'Acme'),
  entityNote('it.md', 'team', 'Information Technology', 'aliases: [IT]\n'),
  entityNote('data.md', 'team', 'Data', 'part_of: "[[it]]"\n'),
  entityNote(
    'ben.md',
    'person',
    'Ben Baker',
    'aliases: [Benny]\nteam: "[[data]]"\nreports_to: "[[Ann Able]]"\n',
  ),
  entityNote('zoe.md', 'person', 'Zoë Quinn', 'aliases: [Zoë Quinn]\n'),
  entityNote('lake.md', 'system', 'Lake', 'owner: "[[data]]"\n'),
].join('');

describe('entities of the workspace are found', () => {
  test.each([
    [
      'all by nothing',
      '',
      [
        'Acme',
        'Ben Baker <Data',
        'Data <Information Technology',
        'Information Technology <Acme',
        'Lake <Data',
        'Zoë Quinn <Acme',
        'Ann Able <Acme',
      ],
    ],
    ['by a part of the name', 'aker', ['Ben Baker <Data']],
    ['by initials', 'bb', ['Ben Baker <Data']],
    ['in any case', 'LAKE', ['Lake <Data']],
    ['by letters with gaps', 'ben b', ['Ben Baker <Data']],
    ['by alias', 'benny', ['Benny <Ben Baker']],
    ['by name and alias', 'it', ['Information Technology <Acme', 'IT <Information Technology']],
    ['once under one name', 'zo\u0065\u0308', ['Zoë Quinn <Acme']],
    ['not by other letters', 'xyz', []],
    ['as candidates too', 'ann able', ['Ann Able <Acme']],
  ])('%s', (_how, query, expected) => {
    const found = workspaceSymbols(indexOf(readFixture(FOLDER)), query);
    expect(found.map(({ name, container }) => (container === '' ? name : `${name} <${container}`))).toEqual(
      expected,
    );
  });

  test('the first hundred where nothing is asked for', () => {
    const many = Array.from({ length: 120 }, (_, at) => entityNote(`p${at}.md`, 'person', `Person ${at}`));
    expect(workspaceSymbols(indexOf(readFixture(many.join(''))), '')).toHaveLength(100);
  });

  test('candidates where they are named first', () => {
    const source = `${entityNote('acme.md', 'account', 'Acme')}--- a.md\nNora Field leads Data.\n--- b.md\nNora Field.\n`;
    const index = indexOf(readFixture(source));
    const [nora] = workspaceSymbols(index, 'nora');
    expect(nora && printPlace(index, nora.destination.path, nora.destination.span)).toBe(
      'a.md:1:1 «Nora Field»',
    );
  });

  test('where they are defined', () => {
    const index = indexOf(readFixture(FOLDER));
    const [benny] = workspaceSymbols(index, 'benny');
    expect(benny && printPlace(index, benny.destination.path, benny.destination.span)).toBe(
      'ben.md:7:3 «Ben Baker»',
    );
  });
});

/** The outline of the fixture's last note as an indented list. */
function check(source: string, expected: string): void {
  const { texts } = readFixture(FOLDER + source);
  const path = [...texts.keys()].at(-1) ?? notePath('');
  const index = indexOf({ texts, cursor: undefined });
  const print = (item: OutlineItem, indent: string): string =>
    [
      `${indent}${item.name} (${item.detail}) ${printPlace(index, path, item.span)}`,
      ...item.children.map(child => print(child, `${indent}  `)),
    ].join('\n');
  expect(
    outline(index, path)
      .map(item => print(item, ''))
      .join('\n'),
  ).toBe(expected);
}

describe('the outline of a note', () => {
  test('of an entity holds it and the sections that define others, and nobody who is mentioned', () => {
    check(
      entityNote('x.md', 'person', 'Xan Cook', 'role: Cook\n') +
        '\nFriend of Ben Baker and Ben.\n\n## DAQ\n- type:: system\n\nThe Lake and Ann Able.\n\n## Other\n\nBen.\n',
      `Xan Cook (person · Cook) x.md:5:3 «Xan Cook»
  DAQ (system) x.md:9:4 «DAQ»`,
    );
  });

  test('that defines nothing is empty, whoever it mentions', () => {
    check('--- x.md\n# Call\n\nLake, then Ben Baker.\n', '');
  });

  test('of an account says so', () => {
    check(entityNote('y/y.md', 'account', 'Yps'), 'Yps (account) y/y.md:4:3 «Yps»');
  });

  test('without anything is empty', () => {
    check('--- x.md\n', '');
  });

  test('never holds an item without a name, or one that is not inside its own whole', () => {
    check('--- x.md\n##\n- type:: system\n', 'x (system) x.md:1:3 «»');
  });
});

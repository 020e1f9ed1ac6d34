import { describe, expect, test } from 'vitest';
import { entityAt } from '../../../src/features/navigation/entity-at.ts';
import { references } from '../../../src/features/navigation/references.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';

/** The references of what the caret stands on, a line each. */
function check(source: string, expected: readonly string[], includeDefinition = false): void {
  const { index, path, offset } = caretIn(source);
  const [id] = entityAt(index, path, offset)?.entities ?? [];
  const found = id === undefined ? [] : references(index, id, { includeDefinition });
  expect(found.map(place => printPlace(index, place.path, place.span))).toEqual(expected);
}

const BEN = entityNote('ben.md', 'person', '<|>Ben Baker', 'aliases: [Benny]\n');
const CEM = entityNote(
  'cem.md',
  'person',
  'Cem',
  'reports_to: "[[Ben Baker]]"\nfriends: ["[[ben]]", "[[x]]"]\n',
);

test('references are mentions and links of properties, by path and place', () => {
  check(
    [
      '--- z.md\nBenny is [[ben|the man]], not Bob.\n\n- boss:: [[ben]]\n- Ben too\n',
      BEN,
      CEM,
      '--- a.md\nAsk @Ben and [him](ben.md).\n',
    ].join(''),
    [
      'a.md:1:6 «Ben»',
      'a.md:1:15 «him»',
      'cem.md:3:14 «[[Ben Baker]]»',
      'cem.md:4:12 «[[ben]]»',
      'z.md:1:1 «Benny»',
      'z.md:1:16 «the man»',
      'z.md:3:10 «[[ben]]»',
      'z.md:4:3 «Ben»',
    ],
  );
});

describe('the definition', () => {
  test('is one of them if asked for, once', () => {
    check(
      `${BEN}--- a.md\nBen.\n--- z.md\nBenny.\n`,
      ['a.md:1:1 «Ben»', 'ben.md:5:3 «Ben Baker»', 'z.md:1:1 «Benny»'],
      true,
    );
  });

  test('is none of them if not, while other mentions of its note are', () => {
    check(`${BEN}\nBen is here.\n`, ['ben.md:7:1 «Ben»']);
  });

  test('of a note that is named by its file is its start', () => {
    check(
      '--- Ann Able.md\n---\ntype: person\n---\nText.\n--- z.md\n<|>Ann Able.\n',
      ['Ann Able.md:4:1 «»', 'z.md:1:1 «Ann Able»'],
      true,
    );
  });
});

test('a plain name in a property is one', () => {
  check(`${BEN}--- cem.md\n---\ntype: person\nreports_to: Ben Baker\n---\n# Cem\n`, [
    'cem.md:3:13 «Ben Baker»',
  ]);
});

test('a name that may mean another is none', () => {
  check(`${BEN}${entityNote('two.md', 'person', 'Ben Baker')}--- a.md\nBen Baker, [[ben]].\n`, [
    'a.md:1:14 «ben»',
  ]);
});

test('a candidate has references and no definition', () => {
  check(
    `${entityNote('cem.md', 'person', 'Cem', 'reports_to: "[[Ann Able]]"\n')}--- z.md\nAnn <|>Able.\n`,
    ['cem.md:3:14 «[[Ann Able]]»', 'z.md:1:1 «Ann Able»'],
    true,
  );
});

test('a section is referred to by its heading', () => {
  check('--- it.md\n## <|>DAQ\n- type:: system\n--- z.md\nThe DAQ, [[it#DAQ]] and [it](it.md#daq).\n', [
    'z.md:1:5 «DAQ»',
    'z.md:1:12 «it#DAQ»',
    'z.md:1:26 «it»',
  ]);
});

test('a name may stand more often than arguments fit into a call', () => {
  const times = 150_000;
  const { index, path, offset } = caretIn(`${BEN}--- z.md\n${'Ben Baker, '.repeat(times)}\n`);
  const [id] = entityAt(index, path, offset)?.entities ?? [];
  expect(id && references(index, id, { includeDefinition: true })).toHaveLength(times + 1);
});

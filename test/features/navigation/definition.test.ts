import { describe, expect, test } from 'vitest';
import { definition, definitionOf, relatedDefinition } from '../../../src/features/navigation/definition.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';

/** The words asked about, then a line for each place they lead to. */
function check(source: string, expected: string): void {
  const { index, path, offset } = caretIn(source);
  const found = definition(index, path, offset);
  const lines = found && [
    printPlace(index, path, found.origin),
    ...found.destinations.map(({ path: at, span }) => `→ ${printPlace(index, at, span)}`),
  ];
  expect(lines?.join('\n') ?? 'nothing').toBe(expected);
}

const BEN = entityNote('ben.md', 'person', 'Ben Baker', 'aliases: [Benny]\n');

describe('a mention leads to the definition', () => {
  test.each([
    ['by name', 'Ask Ben B<|>aker.', 'note.md:1:5 «Ben Baker»'],
    ['by given name', 'Ask Be<|>n.', 'note.md:1:5 «Ben»'],
    ['by alias', 'Ask <|>Benny.', 'note.md:1:5 «Benny»'],
    ['at its end', 'Ask Benny<|>.', 'note.md:1:5 «Benny»'],
    ['over a line end', '> Ask Ben<|>\n> Baker.', 'note.md:1:7 «Ben⏎> Baker»'],
    ['by wikilink', 'Ask [[be<|>n|him]].', 'note.md:1:5 «[[ben|him]]»'],
    ['by link', 'Ask [him](be<|>n.md).', 'note.md:1:5 «[him](ben.md)»'],
    ['by @', 'Ask <|>@Ben.', 'note.md:1:5 «@Ben»'],
    ['between two', 'Benny/<|>Ben', 'note.md:1:7 «Ben»'],
  ])('%s', (_how, text, origin) => {
    check(`${BEN}--- note.md\n${text}\n`, `${origin}\n→ ben.md:5:3 «Ben Baker»`);
  });

  test('in a section of a note', () => {
    check(
      '--- it.md\n# IT\n\n## DAQ\n- type:: system\n--- note.md\nThe D<|>AQ.\n',
      'note.md:1:5 «DAQ»\n→ it.md:3:4 «DAQ»',
    );
  });

  test('at the start of a note that is named by its file alone', () => {
    check(
      '--- Ann Able.md\n---\ntype: person\n---\nHello.\n--- note.md\nAnn A<|>ble.\n',
      'note.md:1:1 «Ann Able»\n→ Ann Able.md:4:1 «»',
    );
  });

  test('in its `name` property', () => {
    check(
      '--- a.md\n---\ntype: person\nname: Ann Able\n---\n--- note.md\nAnn A<|>ble.\n',
      'note.md:1:1 «Ann Able»\n→ a.md:3:7 «Ann Able»',
    );
  });
});

describe('a property leads to the definition', () => {
  test.each([
    ['by link', 'reports_to: "[[Ben <|>Baker]]"', '[[Ben Baker]]'],
    ['by labelled link', 'reports_to: "[[ben|the <|>boss]]"', '[[ben|the boss]]'],
    ['by plain name', 'reports_to: Ben <|>Baker', 'Ben Baker'],
    ['as one of a list', 'friends: [x, "[[be<|>n]]"]', '[[ben]]'],
  ])('%s', (_how, property, words) => {
    const index = caretIn(`${BEN}--- cem.md\n---\ntype: person\n${property}\n---\n# Cem\n`);
    const found = definition(index.index, index.path, index.offset);
    expect(found && printPlace(index.index, index.path, found.origin)).toContain(`«${words}»`);
    expect(found?.destinations.map(({ path }) => path)).toEqual(['ben.md']);
  });

  test('in an inline field', () => {
    check(
      `${BEN}--- cem.md\n# Cem Cook\n- type:: person\n- reports_to:: [[be<|>n]]\n`,
      'cem.md:3:16 «[[ben]]»\n→ ben.md:5:3 «Ben Baker»',
    );
  });

  test('in an inline field of a note that defines nothing', () => {
    check(`${BEN}--- note.md\n- asked:: [[be<|>n]]\n`, 'note.md:1:11 «[[ben]]»\n→ ben.md:5:3 «Ben Baker»');
  });
});

describe('a definition leads to itself', () => {
  test('at its heading', () => {
    check(BEN.replace('# Ben', '# <|>Ben'), 'ben.md:5:3 «Ben Baker»\n→ ben.md:5:3 «Ben Baker»');
  });

  test('at its alias', () => {
    check(BEN.replace('[Benny', '[Ben<|>ny'), 'ben.md:3:11 «Benny»\n→ ben.md:5:3 «Ben Baker»');
  });

  test('at a heading of one letter, which no prose can mention', () => {
    check('--- x.md\n## X<|>\n- type:: system\n', 'x.md:1:4 «X»\n→ x.md:1:4 «X»');
  });

  test('at a heading that it shares with another', () => {
    check(
      BEN.replace('# Ben', '# <|>Ben') + entityNote('other.md', 'person', 'Ben Baker'),
      'ben.md:5:3 «Ben Baker»\n→ ben.md:5:3 «Ben Baker»',
    );
  });

  test('at a heading that holds the name of another', () => {
    check(
      `${entityNote('big.md', 'team', 'Big <|>Data', 'match: link-only\n')}${entityNote('data.md', 'team', 'Data')}`,
      'big.md:5:3 «Big Data»\n→ big.md:5:3 «Big Data»',
    );
  });
});

describe('an ambiguous name leads to all that it may mean', () => {
  const TWO = `${BEN}${entityNote('other.md', 'person', 'Ben Baker')}`;

  test('in prose', () => {
    check(
      `${TWO}--- note.md\nBen <|>Baker.\n`,
      'note.md:1:1 «Ben Baker»\n→ ben.md:5:3 «Ben Baker»\n→ other.md:4:3 «Ben Baker»',
    );
  });

  test('in a property', () => {
    check(
      `${TWO}--- cem.md\n---\ntype: person\nreports_to: "[[Ben <|>Baker]]"\n---\n# Cem\n`,
      'cem.md:3:14 «[[Ben Baker]]»\n→ ben.md:5:3 «Ben Baker»\n→ other.md:4:3 «Ben Baker»',
    );
  });
});

describe('a link to a plain note leads', () => {
  const PLAN = '--- plan.md\n# Plan\n\nText.\n\n## Next Steps\n\nMore.\n';

  test.each([
    ['to its start', '[[pl<|>an]]', 'plan.md:1:1 «»'],
    ['to its start from a Markdown link', '[x](pl<|>an.md)', 'plan.md:1:1 «»'],
    ['to its heading', '[[plan#Next<|> Steps]]', 'plan.md:5:4 «Next Steps»'],
    ['to its heading by anchor', '[x](plan.md#next<|>-steps)', 'plan.md:5:4 «Next Steps»'],
    ['to its start where there is no such heading', '[[plan#No<|>]]', 'plan.md:1:1 «»'],
  ])('%s', (_where, link, expected) => {
    check(`${PLAN}--- note.md\n${link}\n`, `note.md:1:1 «${link.replace('<|>', '')}»\n→ ${expected}`);
  });
});

test('a link to a heading in the note of an entity leads to the heading', () => {
  check(
    `${BEN}\n## His past\n--- note.md\nSee [[ben#His<|> past]].\n`,
    'note.md:1:5 «[[ben#His past]]»\n→ ben.md:7:4 «His past»',
  );
});

test('a link to a heading that is not there leads to the entity', () => {
  check(
    `${BEN}--- note.md\nSee [[ben#His<|> past]].\n`,
    'note.md:1:5 «[[ben#His past]]»\n→ ben.md:5:3 «Ben Baker»',
  );
});

describe('nothing is defined', () => {
  test.each([
    ['for a word', 'Ask no<|>body.'],
    ['for a link that leads nowhere', '[[no<|>where]]'],
    ['for a link out of the notes', '[x](https://exa<|>mple.com)'],
    ['in code', '`Ben <|>Baker`'],
  ])('%s', (_where, text) => {
    check(`${BEN}--- note.md\n${text}\n`, 'nothing');
  });

  test('for a candidate', () => {
    check(
      entityNote('ben.md', 'person', 'Ben', 'reports_to: "[[Ann Able]]"\n') + '--- note.md\nAnn <|>Able.\n',
      'nothing',
    );
  });

  test('in an empty note', () => {
    check('--- note.md\n<|>', 'nothing');
  });
});

test('beside a problem a definition says what it is; a candidate has none', () => {
  const index = indexOf(
    readFixture(`${BEN}${entityNote('c.md', 'person', 'C C', 'reports_to: "[[D D]]"\n')}`),
  );
  const related = [...index.entities.values()].flatMap(entity => relatedDefinition(index, entity));
  expect(related.map(({ path, message }) => `${path} ${message}`)).toEqual([
    'ben.md Ben Baker, person',
    'c.md C C, person',
  ]);
  expect(definitionOf(index, 'nobody' as EntityId)).toBeUndefined();
});

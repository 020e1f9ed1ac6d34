import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../../src/model/relation.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { printFacts } from '../../support/print.ts';

const note = (path: string, type: string, name: string, properties: string): string =>
  `--- ${path}.md\n---\ntype: ${type}\n${properties}---\n# ${name}\n`;

const facts = (properties: string, type = 'person', today?: string): string =>
  printFacts(
    indexOf(
      readFixture(
        note('a', type, 'Ann Ox', properties) +
          note('b', 'person', 'Bob Yu', '') +
          note('t', 'team', 'Data', '') +
          note('u', 'team', 'Atlas', '') +
          note('v', 'system', 'Atlas', '') +
          '--- plain.md\nA note.\n',
      ),
      today === undefined ? {} : { today },
    ),
  );

const single: readonly (readonly [title: string, properties: string, facts: string])[] = [
  ['A link to an entity is its object.', 'reports_to: "[[Bob Yu]]"\n', 'a reports_to b'],
  ['A plain name of a relation is too, whatever its case.', 'reports_to: bob yu\n', 'a reports_to b'],
  ['A plain name goes to what the relation can have.', 'team: Atlas\n', 'a team u'],
  ['A name that nobody bears is text.', 'reports_to: Nobody Known\n', 'a reports_to “Nobody Known”'],
  [
    'A link to nobody makes a candidate.',
    'reports_to: "[[Nobody Known]]"\n',
    'a reports_to ?person/nobody-known',
  ],
  ['A link to a plain note is text.', 'reports_to: "[[plain]]"\n', 'a reports_to “[[plain]]”'],
  ['Text is text.', 'role: VP\nlikes: tea, milk\n', 'a role “VP”\na likes “tea, milk”'],
  ['A plain property that links to an entity has an object.', 'mentor: "[[Bob Yu]]"\n', 'a mentor b'],
  [
    'A plain property that links to nobody makes none.',
    'mentor: "[[Nobody Known]]"\n',
    'a mentor “[[Nobody Known]]”',
  ],
  ['A list is a fact each.', 'team: ["[[Data]]", "[[u]]"]\n', 'a team t\na team u'],
  [
    'Names, types, aliases, tags and matching are no facts.',
    'name: Ann\naliases: [Annie]\nmatch: link-only\ntags: [x]\n',
    '',
  ],
  ['Empty properties are none.', 'role:\nteam: []\nreports_to: ""\n', ''],
  ['A link to its heading means the entity.', 'reports_to: "[[Bob Yu#Goals]]"\n', 'a reports_to b'],
  [
    'A link to a web page makes no candidate.',
    'owner: "[Jane Doe](https://example.com)"\n',
    'a owner “[Jane Doe](https://example.com)”',
  ],
];

test.each(single)('%s', (_, properties, expected) => {
  expect(facts(properties)).toBe(expected);
});

const standing: readonly (readonly [title: string, properties: string, facts: string])[] = [
  [
    'Two managers conflict.',
    'reports_to: ["[[b]]", "[[Cy Poe]]"]\n',
    'a reports_to b (conflicting)\na reports_to ?person/cy-poe (conflicting)',
  ],
  ['One manager twice does not.', 'reports_to: ["[[b]]", "[[Bob Yu]]"]\n', 'a reports_to b\na reports_to b'],
  ['Two roles conflict.', 'role: VP\nrole: CEO\n', 'a role “VP” (conflicting)\na role “CEO” (conflicting)'],
  ['Two teams do not.', 'team: ["[[t]]", "[[u]]"]\n', 'a team t\na team u'],
  [
    'What is over is superseded.',
    'reports_to: ["[[b]] (2023 – 2024)", "[[Cy Poe]]"]\n',
    'a reports_to b (superseded)\na reports_to ?person/cy-poe',
  ],
  [
    'What has not begun does not stand yet.',
    'reports_to: ["[[b]]", "[[Cy Poe]] (since 2025-07)"]\n',
    'a reports_to b\na reports_to ?person/cy-poe (superseded)',
  ],
  ['What holds today stands, its last month included.', 'role: ["VP (2024-01 – 2025-06)"]\n', 'a role “VP”'],
];

describe('which facts stand', () => {
  test.each(standing)('%s', (_, properties, expected) => {
    expect(facts(properties, 'person', '2025-06-15')).toBe(expected);
  });

  test('Who leads a team is one person, from whichever side it is written.', () => {
    const index = indexOf(
      readFixture(
        note('a', 'person', 'Ann Ox', 'leads: "[[Data]]"\n') +
          note('b', 'person', 'Bob Yu', '') +
          note('t', 'team', 'Data', 'lead: "[[Bob Yu]]"\n'),
      ),
    );
    expect(printFacts(index)).toBe('a leads t (conflicting)\nt lead b (conflicting)');
    const agreed = indexOf(
      readFixture(
        note('a', 'person', 'Ann Ox', 'leads: "[[Data]]"\n') +
          note('t', 'team', 'Data', 'lead: "[[Ann Ox]]"\n'),
      ),
    );
    expect(printFacts(agreed)).toBe('a leads t\nt lead a');
  });
});

test.each(Object.keys(RELATIONS))('The relation %s makes a candidate of the kind that it has.', key => {
  const [kind] = RELATIONS[key as keyof typeof RELATIONS].to;
  expect(facts(`${key}: "[[Cy Poe]]"\n`)).toBe(`a ${key} ?${kind}/cy-poe`);
});

test('A section’s facts are about the section, its note’s about the note.', () => {
  const index = indexOf(
    readFixture(
      '--- s.md\n---\ntype: team\nlead: "[[Cy Poe]]"\n---\n## DAQ\n- type:: system\n- owner:: [[s]]\n',
    ),
  );
  expect(printFacts(index)).toBe('s lead ?person/cy-poe\ns#daq owner s');
});

import { expect, test } from 'vitest';
import { lensesOf, lensTitle } from '../../../src/features/display/code-lenses.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

const lenses = (fixture: string, path: string): string[] => {
  const index = indexOf(readFixture(fixture));
  return lensesOf(index, notePath(path)).map(
    ({ id, topic, span }) => `${printPlace(index, notePath(path), span)} ${lensTitle(index, id, topic)}`,
  );
};

const ANA = entityNote('ana.md', 'person', 'Ana Ruiz');
const BEN = entityNote('ben.md', 'person', 'Ben Ries', 'reports_to: "[[ana]]"\nteam: "[[storage]]"\n');
const STORAGE = entityNote('storage.md', 'team', 'Storage');

test('above the heading stands how often a person is mentioned, and how many report to it', () => {
  const note = '--- note.md\nAna Ruiz met Ben Ries. Ana left.\n';
  expect(lenses(ANA + BEN + STORAGE + note, 'ana.md')).toEqual([
    'ana.md:4:1 «# Ana Ruiz» 3 mentions',
    'ana.md:4:1 «# Ana Ruiz» 1 direct report',
  ]);
});

test('a team says how many members it has', () => {
  expect(lenses(ANA + BEN + STORAGE, 'storage.md')).toEqual([
    'storage.md:4:1 «# Storage» 1 mention',
    'storage.md:4:1 «# Storage» 1 member',
  ]);
});

test('a section has lenses of its own', () => {
  expect(
    lenses('--- all.md\n# All\n\n## Box\n- type:: system\n\n## Fox\n- type:: system\n', 'all.md'),
  ).toEqual(['all.md:3:1 «## Box» no mentions', 'all.md:6:1 «## Fox» no mentions']);
});

test('where no heading gives the name, the lenses stand above the frontmatter', () => {
  expect(lenses('--- ben.md\n---\ntype: person\nname: Ben Ries\n---\nHello.\n', 'ben.md')).toEqual([
    'ben.md:1:1 «» no mentions',
  ]);
  expect(lenses('--- ben.md\n---\ntype: person\n---\nHello.\n', 'ben.md')).toEqual([
    'ben.md:1:1 «» no mentions',
  ]);
});

test('what the notes contradict each other about is counted, each property once', () => {
  const ben = entityNote('ben.md', 'person', 'Ben Ries', 'reports_to: ["[[ana]]", "[[cy]]"]\n');
  expect(lenses(ANA + ben + entityNote('cy.md', 'person', 'Cy Twee'), 'ben.md')).toContain(
    'ben.md:5:1 «# Ben Ries» 1 conflict',
  );
});

test('a note that defines nothing has no lenses', () => {
  expect(lenses(`${ANA}--- note.md\n# Note\nAna Ruiz\n`, 'note.md')).toEqual([]);
});

import { expect, test } from 'vitest';
import { mergeTargets } from '../../../src/features/merge/merge-targets.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityCalled } from '../../support/merged.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme.md', 'account', 'Acme');
const person = (name: string, more = ''): string =>
  entityNote(`people/${name.toLowerCase().replaceAll(' ', '-')}.md`, 'person', name, more);

/** What an entity can become part of, a star before what is likely. */
function targets(source: string, from: string): string[] {
  const { index, around } = folderOfNotes(readFixture(source));
  return mergeTargets(index, entityCalled(index, from), around).map(
    ({ entity, isLikely }) => `${isLikely ? '* ' : ''}${entity.name}`,
  );
}

test('the likely come first: one address, one name, parts and slips of it, a word in common', () => {
  const cast = [
    person('Ana Ruiz'),
    person('Ben Ries', 'email: ben@acme.example\naliases: [Bennie]\n'),
    person('Max Moss', 'email: Ben@acme.example\n'),
    person('Bennie'),
    person('Ben Riess'),
    person('Karl Ries'),
    person('B Ries'),
    entityNote('teams/ben.md', 'team', 'Ben Ries Team'),
  ].join('');
  const found = targets(ACME + cast, 'Ben Ries');
  expect(found.slice(0, 2).toSorted()).toEqual(['* Bennie', '* Max Moss']);
  expect(found.slice(2).toSorted()).toEqual(['* B Ries', '* Ben Riess', '* Karl Ries', 'Ana Ruiz']);
  expect(found.at(-1)).toBe('Ana Ruiz');
});

test('what would be refused is not among them: other kinds, candidates, managers, threads, accounts elsewhere', () => {
  const notes = [
    ACME,
    person('Ana Ruiz', 'reports_to: "[[ben-ries]]"\n'),
    person('Ben Ries'),
    person('Cy Moss'),
    entityNote('storage.md', 'team', 'Storage'),
    entityNote('other/other.md', 'account', 'Other'),
    entityNote('other/ben.md', 'person', 'Ben Riess'),
    '--- note.md\nWe met a guy named Louis Feuvrier.\n',
  ].join('');
  expect(targets(notes, 'Ben Ries')).not.toContain('Louis Feuvrier');
  expect(targets(notes, 'Ben Ries').map(name => name.replace('* ', ''))).not.toContain('Ana Ruiz');
  expect(targets(notes, 'Ben Ries')).not.toContain('Storage');
  expect(targets(notes, 'Ben Ries')).toContain('Cy Moss');
  expect(targets(notes, 'Storage')).toEqual([]);
  expect(targets(notes, 'Acme')).toEqual([]);
});

test('a name that no note defines may be that of anybody, of its own kind first', () => {
  const notes = `${ACME}${person('Ana Ruiz')}${entityNote('storage.md', 'team', 'Storage')}--- note.md\nWe met a guy named Louis Feuvrier.\n`;
  expect(targets(notes, 'Louis Feuvrier').slice(0, 1)).toEqual(['Ana Ruiz']);
  expect(targets(notes, 'Louis Feuvrier')).toContain('Storage');
});

import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** Who is known by one note, and what stands of them. */
function read(text: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)]);
  const name = (id: string | undefined): string =>
    [...index.entities.values()].find(entity => entity.id === id)?.name ?? '';
  return index.facts.map(
    ({ subject, relation, object, text: said }) =>
      `${name(subject)} ${relation} ${object === undefined ? (said ?? '') : name(object)}`,
  );
}

test.each([
  ['CFO. Reports to Ada Kern.', ['role CFO', 'reports_to Ada Kern']],
  ['CFO, reports to Ada Kern.', ['role CFO', 'reports_to Ada Kern']],
  ['- Reports to Ada Kern, leads the Finance team', ['reports_to Ada Kern', 'leads Finance']],
  ['Samir is the CFO. He leads the Finance team.', ['role CFO', 'leads Finance']],
  ['Haddad is the CFO.', ['role CFO']],
])('What “%s” says below a person’s name is about that person.', (text, facts) => {
  expect(read(`# Samir Haddad\n\n${text}\n`)).toEqual(facts.map(fact => `Samir Haddad ${fact}`));
});

test('A heading of ordinary words is no person, whatever stands below it.', () => {
  expect(read('# Grace Period\n\nCFO. Reports to Ada Kern.\n')).toEqual([]);
});

test.each([
  ['Our CFO is Ole Vik.', 'CFO'],
  ['The new CTO of Acme is Ole Vik.', 'CTO'],
  ['Their head of procurement is Ole Vik.', 'head of procurement'],
])('Whose office it is stands behind the verb: “%s”', (text, role) => {
  expect(read(text)).toContain(`Ole Vik role ${role}`);
});

test.each([
  'Our former CFO was Ole Vik.',
  'Is our CFO Ole Vik?',
  'The CFO is not Ole Vik.',
  "The CFO of Acme's parent is Ole Vik.",
  'Our lead is Ole Vik.',
  'Our CFO is Ole Vik or Mia Grund.',
])('Nobody has an office by “%s”', text => {
  expect(read(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** What stands, by name. */
function standing(text: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)]);
  const nameOf = (id: string | undefined): string => index.entities.get(id as never)?.name ?? '';
  return index.facts
    .filter(({ status }) => status === 'current')
    .map(fact => `${nameOf(fact.subject)} ${fact.relation} ${fact.text ?? nameOf(fact.object)}`);
}

test.each([
  'Wrong: Ida Storm leads it.',
  'Incorrect: Ida Storm leads the Mesh team.',
  'No: Ida Storm leads it.',
  'Edit: it is Ida Storm who leads it.',
  'Update: Ida Storm leads it now.',
  'Correction: Ida Storm does.',
  'Correction: Ida Storm.',
  'Correction: it is Ida Storm.',
  'No, Ida Storm does.',
  'Sorry, I meant Ida Storm.',
])('A sentence puts right what the one before it says: “%s”', correction => {
  expect(standing(`Tor Lie leads the Mesh team. ${correction}`)).toEqual(['Ida Storm leads Mesh']);
});

test.each([
  'Sorry, Ida.',
  'No, Ida Storm.',
  'Actually, Ida Storm called.',
  'Wrong slide, Ida Storm.',
  'Correction: Ida Storm did not.',
])('Nothing else is put right by “%s”', text => {
  expect(standing(`Tor Lie leads the Mesh team. ${text}`)).toEqual(['Tor Lie leads Mesh']);
});

test('“Wrong:” at the start of a line says that what follows is.', () => {
  expect(standing('Tor Lie leads the Mesh team.\n\nWrong: Ida Storm leads the Mesh team.')).toEqual([
    'Tor Lie leads Mesh',
  ]);
});

test.each([
  ['Tor Lie reports to Eva Holm. Sorry, to Ida Storm.', 'Tor Lie reports_to Ida Storm'],
  ['Tor Lie reports to Eva Holm. No, Ida Storm does.', 'Ida Storm reports_to Eva Holm'],
  ['Tor Lie is the CFO. Correction: Ida Storm is.', 'Ida Storm role CFO'],
  ['The Mesh service is owned by Tor Lie. Correction: Ida Storm.', 'Mesh owner Ida Storm'],
])('The side of whom it names is put right: “%s”', (text, fact) => {
  expect(standing(text)).toEqual([fact]);
});

test('Which of two people is meant has to be told.', () => {
  expect(standing('Tor Lie reports to Eva Holm. Correction: Ida Storm.')).toEqual([
    'Tor Lie reports_to Eva Holm',
  ]);
});

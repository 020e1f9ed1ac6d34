import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { statementsIn } from './reading.ts';

/** Who has which office now. */
function roles(text: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)]);
  return index.facts
    .filter(({ status, relation }) => status === 'current' && relation === 'role')
    .map(({ subject, text: role }) => `${index.entities.get(subject)?.name ?? ''}: ${role ?? ''}`);
}

test.each([
  'Ada Roe stepped down as CFO last week.',
  'She resigned as CFO in May.',
  'She has retired in June as CFO.',
])('Who steps down has the office no more: “%s”', text => {
  expect(roles(`Ada Roe is our CFO. ${text}`)).toEqual([]);
});

test.each(['She does not want to step down as CFO.', 'She may step down as CFO.', 'She stands for CFO.'])(
  'Nobody steps down by “%s”',
  text => {
    expect(roles(`Ada Roe is our CFO. ${text}`)).toEqual(['Ada Roe: CFO']);
  },
);

test.each([
  'Ada Roe, our CFO, has left the company.',
  'Ada Roe, our CFO, left in May.',
  'Ada Roe, Head of Sales, has left; Mark Poe is away.',
  'Our CFO Ada Roe has resigned.',
  'Ada Roe (CFO) is no longer with us.',
  'Our CFO Ada Roe is no longer with the company.',
  'Ada Roe, our CFO, is no longer here.',
])('Who has left has no office any more: “%s”', text => {
  expect(roles(text)).toEqual([]);
});

test.each([
  'Ada Roe, our CFO, left the room.',
  'Ada Roe, our CFO, left early.',
  'Ada Roe, our CFO, left in a hurry.',
  'Ada Roe, our CFO, has left us a message.',
  'Ada Roe, our CFO, has two days left.',
  'Ada Roe, our CFO, has not left.',
  'Ada Roe, our CFO, may have left.',
  'Ada Roe, our CFO, is no longer with us on the call.',
])('Who leaves something has the office still: “%s”', text => {
  expect(roles(text)).toEqual(['Ada Roe: CFO']);
});

test.each([
  'Ada Roe stepped down as CFO; Mark Poe has taken her place.',
  'Ada Roe stepped down as CFO. Mark Poe took her seat.',
  'Ada Roe was appointed CFO. Mark Poe has taken over from her.',
])('Whoever takes somebody’s place has the office: “%s”', text => {
  expect(roles(text)).toEqual(['Mark Poe: CFO']);
});

test.each(['Mark Poe took her place at the table.', 'Mark Poe took her notes.'])(
  'A seat at a table is no office: “%s”',
  text => {
    expect(roles(`Ada Roe is our CFO. ${text}`)).toEqual(['Ada Roe: CFO']);
  },
);

test('Who succeeded somebody may be replaced in turn.', () => {
  expect(
    roles('Mark Poe, who succeeded Ada Roe as CFO in 2020, was himself replaced by Petra Vogel.'),
  ).toEqual(['Petra Vogel: CFO']);
});

test('An office that is taken over has its area.', () => {
  expect(roles('Petra Vogel took over as head of Customs from Mark Poe in 2024.')).toEqual([
    'Petra Vogel: head of Customs',
  ]);
});

test('“He” has an office though the sentence names nobody.', () => {
  expect(roles('We met Mark Poe on Monday. He is the CFO.')).toEqual(['Mark Poe: CFO']);
});

test.each([
  ['Ada Roe no longer heads the Search team, Petra Vogel does.', 'Petra Vogel leads Search'],
  ['Ada Roe does not lead the Search team; Petra Vogel does now.', 'Petra Vogel leads Search'],
  ['Ada Roe is no longer CFO, Petra Vogel is.', 'Petra Vogel role "CFO"'],
])('What one does no more another does: “%s”', (text, said) => {
  expect(statementsIn(text)).toContain(said);
});

test('Two who do not lead it are two.', () => {
  expect(
    statementsIn("Ada Roe doesn't lead the Search team and Petra Vogel doesn't either.").filter(
      said => !said.includes(' not '),
    ),
  ).toEqual([]);
});

test.each([
  ['Ada Roe reports to Ben Poe - wrong, she reports to Petra Vogel.', ['Ada Roe reports_to Petra Vogel']],
  ['Ada Roe reports to Ben Poe (wrong, she reports to Petra Vogel).', ['Ada Roe reports_to Petra Vogel']],
  ['Ada Roe reports to Ben Poe, no, to Petra Vogel.', ['Ada Roe reports_to Petra Vogel']],
  ['Ada Roe reports to Ben Poe, wrong.', []],
  ['Ada Roe reports to Ben Poe, no doubt.', ['Ada Roe reports_to Ben Poe']],
  ['No, Ada Roe reports to Ben Poe.', ['Ada Roe reports_to Ben Poe']],
])('What a sentence takes back in the same breath is not said: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  'Instead of Ada Roe leading the Search team, we asked somebody else.',
  'The idea of Ada Roe leading the Search team came up.',
  'Without Ada Roe leading the Search team we are lost.',
])('Nobody leads anything by “%s”', text => {
  expect(statementsIn(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { namesIn, statementsIn } from './reading.ts';

test.each([
  ['Meet Nora Tamm (Mgr. North Desk) on Monday.', ['Nora Tamm role "Mgr. North Desk"']],
  ['Ask Greta Lohm (Director Plant Safety) first.', ['Greta Lohm role "Director Plant Safety"']],
  ['Ask Greta Lohm (VP Plant Safety) first.', ['Greta Lohm role "VP Plant Safety"']],
  ['Robin Grint (Guest from Lumen Foundation) came.', ['Robin Grint team Lumen Foundation']],
  ['Ola Fisk (Guest - Tundra board rep) came.', ['Ola Fisk role "Tundra board rep"']],
  // Nothing of these says what somebody is.
  ['Petra Kask (my assistant) sends the minutes.', []],
  ['Robin Grint (guest from nine to ten) came.', []],
  ['Robin Grint (back from Lisbon) came.', []],
  ['The North Desk (Mgr. Plant Safety) waits.', []],
])('in parentheses: %s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  [
    'A letter from the Co-Chairs of the Ball, Nils Harrow and Vera Quill, is attached.',
    ['Nils Harrow role "Co-Chairs"', 'Vera Quill role "Co-Chairs"'],
  ],
  ['The co-chairs of the ball and Nils Harrow met Vera Quill.', []],
  ['The co-chairs of the ball, Nils Harrow said, are late.', []],
])('an office of many: %s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  [
    'Northmoor Grid CEO Tom Reck said the line is late.',
    ['Tom Reck role "CEO"', 'Tom Reck organization Northmoor Grid'],
  ],
  [
    'We heard Halden Foods Co. CEO Marta Ilves.',
    ['Marta Ilves role "CEO"', 'Marta Ilves organization Halden Foods Co'],
  ],
  ['On Monday CEO Marta Ilves spoke.', ['Marta Ilves role "CEO"']],
  ['The Northmoor Grid CEO said the line is late.', []],
])('a company before its office: %s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  [
    'Attention: Ms. Oda M. Brem. Chairman & CEO, Kestrel Forge, Bergen',
    ['Oda M. Brem role "Chairman & CEO"', 'Oda M. Brem organization Kestrel Forge'],
  ],
  ['Attn: Ms. Oda Brem, CFO, Kestrel Forge', ['Oda Brem role "CFO"', 'Oda Brem organization Kestrel Forge']],
  ['Attention: the board met Oda Brem. Chairman Lund was late.', []],
])('a line of an address: %s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  ['We met Juri Sepp, of the consulting firm of Sepp Partners.', ['Juri Sepp organization Sepp Partners']],
  ['We met Juri Sepp of the firm of Corvid.', ['Juri Sepp organization Corvid']],
  ['We met Juri Sepp, of the firm of Varn and Holt.', []],
  ['Juri Sepp, of course, was late.', []],
])('a firm: %s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test('a role at what is somebody else’s names no employer', () => {
  const text = 'We work with Bob Odda, President of Harbor Grocer’s Assoc.';
  expect(statementsIn(text)).toEqual(['Bob Odda role "President"']);
  expect(namesIn(text)).not.toContain('organization Harbor Grocer');
});

import { expect, test } from 'vitest';
import { statementsIn } from './reading.ts';

test.each([
  ['an office', 'CFO: Ben Moor', ['Ben Moor role "CFO"']],
  [
    'an office in a list',
    '- COO: Lin Zhou\n  - VP Sales: Rita Blom',
    ['Lin Zhou role "COO"', 'Rita Blom role "VP Sales"'],
  ],
  ['a title of several words', 'Head of Claims: Gerda Holm (Porto)', ['Gerda Holm role "Head of Claims"']],
  [
    'a line for contacts',
    'Dora Line – Head of Yard Planning – dora@halden.example',
    ['Dora Line role "Head of Yard Planning"'],
  ],
  ['a column for the number', 'Dora Line | CFO | +1 555 0100', ['Dora Line role "CFO"']],
  ['the posts of a meeting', '- Chair: Tom Reck\n- Host: Sue Dann\n- Scribe: Ken Otto', []],
  ['an office that is over', 'Former CFO: Bo Lund', []],
  ['a label that says not of what', 'Lead: Ada Roe\n\nOwner: Ada Roe', []],
  ['an office that is open', 'CFO: to be decided', []],
  ['a label before a sentence', 'CFO: Ben Moor said no.\n\nProject Manager: Rita Blom agreed.', []],
  ['who speaks', 'Ben Moor: CFO agreed to it.', []],
])('%s', (_what, text, said) => {
  expect(statementsIn(text).filter(statement => statement.includes(' role '))).toEqual(said);
});

test.each([
  ['a wish', 'Ann Bell would rather report to Ben Moss. Vera Poe prefers to report to Ben Moss.', []],
  ['a fact', 'Ann Bell reports to Ben Moss rather than to Vera Poe.', ['Ann Bell reports_to Ben Moss']],
  ['a new officer', 'Please welcome Ann Bell, our new CFO.', ['Ann Bell role "CFO"']],
  ['a former officer', 'We met Ann Bell, our former CFO.', []],
  [
    'where somebody comes from',
    'Ann Bell joins us from Halden Freight.',
    ['Ann Bell previously Halden Freight'],
  ],
  ['a place somebody calls from', 'Ann Bell joins us from Porto.', []],
])('%s', (_what, text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

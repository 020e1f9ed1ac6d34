import { expect, test } from 'vitest';
import { csvText } from '../../src/publish/csv.ts';

test('cells with commas, quotes and line ends are quoted, numbers stay numbers', () => {
  expect(
    csvText([
      ['Bo Lind', 3],
      ['Lind, "Bo"', -1],
      ['two\nlines', 0],
    ]),
  ).toBe('Bo Lind,3\r\n"Lind, ""Bo""",-1\r\n"two\nlines",0\r\n');
});

test('what a spreadsheet would run as a formula is text', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u200b=1', '＝1', '\tx', '\u0000=1'];
  expect(csvText(formulas.map(formula => [formula]))).toBe(
    formulas.map(formula => `'${formula}\r\n`).join(''),
  );
  expect(csvText([['=HYPERLINK("x","y")']])).toBe('"\'=HYPERLINK(""x"",""y"")"\r\n');
  expect(csvText([['Bo-Lind', 'a@b.example', '1=1']])).toBe('Bo-Lind,a@b.example,1=1\r\n');
});

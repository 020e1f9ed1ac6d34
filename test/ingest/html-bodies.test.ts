import { expect, test } from 'vitest';
import { bodyOf, mailFile } from '../support/imported.ts';

const said = (page: string): Promise<string> =>
  bodyOf(
    mailFile(
      `From: Lena Moss <lena@halden.example>\nMessage-ID: <a@b>\nContent-Type: text/html; charset=utf-8\n\n${page}`,
    ),
  );

test.each([
  ['<b>Note:</b>Ada leads.', 'Note:Ada leads.'],
  ['Ada<b>(Search)</b>Ben', 'Ada(Search)Ben'],
  ['<s>Ada,</s>Ben', '~~Ada,~~ Ben'],
  ['Ask<s>(Ada)</s>Ben', 'Ask ~~(Ada)~~ Ben'],
  ['<b>Ada</b>s team', '**Ada**s team'],
  ['<b>Ada</b><i>Ben</i>', 'Ada*Ben*'],
  ['<b>Ada <i>Park</i></b> leads', 'Ada *Park* leads'],
  ['<i>Ada</i>, <b>Ben</b>.', '*Ada*, **Ben**.'],
])('emphasis that Markdown cannot write leaves the words as they are: %s', async (page, words) => {
  expect(await said(`<p>${page}</p>`)).toBe(words);
});

test.each([
  ['<ol><li value=3>Yes<li value=5>No</ol>', '3. Yes\n\n5) No'],
  ['<ol start=3><li>Yes<li>No<li value=9>Ask Ada<li>Late</ol>', '3. Yes\n4. No\n\n9) Ask Ada\n10) Late'],
  ['<ol reversed><li>Ada<li>Ben</ol>', '2. Ada\n\n1) Ben'],
  ['<ol><li value=1>Ada<li value=2>Ben</ol>', '1. Ada\n2. Ben'],
  ['<ol><li value=-4>Ada<li value=x>Ben</ol>', '1. Ada\n2. Ben'],
  ['<ol><li>Ada<ol><li value=7>Ben</ol></ol>', '1. Ada\n\n   7. Ben'],
])('answers keep the numbers of their questions: %s', async (page, words) => {
  expect(await said(page)).toBe(words);
});

test('what is ticked off is told from what is open', async () => {
  const box = '<input type=checkbox';
  expect(await said(`<ul><li>${box} checked>Ask Ada<li>${box}> Ask Ben</ul>`)).toBe(
    '- ☑ Ask Ada\n- ☐ Ask Ben',
  );
  expect(await said(`<p>${box} hidden checked>Ask Ada <input type=text value=x></p>`)).toBe('Ask Ada');
});

test('lists and paragraphs in a cell stay apart, whatever they are dressed in', async () => {
  const row = (cell: string): string => `<tr><td>x</td><td><font size=2>${cell}</font></td></tr>`;
  const table = `<table>${row('<p>Ada</p><p>Ben</p>')}${row('<b><ul><li>Cy<li>Dee</ul></b>')}</table>`;
  expect(await said(table)).toBe('| | |\n| - | - |\n| x | Ada Ben |\n| x | Cy Dee |');
});

test('a table whose cells hold whole passages is read cell by cell', async () => {
  const long = 'Ada leads Search. '.repeat(30).trim();
  const table = `<table><tr><td>1</td><td>2</td></tr><tr><td><p>${long}</p></td><td>3</td></tr></table>`;
  expect(await said(table)).toBe(`1\n\n2\n\n${long}\n\n3`);
});

test('the lines of a cell stay lines where the table only lays out a page', async () => {
  const one = '<b>Lena Ott</b><br>Head of Yard<br>T +31 20 555 0199';
  const lines = '**Lena Ott**\nHead of Yard\nT +31 20 555 0199';
  expect(await said(`<p>Hi</p><table><tr><td>${one}</td></tr></table>`)).toBe(`Hi\n\n${lines}`);
  expect(
    await said(
      `<table><tr><td>Logo</td><td>${one}</td></tr><tr><td></td><td><div>a</div><div>b</div></td></tr></table>`,
    ),
  ).toBe(`Logo\n\n${lines}\n\na\n\nb`);
  expect(
    await said('<table><tr><td><p>A</p><p>B</p><ul><li>one</li><li>two</li></ul></td></tr></table>'),
  ).toBe('A\n\nB\n\n- one\n- two');
  const item = '<td>x<br>y</td>';
  expect(
    await said(`<table><tr><th>a</th><th>b</th></tr><tr>${item}${item}</tr><tr>${item}${item}</tr></table>`),
  ).toBe('| a | b |\n| - | - |\n| x y | x y |\n| x y | x y |');
});

test('the caption of a table stands above it', async () => {
  const table =
    '<table><caption>Teams</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  expect(await said(table)).toBe('Teams\n\n| | |\n| - | - |\n| a | b |\n| c | d |');
});

test('what a table or an empty block stands between does not run together', async () => {
  expect(await said('<p>Ada<table><tr><td>Ben</td></tr></table>Cy</p>')).toBe('Ada\n\nBen\n\nCy');
  expect(await said('Ada<table><tr><td></td></tr></table>Ben<p></p>Cy')).toBe('Ada\nBen\nCy');
});

test('a line break beside a block is none', async () => {
  expect(await said('<div>Ada<br></div><br><div><br></div><p>Ben</p>Cy<br>Dee')).toBe(
    'Ada\n\nBen\n\nCy\nDee',
  );
});

test('old lists are lists', async () => {
  expect(await said('<menu><li>Ada<li>Ben</menu>')).toBe('- Ada\n- Ben');
});

import { expect, test } from 'vitest';
import { bodyOf, latin1File, mailFile, noteOf } from '../support/imported.ts';

const head =
  'From: Lena Moss <lena@halden.example>\nDate: Fri, 12 Dec 2025 15:31:27 +0100\nMessage-ID: <a@b>\n';
const plain = (body: string, type = 'text/plain; charset=utf-8'): Uint8Array =>
  mailFile(`${head}Content-Type: ${type}\n\n${body}`);
const html = (body: string): Uint8Array => plain(body, 'text/html; charset=utf-8');

test.each([
  ['Your program cannot show this message.', true],
  ['Diese Nachricht kann nur als HTML angezeigt werden.', true],
  ['Ada leads Search from May on.', false],
])('a plain text that only tells that there is HTML is none: %s', async (notice, isNone) => {
  const page = `<p>${'Ada leads Search from May on. '.repeat(5).trim()}</p>`;
  const body = await bodyOf(
    mailFile(
      `${head}Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n${notice}\n--x\nContent-Type: text/html\n\n${page}\n--x--\n`,
    ),
  );
  expect(body).toBe(isNone ? page.slice(3, -4) : notice);
});

test('blank lines before the headers of a mail do not hide them', async () => {
  const note = await noteOf(new TextEncoder().encode(`\r\n \n${head}\nHi\n`));
  expect(note).toContain('— Lena Moss <lena@halden.example>');
});

test('a mail is a thread note, with what its headers say', async () => {
  const note = await noteOf(
    mailFile(`
From: Lena Moss <lena@halden.example>
To: Odd Berg <odd@longhaul.example>, "Roe, Pam" <pam@longhaul.example>
Cc: sales@halden.example
Subject: =?utf-8?Q?Quarry_=E2=80=93_plan?=
Date: Fri, 12 Dec 2025 15:31:27 +0100
Message-ID: <one@halden.example>
In-Reply-To: <zero@longhaul.example>

Hello Odd.
`),
  );
  expect(note).toBe(`# Quarry – plan

- Exported: 2026-02-01 08:00:00
- Messages: 1
---

## 2025-12-12 15:31:27 +01:00 — Lena Moss <lena@halden.example>
**Subject:** Quarry – plan
**To:** Odd Berg <odd@longhaul.example>, "Roe, Pam" <pam@longhaul.example>
**Cc:** sales@halden.example
<!-- mail: id=<one@halden.example> references=<zero@longhaul.example> -->

> Hello Odd.
`);
});

test('curly quotes, dashes and the euro of windows-1252 are read', async () => {
  const type = 'Content-Type: text/plain; charset=windows-1252\n\n';
  expect(await bodyOf(latin1File(`${head}${type}It\x92s \x93ready\x94 \x96 5 \x80`))).toBe(
    'It’s “ready” – 5 €',
  );
});

test.each([
  ['iso-8859-15', '\xa4 5', '€ 5'],
  ['iso-8859-2', 'B\xf8ezina', 'Březina'],
  ['koi8-r', '\xc4\xc1', 'да'],
  ['windows-1251', '\xe4\xe0', 'да'],
  ['gb2312', '\xc4\xe3\xba\xc3', '你好'],
  ['shift_jis', '\x82\xcd\x82\xa2', 'はい'],
  ['euc-kr', '\xb3\xd7', '네'],
  ['iso-2022-jp', '\x1b$B$O$$\x1b(B', 'はい'],
])('a text in %s is read', async (charset, bytes, said) => {
  expect(await bodyOf(latin1File(`${head}Content-Type: text/plain; charset=${charset}\n\n${bytes}`))).toBe(
    said,
  );
});

test('flowed lines are joined, each quote by itself', async () => {
  const flowed = 'text/plain; charset=utf-8; format=flowed';
  expect(await bodyOf(plain('> Who leads \n> Search? \nThat is \nAda.\n-- \nLena\n', flowed))).toBe(
    '> Who leads Search?\n\nThat is Ada.\n\n--\nLena',
  );
  expect(await bodyOf(plain('auf \nwärts\n', `${flowed}; delsp=yes`))).toBe('aufwärts');
});

test('quoted-printable and base64 are decoded', async () => {
  const part = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding:';
  expect(await bodyOf(mailFile(`${head}${part} quoted-printable\n\nGr=C3=BC=\n=C3=9Fe`))).toBe('Grüße');
  expect(await bodyOf(mailFile(`${head}${part} base64\n\nR3LDvMOfZQ==\n`))).toBe('Grüße');
});

test('what would be markup in a plain text stands as it was written', async () => {
  const said = await bodyOf(
    plain(
      '# no heading\n*stars* and _lines_ in snake_case, `ticks`, ~~struck~~\n<b> and &nbsp; and [[Ada]]\n[a](b) type:: person %%hidden%%\n[1]: https://x.example/_a_b\nLena <lena_moss@halden.example> on https://x.example/_a_\n=====\n12345. point',
    ),
  );
  expect(said).toBe(
    '\\# no heading\n\\*stars\\* and \\_lines\\_ in snake_case, \\`ticks\\`, \\~\\~struck\\~\\~\n\\<b> and \\&nbsp; and \\[\\[Ada]]\n\\[a](b) type:\\: person \\%\\%hidden\\%\\%\n\\[1]: https://x.example/_a_b\nLena <lena_moss@halden.example> on https://x.example/_a_\n\n\\=====\n12345\\. point',
  );
});

test('lists, signatures and rules of a plain text stay', async () => {
  expect(await bodyOf(plain('Two points:\n- Ada\n- Ben\n---\n1. one\n-- \nLena'))).toBe(
    'Two points:\n- Ada\n- Ben\n\n---\n1. one\n\n--\nLena',
  );
});

test('a line below a quote is not taken into it', async () => {
  expect(await bodyOf(plain('> asked\nanswered\n> > deep\n'))).toBe('> asked\n\nanswered\n\n> > deep');
});

test('a mail that has HTML only is read as text, without styles, scripts and titles', async () => {
  const page = `<html><head><title>No</title><style>p { no: no }</style></head><body><script>no()</script>
<p>Dear Odd,<br>Ada leads&nbsp;Search.</p><ul><li>one</li><li>two</li></ul><h2>Next</h2></body></html>`;
  expect(await bodyOf(html(page))).toBe('Dear Odd,\nAda leads Search.\n\n- one\n- two\n\n**Next**');
});

test('bold text that ends in a blank is bold, and the blank stands behind it', async () => {
  expect(await bodyOf(html('<p><b>Hello </b>Ola and<i> Bo</i>, <b><br></b>R&amp;D</p>'))).toBe(
    '**Hello** Ola and *Bo*,\nR&D',
  );
});

test('struck text stays struck', async () => {
  expect(
    await bodyOf(html('<p><s>Ada </s><span style="text-decoration:line-through">Ben</span> leads.</p>')),
  ).toBe('~~Ada~~ ~~Ben~~ leads.');
});

test('words of different blocks in a cell stay apart', async () => {
  const table =
    '<table><tr><th>Name</th><th>Team</th></tr><tr><td><p>Ada</p><p>Park</p></td><td>A|B<br>C</td></tr></table>';
  expect(await bodyOf(html(table))).toBe('| Name | Team |\n| - | - |\n| Ada Park | A\\|B C |');
});

test('a table that only lays out a page is read cell by cell', async () => {
  const table =
    '<table><tr><td><p>Ada leads Search.</p></td></tr><tr><td><table><tr><td>Bye</td></tr></table></td></tr></table>';
  expect(await bodyOf(html(table))).toBe('Ada leads Search.\n\nBye');
});

test('pictures that are attached or count readers leave nothing, links lead to the web only', async () => {
  const page =
    '<p>Hi <img src="cid:1" alt="logo"><img src="https://t.example/x.gif" width="1" height="1" alt="t"><a href="javascript:x()">there</a> <a href="https://a.example/b">page</a> <a href="mailto:ada@a.example">ada@a.example</a></p>';
  expect(await bodyOf(html(page))).toBe('Hi there [page](https://a.example/b) ada@a.example');
});

test('the quote of a mail program in HTML is a quote below its line', async () => {
  const page =
    '<div>Yes.</div><div class="gmail_quote"><div>On Mon, Feb 2, 2026 at 10:07 AM Ada Park &lt;<a href="mailto:ada_p@a.example">ada_p@a.example</a>&gt; wrote:<br></div><blockquote><div>Sure?</div></blockquote></div>';
  expect(await bodyOf(html(page))).toBe(
    'Yes.\n\nOn Mon, Feb 2, 2026 at 10:07 AM Ada Park <ada_p@a.example> wrote:\n\n> Sure?',
  );
});

test('text that is laid out beforehand is text, not code', async () => {
  expect(await bodyOf(html('<pre>Ada leads\n  Search.</pre>'))).toBe('Ada leads\nSearch.');
});

test('HTML of any depth is read', async () => {
  const deep = 20_000;
  expect(await bodyOf(html(`${'<div>'.repeat(deep)}Ada${'</div>'.repeat(deep)}`))).toBe('Ada');
});

test('parts whose border nobody names are text with what stands between them', async () => {
  const file = mailFile(`From: ada@a.example
Content-Type: multipart/alternative; differences=Content-Type;
boundary="b"

--b
Content-Type: text/plain

Ada leads Search.
--b--
`);
  expect(await bodyOf(file)).toContain('Ada leads Search.');
});

test('of a text in several forms the plain one is taken, and attached files are named', async () => {
  const file = mailFile(`${head}Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/plain

Plain.
--y
Content-Type: text/html

<p>Page.</p>
--y--
--x
Content-Type: application/pdf; name="../../../.ssh/plan, v2.pdf"
Content-Disposition: attachment

x
--x
Content-Type: text/plain

Footer.
--x--
`);
  expect(await noteOf(file)).toContain('**Attachments:** plan  v2.pdf\n');
  expect(await bodyOf(file)).toBe('Plain.\n\nFooter.');
});

test('a mail in a mail is one of its own, under its author', async () => {
  const note = await noteOf(
    mailFile(`
From: Lena Moss <lena@halden.example>
Subject: Fwd: Plan
Date: Fri, 12 Dec 2025 15:31:27 +0100
Message-ID: <outer@halden.example>
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

See below.
--x
Content-Type: message/rfc822

From: Odd Berg <odd@longhaul.example>
Subject: Plan
Date: Thu, 11 Dec 2025 09:00:00 -0800
Message-ID: <inner@longhaul.example>

I lead Quarry.
--x--
`),
  );
  expect(note.split('\n').filter(line => /^(?:##|>)/u.test(line))).toEqual([
    '## 2025-12-11 09:00:00 -08:00 — Odd Berg <odd@longhaul.example>',
    '> I lead Quarry.',
    '## 2025-12-12 15:31:27 +01:00 — Lena Moss <lena@halden.example>',
    '> See below.',
  ]);
});

test('a mail in a mail that has no headers is nobody’s, and what is no mail is told as a file', async () => {
  const inner = (type: string, text: string): string => `--x\nContent-Type: ${type}\n\n${text}\n`;
  const note = await noteOf(
    mailFile(
      `${head}Content-Type: multipart/mixed; boundary=x\n\n${inner('message/rfc822', '\nI lead Quarry.')}${inner('message/rfc822; name="cut.eml"', 'no header, no text')}${inner('text', 'See above.')}--x--\n`,
    ),
  );
  expect(note.split('\n').filter(line => /^(?:##|>|\*)/u.test(line))).toEqual([
    '## —',
    '> I lead Quarry.',
    '## 2025-12-12 15:31:27 +01:00 — Lena Moss <lena@halden.example>',
    '**Attachments:** cut.eml',
    '> See above.',
  ]);
});

test('a mail without text is a message without text', async () => {
  expect(await noteOf(mailFile(`${head}Subject: Empty\n\n`))).toMatch(/Messages: 1[^]* -->\n$/u);
});

test.each([
  ['7bit', (text: string) => text],
  ['quoted-printable', (text: string) => text.replaceAll('Line', 'L=69ne')],
  ['base64', (text: string) => (btoa(text).match(/.{1,76}/g) ?? []).join('\n')],
])('a text of many pieces in %s is read whole and in order', async (encoding, written) => {
  const text = Array.from({ length: 30_000 }, (_, at) => `Line ${at}`).join('\n');
  const mail = `${head}Content-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\n`;
  expect(await bodyOf(mailFile(mail + written(text)))).toBe(text);
});

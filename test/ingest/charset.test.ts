import { expect, test } from 'vitest';
import { bodyOf, latin1File, mailFile, noteOf } from '../support/imported.ts';

const head = 'From: Lena Moss <lena@halden.example>\nMessage-ID: <a@b>\n';

test.each([
  ['names no charset', ''],
  ['says us-ascii', 'Content-Type: text/plain; charset=us-ascii\n'],
  ['says UTF-8 and is not', 'Content-Type: text/plain; charset=utf-8\n'],
  ['names a charset that nobody knows', 'Content-Type: text/plain; charset=unknown-8bit\n'],
])('a text that %s is read as Windows wrote it', async (_, type) => {
  expect(await bodyOf(latin1File(`${head}${type}\nJ\xf6rg \x96 \x80 5`))).toBe('Jörg – € 5');
});

test('a line in UTF-8 is read as such beside one that is not', async () => {
  expect(await bodyOf(latin1File(`${head}\nJ\xc3\xb6rg\nJ\xf6rg`))).toBe('Jörg\nJörg');
});

test('a page is read in the charset that it names itself', async () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xe4\xe0</p>';
  expect(await bodyOf(latin1File(`${head}Content-Type: text/html\n\n${page}`))).toBe('да');
});

test('headers in the bytes of the text are read as the text is', async () => {
  const type = (charset: string): string => `Content-Type: text/plain; charset=${charset}\n\nx`;
  const koi8 = latin1File(`From: \xc4\xc1 <a@halden.example>\nSubject: \xc4\xc1\n${type('koi8-r')}`);
  expect(await noteOf(koi8)).toContain('да <a@halden.example>\n**Subject:** да\n');
  const western = latin1File(`From: J\xf6rg <a@halden.example>\nSubject: \x80 5\n${type('us-ascii')}`);
  expect(await noteOf(western)).toContain('Jörg <a@halden.example>\n**Subject:** € 5\n');
});

test('UTF-7 is read in texts and in headers', async () => {
  const file = mailFile(
    'From: =?utf-7?Q?J+APY-rg?= <a@halden.example>\nSubject: =?UTF-7?B?KzJEM2VBQS0=?= 2 =?utf-7?Q?+-_3?=\nContent-Type: text/plain; charset=utf-7\n\nGr+APwA3w-e +IKw 5, 1 +- 1 = 2',
  );
  const note = await noteOf(file);
  expect(note).toContain('Jörg <a@halden.example>\n**Subject:** 😀 2 + 3\n');
  expect(note).toContain('> Grüße € 5, 1 + 1 = 2\n');
});

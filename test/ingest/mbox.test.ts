import { expect, test } from 'vitest';
import { MboxReader } from '../../src/ingest/mbox.ts';

/** The mails of a mailbox file that comes in chunks of so many bytes. */
function mails(source: string, size = 1000): string[] {
  const reader = new MboxReader();
  const bytes = new TextEncoder().encode(source.trimStart());
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += size)
    for (const mail of reader.read(bytes.subarray(at, at + size)))
      found.push(new TextDecoder().decode(mail.bytes));
  for (const mail of reader.end()) found.push(new TextDecoder().decode(mail.bytes));
  return found;
}

const box = `
From ada@a.example Fri Dec 12 15:31:27 2025
Subject: One

From my side, all is well on Fri Dec 12 15:31:27 2025.

From my side it is Friday: look.

From ada@a.example Fri Dec 12 15:31:27 2025
which is a line of the text.
>From here on
>>From there

From ben@b.example Sat Dec 13 09:00:00 2025
Subject: Two

Hello.
`;

test('a paragraph that begins “From my side” begins no mail, and quoted lines are put right', () => {
  expect(mails(box)).toEqual([
    'Subject: One\n\nFrom my side, all is well on Fri Dec 12 15:31:27 2025.\n\nFrom my side it is Friday: look.\n\nFrom ada@a.example Fri Dec 12 15:31:27 2025\nwhich is a line of the text.\nFrom here on\n>From there\n\n',
    'Subject: Two\n\nHello.\n',
  ]);
});

test('it does not matter in which pieces a mailbox is read', () => {
  for (const size of [1, 2, 3, 7, 50]) expect(mails(box, size)).toEqual(mails(box));
});

test.each([
  ['Thunderbird', 'From - Tue Jan 06 10:00:00 2026'],
  ['Gmail', 'From 1785000000000000000@xxx Fri Mar 14 06:38:37 +0000 2025'],
  ['list archives', 'From ada at a.example  Fri Dec 12 15:31:27 2025'],
  ['servers', 'From MAILER-DAEMON Fri Dec 12 15:31:27 2025'],
])('the mailboxes of %s are parted', (_, line) => {
  const lines = `${line}\r\nSubject: One\r\n\r\nHello.\r\n\r\n${line}\r\nSubject: Two\r\n\r\nBye.`;
  expect(mails(lines)).toEqual(['Subject: One\r\n\r\nHello.\r\n\r\n', 'Subject: Two\r\n\r\nBye.']);
});

test('of a mail that is too long only the beginning is kept', () => {
  const reader = new MboxReader();
  const head = 'From a@b.example Fri Dec 12 15:31:27 2025\nSubject: Long\n\n';
  const bytes = new TextEncoder().encode(
    `${head}${'x'.repeat(99)}\n`.padEnd(head.length + 11 * 1024 * 1024, 'y\n'),
  );
  const [mail] = [...reader.read(bytes), ...reader.end()];
  expect(mail?.isCut).toBe(true);
  expect(mail?.bytes.length).toBeLessThanOrEqual(10 * 1024 * 1024);
});

import { expect, test } from 'vitest';
import { readThread } from '../../../src/parse/thread.ts';

const read = (text: string) =>
  readThread(text)?.messages.map(({ author, date, recipients, body }) => ({
    author: author.name ?? author.address ?? 'nobody',
    date: date ?? 'undated',
    to: recipients.map(({ address }) => address).join(),
    says: body.map(({ from, to }) => text.slice(from, to)).join(' '),
  }));

test('recipients, attachments and the comment of an imported mail are no part of what it says', () => {
  const note =
    '# Plan\n\n- Exported: 2025-12-15 21:25:58\n- Messages: 1\n---\n\n## 2025-12-12 15:31:27 +01:00 — Ada Park <ada@a.example>\n**Subject:** Plan\n**To:** Ben Roe <ben@b.example>\n**Cc:** kim@c.example\n**Attachments:** plan.pdf\n<!-- mail: id=<1@a> references=<0@a> -->\n\n> Hello.\n\nMy own words.\n';
  expect(read(note)).toEqual([
    {
      author: 'Ada Park',
      date: '2025-12-12T15:31:27+01:00',
      to: 'ben@b.example,kim@c.example',
      says: 'Hello.',
    },
  ]);
});

test('mails are in the order in which they were sent, wherever their clocks stand', () => {
  const note =
    '## 2025-12-12 09:00:00 +09:00 — Ada Park <ada@a.example>\n\n> First.\n\n---\n\n## 2025-12-11 20:00:00 -05:00 — Ben Roe <ben@b.example>\n\n> Second.\n';
  expect(read(note)?.map(({ says }) => says)).toEqual(['First.', 'Second.']);
});

test('a mail without a date or a sender is one of its own', () => {
  const note =
    '- Messages: 3\n\n## 2025-12-12 09:00:00 — Ada Park <ada@a.example>\n\n> First.\n\n---\n\n## — Ben Roe <ben@b.example>\n\n> Second.\n\n---\n\n## 2025-12-13 09:00:00 —\n\n> Third.\n';
  const found = read(note);
  expect(found?.map(({ author, date, says }) => `${author} ${date} ${says}`).toSorted()).toEqual([
    'Ada Park 2025-12-12T09:00:00 First.',
    'Ben Roe undated Second.',
    'nobody 2025-12-13T09:00:00 Third.',
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readThread } from '../../src/parse/thread.ts';
import { runs } from '../support/runs.ts';

/** What mails are made of, so that chance builds quotes in quotes. */
const piece = fc.constantFrom(
  ...[
    '# Hello\n',
    '- Exported: 2026-03-05 18:00:00\n',
    '- Messages: 2\n',
    '---\n',
    '\n',
    '> ',
    '>> ',
    '>',
    ' ',
    '\r\n',
  ],
  ...[
    '## 2026-03-04 10:00:00 — Ada Roe <ada@example.com>\n',
    '## 2026-03-03 10:00:00 — Kim <kim@example.com>\n',
  ],
  ...[
    '**Subject:** Hello\n',
    'From: Joe Bloggs\n',
    'Sent: 3 March 2026 10:00\n',
    'To: Kim <kim@example.com>;\n',
    'Subject: Hi\n',
  ],
  ...[
    'On Mar 3, 2026, at 10:00 AM, Kim <kim@example.com> wrote:\n',
    'On Mar 4, 2026 at 9:00 PM Joe\n',
    '<joe@example.com> wrote:\n',
  ],
  ...[
    'Le 3 mars 2026 à 10:00, Kim a écrit :\n',
    '-----Original Message-----\n',
    '-- \n',
    'Ada Roe\n',
    'VP Sales, Larkfield\n',
  ],
  ...[
    '+49 30 5550 1234\n',
    'Best,\n',
    'Kim leads the Search team and reports to Ada.\n',
    'Who leads the Maps team these days?\n',
    '😀 Yes.\n',
  ],
);

test('a thread says the same, at its new places, below a longer title and beside a mail that changed', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const mails = `- Exported: 2026-03-05 18:00:00\n\n## 2026-03-02 10:00:00 — Kim <kim@example.com>\n\n${pieces.join('')}`;
      const title = '# Plan\n';
      const more = 'Re: ';
      const thread = readThread(title + mails);
      const last = '\n\n## 2026-03-06 10:00:00 — Bo <bo@example.com>\n\n> Who leads it now?\n';
      readThread(title + mails + last);
      const moved = readThread(`# ${more}Plan\n${mails}`);
      expect(moved?.subject).toBe(`${more}Plan`);
      const asBefore = (key: string, value: unknown): unknown =>
        (key === 'from' || key === 'to') && typeof value === 'number' ? value - more.length : value;
      expect(JSON.parse(JSON.stringify({ ...moved, subject: undefined }, asBefore))).toEqual(
        JSON.parse(JSON.stringify({ ...thread, subject: undefined })),
      );
    }),
    runs(500),
  );
});

test('whatever the text, a thread names places in it, and a quoted message comes before the one that quotes it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      const thread = readThread(text);
      if (!thread) return;
      expect(thread.messages.length).toBeGreaterThan(0);
      for (const [
        index,
        { body, heading, quoting, signature, embedded, author },
      ] of thread.messages.entries()) {
        const spans = [heading, ...body, ...(signature ? [signature.span] : [])];
        for (const { from, to } of spans) expect(0 <= from && from < to && to <= text.length).toBe(true);
        for (const [at, { from }] of body.entries()) expect(from).toBeGreaterThan(body[at - 1]?.to ?? -1);
        // Nobody is credited with what stands below a rule without a sender, and below what may be a boundary or not.
        if (!embedded) expect(author.name ?? author.address).toBeDefined();
        if (embedded) expect(quoting).toBeGreaterThan(index);
        else expect(quoting).toBeUndefined();
      }
      const places = thread.messages.flatMap(({ body }) => body).concat(thread.repeats);
      places.sort((a, b) => a.from - b.from);
      // Nothing is said twice: no stretch of the note is in two messages, or in one and among the repeats.
      for (const [at, { from }] of places.entries())
        expect(from).toBeGreaterThanOrEqual(places[at - 1]?.to ?? 0);
    }),
    runs(1000),
  );
});

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      for (const each of [text, `## 2026-03-04 10:00:00 — ${text}\n> ${text}`])
        expect(readThread(each)?.messages).not.toEqual([]);
    }),
  );
});

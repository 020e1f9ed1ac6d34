import { expect, test } from 'vitest';
import { Sentences } from '../../../src/features/wording/sentences.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

test('A line that stands twice in a note is a sentence in either place.', () => {
  const line = 'We met. Eve left early.';
  const { texts, cursor } = readFixture(`--- n.md\n${line}\n\nIt rained.\n\n${line}\n`);
  const text = `${line}\n\nIt rained.\n\n${line}\n`;
  const sentences = new Sentences(indexOf({ texts, cursor }));
  const spans = [text.indexOf('Eve'), text.lastIndexOf('Eve')].map(
    from => sentences.around(notePath('n.md'), { from, to: from + 3 }).span,
  );
  expect(spans.map(({ from, to }) => [from, text.slice(from, to)])).toEqual([
    [text.indexOf('Eve'), 'Eve left early.'],
    [text.lastIndexOf('Eve'), 'Eve left early.'],
  ]);
});

const LOGGED = `# Plan

- Exported: 2026-03-03 10:00:00
- Messages: 2
---

## 2026-03-01 09:00:00 — Cy Moss <cy@acme.example>

> Atlas goes live.
>
> Logged email from Ida Foy to Karl Brandt
>
> Atlas is late.

---

## 2026-03-02 09:00:00 — Ada Park <ada@acme.example>

> Atlas waits.
`;

test('A stretch that nobody is credited with shifts no sentence to another mail.', () => {
  const sentences = new Sentences(indexOf(readFixture(`--- n.md\n${LOGGED}`)));
  const said = ['Atlas goes', 'Atlas is', 'Atlas waits'].map(words => {
    const from = LOGGED.indexOf(words);
    const { author, date } = sentences.around(notePath('n.md'), { from, to: from + words.length });
    return `${date} ${author}`;
  });
  expect(said).toEqual([
    '2026-03-01T09:00:00 ?person/cy-moss',
    '2026-03-01T09:00:00 undefined',
    '2026-03-02T09:00:00 ?person/ada-park',
  ]);
});

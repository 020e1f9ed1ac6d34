import { expect, test } from 'vitest';
import { folds } from '../../../src/features/display/folding.ts';
import { lineStarts, positionAt } from '../../../src/text/lines.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

/** What can be folded, a line each: the kind, the first and the last line. */
function folded(text: string): string[] {
  const index = indexOf(readFixture(`--- note.md\n${text}`));
  const starts = lineStarts(text);
  const line = (offset: number) => positionAt(starts, offset).line + 1;
  return folds(index, notePath('note.md')).map(({ kind, from, to }) => `${kind} ${line(from)}–${line(to)}`);
}

test('frontmatter folds', () => {
  expect(folded('---\ntype: team\n---\n# X\n')).toEqual(['frontmatter 1–3']);
});

test('a block quote of three lines or more folds, and one in it', () => {
  expect(folded('a\n\n> b\n> c\n> d\n\n> e\n')).toEqual(['quote 3–5']);
  expect(folded('> a\n>\n> > b\n> > c\n> > d\n>\n> e\n')).toEqual(['quote 1–7', 'quote 3–5']);
  expect(folded('- x\n  > b\n  > c\n  > d\n')).toEqual(['quote 2–4']);
});

test('what looks like a quote in code is none', () => {
  expect(folded('```\n> a\n> b\n> c\n```\n')).toEqual([]);
});

const THREAD = `# Re: Stores

- Exported: 2026-01-07 08:00:00
- Messages: 2
---

## 2026-01-05 09:00:00 — Ada Park <ada@acme.example>
**Subject:** Stores

> Hello,
> where do we stand?
>
> Ada

---

## 2026-01-06 10:00:00 — Bo Lund <bo@acme.example>
**Subject:** Re: Stores

> It works.
>
> On Mon, Jan 5, 2026 at 9:00 AM Ada Park <ada@acme.example> wrote:
> > Hello,
> > where do we stand?
> >
> > Ada
>
> Anything else?
`;

test('each message of a thread folds, and the mail that it quotes; what was new in it stays', () => {
  expect(folded(THREAD)).toEqual(['message 7–13', 'message 17–28', 'quote 22–26']);
});

test('a quote without marks goes on to the end of the mail', () => {
  const plain = THREAD.replaceAll('> > ', '> ').replace('> >\n', '>\n');
  expect(folded(plain)).toEqual(['message 7–13', 'message 17–28', 'quote 22–28']);
});

test('an answer between the quoted lines parts the quote', () => {
  const text = THREAD.replace(
    '> > where do we stand?\n> >\n',
    '> > where do we stand?\n>\n> Here.\n>\n> > and\n> > when?\n',
  );
  expect(folded(text)).toEqual(['message 7–13', 'message 17–32', 'quote 22–24', 'quote 28–30']);
});

test('a long note of quote marks is read to its end', () => {
  expect(folded(`${'>'.repeat(100_000)} a\n`.repeat(10))).toEqual(Array(20).fill('quote 1–10'));
  expect(folded(`${'> a\n\n'.repeat(200_000)}`)).toEqual([]);
});

import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Block } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Lines that an editor can fold below the first of them. */
export interface Fold extends Span {
  readonly kind: 'frontmatter' | 'message' | 'quote';
}

/** A quote of fewer lines is not worth folding. */
const FEWEST_LINES = 3;
/** Quotes of quotes are folded to this depth. */
const DEEPEST = 20;

/**
 * What can be folded, apart from what every Markdown editor folds: the frontmatter, the messages of a thread, the mails
 * quoted in them, and block quotes elsewhere. The block quote that is a message of its own is part of its message, so
 * that folding all quotes leaves what was new in each mail.
 */
export function folds(index: NoteIndex, path: NotePath): Fold[] {
  const note = index.notes.get(path);
  return note ? foldsOf(note) : [];
}

/** See `folds`; by their starts, outer ones first. */
export function foldsOf({ text, lines: starts, syntax }: Note): Fold[] {
  const lineOf = (offset: number): number => lastAtOrBefore(starts, offset);
  const linesOf = ({ from, to }: Span): number => lineOf(to) - lineOf(from) + 1;
  const { frontmatter, blocks, messageSections: messages } = syntax;
  const inMessages = messages.flatMap(({ quotedMails }) => quotedMails);
  const elsewhere = quoteRuns(text, blocks, messages).map(({ from, to }) => ({
    from: starts[lineOf(from)] ?? from,
    to,
  }));
  const found: Fold[] = [
    ...(frontmatter ? [{ kind: 'frontmatter' as const, from: 0, to: frontmatter.to }] : []),
    ...messages.map(({ from, to }) => ({ kind: 'message' as const, from, to })),
    ...[...inMessages, ...elsewhere]
      .filter(quote => linesOf(quote) >= FEWEST_LINES)
      .map(({ from, to }) => ({ kind: 'quote' as const, from, to })),
  ];
  return found.filter(fold => linesOf(fold) > 1).toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Block quotes, and the quotes in them, outside messages; a blank line without `>` parts one from the next. */
function quoteRuns(text: string, blocks: readonly Block[], messages: readonly Span[]): Span[] {
  const runs: Span[] = [];
  const open: number[] = [];
  const sectionStarts = messages.map(({ from }) => from);
  let end = 0;
  const closeTo = (depth: number): void => {
    for (const from of open.splice(depth)) runs.push({ from, to: end });
  };
  for (const block of blocks) {
    const section = messages[lastAtOrBefore(sectionStarts, block.from)];
    const isInMessage = section !== undefined && section.from <= block.from && block.from < section.to;
    const depth = isInMessage ? 0 : Math.min(block.quotes, DEEPEST);
    closeTo(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(end, block.from)) ? 0 : depth);
    while (open.length < depth) open.push(block.from);
    end = block.to;
  }
  closeTo(0);
  return runs;
}

import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Thread } from '../../model/thread.ts';
import type { Block } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { readExport } from '../../parse/thread/export-format.ts';
import { lineStarts, lastAtOrBefore } from '../../text/lines.ts';
import { quotedLines, type QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { quotedMails } from './quoted-mails.ts';

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
export function foldsOf({ text, thread }: Note): Fold[] {
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => lastAtOrBefore(starts, offset);
  const linesOf = ({ from, to }: Span): number => lineOf(to) - lineOf(from) + 1;
  const { frontmatter, blocks } = readMarkdown(text);
  const messages = thread ? messageSections(text, thread) : [];
  const inMessages = messages.flatMap(({ lines }) => quotedMails(text, lines));
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

interface MessageSection extends Span {
  /** What stands below its heading and headers. */
  readonly lines: readonly QuotedLine[];
}

/** The messages that have a heading, each up to the next one; the rule and the blank lines between them left out. */
function messageSections(text: string, { messages }: Thread): MessageSection[] {
  const exported = readExport(text, 0)?.sections;
  const headings =
    exported?.map(({ heading }) => heading) ??
    messages.filter(({ embedded }) => !embedded).map(({ heading }) => heading);
  return headings.map(({ from, to }, at) => {
    const end = endOfSection(text, from, headings[at + 1]?.from ?? text.length);
    return { from, to: end, lines: exported?.[at]?.lines ?? quotedLines(text, { from: to, to: end }) };
  });
}

function endOfSection(text: string, from: number, limit: number): number {
  let to = trimmedEnd(text, from, limit);
  let rule = to;
  while (rule > from && text[rule - 1] === '-') rule--;
  const isRule = to - rule >= 3 && (text[rule - 1] === '\n' || text[rule - 1] === '\r');
  if (isRule) to = trimmedEnd(text, from, rule);
  return to;
}

function trimmedEnd(text: string, from: number, limit: number): number {
  let to = limit;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

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

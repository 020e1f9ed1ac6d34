import type { Message, Thread } from '../model/thread.ts';
import { lineEndAt } from '../text/lines.ts';
import { quotedLines } from '../text/quoted-lines.ts';
import { readExport } from './thread/export-format.ts';
import { KnownClosings } from './thread/signatures/known-closings.ts';
import { sectionsSaying, type PlacedSection } from './thread/known-sections.ts';
import { MessageReader } from './thread/message-reader.ts';
import { pastedMail } from './thread/pasted-mail.ts';
import { readSection } from './thread/read-section.ts';
import { threadOrder } from './thread/thread-order.ts';

/**
 * Reads the thread that a note holds: the export format, or a note that starts with a quoted mail (model.md §4).
 * Undefined for any other note. Never throws, whatever the text; the time is linear in its length, but for the sorting.
 */
export function readThread(text: string): Thread | undefined {
  const start = startOf(text);
  const exported = readExport(text, start);
  if (exported) return threadOf(sectionsSaying(text, exported.sections), exported);
  if (!mayBeginMail(text, start, Math.min(text.length, start + mostHeadCharacters))) return undefined;
  const head = quotedLines(text, { from: start, to: headEnd(text, start) });
  const lines = pastedMail(head) ? quotedLines(text, { from: start, to: text.length }) : undefined;
  const pasted = lines && pastedMail(lines);
  if (!pasted) return undefined;
  const section = readSection(pasted, new KnownClosings(), { isAlone: true });
  return threadOf([{ section, shift: 0 }], { subject: pasted.subject });
}

/** Behind a byte-order mark and frontmatter. */
function startOf(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!/^---[ \t]*\r?\n/u.test(text.slice(start, start + 80))) return start;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gu;
  end.lastIndex = start;
  return end.exec(text) ? end.lastIndex : start;
}

function threadOf(
  sections: readonly PlacedSection[],
  head: Partial<Pick<Thread, 'subject' | 'exported' | 'stated'>>,
): Thread {
  const { found, repeats } = new MessageReader(sections).read();
  const order = threadOrder(
    found.map(({ message, quotes }) => ({ date: message.date, quoting: message.quoting, quotes })),
  );
  const places = new Int32Array(order.length);
  for (const [place, index] of order.entries()) places[index] = place;
  const messages: Message[] = [];
  for (const index of order) {
    const message = found[index]?.message;
    if (!message) continue;
    if (message.quoting !== undefined) message.quoting = places[message.quoting];
    messages.push(message);
  }
  return {
    subject: head.subject,
    exported: head.exported,
    stated: head.stated,
    messages,
    repeats: repeats.toSorted((a, b) => a.from - b.from),
  };
}

/** Behind so many written lines of the text as are looked at to tell that a mail begins there. */
function headEnd(text: string, start: number): number {
  let from = start;
  for (let lines = 0; lines < mostHeadLines && from < text.length;) {
    const end = lineEndAt(text, from);
    if (end > from && !text.startsWith('# ', from)) lines++;
    from = end + 1;
  }
  return Math.min(from, text.length);
}

/** More than `pastedMail` looks at. */
const mostHeadLines = 250;
/** Longer than what stands above a mail that was pasted, a title and the first header lines. */
const mostHeadCharacters = 20_000;
/** An attribution line may be wrapped; a header block may have a separator before it. */
const mostLinesBefore = 6;

/** Asked of every note: whatever begins a mail has a colon in its first lines, or an address. */
function mayBeginMail(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let from = start; from < end && lines < mostLinesBefore;) {
    const to = lineEndAt(text, from, end);
    const line = text.slice(from, to);
    if (line.trim() !== '' && !line.startsWith('# ')) {
      lines++;
      if (line.includes(':') || line.includes('：')) return true;
    }
    from = to + 1;
  }
  return false;
}

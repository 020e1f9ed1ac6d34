import type { Message, Signature, Thread } from '../model/thread.ts';
import { quotedLines, type QuotedLine } from '../text/quoted-lines.ts';
import type { Span } from '../text/span.ts';
import { unquoted } from '../text/unquoted.ts';
import { readExport, type Section } from './thread/export-format.ts';
import { attributionAt, partsOf, type Part } from './thread/quoting.ts';
import { SaidBefore, wordsOf } from './thread/repeats.ts';
import { signedBy } from './thread/signature.ts';
import { threadOrder } from './thread/thread-order.ts';
import { lineEndAt } from '../text/lines.ts';

/** A message while the thread is put together; `quotes` and `quoting` are indices in the order of finding. */
interface Found {
  readonly message: Omit<Message, 'quoting' | 'signature'>;
  readonly quoting: number | undefined;
  readonly quotes: number[];
  signature: Signature | undefined;
}

/**
 * Reads the thread that a note holds: the export format, or a note that starts with a quoted mail (model.md §4).
 * Undefined for any other note. Never throws, whatever the text; the time is linear in its length, but for the sorting.
 */
export function readThread(text: string): Thread | undefined {
  const start = startOf(text);
  const exported = readExport(text, start);
  const sections = exported?.sections ?? pastedMail(text, start);
  if (!sections) return undefined;
  const { found, repeats } = messagesOf(text, sections);
  const order = threadOrder(
    found.map(({ message, quoting, quotes }) => ({ date: message.date, quoting, quotes })),
  );
  const places = new Map(order.map((index, place) => [index, place]));
  return {
    subject: exported ? exported.subject : sections[0]?.subject,
    exported: exported?.exported,
    stated: exported?.stated,
    messages: order.flatMap(index => {
      const each = found[index];
      if (!each) return [];
      const quoting = each.quoting === undefined ? undefined : places.get(each.quoting);
      return [{ ...each.message, quoting, signature: each.signature }];
    }),
    repeats: [...repeats].sort((a, b) => a.from - b.from),
  };
}

/** Behind a byte-order mark and frontmatter. */
function startOf(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!/^---[ \t]*\r?\n/u.test(text.slice(start, start + 80))) return start;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gu;
  end.lastIndex = start;
  return end.exec(text) ? end.lastIndex : start;
}

/** Longer than the headers of a mail to hundreds of people. */
const mostHeadCharacters = 20_000;

/** A mail pasted into a note: at its start, but for a title, stands an attribution line or a block of headers. */
function pastedMail(text: string, start: number): readonly Section[] | undefined {
  const end = Math.min(text.length, start + mostHeadCharacters);
  if (!mayBeginMail(text, start, end)) return undefined;
  const head = quotedLines(text, { from: start, to: end });
  const first = head.findIndex(line => line.from < line.to && !text.startsWith('# ', line.from));
  const attribution = first < 0 ? undefined : attributionAt(text, head, first);
  if (attribution?.date === undefined) return undefined;
  const lines = quotedLines(text, { from: start, to: text.length });
  return [{ ...attribution, date: attribution.date, lines: lines.slice(attribution.next) }];
}

/** Asked of every note: both have a colon in their first lines, or start with a rule or a separator. */
function mayBeginMail(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let from = start; from < end && lines < mostLinesBefore;) {
    const to = lineEndAt(text, from, end);
    if (text.slice(from, to).trim() !== '' && !text.startsWith('# ', from)) {
      lines++;
      if (text.slice(from, to).includes(':')) return true;
    }
    from = to + 1;
  }
  return false;
}

/** An attribution line may be wrapped; a header block may have a separator before it. */
const mostLinesBefore = 5;

function messagesOf(
  text: string,
  sections: readonly Section[],
): { found: readonly Found[]; repeats: readonly Span[] } {
  const said = new SaidBefore();
  const found: Found[] = [];
  const repeats: Span[] = [];
  const split = sections.map(section => partsOf(text, section.lines));

  // Every mail with a heading is known before the first quote is judged, whatever order the export has.
  for (const [index, section] of sections.entries()) {
    const { author, date, subject, recipients, heading } = section;
    const own = split[index]?.[0]?.lines ?? [];
    const { end, signature } = signedBy(text, own, author);
    const body = spansOf(text, own, end);
    const words = wordsOf(unquoted(text, body).text);
    const earlier = said.repeatedBy({ author, date, words }, -1);
    const isExported = earlier !== undefined && found[earlier]?.message.date === date;
    if (isExported) repeats.push(...body);
    said.add({ author, date, words });
    const message = {
      author,
      date,
      subject,
      recipients,
      embedded: false,
      heading,
      body: isExported ? [] : body,
    };
    found.push({ message, quoting: undefined, quotes: [], signature });
  }

  for (const [mail, parts] of split.entries()) {
    // Which message each part of this mail belongs to: a new one, or the one that it repeats.
    const owners: number[] = [mail];
    for (const part of parts.slice(1)) owners.push(quoteOf(part, owners[part.parent ?? 0] ?? mail));
  }
  return { found, repeats };

  /** Judges one quote in the message `quoting`; the answer is the index of the message that it is. */
  function quoteOf({ attribution, lines }: Part, quoting: number): number {
    const author = attribution?.author ?? { name: undefined, address: undefined, nameSpan: undefined };
    const date = attribution?.date;
    const { end, signature } = signedBy(text, lines, author);
    const body = spansOf(text, lines, end);
    const words = wordsOf(unquoted(text, body).text);
    const earlier = said.repeatedBy({ author, date, words }, quoting);
    if (earlier !== undefined) {
      if (attribution) repeats.push(attribution.heading);
      repeats.push(...body);
      keepSignature(earlier, signature);
      if (earlier !== quoting) found[quoting]?.quotes.push(earlier);
      return earlier;
    }
    // A quote without an owner is nobody's statement, and an attribution line without text says nothing.
    if (!attribution || words.length === 0) return quoting;
    const index = said.add({ author, date, words });
    const { subject, recipients, heading } = attribution;
    found.push({
      message: { author, date, subject, recipients, embedded: true, heading, body },
      quoting,
      quotes: [],
      signature,
    });
    found[quoting]?.quotes.push(index);
    return index;
  }

  /** An export may drop a signature that a later quote of the same mail has kept. */
  function keepSignature(index: number, signature: Signature | undefined): void {
    const message = found[index];
    if (!message || !signature) return;
    if (message.signature) repeats.push(signature.span);
    else message.signature = signature;
  }
}

/** The lines up to `end` as spans, one for each run of them that stands together in the note. */
function spansOf(text: string, lines: readonly QuotedLine[], end: number): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  let before: QuotedLine | undefined;
  let last: { from: number; to: number } | undefined;
  for (const line of lines.slice(0, end)) {
    if (!before || !isNextLine(text, before, line)) last = undefined;
    before = line;
    if (line.from === line.to) continue;
    if (last) last.to = line.to;
    else spans.push((last = { from: line.from, to: line.to }));
  }
  return spans;
}

/** Whether only one line ending and quote marks stand between the two. */
function isNextLine(text: string, before: QuotedLine, line: QuotedLine): boolean {
  const gap = text.slice(before.to, line.from);
  return /^[\s>]*$/u.test(gap) && gap.split(/\r\n|\r|\n/u).length === 2;
}

import { NOBODY, type Address, type WrittenAddress } from '../../model/thread.ts';
import { lineEndAt } from '../../text/lines.ts';
import { quotedLines, type LineColumns, type QuotedLines } from '../../text/quoted-lines.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/span.ts';
import { writtenAddress, writtenAddresses } from './senders/addresses.ts';
import { labelOn, valueEnd } from './boundaries/line-label.ts';
import { mailDateAt } from './dates/mail-dates.ts';
import type { Section } from './section.ts';

export interface Export {
  readonly subject: string | undefined;
  readonly exported: string | undefined;
  readonly stated: { readonly count: number; readonly span: Span } | undefined;
  /** Its mails, each from its `##` heading to the next one. */
  readonly sections: readonly Span[];
}

interface Heading extends Pick<Section, 'author' | 'date'> {
  /** The whole line, without blanks at its end. */
  readonly length: number;
}

/**
 * Reads the export format of model.md §4: a title, `- Exported:` and `- Messages:`, then for each mail a heading
 * `## date — Name <address>`, headers in bold, and the mail as a block quote. Undefined for any other text: there must be a
 * heading with a time and a sender, and either the list above or an address in it.
 */
export function readExport(text: string, start: number): Export | undefined {
  const starts = headingStarts(text, start);
  const [first] = starts;
  if (first === undefined) return undefined;
  const top = readTop(quotedLines(text, { from: start, to: first }));
  const isExport =
    top.exported !== undefined || top.stated !== undefined || starts.some(at => hasAddress(text, at));
  if (!isExport) return undefined;
  return { ...top, sections: starts.map((from, at) => ({ from, to: starts[at + 1] ?? text.length })) };
}

const hasAddress = (text: string, from: number): boolean =>
  text.slice(from, lineEndAt(text, from)).includes('@');

/** Where the headings of mails start. Asked of every note, so that those which are no threads cost next to nothing. */
function headingStarts(text: string, start: number): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('## ', start); at >= 0; at = text.indexOf('## ', at + 3)) {
    const startsLine = at === start || /[\n\r]/u.test(text[at - 1] ?? '');
    if (startsLine && /^##\s+[\d—]/u.test(text.slice(at, at + 20)) && headingAt(text, at)) starts.push(at);
  }
  return starts;
}

const longestHeading = 500;

function headingAt(text: string, from: number): Heading | undefined {
  const end = lineEndAt(text, from, Math.min(text.length, from + longestHeading + 100));
  const line = text.slice(from, end).replace(/[ \t]+$/u, '');
  return line.length > longestHeading ? undefined : readHeading(line);
}

function readTop(lines: QuotedLines): Omit<Export, 'sections'> {
  let subject: string | undefined;
  let exported: string | undefined;
  let stated: Export['stated'];
  for (let at = 0; at < Math.min(lines.count, 40); at++) {
    const from = lines.start(at);
    const line = lines.text.slice(from, Math.min(lines.end(at), from + 1000));
    const title = /^# +(\S.*)$/u.exec(line)?.[1];
    if (title !== undefined) subject ??= title;
    const field = /^[-*+] +(Exported|Messages): */u.exec(line);
    if (!field) continue;
    const value = line.slice(field[0].length);
    if (field[1] === 'Exported') exported ??= mailDateAt(value, 0)?.iso;
    const count = field[1] === 'Messages' ? /^\d{1,9}/u.exec(value)?.[0] : undefined;
    const number = from + field[0].length;
    if (count !== undefined)
      stated ??= { count: Number(count), span: { from: number, to: number + count.length } };
  }
  return { subject, exported, stated };
}

/** A text is read again at every key, and few of its headings are new then. */
const readHeading = remembered((heading: string): Heading | undefined => {
  if (/^##\s+—/u.test(heading)) return undatedHeading(heading);
  const date = /^##\s+\d{4}-\d/u.test(heading) ? mailDateAt(heading, 2) : undefined;
  if (date?.iso?.includes('T') !== true) return undefined;
  const after = heading.slice(date.end);
  if (/^\s*—$/u.test(after)) return { author: NOBODY, date: date.iso, length: heading.length };
  const mark = /^\s*(?:—|–|--?)\s+/u.exec(after);
  if (!mark) return undefined;
  const author = writtenAddress(heading, { from: date.end + mark[0].length, to: heading.length });
  return author && { author, date: date.iso, length: heading.length };
});

/** `## — Name <address>`, as mails are taken in that tell no date that can be read, or no sender either. */
function undatedHeading(heading: string): Heading {
  const author = writtenAddress(heading, { from: heading.indexOf('—') + 1, to: heading.length });
  return { author: author ?? NOBODY, date: undefined, length: heading.length };
}

const movedBy = ({ name, address, nameSpan }: WrittenAddress, offset: number): WrittenAddress => ({
  name,
  address,
  nameSpan: nameSpan && { from: nameSpan.from + offset, to: nameSpan.to + offset },
});

/** The mail in one section, which starts with its heading. */
export function exportedSection(text: string, place: Span, columns?: LineColumns): Section | undefined {
  const found = headingAt(text, place.from);
  if (!found) return undefined;
  const { date, length } = found;
  const author = movedBy(found.author, place.from);
  const lines = quotedLines(text, place, columns);
  const last = lines.count;
  let subject: string | undefined;
  const recipients: Address[] = [];
  let first = 1;
  for (; first < last; first++) {
    if (lines.depth(first) > 0) break;
    if (lines.isBlank(first) || isMailComment(lines, first)) continue;
    const header = text[lines.start(first)] === '*' ? labelOn(lines, first) : undefined;
    if (!header?.label) break;
    const value = text.slice(header.value, valueEnd(lines, first, header.value));
    if (header.label.kind === 'subject') subject ??= value;
    if (header.label.kind === 'to') recipients.push(...writtenAddresses(value));
  }
  const heading = { from: place.from, to: place.from + length };
  return { author, date, subject, recipients, heading, lines, first, last: keepBody(lines, first, last) };
}

/** What an import keeps of the mail for programs. */
const isMailComment = (lines: QuotedLines, line: number): boolean =>
  lines.text.startsWith('<!-- mail: ', lines.start(line));

/**
 * Keeps the block quote that is the mail, lines that continue it lazily (CommonMark §5.1) included. What somebody wrote
 * below it is theirs, not the mail's, and made blank. A body without quote marks ends at the rule that ends the section; the
 * answer is the line behind the body.
 */
function keepBody(lines: QuotedLines, first: number, last: number): number {
  let written = first;
  while (written < last && lines.isEmpty(written)) written++;
  if (written < last && !isMarked(lines, written)) return endOfPlainBody(lines, first, last);
  let depth = 0;
  for (let line = first; line < last; line++) {
    const own = lines.depth(line);
    const isEmpty = lines.isEmpty(line);
    if (own === 0 && !isEmpty) {
      if (depth > 0 && !isRule(lines, line)) lines.quote(line, depth);
      else lines.hide(line);
    }
    depth = isEmpty || (own === 0 && depth === 0) ? 0 : Math.max(own, own === 0 ? depth : 0);
  }
  return last;
}

/** Whether a line is in a block quote: "Ann> " before it quotes Ann in a body without one. */
function isMarked(lines: QuotedLines, line: number): boolean {
  const start = lines.start(line);
  const before = lines.text.slice(lines.text.lastIndexOf('\n', start - 1) + 1, start);
  return lines.depth(line) > 0 && before.trimStart().startsWith('>');
}

const isRule = (lines: QuotedLines, line: number): boolean => /^-{3,}$/u.test(lines.said(line, 10));

function endOfPlainBody(lines: QuotedLines, first: number, last: number): number {
  let end = last;
  while (end > first && lines.isEmpty(end - 1)) end--;
  return end > first && isRule(lines, end - 1) ? end - 1 : end;
}

import type { Address, WrittenAddress } from '../../model/thread.ts';
import { quotedLines, type QuotedLines } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { writtenAddress, writtenAddresses } from './addresses.ts';
import { labelOn, valueEnd } from './line-label.ts';
import { mailDateAt } from './mail-dates.ts';

/** One `##` section of an exported conversation. */
export interface Section {
  readonly author: WrittenAddress;
  readonly date: string | undefined;
  readonly subject: string | undefined;
  readonly recipients: readonly Address[];
  readonly heading: Span;
  /** The lines of the mail: from `first` to before `last`. Those in between that are not the mail's are blank. */
  readonly first: number;
  readonly last: number;
}

export interface Export {
  readonly lines: QuotedLines;
  readonly subject: string | undefined;
  readonly exported: string | undefined;
  readonly stated: { readonly count: number; readonly span: Span } | undefined;
  readonly sections: readonly Section[];
}

interface Heading extends Pick<Section, 'author' | 'date' | 'heading'> {
  readonly line: number;
}

/**
 * Reads the export format of model.md §4: a title, `- Exported:` and `- Messages:`, then for each mail a heading
 * `## date — Name <address>`, headers in bold, and the mail as a block quote. Undefined for any other text: there must be a
 * heading with a time and a sender, and either the list above or an address in it.
 */
export function readExport(text: string, start: number): Export | undefined {
  if (!holdsDatedHeading(text, start)) return undefined;
  const lines = quotedLines(text, { from: start, to: text.length });
  const headings: Heading[] = [];
  for (let line = 0; line < lines.count; line++) {
    const heading = text.charCodeAt(lines.start(line)) === 0x23 ? messageHeading(lines, line) : undefined;
    if (heading) headings.push(heading);
  }
  const [first] = headings;
  if (!first) return undefined;
  const top = readTop(lines, first.line);
  const isExport =
    top.exported !== undefined ||
    top.stated !== undefined ||
    headings.some(({ heading }) => hasAddress(text, heading));
  if (!isExport) return undefined;
  const sections = headings.map((heading, index) =>
    readSection(lines, heading, headings[index + 1]?.line ?? lines.count),
  );
  return { lines, ...top, sections };
}

const hasAddress = (text: string, { from, to }: Span): boolean => text.slice(from, to).includes('@');

/** Asked of every note, so that those which are no threads cost next to nothing. */
function holdsDatedHeading(text: string, start: number): boolean {
  for (let at = text.indexOf('## ', start); at >= 0; at = text.indexOf('## ', at + 3)) {
    const startsLine = at === start || /[\n\r]/u.test(text[at - 1] ?? '');
    if (startsLine && /^##\s+\d/u.test(text.slice(at, at + 20))) return true;
  }
  return false;
}

function readTop(lines: QuotedLines, end: number): Omit<Export, 'sections' | 'lines'> {
  let subject: string | undefined;
  let exported: string | undefined;
  let stated: Export['stated'];
  for (let at = 0; at < Math.min(end, 40); at++) {
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

function messageHeading(lines: QuotedLines, line: number): Heading | undefined {
  const { text } = lines;
  const [from, to] = [lines.start(line), lines.end(line)];
  if (lines.depth(line) > 0 || !text.startsWith('## ', from) || to - from > 500) return undefined;
  const heading = text.slice(from, to);
  const date = /^##\s+\d{4}-\d/u.test(heading) ? mailDateAt(heading, 2) : undefined;
  if (date?.iso?.includes('T') !== true) return undefined;
  const mark = /^\s*(?:—|–|--?)\s+/u.exec(heading.slice(date.end));
  if (!mark) return undefined;
  const author = writtenAddress(text, { from: from + date.end + mark[0].length, to });
  return author && { author, date: date.iso, heading: { from, to }, line };
}

function readSection(lines: QuotedLines, { author, date, heading, line }: Heading, last: number): Section {
  let subject: string | undefined;
  const recipients: Address[] = [];
  let first = line + 1;
  for (; first < last; first++) {
    if (lines.depth(first) > 0) break;
    if (lines.isBlank(first)) continue;
    const header = lines.text[lines.start(first)] === '*' ? labelOn(lines, first) : undefined;
    if (!header?.label) break;
    const value = lines.text.slice(header.value, valueEnd(lines, first, header.value));
    if (header.label.kind === 'subject') subject ??= value;
    if (header.label.kind === 'to') recipients.push(...writtenAddresses(value));
  }
  return { author, date, subject, recipients, heading, first, last: keepBody(lines, first, last) };
}

/**
 * Keeps the block quote that is the mail, lines that continue it lazily (CommonMark §5.1) included. What somebody wrote
 * below it is theirs, not the mail's, and made blank. A body without quote marks ends at the rule that ends the section; the
 * answer is the line behind the body.
 */
function keepBody(lines: QuotedLines, first: number, last: number): number {
  let written = first;
  while (written < last && lines.isEmpty(written)) written++;
  if (written < last && lines.depth(written) === 0) return endOfPlainBody(lines, first, last);
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

const isRule = (lines: QuotedLines, line: number): boolean => /^-{3,}$/u.test(lines.said(line, 10));

function endOfPlainBody(lines: QuotedLines, first: number, last: number): number {
  let end = last;
  while (end > first && lines.isEmpty(end - 1)) end--;
  return end > first && isRule(lines, end - 1) ? end - 1 : end;
}

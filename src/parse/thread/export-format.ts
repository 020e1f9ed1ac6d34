import type { WrittenAddress } from '../../model/thread.ts';
import { quotedLines, type QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { writtenAddress, writtenAddresses } from './addresses.ts';
import { headerOn } from './header-block.ts';
import { mailDateAt } from './mail-dates.ts';

/** One `##` section of an exported conversation. */
export interface Section {
  readonly author: WrittenAddress;
  readonly date: string;
  readonly subject: string | undefined;
  readonly recipients: readonly WrittenAddress[];
  readonly heading: Span;
  /** The lines of the mail, the quote mark of the export still counted. */
  readonly lines: readonly QuotedLine[];
}

export interface Export {
  readonly subject: string | undefined;
  readonly exported: string | undefined;
  readonly stated: { readonly count: number; readonly span: Span } | undefined;
  readonly sections: readonly Section[];
}

interface Heading extends Pick<Section, 'author' | 'date' | 'heading'> {
  /** The index of its line. */
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
  const headings = lines.flatMap((line, index) => messageHeading(text, line, index) ?? []);
  const [first] = headings;
  if (!first) return undefined;
  const top = readTop(text, lines.slice(0, first.line));
  const isExport =
    top.exported !== undefined || top.stated !== undefined || headings.some(({ author }) => author.address);
  if (!isExport) return undefined;
  const sections = headings.map((heading, index) =>
    readSection(text, heading, lines.slice(heading.line + 1, headings[index + 1]?.line ?? lines.length)),
  );
  return { ...top, sections };
}

/** Asked of every note, so that those which are no threads cost next to nothing. */
function holdsDatedHeading(text: string, start: number): boolean {
  for (let at = text.indexOf('## ', start); at >= 0; at = text.indexOf('## ', at + 3)) {
    const startsLine = at === start || /[\n\r]/u.test(text[at - 1] ?? '');
    if (startsLine && /^##\s+\d/u.test(text.slice(at, at + 20))) return true;
  }
  return false;
}

function readTop(text: string, lines: readonly QuotedLine[]): Omit<Export, 'sections'> {
  let subject: string | undefined;
  let exported: string | undefined;
  let stated: Export['stated'];
  for (const { from, to } of lines.slice(0, 40)) {
    const line = text.slice(from, Math.min(to, from + 1000));
    const title = /^# +(\S.*)$/u.exec(line)?.[1];
    if (title !== undefined) subject ??= title;
    const field = /^[-*+] +(Exported|Messages): */u.exec(line);
    if (!field) continue;
    const value = line.slice(field[0].length);
    if (field[1] === 'Exported') exported ??= mailDateAt(value, 0)?.iso;
    const count = field[1] === 'Messages' ? /^\d{1,9}/u.exec(value)?.[0] : undefined;
    const at = from + field[0].length;
    if (count !== undefined) stated ??= { count: Number(count), span: { from: at, to: at + count.length } };
  }
  return { subject, exported, stated };
}

function messageHeading(text: string, line: QuotedLine, index: number): Heading | undefined {
  if (line.depth > 0 || !text.startsWith('## ', line.from) || line.to - line.from > 500) return undefined;
  const heading = text.slice(line.from, line.to);
  const date = /^##\s+\d{4}-\d/u.test(heading) ? mailDateAt(heading, 2) : undefined;
  if (date?.iso?.includes('T') !== true) return undefined;
  const mark = /^\s*(?:—|–|--?)\s+/u.exec(heading.slice(date.end));
  if (!mark) return undefined;
  const author = writtenAddress(text, { from: line.from + date.end + mark[0].length, to: line.to });
  return author && { author, date: date.iso, heading: { from: line.from, to: line.to }, line: index };
}

function readSection(
  text: string,
  { author, date, heading }: Heading,
  lines: readonly QuotedLine[],
): Section {
  let subject: string | undefined;
  const recipients: WrittenAddress[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.depth > 0) break;
    if (line.from === line.to) continue;
    const header = text[line.from] === '*' ? headerOn(text, line) : undefined;
    if (!header) break;
    if (header.kind === 'subject') subject ??= text.slice(header.value.from, header.value.to);
    if (header.kind === 'to') recipients.push(...writtenAddresses(text, header.value));
  }
  return { author, date, subject, recipients, heading, lines: bodyLines(text, lines.slice(at)) };
}

/**
 * The block quote that is the mail, lines that continue it lazily (CommonMark §5.1) included. What somebody wrote
 * below it is theirs, not the mail's. A body without quote marks ends at the rule that ends the section.
 */
function bodyLines(text: string, lines: readonly QuotedLine[]): readonly QuotedLine[] {
  const isRule = ({ from, to }: QuotedLine) => /^-{3,}$/u.test(text.slice(from, Math.min(to, from + 10)));
  const isQuoted = (lines.find(line => line.from < line.to)?.depth ?? 0) > 0;
  if (!isQuoted) {
    let end = lines.length;
    while (end > 0 && lines[end - 1]?.from === lines[end - 1]?.to) end--;
    const last = lines[end - 1];
    return lines.slice(0, last && isRule(last) ? end - 1 : end);
  }
  const body: QuotedLine[] = [];
  let depth = 0;
  for (const line of lines) {
    const isBlank = line.from === line.to;
    if (line.depth > 0) body.push(line);
    else if (depth > 0 && !isBlank && !isRule(line)) body.push({ ...line, depth });
    depth =
      isBlank || (line.depth === 0 && depth === 0) ? 0 : Math.max(line.depth, line.depth === 0 ? depth : 0);
  }
  return body;
}

import type { WrittenAddress } from '../../model/thread.ts';
import type { QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { writtenAddress, writtenAddresses } from './addresses.ts';
import type { Attribution } from './attribution.ts';
import { mailDateAt } from './mail-dates.ts';
import { mailLanguages } from './mail-languages.ts';

type HeaderKind = 'from' | 'date' | 'to' | 'subject' | 'other';

const kinds = new Map<string, HeaderKind>();
for (const { headers } of mailLanguages)
  for (const kind of ['from', 'date', 'to', 'subject', 'other'] as const)
    for (const key of headers[kind]) kinds.set(key, kind);

const separators = new Set(mailLanguages.flatMap(language => language.separators));
const longestSeparator = Math.max(...[...separators].map(words => words.length));

/** Headers of a mail to very many people may be long; a block that is longer than this is none. */
const mostLines = 60;
const mostBlankLines = 2;

/** Bold as Outlook's HTML becomes in Markdown (`**From:** `) and in plain text (`*From:* `), or as it is. */
const header = /^[*_\\]{0,4}(\p{L}[\p{L} -]{0,20}?)[*_]{0,3}[ \u00a0\u202f]?:[*_]{0,3}[ \u00a0\u202f\t]*/u;

export interface Header {
  readonly kind: HeaderKind;
  readonly value: Span;
}

/** A line such as `**Subject:** Hello`, in any of the languages; `other` is a header that nothing is read from. */
export function headerOn(text: string, { from, to }: Span): Header | undefined {
  if (!hasColon(text, from, Math.min(to, from + mostKeyCharacters))) return undefined; // as most lines of a mail
  const found = header.exec(text.slice(from, Math.min(to, from + 60)));
  const kind = found && kinds.get((found[1] ?? '').toLowerCase());
  if (!found || !kind) return undefined;
  let end = to;
  while (end > from + found[0].length && /[\s\\]/u.test(text[end - 1] ?? '')) end--;
  return { kind, value: { from: from + found[0].length, to: end } };
}

/** Behind them a header's colon cannot stand: letters, and the signs of bold around them. */
const mostKeyCharacters = 32;

function hasColon(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x3a) return true;
  return false;
}

/**
 * The block of headers that starts at line `index`: Outlook's `From:/Sent:/To:/Subject:`, a forwarded message's, and
 * the separator (`-----Original Message-----`, a rule of underscores) before either. Sender and date must be readable
 * and a recipient or subject line be there; after a separator that has words, the sender and one more are enough.
 */
export function headerBlockAt(
  text: string,
  lines: readonly QuotedLine[],
  index: number,
): Attribution | undefined {
  const first = lines[index];
  if (!first) return undefined;
  const separator = separatorOn(text, first);
  const start = separator ? nextWritten(lines, index + 1) : index;
  const from = lines[start];
  if (!from || headerOn(text, from)?.kind !== 'from') return undefined;
  const block = readBlock(text, lines, start);
  const complete = block.date !== undefined && (block.to || block.subject !== undefined);
  const introduced = separator === 'words' && (block.date ?? block.to ?? block.subject) !== undefined;
  if (!block.author || !(complete || introduced)) return undefined;
  return {
    author: block.author,
    date: block.date,
    subject: block.subject,
    recipients: block.to ?? [],
    heading: { from: first.from, to: lines[block.next - 1]?.to ?? first.to },
    next: block.next,
  };
}

const mostSeparatorCharacters = 120;

/** What a separator longer than its words starts with; behind the words a colon may stand. */
const isDecoration = new Set('-_*\\ \u00a0');

function separatorOn(text: string, { from, to }: Span): 'words' | 'rule' | undefined {
  // Longer lines are none of them, in any language.
  if (to - from > mostSeparatorCharacters) return undefined;
  if (to - from > longestSeparator + 20 && !isDecoration.has(text[from] ?? '')) return undefined; // as most lines
  const line = text.slice(from, to);
  if (/^(?:\\?_){8,}$/u.test(line)) return 'rule';
  const words = line.replace(/^[-_*\s\\]+/u, '').replace(/[-_*\s\\:]+$/u, '');
  return separators.has(words.toLowerCase()) ? 'words' : undefined;
}

function nextWritten(lines: readonly QuotedLine[], index: number): number {
  let at = index;
  while (at < index + mostBlankLines && isBlank(lines[at])) at++;
  return at;
}

const isBlank = (line: QuotedLine | undefined) => line !== undefined && line.from === line.to;

interface Block {
  author?: WrittenAddress;
  date?: string;
  to?: readonly WrittenAddress[];
  subject?: string;
  next: number;
}

function readBlock(text: string, lines: readonly QuotedLine[], start: number): Block {
  const block: Block = { next: start };
  const depth = lines[start]?.depth;
  let inList = false;
  for (let at = start; at < start + mostLines; at++) {
    const line = lines[at];
    if (!line || line.depth !== depth) break;
    if (isBlank(line)) {
      // Some converters put every header into a paragraph of its own.
      const after = lines[at + 1];
      if (after && block.subject === undefined && headerOn(text, after)) continue;
      break;
    }
    const found = headerOn(text, line);
    const goesOn: boolean = inList && continuesList(text, lines[at - 1], line);
    if (found && !(found.kind === 'from' && block.author)) readHeader(text, found, block);
    else if (goesOn) block.to = [...(block.to ?? []), ...writtenAddresses(text, line)];
    else break;
    inList = goesOn || found?.kind === 'to';
    block.next = at + 1;
  }
  return block;
}

const addressAhead = /^[^.?!]*<[^<>\s]+@[^<>\s]+>/u;

/** A long list of recipients goes on in the next line, which follows a separator or holds addresses of its own. */
const continuesList = (text: string, before: QuotedLine | undefined, line: QuotedLine): boolean =>
  /[;,]/u.test(text[(before?.to ?? 0) - 1] ?? '') ||
  addressAhead.test(text.slice(line.from, Math.min(line.to, line.from + 200)));

function readHeader(text: string, { kind, value }: Header, block: Block): void {
  if (kind === 'from') {
    const author = writtenAddress(text, value);
    if (author) block.author = author;
  } else if (kind === 'date') {
    const date = mailDateAt(text.slice(value.from, Math.min(value.to, value.from + 120)), 0);
    if (date?.iso !== undefined) block.date = date.iso;
  } else if (kind === 'to') {
    block.to = [...(block.to ?? []), ...writtenAddresses(text, value)];
  } else if (kind === 'subject') {
    block.subject = text.slice(value.from, value.to);
  }
}

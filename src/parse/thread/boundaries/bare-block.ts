import { isNobody } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { writtenAddress, writtenAddresses } from '../senders/addresses.ts';
import type { Boundary } from './boundary.ts';
import { labelOn } from './line-label.ts';
import { findMailDate } from '../dates/mail-dates.ts';
import { labelCalled, type HeaderLabel } from '../languages/mail-languages.ts';

const mostLines = 8;

/**
 * Header lines without colons: `From "Ann Roe" <ann@…>`, `To …`, `Date …`, `Subject …`, as eM Client writes them below its rule,
 * or where a table was pasted, with a tab or several blanks behind the label. With one blank only below a rule with words.
 */
export function bareBlockAt(
  lines: QuotedLines,
  start: number,
  last: number,
  isIntroduced: boolean,
): Boundary | undefined {
  const first = bareLabelOn(lines, start);
  if (first?.label.kind !== 'from' || !(isIntroduced || isColumn(lines, first.value))) return undefined;
  const author = writtenAddress(lines.text, { from: first.value, to: lines.end(start) });
  if (!author || isNobody(author) || author.address === undefined) return undefined;
  const rest: Rest = { date: undefined, subject: undefined, recipients: [] };
  let next = start + 1;
  while (next < Math.min(last, start + mostLines) && readRest(lines, next, lines.depth(start), rest)) next++;
  const language = first.label.languages[0];
  return rest.date && { kind: 'block', ...rest, start, next, author, language, isDoubtful: false };
}

const isColumn = ({ text }: QuotedLines, value: number): boolean =>
  text[value - 1] === '\t' || text.slice(value - 2, value) === '  ';

interface Rest {
  date: Boundary['date'];
  subject: string | undefined;
  recipients: Boundary['recipients'];
}

/** Reads a line below the sender's; whether it belongs to the block. */
function readRest(lines: QuotedLines, line: number, depth: number, rest: Rest): boolean {
  const found = lines.depth(line) === depth ? bareLabelOn(lines, line) : undefined;
  const kind = found?.label.kind;
  if (!found || kind === 'from' || kind === 'none') return false;
  const value = lines.text.slice(found.value, lines.end(line));
  if (kind === 'date') rest.date ??= findMailDate(value, 0, value.length);
  else if (kind === 'to') rest.recipients = [...rest.recipients, ...writtenAddresses(value)];
  else if (kind === 'subject') rest.subject ??= value;
  return true;
}

/** A known label and a blank at the start of a line. */
function bareLabelOn(
  lines: QuotedLines,
  line: number,
): { readonly label: HeaderLabel; readonly value: number } | undefined {
  if (labelOn(lines, line)?.label) return undefined;
  const head = /^[*_]{0,2}(\p{Lu}[\p{L}\p{M}]{0,20})[*_]{0,2}[ \t]+(?=\S)/u.exec(lines.said(line, 40));
  const label = head?.[1] === undefined ? undefined : labelCalled(head[1]);
  if (!head || !label) return undefined;
  return { label, value: lines.text.indexOf(head[0], lines.start(line)) + head[0].length };
}

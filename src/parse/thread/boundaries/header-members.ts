import { HAS_AT, type QuotedLines } from '../../../text/quoted-lines.ts';
import type { HeaderRun } from './header-run.ts';
import { labelOn, type LineLabel } from './line-label.ts';

const mostBlankLines = 2;
/** So many labels that are known make a block sure enough to hold a line that is not. */
const leastKnown = 3;

/** Whether a labelled line goes on with the block. */
export function belongs(lines: QuotedLines, at: number, { label, word }: LineLabel, run: HeaderRun): boolean {
  switch (label?.kind) {
    case 'from':
      return !run.hasFrom;
    case 'date':
      return !run.hasDate;
    case 'none':
      return false;
    case undefined:
      return mayBeHeader(lines, at, word, run);
    default:
      return true;
  }
}

/** A header that nobody knows stands between two that are known, or last in place of the subject or the recipients. */
function mayBeHeader(lines: QuotedLines, at: number, word: string, run: HeaderRun): boolean {
  const words = word.split(' ').length;
  if (run.known === 0 || words > (run.hasAddress ? 3 : 1)) return false;
  if (labelOn(lines, at + 1)?.label !== undefined) return true;
  const isMissing = run.subject === undefined || (run.to.length === 0 && hasAt(lines, at));
  return run.hasAddress && run.known >= leastKnown && isMissing && endsParagraph(lines, at);
}

const hasAt = (lines: QuotedLines, line: number): boolean => (lines.signs(line) & HAS_AT) !== 0;

const endsParagraph = (lines: QuotedLines, line: number): boolean =>
  lines.isBlank(line + 1) || lines.depth(line + 1) !== lines.depth(line);

/** A line without a label inside a block: a value that was broken, a label that lost its colon; of the sender's, nobody is left. */
export function isStray(lines: QuotedLines, line: number, run: HeaderRun): boolean {
  if (lines.isBlank(line) || lines.length(line) > 160 || run.known === 0) return false;
  const mayHold = run.hasFrom ? run.author?.address !== undefined : hasAt(lines, line) && run.hasDate;
  if (!mayHold) return false;
  if (endsParagraph(lines, line)) return run.known >= leastKnown && isLastStray(lines, line, run);
  switch (labelOn(lines, line + 1)?.label?.kind) {
    case 'date':
      return !run.hasDate;
    case 'subject':
      return run.subject === undefined;
    case 'to':
      return true;
    default:
      return false;
  }
}

/** The last line of a block, whose label lost its colon: the recipients, or what stands right above a quote with marks. */
function isLastStray(lines: QuotedLines, line: number, run: HeaderRun): boolean {
  if (hasAt(lines, line)) return run.to.length === 0;
  if (run.subject !== undefined && run.to.length > 0) return false;
  return lines.depth(nextWritten(lines, line + 1, line + 1 + mostGap, mostGap)) > lines.depth(line);
}

const mostGap = 8;

/** Behind blank lines a block goes on while the subject is still to come, as where each header is a paragraph. */
export function followsBlank(lines: QuotedLines, line: number, run: HeaderRun): boolean {
  const kind = labelOn(lines, line)?.label?.kind;
  if (kind === undefined || kind === 'none' || kind === 'other') return false;
  return run.subject === undefined && (kind !== 'from' || !run.hasFrom);
}

/** The first written line at or behind one, at most some blank lines behind it. */
export function nextWritten(lines: QuotedLines, line: number, end: number, most = mostBlankLines): number {
  let at = line;
  while (at < end && at < line + most && lines.isBlank(at)) at++;
  return at;
}

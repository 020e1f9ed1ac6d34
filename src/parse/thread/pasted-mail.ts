import { isNobody } from '../../model/thread.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';
import { boundariesIn } from './boundaries/boundaries.ts';
import type { Boundary } from './boundaries/boundary.ts';
import { settledDate } from './dates/date-order.ts';
import type { Section } from './section.ts';
import { endBefore } from './quoted-mails.ts';

/** So many lines are looked at for the first boundary; a header block with many recipients fits. */
const mostHeadLines = 200;

/**
 * A mail that was pasted into a note: at its start, but for a title, stands an attribution line or a block of headers. A page
 * of Gmail or Outlook shows the subject above them, and perhaps a word such as "Inbox".
 */
export function pastedMail(lines: QuotedLines): Section | undefined {
  let first = 0;
  while (first < lines.count && (lines.isBlank(first) || lines.text.startsWith('# ', lines.start(first))))
    first++;
  const last = Math.min(lines.count, first + mostHeadLines);
  const [boundary] = boundariesIn(lines, first, last, behindWritten(lines, first, last));
  if (!boundary || boundary.isDoubtful || isNobody(boundary.author)) return undefined;
  const date = settledDate(boundary, undefined);
  const isDated = date !== undefined || boundary.date !== undefined;
  if (!isDated || !isAtStart(lines, first, boundary)) return undefined;
  const { author, subject, recipients, start, next } = boundary;
  const heading = { from: lines.start(start), to: endBefore(lines, next) };
  const above = start > first ? lines.said(first) : undefined;
  return {
    author,
    date,
    subject: subject ?? above,
    recipients,
    heading,
    lines,
    first: next,
    last: lines.count,
  };
}

/** Before the boundary stand three lines at most; so many more are written on one, and above where its sign is. */
const mostWritten = 30;

/** Behind so many lines that are not blank. */
function behindWritten(lines: QuotedLines, first: number, last: number): number {
  let written = 0;
  let line = first;
  for (; line < last && written < mostWritten; line++) if (!lines.isBlank(line)) written++;
  return line;
}

function isAtStart(
  lines: QuotedLines,
  first: number,
  { kind, start, recipients, subject }: Boundary,
): boolean {
  if (start <= first) return true;
  // Only what a page writes, which has no labels of its own, may stand below its subject.
  if (kind !== 'block' || recipients.length > 0 || subject !== undefined) return false;
  let written = 0;
  for (let line = first; line < start; line++) {
    if (lines.isBlank(line)) continue;
    if (++written > 3 || /[.!,]$/u.test(lines.said(line))) return false;
  }
  return true;
}

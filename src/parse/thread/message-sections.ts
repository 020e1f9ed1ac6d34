import type { MessageSection } from '../../model/syntax.ts';
import type { Thread } from '../../model/thread.ts';
import { quotedLines } from '../../text/quoted-lines.ts';
import { exportedSection, readExport } from './export-format.ts';
import { quotedMails } from './quoted-mails.ts';

/** The messages of a thread that have a heading, in document order, with the mails that each of them quotes. */
export function messageSections(text: string, { messages }: Thread): MessageSection[] {
  const exported = readExport(text, 0);
  const headings =
    exported?.sections.map(({ from }) => ({ from, to: from })) ??
    messages.filter(({ embedded }) => !embedded).map(({ heading }) => heading);
  return headings.map(({ from, to }, at) => {
    const end = endOfSection(text, from, headings[at + 1]?.from ?? text.length);
    const place = exported?.sections[at];
    const section = place && exportedSection(text, place);
    if (section) return { from, to: end, quotedMails: quotedMails(section) };
    const lines = quotedLines(text, { from: to, to: end });
    return { from, to: end, quotedMails: quotedMails({ lines, first: 0, last: lines.count }) };
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

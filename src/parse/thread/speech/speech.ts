import { bitsOf, LOWER, UPPER } from '../../../text/characters/letters.ts';
import { ENDS_IN_COLON, HAS_COLON, type QuotedLines } from '../../../text/quoted-lines.ts';
import { UNTOLD, type Boundary } from '../boundaries/boundary.ts';
import { announcedAlone, isForOther, isNameAndMoment } from './announced-lines.ts';
import { chatHeadAt, firstPerson, speaksBelow, spokenOn, writtenBelow } from './chat-lines.ts';
import { labelOn } from '../boundaries/line-label.ts';
import { isUnlabelledRecipients } from '../boundaries/notes-header.ts';
import { announcesOthers, isLoneName } from './others-words.ts';
import { isNotice, isSpeaker } from './speakers.ts';

/**
 * Where words of somebody begin that no mail program marks: pasted chats, answers behind a name, "This is what Tom sent me:". Who
 * "I" is below cannot be told. Asked where nothing else begins; nothing before line `floor` belongs to it.
 */
export function speechAt(
  lines: QuotedLines,
  line: number,
  floor: number,
  last: number,
): Boundary | undefined {
  const signs = lines.signs(line);
  const reach = spokenOn(lines, line);
  if (reach)
    return doubtful(line, line + 1, reach === 'paragraph' ? paragraphEnd(lines, line, last) : undefined);
  if (isHeader(lines, line + 1)) return undefined;
  const head = chatHeadAt(lines, line, floor);
  if (head !== undefined) return doubtful(head, line + 1, undefined);
  const announced = announcedAlone(lines, line, floor);
  if (announced !== undefined) return doubtful(announced, line + 1, undefined);
  if (isNoticeAt(lines, line)) return doubtful(line, line + 1, undefined);
  if ((signs & ENDS_IN_COLON) !== 0) return announcedAt(lines, line, floor, last);
  return ((signs & HAS_COLON) !== 0 && isSaidOn(lines, line)) || isSaidBehindDash(lines, line, floor)
    ? doubtful(line, line + 1, paragraphEnd(lines, line, last))
    : undefined;
}

/** "This is what Tom sent me:", and a name with a colon alone on a line, which at the start of a letter only addresses somebody. */
function announcedAt(lines: QuotedLines, line: number, floor: number, last: number): Boundary | undefined {
  const said = lines.said(line, mostCharacters);
  if (
    isSpeaker(said.replace(/[:：*_\s]+$/u, '')) &&
    !isFirstWritten(lines, line, floor) &&
    speaksBelow(lines, line)
  )
    return doubtful(line, line + 1, paragraphEnd(lines, writtenBelow(lines, line), last));
  if (isNameAndMoment(said)) return doubtful(line, line + 1, undefined);
  return announcesOthers(sentenceEndingAt(lines, line, floor))
    ? doubtful(line, line + 1, boxEnd(lines, line, last))
    : undefined;
}

function isFirstWritten(lines: QuotedLines, line: number, floor: number): boolean {
  let above = line - 1;
  while (above >= floor && lines.isBlank(above)) above--;
  return above < floor;
}

const isNoticeAt = (lines: QuotedLines, line: number): boolean =>
  (lines.isBlank(line - 1) || lines.depth(line - 1) !== lines.depth(line)) &&
  isNotice(lines.said(line, mostCharacters)) &&
  speaksBelow(lines, line);

/** Whether a line can be one of chat whose signs are no others than letters: "[Tom] …", "<tom> …". */
export const mayBeSpoken = (lines: QuotedLines, line: number): boolean => {
  const first = lines.text[lines.start(line)];
  return first === '[' || first === '<' || first === '\\' || hasDashBehindName(lines, line);
};

const doubtful = (start: number, next: number, until: number | undefined): Boundary => ({
  ...UNTOLD,
  kind: 'line',
  start,
  next,
  isDoubtful: true,
  until,
});

const isHeader = (lines: QuotedLines, line: number): boolean =>
  labelOn(lines, line)?.label?.kind === 'to' || isUnlabelledRecipients(lines, line);

const mostParagraphLines = 40;

/** The first line behind the paragraph of a line. */
function paragraphEnd(lines: QuotedLines, line: number, last: number): number {
  let end = line + 1;
  while (
    end < last &&
    end < line + mostParagraphLines &&
    !lines.isBlank(end) &&
    lines.depth(end) === lines.depth(line)
  )
    end++;
  return end;
}

const mostBoxLines = 200;

/** Behind the rule that ends a box, "---", if one begins below a line. */
function boxEnd(lines: QuotedLines, line: number, last: number): number | undefined {
  let first = line + 1;
  while (first < last && lines.isBlank(first)) first++;
  const rule = lines.said(first, 81);
  if (!isBoxRule(rule)) return undefined;
  for (let end = first + 1; end < last && end < first + mostBoxLines; end++)
    if (lines.said(end, 81) === rule) return end + 1;
  return undefined;
}

const isBoxRule = (said: string): boolean => /^(?:\\?[-_*=~#+] ?){3,40}$|^(?:```|~~~)/u.test(said);

const mostLines = 3;
const mostCharacters = 240;

/** The last sentence of the lines of a paragraph up to one that ends in a colon. */
function sentenceEndingAt(lines: QuotedLines, last: number, floor: number): string {
  let said = lines.said(last, mostCharacters);
  for (let line = last - 1; line >= floor && line > last - mostLines; line--) {
    if (lines.isBlank(line) || lines.depth(line) !== lines.depth(last)) break;
    if (lines.length(line) > mostCharacters || (lines.signs(line) & ENDS_IN_COLON) !== 0) break;
    said = `${lines.said(line)} ${said}`;
  }
  return lastSentence(said);
}

const lastSentence = (said: string): string => said.split(/[.!?;]\s/u).at(-1) ?? '';

/** "Tom said: I report to Zoe.", "Tom: I report to Zoe." What stands in quotation marks is told by them. */
function isSaidOn(lines: QuotedLines, line: number): boolean {
  const said = lines.said(line);
  const colon = said.search(/[:：][*_]{0,2}\s/u);
  if (colon < 2 || colon > mostCharacters) return false;
  const before = said.slice(0, colon);
  const head = before.endsWith(')') ? before : lastSentence(before);
  const words = said.slice(colon + 1).replace(/^[*_\s]+/u, '');
  if (/^["“„«‘']/u.test(words) || !firstPerson.test(words)) return false;
  return isSpeaker(head) || isForOther(head) || announcesOthers(head);
}

/** "Tom – I report to Zoe."; at the start of a letter it only addresses him. */
function isSaidBehindDash(lines: QuotedLines, line: number, floor: number): boolean {
  if (!hasDashBehindName(lines, line) || isFirstWritten(lines, line, floor)) return false;
  const said = lines.said(line);
  const dash = said.search(/\s/u);
  return isLoneName(said.slice(0, dash)) && /^I(?:['’]\p{L}+)?\s/u.test(said.slice(dash + 3));
}

const mostOfName = 25;

/** One word with a capital, a dash and "I"; asked of every line, before anything is cut out. */
function hasDashBehindName(lines: QuotedLines, line: number): boolean {
  const { text } = lines;
  const start = lines.start(line);
  if ((bitsOf(text.charCodeAt(start)) & UPPER) === 0) return false;
  const end = Math.min(lines.end(line), start + mostOfName);
  let at = start + 1;
  while (at < end && (bitsOf(text.charCodeAt(at)) & LOWER) !== 0) at++;
  return (
    text[at] === ' ' && text[at + 2] === ' ' && text[at + 3] === 'I' && /[-–—]/u.test(text[at + 1] ?? '')
  );
}

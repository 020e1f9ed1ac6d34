import { isOrdinary } from '../../../text/ordinary-words.ts';
import { HAS_AT, HAS_DIGIT, type QuotedLines } from '../../../text/quoted-lines.ts';
import { bareLine } from '../signatures/bare-line.ts';
import { hasRole } from '../senders/role-words.ts';
import { isOthersName } from '../senders/others-name.ts';
import { isNameLike } from '../senders/sender-name.ts';

/** How far the words of a speaker go: to the end of the paragraph, or of the message. */
export type Reach = 'paragraph' | 'message';

const clock = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** "[02/03/2026, 08:10] ", "2026-03-02 08:10 - ", "8:10 AM ". */
const stamp = new RegExp(String.raw`^\[?(?:\d[\d./-]{5,9},?\s{1,2})?${clock}\]?\s*[-–—]?\s*`, 'u');
const speaker = /^[*_]{0,2}<?~?\s?([^:<>[\]]{1,40}?)[*_]{0,2}(?:>|:)[*_]{0,2}\s/u;
const bracketed = /^[*_]{0,2}\[([\p{L}.’' -]{2,40})\][*_]{0,2}:?\s+\S/u;
const nick = /^\\?<([@+~]?[\p{L}\d._-]{2,30})>\s+\S/u;
const answer =
  /^[*_]{0,2}(?:A|Answer|Antwort)(?:\s?\d{1,3})?(?:\s?\([^()]{1,60}\))?[*_]{0,2}\s?[:.)][*_]{0,2}\s+\S/u;
const html = new Set(
  'br hr b i u p em strong span div ul ol li td tr th table code pre sub sup small big font img a'.split(' '),
);

/** Whether a line opens with who says it, as chats, inline answers and questions and answers are written; and how far that goes. */
export function spokenOn(lines: QuotedLines, line: number): Reach | undefined {
  const said = lines.said(line, 160);
  if (said.endsWith(']') || said.endsWith(']:')) return isStamped(said) ? 'message' : undefined;
  const first = said.replace(/^[*_\\]+/u, '')[0] ?? '';
  switch (first) {
    case '<':
      return isIn(spoken.exec(said), mayBeSpeaker) || isIn(nick.exec(said), mayBeNick)
        ? 'message'
        : undefined;
    case 'A':
      return answer.test(said) ? 'paragraph' : undefined;
    case '[':
      return isTimed(said, true)
        ? 'message'
        : isIn(bracketed.exec(bareLine(said)), mayBeSpeaker)
          ? 'paragraph'
          : undefined;
    default:
      return /\d/u.test(first) && isTimed(said, false) ? 'message' : undefined;
  }
}

function isTimed(said: string, isBracketed: boolean): boolean {
  const time = stamp.exec(said)?.[0].length ?? 0;
  return time > 0 && isStampedSpeaker(said.slice(time), isBracketed);
}

/** "Tom Reck: …", "From Tom Reck to Everyone : …", and behind a time in brackets the name alone. */
function isStampedSpeaker(said: string, isBracketed: boolean): boolean {
  const bare = said.replace(/^From\s+/u, '').replace(/\s+to\s+[^:]{1,40}(?=:\s)/iu, '');
  if (isIn(speaker.exec(bare), mayBeSpeaker)) return true;
  return isBracketed && said.length <= 40 && isOthersName(said.trim());
}

/** "Tom Reck, [02.03.2026 8:10]". */
const stamped = new RegExp(
  String.raw`^[*_]{0,2}(\S[^[\]]{1,40}?)[*_]{0,2},?\s\[[^[\]]{0,24}${clock}\]:?$`,
  'u',
);
const isStamped = (said: string): boolean => isIn(stamped.exec(said), mayBeSpeaker);
/** "<v Tom Reck>…" of subtitles. */
const spoken = /^<v(?:\.\w{1,20})? ([^<>]{2,40})>/u;

const isIn = (found: RegExpExecArray | null, isName: (name: string) => boolean): boolean =>
  found?.[1] !== undefined && isName(found[1]);

const mayBeNick = (name: string): boolean => !html.has(name.toLowerCase());

/** Somebody's name, initials or handle. */
function mayBeSpeaker(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  if (words.length > 4 || words.every(isOrdinary)) return false;
  return isNameLike(name) || (words.length === 1 && /^[@~+]?[\p{L}\d._-]+$/u.test(name));
}

const dayWords = String.raw`(?:[\p{L}]{1,12}[.,]?\s{1,2}){0,3}`;
const alone = new RegExp(
  String.raw`^[*_]{0,2}(\S+(?:\s\S+){0,3}?)[*_]{0,2},?\s{1,4}[-–—|]?\s{0,2}\[?((?:today|yesterday|mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},?\s)?(?:at\s)?${clock}\]?[*_]{0,2}:?$`,
  'iu',
);
/** "tomreck — 03/02/2026 8:10 AM". */
const dated = new RegExp(
  String.raw`^[*_]{0,2}(\S+(?:\s\S+){0,3}?)[*_]{0,2}\s[-–—|]\s(?:\d[\d./-]{5,9},?\s)${clock}[*_]{0,2}:?$`,
  'u',
);
const moment = new RegExp(
  String.raw`^[*_([]{0,3}${dayWords}(?:\d[\d./-]{0,9}[.,]?\s)?${dayWords}(?:\d{4},?\s)?(?:\p{L}{1,4}\s)?${clock}(?:\s?\p{L}{1,4}(?:[+-]\d{1,2}(?::?\d\d)?)?){0,2}[*_)\]]{0,3}:?$`,
  'u',
);

/**
 * The first line of the head that chats put above what somebody says and that ends with a time: "Tom Reck  8:10 AM", or a name
 * and "Monday 08:10" below it. Undefined if there is none, or a list of such lines.
 */
export function chatHeadAt(lines: QuotedLines, line: number, floor: number): number | undefined {
  const signs = lines.signs(line);
  if ((signs & HAS_DIGIT) === 0 || (signs & HAS_AT) !== 0 || lines.length(line) > 80) return undefined;
  if (line > floor && !lines.isBlank(line - 1) && lines.depth(line - 1) === lines.depth(line))
    return nameAboveMoment(lines, line, floor);
  if (isMomentAboveName(lines, line)) return line;
  return isHead(lines, line) && !isHead(lines, writtenBelow(lines, line)) ? line : undefined;
}

function isHead(lines: QuotedLines, line: number): boolean {
  if (lines.length(line) > 80) return false;
  const said = lines.said(line, 80);
  const name = (dated.exec(said) ?? alone.exec(said))?.[1];
  if (name === undefined) return false;
  const words = name.split(/\s+/u);
  if (words.length > 1) return isOthersName(name);
  return !isOrdinary(name) && /^[@~]?\p{L}[\p{L}\d._-]{1,30}$/u.test(name) && !/^\p{L}\.?$/u.test(name);
}

/** The line of the name above a moment; what the person does may stand between. */
function nameAboveMoment(lines: QuotedLines, line: number, floor: number): number | undefined {
  if (!isMoment(lines, line)) return undefined;
  const above = hasRole(lines.said(line - 1, 100)) && line - 2 >= floor ? line - 2 : line - 1;
  const startsParagraph =
    above === floor || lines.isBlank(above - 1) || lines.depth(above - 1) !== lines.depth(above);
  if (!startsParagraph || lines.isBlank(above) || lines.length(above) > 100) return undefined;
  return isOthersName(headOf(lines, above)) ? above : undefined;
}

/** "Monday 8:10 AM", then "Tom Reck", then what he says. */
const isMomentAboveName = (lines: QuotedLines, line: number): boolean =>
  isMoment(lines, line) &&
  lines.length(line + 1) <= 60 &&
  isOthersName(headOf(lines, line + 1)) &&
  speaksBelow(lines, line + 1);

export const firstPerson = /(?<![\p{L}])(?:I|me|my|mine|we|us|our)(?![\p{L}])/iu;
const mostSpoken = 6;

/** Whether somebody speaks of himself in the lines below one. */
export function speaksBelow(lines: QuotedLines, line: number): boolean {
  const from = writtenBelow(lines, line);
  for (let at = from; at < from + mostSpoken && at < lines.count && !lines.isBlank(at); at++)
    if (firstPerson.test(lines.said(at))) return true;
  return false;
}

/** The name alone: "[cid:image001.png] Tom Reck | Procurement". */
const headOf = (lines: QuotedLines, line: number): string => {
  const said = lines.said(line, 100).replace(/\[[^[\]]{0,60}\]/gu, '');
  const mark = said.search(/[|,(•·]/u);
  return (mark < 0 ? said : said.slice(0, mark)).replace(/[*_]/gu, '').trim();
};

const isMoment = (lines: QuotedLines, line: number): boolean =>
  lines.length(line) <= 60 && moment.test(lines.said(line, 60));

export function writtenBelow(lines: QuotedLines, line: number): number {
  let below = line + 1;
  while (below < lines.count && below < line + 4 && lines.isBlank(below)) below++;
  return below;
}

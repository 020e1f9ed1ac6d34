import { HAS_COLON, type QuotedLines } from '../../../text/quoted-lines.ts';
import { labelCalled, type HeaderLabel } from '../languages/mail-languages.ts';

/** The word before the colon of a line such as `**Subject:** Hello`, and where the value starts. */
export interface LineLabel {
  readonly word: string;
  /** What the word means to mail programs; undefined for a word that none of their languages knows. */
  readonly label: HeaderLabel | undefined;
  readonly value: number;
  /** Whether it stands in a list or a table, as fields of much else do. */
  readonly isListed: boolean;
}

/** Longer than the labels of any language, the signs of bold around them included. */
const mostCharacters = 44;

/** Signs that no label holds. */
const foreign = new Set([...'@<>"!?;,=|{}[]'].map(sign => sign.charCodeAt(0)));
const isDecoration = (unit: number): boolean =>
  unit === 0x2a ||
  unit === 0x5f ||
  unit === 0x5c ||
  unit === 0x20 ||
  unit === 9 ||
  unit === 0xa0 ||
  unit === 0x202f ||
  isInvisible(unit);
const isInvisible = (unit: number): boolean =>
  unit === 0xfeff ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2069);

/** The labels of the last lines that were asked for, since each is asked for by several rules. */
const asked = new Int32Array(32);
const answers: (LineLabel | undefined)[] = [];
let askedOf: QuotedLines | undefined;

/** The label of a line; bold or not, an ordinary or a full-width colon behind it. */
export function labelOn(lines: QuotedLines, line: number): LineLabel | undefined {
  if ((lines.signs(line) & HAS_COLON) === 0 && !isCell(lines, line)) return undefined;
  if (askedOf !== lines) asked.fill(-1);
  askedOf = lines;
  const place = line & 31;
  if (asked[place] === line) return answers[place];
  const found = readLabel(lines, line);
  asked[place] = line;
  answers[place] = found;
  return found;
}

/** Whether a line starts with the bar of a table. */
const isCell = (lines: QuotedLines, line: number): boolean => lines.text.startsWith('|', lines.start(line));

/** A dash, a number or a bar before what a list or a table says. */
const marker = /(?:[-+•]|\d{1,2}[.)]|\|)[ \t]+/y;

function readLabel(lines: QuotedLines, line: number): LineLabel | undefined {
  const { text } = lines;
  const end = lines.end(line);
  marker.lastIndex = lines.start(line);
  const marked = marker.exec(text)?.[0].length ?? 0;
  const isListed = marked > 0;
  const from = behindDecoration(text, lines.start(line) + marked, end);
  const most = Math.min(end, from + mostCharacters);
  const colon = colonAt(text, from, most) ?? (isCell(lines, line) ? barAt(text, from, most) : undefined);
  if (colon === undefined) return undefined;
  let to = colon;
  while (to > from && isDecoration(text.charCodeAt(to - 1))) to--;
  const word = text.slice(from, to);
  if (to - from > 32 || !/^[\p{L}]/u.test(word)) return undefined;
  const label = labelCalled(word);
  // A list has words before colons for much else than mail.
  if (isListed && (label === undefined || label.kind === 'none')) return undefined;
  let value = behindDecoration(text, colon + 1, end);
  if (isListed && text[value] === '|') value = behindDecoration(text, value + 1, end);
  return { word, label, value, isListed };
}

function behindDecoration(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDecoration(text.charCodeAt(at))) at++;
  return at;
}

function barAt(text: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf('|');
  return at > 0 ? from + at : undefined;
}

function colonAt(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a || unit === 0xff1a) {
      // "http://" is no label.
      return text.startsWith('//', at + 1) ? undefined : at;
    }
    if (foreign.has(unit)) return undefined;
  }
  return undefined;
}

/** The value of a labelled line, without the signs of bold and of a Markdown line break at its end. */
export function valueEnd(lines: QuotedLines, line: number, from: number): number {
  let end = lines.end(line);
  const isInCell = isCell(lines, line);
  while (
    end > from &&
    (isDecoration(lines.text.charCodeAt(end - 1)) || (isInCell && lines.text[end - 1] === '|'))
  )
    end--;
  return end;
}

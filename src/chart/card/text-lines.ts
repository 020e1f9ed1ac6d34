/**
 * How wide text is, roughly: a picture is drawn where nothing can measure letters (on a server, in a test), and shown
 * in whatever font there is. Widths are of a common sans-serif font, generous by some per cent.
 */
const EM: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl.,'’|!:;·]/, 0.28],
  [/[ftrI()[\] \-/"“”`]/, 0.36],
  [/[mwMW@%—…]/, 0.92],
  [/[<>=+~^#]/, 0.84],
  [/[A-Z&ÄÖÜ]/, 0.71],
  [/[\d\u0021-\u02ff]/, 0.57],
  [/[\p{Mn}\p{Cf}]/u, 0],
];
/** Letters of Chinese, Japanese and Korean, and emoji. */
const OTHER = 1.05;
/** Greek, Cyrillic, Hebrew, Arabic and so on. */
const ALPHABETS = 0.66;
const SAFETY = 1.03;

/** The width of a text in pixels at a size in pixels. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * size * SAFETY;
}

/** The widths of letters below this, each looked up once; no text has many others. */
const COMMON = 0x500;
const common = new Float32Array(COMMON);

function widthOfLetter(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= COMMON) return lookedUp(letter);
  return (common[code] ||= lookedUp(letter));
}

function lookedUp(letter: string): number {
  const found = EM.find(([letters]) => letters.test(letter));
  if (found) return found[1];
  return letter < '\u1100' ? ALPHABETS : OTHER;
}

/** Longer texts are cut before they are looked at: a name can be a megabyte. */
const LONGEST = 400;

/** A text in at most `most` lines of a width in pixels, cut between words where it can be; what is too long ends in “…”. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.slice(0, LONGEST).replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most) {
    const fits = fitting(rest, size, width);
    if (fits.length === rest.length) return [...lines, rest];
    if (lines.length === most - 1) return [...lines, shortened(rest, size, width)];
    const blank = rest[fits.length] === ' ' ? fits.length : fits.lastIndexOf(' ');
    const end = blank > 0 ? blank : fits.length;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** As many letters from the start as fit, at least one. */
function fitting(text: string, size: number, width: number): string {
  let fits = '';
  let used = 0;
  for (const letter of text) {
    used += widthOfLetter(letter) * size * SAFETY;
    if (used > width && fits !== '') break;
    fits += letter;
  }
  return fits;
}

const shortened = (text: string, size: number, width: number): string =>
  `${fitting(text, size, width - widthOf('…', size)).trimEnd()}…`;

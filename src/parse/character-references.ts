import { characterEntities } from 'character-entities';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/**
 * The text that a whole character reference such as `&amp;`, `&#8217;` or `&#x2019;` stands for, undefined if it is
 * none (CommonMark 0.31, section 6.2: the named ones are HTML's, and all of them end in a semicolon).
 */
export function decodeReference(reference: string): string | undefined {
  REFERENCE.lastIndex = 0;
  const match = REFERENCE.exec(reference);
  if (!match || match[0].length !== reference.length) return undefined;
  const [, decimal, hexadecimal, name] = match;
  if (name !== undefined) return Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;
  return decimal === undefined
    ? character(parseInt(hexadecimal ?? '', 16))
    : character(parseInt(decimal, 10));
}

/** The end of the character reference that starts with the `&` at `from` and lies before `to`, or -1. */
export function referenceEnd(text: string, from: number, to: number): number {
  REFERENCE.lastIndex = from;
  const match = REFERENCE.exec(text);
  if (!match || from + match[0].length > to) return -1;
  const name = match[3];
  return name === undefined || Object.hasOwn(characterEntities, name) ? from + match[0].length : -1;
}

/** What cannot stand in a text is replaced, as the specification asks for NUL and as everybody does for the rest. */
function character(code: number): string {
  const isUnusable = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isUnusable ? '\uFFFD' : String.fromCodePoint(code);
}

const ESCAPE_OR_REFERENCE = /\\([!-/:-@[-`{-~])|&[#\w]{1,33};/g;

/** A text with its backslash escapes and character references undone, as in a link's destination. */
export const unescapeMarkdown = (text: string): string =>
  text.replace(
    ESCAPE_OR_REFERENCE,
    (whole, escaped: string | undefined) => escaped ?? decodeReference(whole) ?? whole,
  );

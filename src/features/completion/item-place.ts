import type { Span } from '../../text/span.ts';

/** The item of a property's value that the caret stands in. Offsets are UTF-16 code units of the note. */
export interface ItemPlace {
  /** The whole item, quotes and brackets included. */
  readonly span: Span;
  /** The quote mark that it starts with, if it does. */
  readonly quote: '"' | "'" | undefined;
  /** True where the item is one of several links in one quoted text: the quotes are not part of it. */
  readonly isInQuotes: boolean;
}

export interface ValueLine {
  /** Where the value starts, and where its line ends. */
  readonly span: Span;
  /** Whether commas outside links part items. */
  readonly isList: boolean;
  /** Whether a `]` ends the value. */
  readonly isBracketed: boolean;
  /** Whether quote marks and `#` mean what they mean in YAML. */
  readonly isYaml: boolean;
}

/** The item that the caret stands in or may begin; undefined behind a finished one and in a comment. */
export function itemAt(text: string, line: ValueLine, caret: number): ItemPlace | undefined {
  const start = itemStart(text, line, caret);
  if (start === undefined) return undefined;
  const first = text[start];
  const quote = line.isYaml && start < caret && (first === '"' || first === "'") ? first : undefined;
  if (quote) return quotedItem(text, line, { start, caret, quote });
  const before = text.slice(start, caret);
  if (before.includes(']]') || (line.isYaml && /(?:^|\s)#/.test(before))) return undefined;
  return { span: { from: start, to: itemEnd(text, line, caret) }, quote: undefined, isInQuotes: false };
}

function itemStart(
  text: string,
  { span, isList, isBracketed, isYaml }: ValueLine,
  caret: number,
): number | undefined {
  let start = span.from;
  let depth = 0;
  let isBlank = true;
  for (let at = span.from; at < caret; at++) {
    const character = text[at] ?? '';
    if (isYaml && isBlank && isQuote(character)) {
      at = closingQuote(text, at + 1, caret, character) ?? caret;
      isBlank = false;
    } else if (character === ',' && isList && depth === 0) {
      start = at + 1;
      isBlank = true;
    } else {
      if (character === ']' && depth === 0 && isBracketed) return undefined;
      depth = Math.max(0, depth + nesting(character));
      isBlank &&= isGap(character);
    }
  }
  return gapEnd(text, start, caret);
}

const isQuote = (character: string): character is '"' | "'" => character === '"' || character === "'";

const isGap = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Where white space that starts at `from` ends; at most `to`. */
function gapEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isGap(text[end])) end++;
  return end;
}

/** How much deeper in brackets the text goes on behind a character. */
const nesting = (character: string): number => (character === '[' ? 1 : character === ']' ? -1 : 0);

function itemEnd(text: string, { span, isList, isBracketed, isYaml }: ValueLine, caret: number): number {
  let at = caret;
  while (at < span.to) {
    if (text.startsWith(']]', at) && !text.startsWith(']]]', at)) return at + 2;
    const character = text[at];
    if ((character === ',' && isList) || (character === ']' && isBracketed)) break;
    if (isYaml && character === '#' && /\s/.test(text[at - 1] ?? ' ')) break;
    at++;
  }
  while (at > caret && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function quotedItem(
  text: string,
  { span }: ValueLine,
  { start, caret, quote }: { readonly start: number; readonly caret: number; readonly quote: '"' | "'" },
): ItemPlace | undefined {
  if (closingQuote(text, start + 1, caret, quote) !== undefined) return undefined;
  const close = closingQuote(text, caret, span.to, quote);
  const before = text.slice(start + 1, caret);
  const link = before.lastIndexOf('[[');
  if (before.includes(']]', Math.max(0, link))) return undefined;
  if (link > 0 && before.slice(0, link).trim() !== '') {
    const after = /^[^[\]"']*\]\]/.exec(text.slice(caret, close ?? span.to))?.[0].length ?? 0;
    return { span: { from: start + 1 + link, to: caret + after }, quote, isInQuotes: true };
  }
  const to = close === undefined ? caret + (text.startsWith(']]', caret) ? 2 : 0) : close + 1;
  return { span: { from: start, to }, quote, isInQuotes: false };
}

function closingQuote(text: string, from: number, to: number, quote: string): number | undefined {
  for (let at = from; at < to; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return undefined;
}

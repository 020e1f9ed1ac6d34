import type { Span } from './span.ts';

/** The stretches of a text that commas part, those in brackets and double quotes left alone; white space is kept. */
export function commaParts(text: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === '[' || character === '(') depth++;
    else if (character === ']' || character === ')') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0 && !quoted) {
      parts.push({ from, to: at });
      from = at + 1;
    }
  }
  return [...parts, { from, to: text.length }];
}

/** The items of a list written in one text: what commas part, without white space and quotes around; none is empty. */
export const listItems = (text: string): Span[] =>
  commaParts(text).flatMap(part => {
    const item = trimmed(text, part);
    return item.from === item.to ? [] : [withoutQuotes(text, item)];
  });

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

function withoutQuotes(text: string, span: Span): Span {
  const first = text[span.from];
  const isQuoted = span.to - span.from > 1 && (first === '"' || first === "'") && text[span.to - 1] === first;
  return isQuoted ? { from: span.from + 1, to: span.to - 1 } : span;
}

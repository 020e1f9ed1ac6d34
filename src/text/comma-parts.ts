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

import { HOLE } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';

/** A word, a sign, a stretch without prose (a URL, code), or a link. */
export interface Token extends Span {
  readonly kind: 'word' | 'sign' | 'hole' | 'link';
  readonly text: string;
  /** In lower case, with a plain apostrophe. */
  readonly lower: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether it stands in quotation marks; each quotation has a number of its own, 0 is none. */
  readonly quotation: number;
  /** A link's destination. */
  readonly link: string | undefined;
}

/** A link of the note, where it stands in the prose. */
export interface LinkPlace extends Span {
  readonly destination: string;
  readonly label: string;
}

const next =
  /\.{2,}|…|--+|[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-.'’&][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*)*(?:\+\+|#)?|\S/gu;
const opens = new Set(['"', '“', '«', '„']);
const closes = new Set(['"', '”', '»', '“']);
const clitic = /^(.+)['’](s|re|ve|ll|d|m)$/iu;

/** The tokens of a stretch of prose; offsets are those of the prose. Quotation marks are no tokens. */
export function tokensOf(text: string, { from, to }: Span, links: readonly LinkPlace[]): readonly Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(from, to);
  let quotation = 0;
  let quotations = 0;
  let end = 0;
  let link = firstBehind(links, from);
  const push = (start: number, word: string, kind: Token['kind'], destination?: string): void => {
    const spaced = start > end;
    end = start + word.length;
    tokens.push({
      from: from + start,
      to: from + end,
      kind,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      spaced,
      quotation,
      link: destination,
    });
  };
  next.lastIndex = 0;
  for (let match = next.exec(stretch); match; match = next.exec(stretch)) {
    const [word] = match;
    const start = match.index;
    while ((links[link]?.to ?? Infinity) <= from + start) link++;
    const place = links[link];
    if (place && place.from <= from + start && place.to <= to) {
      push(start, stretch.slice(start, place.to - from), 'link', place.destination);
      const token = tokens.at(-1);
      if (token)
        tokens[tokens.length - 1] = { ...token, text: place.label, lower: place.label.toLowerCase() };
      next.lastIndex = place.to - from;
      link++;
    } else if (quotation > 0 ? closes.has(word) : opens.has(word)) {
      if (quotation === 0 && closesSoon(stretch, start + 1)) quotation = ++quotations;
      else quotation = 0;
    } else if (word === HOLE) push(start, word, 'hole');
    else if (!/^[\p{L}\p{N}]/u.test(word)) push(start, word, 'sign');
    else pushWord(start, word, push);
  }
  return tokens;
}

/** The index of the first link that ends behind an offset. */
function firstBehind(links: readonly LinkPlace[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const closesSoon = (text: string, from: number): boolean =>
  /["”»“]/u.test(text.slice(from, Math.min(text.length, from + 80)));

/** A word, with `'s` and the like and the `ex-` of "ex-Acme" parted from it. */
function pushWord(
  start: number,
  word: string,
  push: (start: number, word: string, kind: Token['kind']) => void,
): void {
  const ex = /^ex-(?=\p{Lu})/iu.exec(word)?.[0].length ?? 0;
  if (ex > 0) push(start, word.slice(0, 2), 'word');
  const rest = word.slice(ex);
  const parts = clitic.exec(rest);
  const stem = parts?.[1];
  if (stem === undefined) push(start + ex, rest, 'word');
  else {
    push(start + ex, stem, 'word');
    push(start + ex + stem.length, rest.slice(stem.length), 'word');
  }
}

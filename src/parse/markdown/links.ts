import { dropDelimiters, matchDelimiters } from './emphasis.ts';
import type { Bracket, InlineState } from './inline-state.ts';
import { mark } from './inline-state.ts';
import { decodedDestination, footnoteLabelEnd, labelEnd, normalizedLabel, resourceAt } from './link-parts.ts';
import type { BareLink } from './autolinks.ts';
import type { Link } from '../../model/markdown.ts';

const OPEN_BRACKET = 91;

/** Remembers the `[` or `![` at `from`, and gives its end. */
export function openBracket(state: InlineState, from: number): number {
  const isImage = state.text.charCodeAt(from) !== OPEN_BRACKET;
  noteBracket(state);
  state.brackets.push({
    from,
    isImage,
    delimiter: state.lastDelimiter,
    tildes: state.tildes.length,
    holdsBracket: false,
  });
  return from + (isImage ? 2 : 1);
}

/** Something with brackets of its own stands inside the innermost open bracket. */
export function noteBracket(state: InlineState): void {
  const outer = state.brackets.at(-1);
  if (outer) outer.holdsBracket = true;
}

interface Ending {
  readonly to: string;
  readonly target: Link['target'];
  readonly end: number;
}

/** Reads the `]` at `at`: the end of a link or image, or text (CommonMark 0.31, section 6.3). Gives where to go on. */
export function closeBracket(state: InlineState, at: number): number {
  const bracket = state.brackets.pop();
  if (!bracket) return at + 1;
  const depth = state.brackets.length;
  const { inactiveBelow } = state;
  state.inactiveBelow = Math.min(inactiveBelow, depth);
  if (isFootnoteReference(state, bracket, at)) {
    mark(state, 'markup', bracket.from, at + 1);
    return at + 1;
  }
  const isInactive = !bracket.isImage && depth < inactiveBelow;
  const ending = isInactive ? undefined : (resourceEnding(state, at) ?? referenceEnding(state, bracket, at));
  if (!ending) return at + 1;
  matchDelimiters(state, bracket.delimiter, bracket.tildes);
  if (bracket.isImage) mark(state, 'embed', bracket.from, ending.end);
  else {
    state.inactiveBelow = depth;
    dropBareLinks(state, bracket.from);
    mark(state, 'markup', bracket.from, bracket.from + 1);
    mark(state, 'markup', at, at + 1);
    mark(state, 'target', at + 1, ending.end);
  }
  const labelFrom = bracket.from + (bracket.isImage ? 2 : 1);
  state.links.push({
    kind: bracket.isImage ? 'image' : 'link',
    from: bracket.from,
    to: ending.end,
    destination: ending.to,
    target: ending.target,
    label: at > labelFrom ? { from: labelFrom, to: at } : undefined,
  });
  return ending.end;
}

/** `[^label]` of a footnote that the note defines. */
function isFootnoteReference(state: InlineState, bracket: Bracket, at: number): boolean {
  const { text, definitions } = state;
  if (bracket.isImage || text.charCodeAt(bracket.from + 1) !== 94 || definitions.size === 0) return false;
  if (footnoteLabelEnd(text, bracket.from, state.to) !== at + 1) return false;
  return definitions.has(normalizedLabel(text.slice(bracket.from + 1, at)));
}

function resourceEnding(state: InlineState, at: number): Ending | undefined {
  const { text, to } = state;
  if (at + 1 >= to || text.charCodeAt(at + 1) !== 40) return undefined;
  const resource = resourceAt(text, at + 1, to);
  if (!resource) return undefined;
  const { destination, end } = resource;
  return { to: decodedDestination(text.slice(destination.from, destination.to)), target: destination, end };
}

function referenceEnding(state: InlineState, bracket: Bracket, at: number): Ending | undefined {
  const { text, to, definitions } = state;
  if (definitions.size === 0) return undefined;
  const isFollowed = at + 1 < to && text.charCodeAt(at + 1) === OPEN_BRACKET;
  const end = isFollowed ? labelEnd(text, at + 1, to) : -1;
  const isFull = end > at + 3;
  if (!isFull && bracket.holdsBracket) return undefined;
  const own = bracket.from + (bracket.isImage ? 2 : 1);
  if (!isFull && at - own > 999) return undefined;
  const label = isFull ? text.slice(at + 2, end - 1) : text.slice(own, at);
  const destination = definitions.get(normalizedLabel(label));
  return destination === undefined
    ? undefined
    : { to: destination, target: undefined, end: end < 0 ? at + 1 : end };
}

/** An address in a link's label goes where the link goes. */
function dropBareLinks(state: InlineState, from: number): void {
  for (
    let last = state.links.at(-1);
    last && last.from > from && isBare(state, last);
    last = state.links.at(-1)
  ) {
    state.links.pop();
  }
}

const isBare = (state: InlineState, link: Link): boolean =>
  link.kind === 'autolink' && state.text.charCodeAt(link.from) !== 60;

/** Records an autolink and gives its end. */
export function addAutolink(state: InlineState, link: BareLink): number {
  const isAngled = state.text.charCodeAt(link.from) === 60;
  const target = isAngled ? { from: link.from + 1, to: link.to - 1 } : { from: link.from, to: link.to };
  // A mail address can hold `_`, which was taken for emphasis on the way to its `@`.
  dropDelimiters(state, link.from);
  mark(state, 'target', link.from, link.to);
  state.links.push({
    kind: 'autolink',
    from: link.from,
    to: link.to,
    destination: link.prefix + state.text.slice(target.from, target.to),
    target,
    label: undefined,
  });
  return link.to;
}

import { bitsOf, GOES_ON, JOINS, PAIR, UPPER } from '../../../text/characters/letters.ts';
import { lastAtOrBefore } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import type { Prose } from '../../../text/prose.ts';
import { fileName } from '../../../model/note-path.ts';
import type { Link } from '../../../model/markdown.ts';
import type { LinkPlace } from './tokens.ts';

export interface LinkPlaces {
  /** Links to notes and entities, where they stand in the prose, ascending. */
  readonly links: readonly LinkPlace[];
  /** The address on the web that stands at an offset of the prose, or that a link's label there leads to. */
  readonly urlAt: (at: number) => string | undefined;
  /** Whether a stretch of the prose holds such an address beside a word with a capital. */
  readonly namesUrl: (span: Span) => boolean;
}

const hasScheme = /^[a-z][a-z0-9+.-]+:/iu;
/** An address of mail holds a name of its owner, which is none of a product. */
const isMail = /^(?:mailto:|[^/?#]*@)/iu;

/** The links of a note, seen from its prose. */
export function linkPlacesOf(prose: Prose, text: string, links: readonly Link[]): LinkPlaces {
  const places: LinkPlace[] = [];
  const urls = new Map<number, string>();
  for (const link of links) {
    if (link.kind === 'embed' || link.kind === 'image') continue;
    const from = proseOffset(prose, link.from);
    if (link.kind === 'autolink' || hasScheme.test(link.destination)) {
      if (!isMail.test(link.destination)) urls.set(from, link.destination);
      continue;
    }
    const label = link.label ? text.slice(link.label.from, link.label.to) : shownName(link.destination);
    const to = proseOffset(prose, link.to);
    if (to > from)
      places.push({ from, to, destination: link.destination, label: label.replace(/[*_]+/gu, '') });
  }
  const starts = [...urls.keys()].toSorted((a, b) => a - b);
  const namesUrl = ({ from, to }: Span): boolean => {
    for (let index = lastAtOrBefore(starts, to); ; index--) {
      const start = starts[index];
      if (start === undefined || start < from - 1) return false;
      if (start <= to && isBesideCapital(prose.text, start)) return true;
    }
  };
  return { links: places, urlAt: at => urls.get(at), namesUrl };
}

/** Whether the word before an address, or the one that it starts with, has a capital. */
function isBesideCapital(text: string, at: number): boolean {
  if (isCapital(text, at) || isCapital(text, at + 1)) return true;
  let end = at;
  while (end > 0 && (bitsOf(text.charCodeAt(end - 1)) & (GOES_ON | PAIR)) === 0) end--;
  let start = end;
  while (start > 0 && (bitsOf(text.charCodeAt(start - 1)) & (GOES_ON | JOINS | PAIR)) !== 0)
    if (isCapital(text, --start)) return true;
  return false;
}

const isCapital = (text: string, at: number): boolean => (bitsOf(text.charCodeAt(at)) & (UPPER | PAIR)) !== 0;

const shownName = (destination: string): string =>
  fileName((destination.split('#')[0] ?? '').split('/').at(-1) ?? '');

/** Where a place of the note is in its prose. */
function proseOffset(prose: Prose, at: number): number {
  const run = lastAtOrBefore(prose.from, at);
  const start = prose.runs[run] ?? 0;
  const end = prose.runs[run + 1] ?? prose.text.length;
  return Math.min(end, start + Math.max(0, at - (prose.from[run] ?? 0)));
}

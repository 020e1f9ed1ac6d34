import { lastAtOrBefore } from '../../text/lines.ts';
import type { Prose } from '../../text/prose.ts';
import { fileName } from '../../model/note.ts';
import type { Link } from '../markdown.ts';
import type { LinkPlace } from './tokens.ts';

export interface LinkPlaces {
  /** Links to notes and entities, where they stand in the prose, ascending. */
  readonly links: readonly LinkPlace[];
  /** The address on the web that stands at an offset of the prose, or that a link's label there leads to. */
  readonly urlAt: (at: number) => string | undefined;
}

const hasScheme = /^[a-z][a-z0-9+.-]+:/iu;

/** The links of a note, seen from its prose. */
export function linkPlacesOf(prose: Prose, text: string, links: readonly Link[]): LinkPlaces {
  const places: LinkPlace[] = [];
  const urls = new Map<number, string>();
  for (const link of links) {
    if (link.kind === 'embed' || link.kind === 'image') continue;
    const from = proseOffset(prose, link.from);
    if (link.kind === 'autolink' || hasScheme.test(link.destination)) {
      urls.set(from, link.destination);
      continue;
    }
    const label = link.label ? text.slice(link.label.from, link.label.to) : shownName(link.destination);
    const to = proseOffset(prose, link.to);
    if (to > from)
      places.push({ from, to, destination: link.destination, label: label.replace(/[*_]+/gu, '') });
  }
  return { links: places, urlAt: at => urls.get(at) };
}

const shownName = (destination: string): string =>
  fileName((destination.split('#')[0] ?? '').split('/').at(-1) ?? '');

/** Where a place of the note is in its prose. */
function proseOffset(prose: Prose, at: number): number {
  const run = lastAtOrBefore(prose.from, at);
  const start = prose.runs[run] ?? 0;
  const end = prose.runs[run + 1] ?? prose.text.length;
  return Math.min(end, start + Math.max(0, at - (prose.from[run] ?? 0)));
}

import { referenceDefinitionAt } from './reference-definitions.ts';
import type { ReferenceDefinitions } from './reference-definitions.ts';
import type { HtmlBlockKind } from './html-blocks.ts';
import { leafText, toNote } from './leaf.ts';
import type { Leaf } from './leaf.ts';

/** Where a leaf stands. */
export interface LeafPlace {
  readonly quotes: number;
  readonly callouts: number;
  readonly lists: number;
  readonly startsItem: boolean;
  /** Whether the leaf stands in an item itself, not in a quote in an item: then it may have a task marker. */
  readonly isInItem: boolean;
}

/** The leaf that the lines read so far leave open; lines can still be added to it. */
export type OpenLeaf =
  | { readonly kind: 'paragraph'; readonly place: LeafPlace; readonly lines: number[] }
  | { readonly kind: 'fence'; readonly leaf: OpenSpan; readonly marker: number; readonly length: number }
  | { readonly kind: 'indented'; readonly leaf: OpenSpan }
  | { readonly kind: 'html'; readonly leaf: OpenSpan; readonly html: HtmlBlockKind }
  | { readonly kind: 'table' };

/** A code or HTML block, which is in the list of leaves from its first line on. */
export type OpenSpan = { -readonly [Key in keyof Leaf]: Leaf[Key] };

/** A leaf that is one stretch of the note. */
export const spanLeaf = (
  kind: Leaf['kind'],
  level: number,
  place: LeafPlace,
  from: number,
  to: number,
): OpenSpan => ({
  kind,
  level,
  quotes: place.quotes,
  callouts: place.callouts,
  lists: place.lists,
  startsItem: place.startsItem,
  isTask: false,
  lines: [from, to],
  from,
  to,
});

/**
 * Cuts the reference definitions off the start of a paragraph's lines and adds them to the leaves. They can only be
 * told once the paragraph is whole, as a title may stand on the next line.
 */
export function takeDefinitions(
  text: string,
  paragraph: { readonly place: LeafPlace; readonly lines: number[] },
  leaves: Leaf[],
  definitions: ReferenceDefinitions,
): void {
  const { place, lines } = paragraph;
  if (text.charCodeAt(lines[0] ?? 0) !== 91) return;
  const source = leafText(text, lines, place.quotes > 0);
  let taken = 0;
  let at = source.from;
  for (;;) {
    const definition = referenceDefinitionAt(source.text, at, source.to);
    if (!definition) break;
    if (!definitions.has(definition.label)) definitions.set(definition.label, definition.destination);
    const from = lines[taken] ?? 0;
    const to = toNote(source, definition.end);
    leaves.push(spanLeaf('definition', 0, place, from, to));
    while (taken < lines.length && (lines[taken] ?? 0) < to) taken += 2;
    if (taken >= lines.length) break;
    at = sourceOffset(source.starts, taken / 2, lines[taken] ?? 0);
  }
  lines.splice(0, taken);
}

const sourceOffset = (starts: readonly number[] | undefined, line: number, offset: number): number =>
  starts?.[line] ?? offset;

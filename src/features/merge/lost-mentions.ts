import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';

/** A mention that no longer means what it meant. */
export interface LostMention {
  readonly path: NotePath;
  readonly name: string;
}

export interface Comparison {
  readonly before: NoteIndex;
  readonly after: NoteIndex;
  /** Those who are one afterwards. */
  readonly two: readonly EntityId[];
  readonly kept: EntityId;
  /** Where a place stands afterwards. */
  readonly place: (
    path: NotePath,
    offset: number,
  ) => { readonly path: NotePath; readonly offset: number } | undefined;
}

/** The mentions of either of two entities that do not lead to the one that is left, by the places where they start. */
export function lostMentions({ before, after, two, kept, place }: Comparison): LostMention[] {
  const led = new Map<NotePath, Set<number>>();
  for (const { path, outer, entity } of after.mentionsOf(kept)) {
    if (entity !== kept) continue;
    const starts = led.get(path) ?? new Set();
    led.set(path, starts.add(outer.from));
  }
  return two
    .flatMap(id => before.mentionsOf(id))
    .filter(({ among, more }) => more === 0 && among.every(id => two.includes(id)))
    .filter(({ path, outer }) => {
      const now = place(path, outer.from);
      return now !== undefined && led.get(now.path)?.has(now.offset) !== true;
    })
    .map(mention => ({ path: mention.path, name: wordsAt(before, mention) }));
}

/** The words of a mention on one line, without the marks of a quote that it wraps in. */
export const wordsAt = ({ notes }: NoteIndex, { path, span }: Pick<Mention, 'path' | 'span'>): string =>
  (notes.get(path)?.text.slice(span.from, span.to) ?? '').replace(/[\s>]+/gu, ' ').trim();

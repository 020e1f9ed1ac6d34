import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { groupBy } from '../../text/grouping.ts';

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
  const found = new Map<NotePath, ReadonlyMap<number, Mention>>();
  const at = (path: NotePath, offset: number): Mention | undefined => {
    const known =
      found.get(path) ?? new Map(after.mentionsIn(path).map(mention => [mention.outer.from, mention]));
    found.set(path, known);
    return known.get(offset);
  };
  const lost: LostMention[] = [];
  const own = two
    .flatMap(id => before.mentionsOf(id))
    .filter(({ among }) => among.every(id => two.includes(id)));
  for (const [path, mentions] of groupBy(own, mention => mention.path))
    for (const { outer, span } of mentions) {
      const now = place(path, outer.from);
      if (!now || at(now.path, now.offset)?.entity === kept) continue;
      const name = before.notes.get(path)?.text.slice(span.from, span.to) ?? '';
      lost.push({ path, name: name.replace(/[\s>]+/gu, ' ').trim() });
    }
  return lost;
}

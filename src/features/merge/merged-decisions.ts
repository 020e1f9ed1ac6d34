import type { TextEdit } from '../../edit/change.ts';
import { yamlLayout } from '../../edit/yaml-layout.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { DECISIONS_FILE, type WrittenDistinct } from '../../model/decisions.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { wholeLines } from '../../text/lines.ts';
import { foldName } from '../../text/names.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { decisionEdits } from '../../edit/decision-edits.ts';
import { wordsAt } from './lost-mentions.ts';

/**
 * The edits of `account-notes.yaml` for two entities that become one: `changes` are paths and identities before and
 * after. “Not this one here” goes where the name there means the other of the two: it would now rule out the one that is
 * left.
 */
export function mergedDecisions(
  index: NoteIndex,
  changes: ReadonlyMap<string, string>,
  two: readonly EntityId[],
): TextEdit[] {
  const { text = '', decisions } = index.decisionsFile;
  const gone = decisions.distinct.filter(({ note, name, not }) => {
    const other = two.find(id => id !== not);
    return two.includes(not) && other !== undefined && means(index, note as NotePath, name, other);
  });
  const removed = removals(text, gone);
  const followed = decisionEdits(index.decisionsFile, changes).filter(
    ({ span }) => !removed.some(other => overlaps(other, span)),
  );
  return [...removed.map(span => ({ path: DECISIONS_FILE, span, text: '' })), ...followed];
}

/** Whether the name means the entity in the note. */
const means = (index: NoteIndex, note: NotePath, name: string, id: EntityId): boolean =>
  isCalled(index.entities.get(id), name) ||
  index
    .mentionsIn(note)
    .some(mention => mention.entity === id && foldName(wordsAt(index, mention)) === foldName(name));

const isCalled = (entity: Entity | undefined, name: string): boolean =>
  entity !== undefined && [entity.name, ...entity.aliases].some(other => foldName(other) === foldName(name));

/** What goes with these lines of the list. */
function removals(text: string, gone: readonly WrittenDistinct[]): Span[] {
  const layout = yamlLayout(text);
  if (gone.length === 0 || 'refusal' in layout) return [];
  return layout.entries.flatMap(({ key, value }) => {
    if (key !== 'distinct' || !value || value.kind === 'scalar') return [];
    const isGone = (item: Span): boolean => gone.some(({ span }) => span?.from === item.from);
    return value.kind === 'block-list'
      ? value.items.filter(isGone).map(item => wholeLines(text, item))
      : removedFromRow(value.items, isGone);
  });
}

/** The items that go from a list in one row, each with the comma behind it, or before those at its end. */
function removedFromRow(items: readonly Span[], isGone: (item: Span) => boolean): Span[] {
  const last = items.findLastIndex(item => !isGone(item));
  const end = items.at(-1);
  const inside = items
    .slice(0, Math.max(0, last))
    .flatMap((item, at) => (isGone(item) ? [{ from: item.from, to: items[at + 1]?.from ?? item.to }] : []));
  const from = items[last]?.to ?? items[0]?.from;
  return end && from !== undefined && last < items.length - 1 ? [...inside, { from, to: end.to }] : inside;
}

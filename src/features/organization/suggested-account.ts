import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';

/** Who stands in an organization says more of what notes are about than its name does. */
const PLACED = 2;

/** What is named once, and holds nobody, may be named in passing. */
const LEAST = 2;

/** One index is asked for the tree, the chart and what waits. */
const known = new WeakMap<NoteIndex, EntityId | null>();

/**
 * The organization that the notes speak of most and that is not the senders' own, for notes in which no account is
 * written down (model.md §6). Undefined where a note defines an account, where two are spoken of as much, where none is
 * spoken of more than in passing, and for notes of entities alone: who writes those says what they are about.
 */
export function suggestedAccount(index: NoteIndex): EntityId | undefined {
  const found = known.get(index);
  if (found !== undefined) return found ?? undefined;
  const suggested = mostSpokenOf(index);
  known.set(index, suggested ?? null);
  return suggested;
}

function mostSpokenOf(index: NoteIndex): EntityId | undefined {
  const organizations: Entity[] = [];
  for (const entity of index.entities.values()) {
    if (entity.isAccount) return undefined;
    if (entity.kind === 'organization') organizations.push(entity);
  }
  if (organizations.length === 0 || !isRaw(index)) return undefined;
  const weights = new Map(organizations.map(({ id }) => [id, weightOf(index, id)]));
  const own = ownOrganizations(index, weights);
  const [first, second] = [...weights].filter(([id]) => !own.has(id)).toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < LEAST || first[1] === second?.[1]) return undefined;
  return first[0];
}

/** Whether the notes hold mails, or nothing that somebody wrote for us to read. */
function isRaw(index: NoteIndex): boolean {
  let defines = false;
  for (const note of index.notes.values()) {
    if (note.thread) return true;
    defines ||= note.definitions.length > 0;
  }
  return !defines;
}

/** How much the notes speak of an organization; as what somebody has left, or who sells something, it is not meant. */
function weightOf(index: NoteIndex, id: EntityId): number {
  const { relations } = index;
  const named = index.mentionsOf(id).filter(({ repeat, grade }) => !repeat && grade !== 'ambiguous').length;
  const holds = relations.subjects('organization', id).length + relations.subjects('part_of', id).length;
  const isPast = relations.subjects('previously', id).length + relations.subjects('vendor', id).length;
  return named + PLACED * holds - isPast;
}

/**
 * Whose mails these are: the senders' organization that has a part in the most threads. Where several have as many, as
 * the two sides of a conversation do, it is all but the one that is spoken of most.
 */
function ownOrganizations(index: NoteIndex, weights: ReadonlyMap<EntityId, number>): ReadonlySet<EntityId> {
  const threads = new Map<EntityId, number>();
  for (const note of index.notes.values()) {
    if (!note.thread) continue;
    const senders = index.messagesIn(note.path).map(({ author }) => author);
    const here = new Set(
      [...new Set(senders)].flatMap(sender =>
        sender === undefined ? [] : index.relations.objects('organization', sender),
      ),
    );
    for (const id of here) threads.set(id, (threads.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...threads.values());
  const own = [...threads].filter(([, count]) => count === most).map(([id]) => id);
  if (own.length < 2) return new Set(own);
  const [first, second] = own.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const isOther = first !== undefined && (weights.get(first) ?? 0) > (weights.get(second ?? first) ?? 0);
  return new Set(isOther ? own.filter(id => id !== first) : own);
}

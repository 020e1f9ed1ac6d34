import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Note } from '../../model/note.ts';
import { isAbout, managerOf, ownTeamsOf } from '../organization/belonging.ts';

/**
 * What nobody need be asked: that somebody is at the account in which a team, a manager or reports place that person, that
 * the sender of a mail is where the address says, and that who leads a team is in it.
 */
export function isSelfEvident(index: NoteIndex, fact: Fact): boolean {
  const { subject, relation, object } = fact;
  if (object === undefined) return false;
  if (relation === 'team') return index.relations.objects('lead', object).includes(subject);
  if (relation !== 'organization') return false;
  const organization = index.entities.get(object);
  return (
    isOfAddress(index, fact) ||
    (organization !== undefined && isAbout(index, organization) && isPlaced(index, subject))
  );
}

const isPlaced = (index: NoteIndex, person: EntityId): boolean =>
  ownTeamsOf(index, person).length > 0 ||
  managerOf(index, person) !== undefined ||
  index.relations.subjects('reports_to', person).length > 0;

/** Read off the heading of a mail, which holds the sender's address and no sentence. */
function isOfAddress({ notes }: NoteIndex, { path, span, basis }: Fact): boolean {
  const note = notes.get(path);
  return basis === 'statement' && note !== undefined && headingsOf(note).has(span.from);
}

const known = new WeakMap<Note, ReadonlySet<number>>();

/** Where the headings of a thread's messages start. */
function headingsOf(note: Note): ReadonlySet<number> {
  const headings =
    known.get(note) ?? new Set((note.thread?.messages ?? []).map(({ heading }) => heading.from));
  known.set(note, headings);
  return headings;
}

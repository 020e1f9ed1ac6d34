import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import { coverage, type CoveredPerson } from '../coverage/coverage.ts';
import type { BriefOptions } from './brief.ts';
import { SourceReader } from './source-reader.ts';

/** All that the parts of one brief are written from. */
export interface BriefReading {
  readonly index: NoteIndex;
  readonly asOf: string;
  readonly sources: SourceReader;
  /** Everybody of theirs with whom there was a contact, the latest first. */
  readonly covered: readonly CoveredPerson[];
  readonly coveredBy: ReadonlyMap<EntityId, CoveredPerson>;
  /** Who is on our own side. */
  readonly ours: ReadonlySet<EntityId>;
}

/** `without` is the note of a meeting that is still to come: it is no contact. */
export function* briefReading(
  index: NoteIndex,
  { asOf }: Pick<BriefOptions, 'asOf'>,
  without?: NotePath,
): Steps<BriefReading> {
  const { people, ownPeople } = yield* coverage(index, asOf, without);
  return {
    index,
    asOf,
    sources: new SourceReader(index),
    covered: people,
    coveredBy: new Map(people.map(person => [person.id, person])),
    ours: ownPeople,
  };
}

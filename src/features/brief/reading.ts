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

/**
 * `without` is the note of a meeting that is still to come: it is no contact. Whom a brief is about is not on our side: where
 * that is only worked out, and says that all of them are, nobody can tell.
 */
export function* briefReading(
  index: NoteIndex,
  { asOf }: Pick<BriefOptions, 'asOf'>,
  about: readonly EntityId[],
  without?: NotePath,
): Steps<BriefReading> {
  const first = yield* coverage(index, asOf, { without });
  const known = about.filter(id => index.entities.get(id)?.kind === 'person');
  const isWrong = known.length > 0 && known.every(id => first.ownPeople.has(id));
  const { people, byPerson, ownPeople } = isWrong
    ? yield* coverage(index, asOf, { without, guessesSide: false })
    : first;
  return {
    index,
    asOf,
    sources: new SourceReader(index),
    covered: people,
    coveredBy: byPerson,
    ours: ownPeople,
  };
}

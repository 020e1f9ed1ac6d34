import type { Entity, EntityId } from '../model/entity.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { accountsOf, entitiesOf } from './entities.ts';
import { LinkTargets } from './links/link-targets.ts';
import { NotePaths } from './links/note-paths.ts';
import { Scopes } from './scope.ts';

/** What notes define, and where links lead: the part of a directory for which no sentence has to be read. */
export interface Defined {
  readonly paths: NotePaths;
  readonly scopes: Scopes;
  /** The notes that define something, in the order of their paths. */
  readonly defining: readonly Note[];
  /** In the order of their notes' paths. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly targets: LinkTargets;
}

/** `before` is that of an earlier state of the notes, from which is taken what has not changed. */
export function definedBy(notes: ReadonlyMap<NotePath, Note>, before?: Defined): Defined {
  // In the order of paths, so that the order in which notes were read or edited decides nothing.
  const paths = before?.paths.areOf(notes) ? before.paths : new NotePaths(notes.keys());
  const defining = notesIn(paths, notes).filter(note => note.definitions.length > 0);
  const accounts = accountsOf(defining);
  const scopes = before?.scopes.areOf(accounts) ? before.scopes : new Scopes(accounts);
  const entities = entitiesOf(defining, scopes);
  return { paths, scopes, defining, entities, targets: new LinkTargets(paths, scopes, entities) };
}

/** The notes in the order of their paths. */
export const notesIn = ({ sorted }: NotePaths, notes: ReadonlyMap<NotePath, Note>): Note[] =>
  sorted.map(path => notes.get(path)).filter(note => note !== undefined);

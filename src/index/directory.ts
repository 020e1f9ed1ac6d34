import type { Decisions } from '../model/decisions.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Steps } from '../model/steps.ts';
import { candidatesOf } from './names/candidates.ts';
import { notesIn, type Defined } from './defined.ts';
import { idOf } from './entities.ts';
import { ignoredNames } from './names/ignored-names.ts';
import type { LinkTargets } from './links/link-targets.ts';
import { namesOf, type Names } from './names/name-forms.ts';
import { Naming } from './names/naming.ts';
import type { NotePaths } from './links/note-paths.ts';
import { ruledOut, type RuledOut } from './names/ruled-out.ts';
import type { Scopes } from './scope.ts';

/**
 * Who and what the notes of a workspace define, and by which names and links they are found. It depends on the
 * notes' paths and outlines and on the decisions only, so it outlives every edit of plain prose.
 */
export interface Directory {
  readonly defined: Defined;
  readonly decisions: Decisions;
  readonly ruledOut: RuledOut;
  readonly paths: NotePaths;
  readonly scopes: Scopes;
  /** Defined entities, in the order of their notes' paths, then candidates. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly targets: LinkTargets;
  readonly names: Names;
  /** Whom the sentences of the notes speak of. */
  readonly naming: Naming;
}

export interface DirectorySettings {
  readonly decisions: Decisions;
  /** Whether whom the sentences speak of is looked up. */
  readonly readsSentences: boolean;
}

/** `before` is the directory of an earlier state of the notes, from which is taken what has not changed. */
export function* directoryOf(
  defined: Defined,
  notes: ReadonlyMap<NotePath, Note>,
  { decisions, readsSentences }: DirectorySettings,
  before?: Directory,
): Steps<Directory> {
  const { paths, scopes, defining, targets } = defined;
  const isIgnored = ignoredNames(decisions.ignored);
  const linked = new Map([...defined.entities, ...candidatesOf(defining, targets, scopes, isIgnored)]);
  const known = {
    targets,
    scopes,
    isIgnored,
    entities: linked,
    spoken: decisions.spoken,
    ruledOut: ruledOut(decisions.distinct),
  };
  const inOrder = readsSentences ? notesIn(paths, notes) : [];
  const naming = yield* Naming.of(inOrder, known, before?.naming);
  const entities = new Map([...linked, ...naming.candidates]);
  const names = namesOf(entities.values(), { namedByFile: namedByFile(defining), isIgnored });
  return { defined, decisions, ruledOut: known.ruledOut, paths, scopes, entities, targets, names, naming };
}

const namedByFile = (notes: Iterable<Note>): ReadonlySet<EntityId> =>
  new Set(
    [...notes].flatMap(note =>
      note.definitions
        .filter(definition => definition.namedByFile)
        .map(definition => idOf(note.path, definition)),
    ),
  );

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition, Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { groupBy } from '../../text/grouping.ts';
import { foldName, isOneWord, tidyName } from '../../text/names.ts';
import { overlaps } from '../../text/span.ts';
import { isRefusal, type Refusal, type TextEdit } from '../../edit/change.ts';
import { LinkFollower, type Changing } from './follow-links.ts';
import { decisionEdits } from './decision-edits.ts';
import { definingEdits } from './defining-edits.ts';
import { movedPath, refusalOfName, type Places } from './new-name.ts';
import { quotedPlaces } from './quoted.ts';
import { candidateLinkEdits, linkEdits } from './link-edits.ts';
import { plainNameEdits } from './plain-names.ts';
import { notesAfter } from './notes-after.ts';
import { asProse, renamedWords } from './name-words.ts';
import type { Renaming, RenameEdit } from './renaming.ts';
import { isWritable, writableNotes } from './writable-notes.ts';
import { applied } from '../../edit/text-edit.ts';

export interface RenameOptions extends Places {
  readonly keepOldNameAsAlias: boolean;
  /** Whether files can be moved at all. */
  readonly mayMove: boolean;
  /** `account-notes.yaml`, whose decisions give notes by their paths. */
  readonly decisions: { readonly path: NotePath; readonly text: string } | undefined;
}

/**
 * Gives an entity another name: where it is defined, in links, wherever prose says its full name in whatever case, and
 * in the name of its note's file. Other names of it stay. A refusal where it cannot bear that name.
 */
export function rename(
  index: NoteIndex,
  id: EntityId,
  typed: string,
  options: RenameOptions,
): Renaming | Refusal {
  const entity = index.entities.get(id);
  if (!entity) return { refusal: l10n.t('The notes do not speak of it any more.') };
  const name = tidyName(typed);
  if (name === entity.name) return { edits: [], moved: undefined };
  const refused = refusalOfName(index, entity, name);
  if (refused) return refused;
  const definition = index.definitionOf(entity);
  const note = entity.path === undefined ? undefined : index.notes.get(entity.path);
  if (note && !isWritable(note))
    return { refusal: l10n.t('{0} cannot be changed: not all of it can be read.', note.path) };
  const words = wordEdits(index, entity, name);
  if (!definition || !note)
    return { edits: [...words, ...candidateLinkEdits(index, entity, name)], moved: undefined };
  return renameDefined({ index, entity, definition, note, name, words, options });
}

interface Defined {
  readonly index: NoteIndex;
  readonly entity: Entity;
  readonly definition: Definition;
  readonly note: Note;
  readonly name: string;
  readonly words: readonly RenameEdit[];
  readonly options: RenameOptions;
}

function renameDefined(renaming: Defined): Renaming | Refusal {
  const { index, entity, definition, note, name, words, options } = renaming;
  const isTaken = (path: NotePath): boolean =>
    isOtherNote(index, path, note.path) || options.isTaken(path, note.path);
  const moved =
    options.mayMove && definition.section === undefined
      ? movedPath(note.path, entity, definition, name, isTaken)
      : undefined;
  if (typeof moved === 'object') return moved;
  const isQuotedBefore = words.some(({ isQuoted }) => isQuoted);
  const isOtherCase = foldName(name) === foldName(entity.name);
  // Names of several words match in any case, so that the old one is needed only where a word has to match exactly.
  const keepsOld = options.keepOldNameAsAlias && (!isOtherCase || (isOneWord(entity.name) && isQuotedBefore));
  const defining = definingEdits(note, definition, name, { isMoved: moved !== undefined, keepsOld });
  if (isRefusal(defining)) return defining;
  const own = defining.map(edit => ({ ...edit, path: note.path, isQuoted: false }));
  const edits = [
    ...own,
    ...words.filter(word => word.path !== note.path || !own.some(({ span }) => overlaps(span, word.span))),
    ...plainNameEdits(index, entity, name),
  ];
  const attempts =
    moved === undefined ? [undefined] : [moved, ...(definition.namedByFile ? [] : [undefined])];
  let refusal: Refusal | undefined;
  for (const attempt of attempts) {
    const result = withLinks(renaming, edits, attempt);
    if (!isRefusal(result)) return result;
    refusal ??= result;
  }
  return refusal ?? { edits: [], moved: undefined };
}

/** What is done so far with what has to happen to links; a refusal where one would lead to something else. */
function withLinks(
  { index, entity, definition, note, name, options }: Defined,
  edits: readonly RenameEdit[],
  moved: NotePath | undefined,
): Renaming | Refusal {
  const made = edits.filter(({ isQuoted }) => !isQuoted);
  const done = groupBy(made, ({ path }) => path);
  const pathAfter = (path: NotePath): NotePath => (path === note.path ? (moved ?? path) : path);
  const rewritten = new Set([...done.keys(), note.path]);
  const changed = [...rewritten].map(path =>
    parseNote(pathAfter(path), applied(index.notes.get(path)?.text ?? '', done.get(path) ?? [])),
  );
  const after = notesAfter(index, changed, moved === undefined ? [] : [note.path]);
  const ordinal = note.definitions.indexOf(definition);
  const defined = after.notes.get(moved ?? note.path)?.definitions[ordinal];
  if (defined?.name !== name || defined.kind !== definition.kind)
    return { refusal: l10n.t('{0} cannot be changed so that it defines “{1}”.', note.path, name) };
  const changing: Changing = {
    before: index,
    after,
    moves: new Map(moved === undefined ? [] : [[note.path, moved]]),
    rewritten,
    renamed: { id: entity.id, from: entity.name, to: name },
  };
  const follower = new LinkFollower(changing);
  const links: RenameEdit[] = [];
  for (const other of writableNotes(index)) {
    const found = linkEdits(other, follower, { entity, name });
    if (isRefusal(found)) return found;
    links.push(...found);
  }
  const { decisions } = options;
  // An alias keeps what the decisions say of the old name true.
  const names: [string, string][] = options.keepOldNameAsAlias ? [] : [[entity.name, name]];
  const ruled = decisions ? decisionEdits(decisions.text, new Map([...names, ...follower.identities])) : [];
  for (const edit of ruled) links.push({ path: decisions?.path ?? note.path, ...edit, isQuoted: false });
  return {
    edits: [...edits, ...links],
    moved: moved === undefined ? undefined : { from: note.path, to: moved },
  };
}

/** The full name wherever prose says it, also as the label of a link. */
function wordEdits(index: NoteIndex, entity: Entity, name: string): RenameEdit[] {
  const edits: RenameEdit[] = [];
  const prose = asProse(name);
  const meant = index.mentionsOf(entity.id).filter(mention => mention.entity === entity.id);
  const byPath = groupBy(meant, ({ path }) => path);
  for (const note of writableNotes(index)) {
    const mentions = byPath.get(note.path);
    if (!mentions) continue;
    const isQuoted = quotedPlaces(note);
    for (const { span, outer } of mentions) {
      if (isOtherName(note, entity, span)) continue;
      for (const edit of renamedWords(note, span, entity.name, prose) ?? [])
        edits.push({ path: note.path, ...edit, isQuoted: isQuoted(outer) });
    }
  }
  return edits;
}

/** A name may be part of the name that another entity has by its heading, which is not to change. */
const isOtherName = (note: Note, entity: Entity, span: TextEdit['span']): boolean =>
  note.definitions.some(
    definition =>
      overlaps(definition.nameSpan, span) &&
      (note.path !== entity.path || definition.section !== entity.section),
  );

/** Whether another note has the path, however it is written: not every disk tells `A.md` from `a.md`. */
function isOtherNote(index: NoteIndex, path: NotePath, self: NotePath): boolean {
  const folded = (each: string): string => each.normalize('NFC').toLowerCase();
  for (const other of index.notes.keys()) if (other !== self && folded(other) === folded(path)) return true;
  return false;
}

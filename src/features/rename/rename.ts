import * as l10n from '@vscode/l10n';
import { isRefusal, NO_CHANGE, type Change, type Refusal, type TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName, isOneWord, tidyName } from '../../text/names.ts';
import { groupBy } from '../../text/grouping.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import { overlaps } from '../../text/span.ts';
import { definedEntity, type DefinedEntity } from '../edits/defined-entity.ts';
import { isWritable } from '../edits/writable.ts';
import { changedIdentities, successionOf } from '../links/succession.ts';
import { decisionEdits } from '../../edit/decision-edits.ts';
import { definingEdits } from './defining-edits.ts';
import { candidateLinkEdits, linkEdits } from './link-edits.ts';
import { asProse } from './name-words.ts';
import { movedPath, refusalOfName, type Places } from './new-name.ts';
import { plainNameEdits } from './plain-names.ts';
import { wordEdits } from './word-edits.ts';

export interface RenameOptions extends Places {
  readonly keepOldNameAsAlias: boolean;
  /** Whether files can be moved at all. */
  readonly mayMove: boolean;
}

/**
 * Gives an entity another name: where it is defined, in links, wherever prose says its full name in whatever case, in
 * decisions, and in the name of its note's file. Other names of it stay. A refusal where it cannot bear that name.
 */
export function rename(
  index: NoteIndex,
  id: EntityId,
  typed: string,
  options: RenameOptions,
): Change | Refusal {
  const entity = index.entities.get(id);
  if (!entity) return { refusal: l10n.t('The notes do not speak of it any more.') };
  const name = tidyName(typed);
  if (name === entity.name) return NO_CHANGE;
  const refused = refusalOfName(index, entity, name);
  if (refused) return refused;
  const prose = asProse(index, name);
  const words = wordEdits(index, entity, prose);
  const defined = definedEntity(index, entity);
  if (!defined) return { edits: [...words, ...candidateLinkEdits(index, entity, name)], created: [] };
  if (!isWritable(defined.note))
    return { refusal: l10n.t('{0} cannot be changed: not all of it can be read.', defined.note.path) };
  return renamedEntity({ index, defined, name, prose, words, options });
}

interface Renaming {
  readonly index: NoteIndex;
  readonly defined: DefinedEntity;
  readonly name: string;
  /** The name as prose writes it. */
  readonly prose: string;
  readonly words: readonly TextEdit[];
  readonly options: RenameOptions;
}

function renamedEntity(renaming: Renaming): Change | Refusal {
  const { index, name, options } = renaming;
  const { entity, note, definition } = renaming.defined;
  const isTaken = (path: NotePath): boolean =>
    isOtherNote(index, path, note.path) || options.isTaken(path, note.path);
  const to =
    options.mayMove && definition.section === undefined
      ? movedPath(note.path, entity, definition, name, isTaken)
      : undefined;
  if (typeof to === 'object') return to;
  const edits = textEdits(renaming, to !== undefined);
  if (isRefusal(edits)) return edits;
  const inPlace: Change = { edits, created: [] };
  if (to === undefined) return withLinks(renaming, inPlace);
  const moved = withLinks(renaming, { ...inPlace, moved: [{ from: note.path, to }] });
  if (!isRefusal(moved) || definition.namedByFile) return moved;
  // The file keeps its name where a link could not lead to the new one.
  const still = withLinks(renaming, inPlace);
  return isRefusal(still) ? moved : still;
}

/** Whether another note has the path, however it is written: not every disk tells `A.md` from `a.md`. */
function isOtherNote(index: NoteIndex, path: NotePath, self: NotePath): boolean {
  const folded = (each: string): string => each.normalize('NFC').toLowerCase();
  for (const other of index.notes.keys()) if (other !== self && folded(other) === folded(path)) return true;
  return false;
}

/** What changes besides links: where the entity is defined, in prose, and in properties that give it by its name. */
function textEdits(
  { index, defined: { entity, note, definition }, name, prose, words, options }: Renaming,
  isMoved: boolean,
): TextEdit[] | Refusal {
  const hasQuoted = words.some(({ isQuoted }) => isQuoted);
  const isOtherCase = foldName(name) === foldName(entity.name);
  // Names of several words match in any case, so that the old one is needed only where a word has to match exactly.
  const keepsOld = options.keepOldNameAsAlias && (!isOtherCase || (isOneWord(entity.name) && hasQuoted));
  const own = definingEdits(note, definition, { name, prose, isMoved, keepsOld });
  if (isRefusal(own)) return own;
  return [
    ...own.map(edit => ({ path: note.path, ...edit })),
    ...words.filter(word => word.path !== note.path || !own.some(({ span }) => overlaps(span, word.span))),
    ...plainNameEdits(index, entity, name),
  ];
}

/** A change with what has to happen to links and decisions; a refusal where a link would lead to something else. */
function withLinks(
  { index, defined: { entity, note, definition }, name, prose, options }: Renaming,
  change: Change,
): Change | Refusal {
  const after = index.after(withoutPlainNotes(index, change));
  const path = change.moved?.[0]?.to ?? note.path;
  const defined = after.notes.get(path)?.definitions[note.definitions.indexOf(definition)];
  if (defined?.name !== name || defined.kind !== definition.kind)
    return { refusal: l10n.t('{0} cannot be changed so that it defines “{1}”.', note.path, name) };
  const renamed = { id: entity.id, from: entity.name, to: name };
  const succession = { ...successionOf(index, after, change), renamed };
  const links = linkEdits(succession, renamed, prose);
  if (isRefusal(links)) return links;
  // An alias keeps what the decisions say of the old name true.
  const names: [string, string][] = options.keepOldNameAsAlias ? [] : [[entity.name, name]];
  const ruled = decisionEdits(index.decisionsFile, new Map([...names, ...changedIdentities(succession)]));
  return { ...change, edits: [...change.edits, ...links, ...ruled] };
}

/** The change without what it does to notes that hold no link, and nothing that a link could mean but themselves. */
function withoutPlainNotes({ notes }: NoteIndex, change: Change): Change {
  const isPlain = (path: NotePath, own: readonly TextEdit[]): boolean => {
    const note = notes.get(path);
    if (!note) return false;
    const leading = [note.definitions, note.links, note.fieldLinks, note.frontmatterLinks];
    const isHeading = overlapping(note.headings);
    return leading.every(all => all.length === 0) && !own.some(({ span }) => isHeading(span));
  };
  const edits = [...groupBy(change.edits, ({ path }) => path)].filter(([path, own]) => !isPlain(path, own));
  return { ...change, edits: edits.flatMap(([, own]) => own) };
}

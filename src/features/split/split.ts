import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Alias, type Entity, type EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName, givenNames, refusalOf, tidyName } from '../../text/names.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { decide } from '../edits/decide.ts';
import {
  isRefusal,
  NO_CHANGE,
  together,
  type Change,
  type NewFile,
  type Refusal,
  type TextEdit,
} from '../../edit/change.ts';
import { newEntityNote, type SeenIn } from '../edits/new-entity-note.ts';
import { withoutItem } from '../../edit/without-item.ts';
import { newEntityPath, type WantedEntity } from '../edits/new-entity.ts';
import { refusalOfName } from '../rename/new-name.ts';
import type { ChosenPlace } from './chosen-place.ts';
import { misplaced } from './misplaced.ts';
import { notApart, placed } from './placed.ts';
import { splitPlaces, startOf, type SplitPlace } from './split-places.ts';

/**
 * Makes a second entity beside one that the notes have taken for it: a note with that name, and for the chosen places
 * links in a note's own text, decisions for everybody else's. All other places go on meaning the first. A refusal where
 * places cannot be told apart.
 */
export function split(
  index: NoteIndex,
  id: EntityId,
  typed: string,
  chosen: readonly ChosenPlace[],
  newNotes: NewNotePlaces,
): Change | Refusal {
  const entity = index.entities.get(id);
  if (!entity) return { refusal: l10n.t('The notes do not speak of it any more.') };
  const { path: home } = entity;
  if (isCandidate(entity) || home === undefined)
    return { refusal: l10n.t('{0} has no note yet. Make one before you split it.', entity.name) };
  const name = tidyName(typed);
  const ownAlias = aliasOf(index, entity, name);
  const refused = refusalOfName(index, ownAlias ? entity : { ...entity, id: '' as EntityId }, name);
  if (refused) return refused;
  const places = splitPlaces(index, id);
  const wanted = new Set(chosen.map(({ note, from }) => `${note}\n${from}`));
  const isChosen = (place: SplitPlace): boolean => wanted.has(`${place.path}\n${startOf(place)}`);
  const own = places.filter(isChosen);
  if (own.length < chosen.length)
    return { refusal: l10n.t('The notes have changed meanwhile. Choose again.') };
  if (own.length === 0)
    return { refusal: l10n.t('Choose at least one place that means the other {0}.', entity.kind) };
  const created = newNote(index, home, { kind: entity.kind, name }, own, newNotes);
  if (isRefusal(created)) return created;
  // Nothing that is left to the first one calls it so any more.
  const isGone = places.every(place => foldName(place.name) !== foldName(name) || isChosen(place));
  const aliasEdits = isGone ? withoutAlias(index.notes.get(home), ownAlias) : [];
  const found = placed(
    { index, entity, created, aliasEdits },
    places.map(place => ({ place, isSecond: isChosen(place) })),
  );
  if (isRefusal(found)) return found;
  const ruled = found.decisions.length > 0 ? decide(index, ...found.decisions) : NO_CHANGE;
  if (isRefusal(ruled)) return ruled;
  const change = together([{ edits: found.edits, created: [created] }, ruled]);
  const wrong = misplaced(index, change, found.goals);
  if (wrong) return notApart(wrong);
  return { ...change, confirm: 'parts', says: saysOf(entity, name, created.path, found) };
}

const withoutAlias = (note: Note | undefined, alias: Alias | undefined): TextEdit[] =>
  note && alias ? withoutItem(note, alias.span) : [];

/** The note of the second one, which these places mean. */
function newNote(
  index: NoteIndex,
  from: NotePath,
  wanted: WantedEntity,
  own: readonly SplitPlace[],
  places: NewNotePlaces,
): NewFile | Refusal {
  const path = newEntityPath(index, from, wanted, places);
  if (typeof path !== 'string') return path;
  const aliases = aliasesFor(wanted.name, own);
  return newEntityNote(index, path, { ...wanted, aliases, properties: [], seenIn: seenIn(index, own) });
}

/** The alias of the entity that the second one is to be called by. */
const aliasOf = (index: NoteIndex, entity: Entity, name: string) =>
  foldName(entity.name) === foldName(name)
    ? undefined
    : index.definitionOf(entity)?.aliases.find(({ text }) => foldName(text) === foldName(name));

/** What text that cannot be changed calls the second one, if that is not its name already. */
function aliasesFor(name: string, own: readonly SplitPlace[]): string[] {
  const borne = new Set([name, ...givenNames({ name, aliases: [] }).map(({ given }) => given)].map(foldName));
  const aliases: string[] = [];
  for (const place of own) {
    if (place.how !== 'fixed' || borne.has(foldName(place.name)) || refusalOf(place.name) !== undefined)
      continue;
    borne.add(foldName(place.name));
    aliases.push(place.name);
  }
  return aliases;
}

const seenIn = (index: NoteIndex, own: readonly SplitPlace[]): SeenIn[] =>
  own
    .filter(({ how, said }) => how !== 'property' && said.text !== '')
    .map(({ said: { path, text, date, author } }) => ({
      path,
      sentence: text,
      date,
      author: author && index.entities.get(author)?.name,
    }));

function saysOf(
  entity: Entity,
  name: string,
  path: NotePath,
  { links, decisions }: { readonly links: number; readonly decisions: readonly unknown[] },
): string[] {
  return [
    l10n.t('{0} gets a note: {1}.', name, path),
    ...(links > 0
      ? [links === 1 ? l10n.t('One place gets a link.') : l10n.t('{0} places get links.', links)]
      : []),
    ...(decisions.length > 0
      ? [
          decisions.length === 1
            ? l10n.t(
                'account-notes.yaml gets a line that says whom a name does not mean in a note; the text of mail stays as it is.',
              )
            : l10n.t(
                'account-notes.yaml gets {0} lines that say whom a name does not mean in a note; the text of mail stays as it is.',
                decisions.length,
              ),
        ]
      : []),
    l10n.t('All other places go on meaning {0}.', entity.name),
  ];
}

import { isRefusal, textsAfter, withoutQuoted, type Change, type Refusal } from '../../src/edit/change.ts';
import { perform, type Action } from '../../src/features/actions/actions.ts';
import { codeActions, fixAll } from '../../src/features/light-bulb/code-actions.ts';
import type { Offer } from '../../src/features/light-bulb/offer.ts';
import { renamePlace } from '../../src/features/rename/rename-place.ts';
import { rename } from '../../src/features/rename/rename.ts';
import { splitPlaces, startOf } from '../../src/features/split/split-places.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { DECISIONS_FILE } from '../../src/model/decisions.ts';
import type { Note } from '../../src/model/note.ts';
import { folderOfNotes } from '../support/changed-notes.ts';
import type { Fixture } from '../support/fixture.ts';

/** What chance picks of all that can be done: numbers, of which each is taken by what there is to choose from. */
export interface Pick {
  readonly does: 'offer' | 'rename' | 'merge' | 'split' | 'fixAll';
  readonly note: number;
  readonly offset: number;
  readonly which: number;
  readonly name: string;
}

/** The folder after something that a person could do, held against everything that holds of any change; or as it was. */
export function afterAnyChange(fixture: Fixture, pick: Pick): Fixture {
  const { index, around } = folderOfNotes(fixture);
  const places = { ...around, isTaken: (path: string) => fixture.texts.has(path as Note['path']) };
  const note = chosen([...index.notes.values()], pick.note);
  if (!note) return fixture;
  const wanted = changeOf(index, note, pick, places);
  if (!wanted || isRefusal(wanted)) return fixture;
  holdEdits(fixture, wanted);
  const change = withoutQuoted(wanted);
  const texts = new Map(fixture.texts);
  for (const [path, text] of textsAfter(change, each => fixture.texts.get(each)))
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
  const after = { texts, cursor: undefined };
  const followed = known(index.after(change));
  const anew = known(folderOfNotes(after).index);
  if (followed !== anew) throw new Error(`The index that followed says otherwise:\n${followed}\n${anew}`);
  return after;
}

type Places = Parameters<typeof perform>[2];

function changeOf(index: NoteIndex, note: Note, pick: Pick, places: Places): Change | Refusal | undefined {
  const { path } = note;
  const offset = pick.offset % (note.text.length + 1);
  const range = { from: offset, to: offset };
  switch (pick.does) {
    case 'offer':
      return ofOffer(
        index,
        chosen(codeActions(index, path, { range, style: 'wikilink', wants: () => true }), pick.which),
        places,
      );
    case 'fixAll':
      return ofOffer(index, fixAll(index, path)[0], places);
    case 'rename': {
      const place = renamePlace(index, path, offset);
      if (!place || isRefusal(place)) return place;
      const options = { keepOldNameAsAlias: pick.which % 2 === 0, mayMove: pick.which % 3 > 0, ...places };
      return rename(index, place.entity, pick.name, options);
    }
    default:
      return ofEntities(index, pick, places);
  }
}

function ofEntities(index: NoteIndex, { does, note, which, name }: Pick, places: Places) {
  const ids = [...index.entities.keys()];
  const entity = chosen(ids, note);
  const into = chosen(ids, which);
  if (entity === undefined || into === undefined) return undefined;
  const split = splitPlaces(index, entity)
    .filter((_, at) => (which >> (at % 8)) % 2 === 0)
    .map(place => ({ note: place.path, from: startOf(place) }));
  const action: Action =
    does === 'merge' ? { kind: 'merge', entity, into } : { kind: 'split', entity, name, places: split };
  return perform(index, action, places);
}

const ofOffer = (index: NoteIndex, offer: Offer | undefined, places: Places): Change | Refusal | undefined =>
  !offer
    ? undefined
    : 'edits' in offer
      ? { edits: offer.edits, created: [] }
      : perform(index, offer.action, places);

const chosen = <Each>(all: readonly Each[], at: number): Each | undefined =>
  all[at % Math.max(all.length, 1)];

/** Edits stand inside the files that are there, apart from each other; files are made where there is none. */
function holdEdits({ texts }: Fixture, { edits, created, moved = [], deleted = [] }: Change): void {
  for (const path of [...created.map(file => file.path), ...moved.map(({ to }) => to)])
    if (texts.has(path) && !moved.some(({ from }) => from === path))
      throw new Error(`${path} is there already.`);
  for (const path of [...moved.map(({ from }) => from), ...deleted])
    if (!texts.has(path)) throw new Error(`${path} is not there.`);
  const ordered = edits.toSorted((a, b) =>
    a.path === b.path ? a.span.from - b.span.from : a.path < b.path ? -1 : 1,
  );
  ordered.forEach(({ path, span }, at) => {
    const before = ordered[at - 1];
    const text = texts.get(path) ?? created.find(file => file.path === path)?.text;
    if (text === undefined) throw new Error(`${path} is edited and is not there.`);
    const isApart = before?.path !== path || before.span.to <= span.from;
    if (!isApart || span.from < 0 || span.to < span.from || span.to > text.length)
      throw new Error(`${path}: ${span.from}–${span.to} cannot be edited.`);
  });
}

/** What an index says, as text, whatever the order in which it learned it. */
function known(index: NoteIndex): string {
  const notes = [...index.notes.keys()].filter(path => path !== DECISIONS_FILE).toSorted();
  return JSON.stringify([
    notes,
    [...index.entities.values()].map(entity => JSON.stringify(entity)).toSorted(),
    index.facts.map(fact => JSON.stringify(fact)).toSorted(),
    notes.map(path => index.mentionsIn(path)),
  ]);
}

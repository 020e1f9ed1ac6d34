import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { holdsOneValue } from '../../model/relation.ts';
import { addTo, groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { Sightings } from './suggestions.ts';
import { newAliases } from '../edits/add-aliases.ts';
import { isRefusal, type Change, type NewFile, type Refusal, type TextEdit } from '../../edit/change.ts';
import { entityLink } from '../links/new-link.ts';
import { newNotePath, type NewNotePlaces } from '../edits/file-name.ts';
import { isPathTaken } from '../edits/free-path.ts';
import { newEntityNote, type SeenIn } from '../edits/new-entity-note.ts';
import { writeProperties, writtenValue, type PropertyChange } from '../edits/write-property.ts';

/** What a person accepted: candidates that get a note, and facts that become properties. */
export interface Accepted {
  readonly candidates: readonly EntityId[];
  readonly facts: readonly Fact[];
  /** By the candidate that gets a note, another one that turned out to be the same. */
  readonly absorbed?: ReadonlyMap<EntityId, Entity>;
  /** Properties that are to hold these facts and nothing else, though they may hold several. */
  readonly alone?: ReadonlySet<string>;
}

/**
 * The notes and properties that make what was accepted part of the notes; no thread is touched. Candidates on either
 * side of a fact get their note too. What a fact says replaces what a property of one value says otherwise, and goes
 * beside the values of a list.
 */
export function accept(index: NoteIndex, accepted: Accepted, places: NewNotePlaces): Change | Refusal {
  const needed = accepted.facts.flatMap(({ subject, object }) =>
    object === undefined ? [subject] : [subject, object],
  );
  const candidates = [
    ...candidatesIn(index, [...accepted.candidates, ...needed]),
    ...proposedIn(index, accepted.facts),
  ];
  const paths = pathsFor(index, candidates, places);
  if (isRefusal(paths)) return paths;
  const after = withNotes(index, candidates, paths);
  const idAfter = (id: EntityId): EntityId => {
    const path = paths.get(id);
    return path === undefined ? id : (withoutEnding(path) as EntityId);
  };
  const stated = accepted.facts.filter(({ proposedName }) => proposedName === undefined);
  const changes = changesBySubject(after, { ...accepted, facts: stated }, idAfter);
  if (isRefusal(changes)) return changes;

  const created: NewFile[] = [];
  const edits: TextEdit[] = [];
  const sightings = new Sightings(index);
  for (const entity of candidates) {
    const path = paths.get(entity.id);
    if (path === undefined) continue;
    const properties = changes.get(idAfter(entity.id)) ?? [];
    const { kind, name } = entity;
    const other = accepted.absorbed?.get(entity.id);
    const aliases = [...entity.aliases, ...(other ? newAliases(entity, [other.name, ...other.aliases]) : [])];
    const seenIn = [entity, ...(other ? [other] : [])].flatMap(each => seenInOf(index, sightings, each));
    created.push(newEntityNote(after, path, { kind, name, aliases, properties, seenIn }));
  }
  for (const [subject, wanted] of changes) {
    const entity = index.entities.get(subject);
    const note = entity?.path === undefined ? undefined : index.notes.get(entity.path);
    if (!entity || !note) continue;
    const written = writeProperties(note, index.definitionOf(entity), wanted);
    if (isRefusal(written)) return written;
    edits.push(...written);
  }
  return { edits, created };
}

/** The entities of these that no note defines, each once, and of two with one name the first. */
function candidatesIn(index: NoteIndex, ids: readonly EntityId[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const id of ids) {
    const entity = index.entities.get(id);
    const key = entity && `${entity.account ?? ''}\n${foldName(entity.name)}`;
    if (entity && key !== undefined && isCandidate(entity) && !byName.has(key)) byName.set(key, entity);
  }
  return [...byName.values()];
}

/** Those whom only a model has named so far, each once. */
function proposedIn(index: NoteIndex, facts: readonly Fact[]): Entity[] {
  const named = new Map<EntityId, Entity>();
  for (const { subject, proposedName: name, text, path } of facts) {
    const kind = ENTITY_KINDS.find(each => each === text);
    if (name === undefined || kind === undefined || index.entities.has(subject)) continue;
    const account = index.directory.scopes.accountOf(path);
    named.set(subject, { ...NOTHING_KNOWN, id: subject, kind, name, account });
  }
  return [...named.values()];
}

const NOTHING_KNOWN = {
  aliases: [],
  isAccount: false,
  path: undefined,
  section: undefined,
  linkOnly: false,
};

function pathsFor(
  index: NoteIndex,
  candidates: readonly Entity[],
  places: NewNotePlaces,
): ReadonlyMap<EntityId, NotePath> | Refusal {
  const isTaken = isPathTaken(index, places);
  // Some disks hold `Ben.md` and `ben.md` to be one file.
  const taken = new Set([...index.notes.keys()].map(path => path.toLowerCase()));
  // By account, the file names of those that come before.
  const named = new Set<string>();
  const paths = new Map<EntityId, NotePath>();
  for (const { id, kind, name, account } of candidates) {
    const folder = folderOf((account && index.entities.get(account)?.path) ?? '');
    const keyOf = (at: NotePath): string => `${account ?? ''}\n${fileName(at)}`;
    const path = newNotePath(
      { kind, name },
      folder,
      places.folders,
      at => taken.has(at.toLowerCase()) || named.has(keyOf(at)) || isTaken(at),
    );
    if (typeof path !== 'string') return path;
    taken.add(path.toLowerCase());
    named.add(keyOf(path));
    paths.set(id, path);
  }
  return paths;
}

/** The index as it will be, as far as links need it: with a note for each candidate. */
function withNotes(
  index: NoteIndex,
  candidates: readonly Entity[],
  paths: ReadonlyMap<EntityId, NotePath>,
): NoteIndex {
  if (candidates.length === 0) return index;
  const created = candidates.flatMap(entity => {
    const path = paths.get(entity.id);
    return path ? [newEntityNote(index, path, { ...entity, properties: [], seenIn: [] })] : [];
  });
  return index.after({ edits: [], created });
}

function changesBySubject(
  index: NoteIndex,
  { facts, alone }: Accepted,
  idAfter: (id: EntityId) => EntityId,
): Map<EntityId, PropertyChange[]> | Refusal {
  const changes = new Map<EntityId, PropertyChange[]>();
  for (const [subject, own] of groupBy(facts, fact => idAfter(fact.subject))) {
    const from = index.entities.get(subject)?.path;
    if (from === undefined) return { refusal: l10n.t('There is no note to write this into.') };
    for (const [key, same] of groupBy(own, ({ relation }) => relation)) {
      const values: string[] = [];
      for (const fact of same) {
        const value = valueOf(index, from, fact, idAfter);
        if (isRefusal(value)) return value;
        if (!values.includes(value.text)) values.push(value.text);
      }
      const isWhole = holdsOneValue(key) || alone?.has(key) === true;
      addTo(changes, subject, { kind: isWhole ? 'set' : 'add', key, values });
    }
  }
  return changes;
}

function valueOf(
  index: NoteIndex,
  from: NotePath,
  { object, text, period }: Fact,
  idAfter: (id: EntityId) => EntityId,
): { readonly text: string } | Refusal {
  if (object === undefined) return { text: writtenValue((text ?? '').replace(/\s+/gu, ' ').trim(), period) };
  const entity = index.entities.get(idAfter(object));
  const link = entity ? entityLink(index, from, entity) : { refusal: l10n.t('No link can lead there.') };
  return typeof link === 'string' ? { text: writtenValue(link, period) } : link;
}

function seenInOf(index: NoteIndex, sightings: Sightings, entity: Entity): SeenIn[] {
  return sightings.of(entity).seenIn.map(({ path, text, date, author }) => ({
    path,
    sentence: text,
    date,
    author: author && index.entities.get(author)?.name,
  }));
}

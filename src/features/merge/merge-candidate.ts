import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { withoutEnding } from '../../model/note-path.ts';
import { holdsOneValue } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { overlaps } from '../../text/span.ts';
import { accept } from '../review/accept.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { isRefusal, type Change, type Refusal, type TextEdit } from '../../edit/change.ts';
import { decisionEdits } from '../rename/decision-edits.ts';
import { isWritable, writableNotes } from '../rename/writable-notes.ts';
import { writtenLinks } from '../rename/written-links.ts';
import { waitingFacts } from '../review/suggestions.ts';
import { linkTarget } from '../rename/written-link.ts';
import { closesCircle } from './circles.ts';
import { definedBy } from './defined.ts';
import type { MergeOptions, Merging } from './merging.ts';
import { applied } from '../../edit/text-edit.ts';

/**
 * A candidate becomes another name of an entity; of a candidate, which gets a note for it. Its mentions are found by
 * that name from now on. Links to notes that are not there and were taken for it lead to the entity.
 */
export function mergeCandidate(
  index: NoteIndex,
  from: Entity,
  into: Entity,
  { decisions, places }: MergeOptions,
): Merging | Refusal {
  const names = [from.name, ...from.aliases];
  const change = isCandidate(into)
    ? accept(
        index,
        {
          candidates: [into.id],
          facts: factsOf(index, from, into),
          absorbed: new Map([[into.id, from]]),
        },
        places,
      )
    : withAliases(index, into, names);
  if (isRefusal(change)) return change;
  const path = into.path ?? change.created[0]?.path;
  if (path === undefined) return { refusal: l10n.t('{0} cannot get a note.', into.name) };
  const id = into.path === undefined ? (withoutEnding(path) as EntityId) : into.id;
  const after = index.with(notesOf(index, change));
  const entity = after.entities.get(id);
  if (!entity) return { refusal: l10n.t('{0} would not define {1}.', path, into.name) };
  const links = linkEdits(index, after, [from.id, into.id], entity);
  if (isRefusal(links)) return links;
  const circle = closesCircle(index, after.with(notesOf(after, { edits: links, created: [] })), from, into);
  if (circle) return circle;
  const ids = new Map<string, string>([from.id, into.id].filter(old => old !== id).map(old => [old, id]));
  const ruled = decisionEdits(decisions.text, ids).map(edit => ({ path: decisions.path, ...edit }));
  return {
    created: change.created,
    edits: [...change.edits, ...links, ...ruled],
    deleted: [],
    says: [
      ...(into.path === undefined ? [l10n.t('{0} gets a note: {1}.', into.name, path)] : []),
      `“${from.name}” becomes another name of ${into.name}.`,
    ],
  };
}

function withAliases(index: NoteIndex, into: Entity, names: readonly string[]): Change | Refusal {
  const defined = definedBy(index, into);
  if (!defined) return { refusal: l10n.t('No note defines {0} any more.', into.name) };
  const { note, definition } = defined;
  if (!isWritable(note))
    return { refusal: l10n.t('{0} cannot be changed: not all of it can be read.', note.path) };
  const edits = addAliases(note, definition, names);
  return isRefusal(edits) ? edits : { edits, created: [] };
}

/** What sentences say of either and no property does; of a property with one value the kept one's stands. */
function factsOf(index: NoteIndex, from: Entity, into: Entity): Fact[] {
  const one = (id: EntityId): EntityId => (id === from.id ? into.id : id);
  const facts = new Map<string, Fact>();
  for (const subject of [into.id, from.id])
    for (const fact of waitingFacts(index)) {
      const object = fact.object && one(fact.object);
      const isReady =
        object === undefined || (index.entities.get(object)?.path !== undefined && object !== into.id);
      if (fact.subject !== subject || fact.status !== 'current' || !isReady) continue;
      const value = holdsOneValue(fact.relation) ? '' : (object ?? fact.text ?? '');
      const key = `${fact.relation}\n${value}`;
      if (!facts.has(key)) facts.set(key, { ...fact, subject: into.id, object });
    }
  return [...facts.values()];
}

function notesOf(index: NoteIndex, { edits, created }: Change): Note[] {
  const paths = new Set(edits.map(edit => edit.path));
  return [
    ...[...paths].map(path =>
      parseNote(
        path,
        applied(
          index.notes.get(path)?.text ?? '',
          edits.filter(edit => edit.path === path),
        ),
      ),
    ),
    ...created.map(file => parseNote(file.path, file.text)),
  ];
}

/** Properties link to a candidate by the name of a note that is not there. */
function linkEdits(
  before: NoteIndex,
  after: NoteIndex,
  candidates: readonly EntityId[],
  entity: Entity,
): TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const note of writableNotes(before)) {
    const places = propertyPlaces(note, before.directory).filter(
      place => place.entity !== undefined && candidates.includes(place.entity) && place.target === undefined,
    );
    for (const link of places.length === 0 ? [] : writtenLinks(note)) {
      if (link.kind !== 'wikilink' || !places.some(({ span }) => overlaps(span, link.span))) continue;
      const now = after.directory.targets.resolve({ to: link.to, byName: true }, note.path);
      if (now?.kind === 'entity' && now.entity.id === entity.id) continue;
      const to = linkTarget(after, note.path, entity);
      if (to === undefined)
        return { refusal: l10n.t('No link in {0} can lead to {1}.', note.path, entity.name) };
      edits.push({ path: note.path, span: link.target, text: link.encode(to) });
    }
  }
  return edits;
}

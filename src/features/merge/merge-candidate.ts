import * as l10n from '@vscode/l10n';
import { isRefusal, type Change, type Refusal, type TextEdit } from '../../edit/change.ts';
import { keysOfEntity } from '../../index/links/link-keys.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { withoutEnding } from '../../model/note-path.ts';
import { holdsOneValue } from '../../model/relation.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { definedEntity } from '../edits/defined-entity.ts';
import { isWritable } from '../edits/writable.ts';
import { linkTarget } from '../links/new-link.ts';
import { writtenLinks } from '../links/written-links.ts';
import { decisionEdits } from '../../edit/decision-edits.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { waitingFacts } from '../review/suggestions.ts';
import { closesCircle } from './circles.ts';

/**
 * A candidate becomes another name of an entity; of a candidate, which gets a note for it. Its mentions are found by
 * that name from now on. Links to notes that are not there and were taken for it lead to the entity.
 */
export function mergeCandidate(
  index: NoteIndex,
  from: Entity,
  into: Entity,
  places: NewNotePlaces,
): Change | Refusal {
  const named = isCandidate(into)
    ? accept(index, acceptedOf(index, from, into), places)
    : withAliases(index, into, [from.name, ...from.aliases]);
  if (isRefusal(named)) return named;
  const path = into.path ?? named.created[0]?.path;
  if (path === undefined) return { refusal: l10n.t('{0} cannot get a note.', into.name) };
  const id = into.path === undefined ? (withoutEnding(path) as EntityId) : into.id;
  const after = index.after(named);
  const entity = after.entities.get(id);
  if (!entity) return { refusal: l10n.t('{0} would not define {1}.', path, into.name) };
  const links = linkEdits(index, after, [from, into], entity);
  if (isRefusal(links)) return links;
  const linked = { ...named, edits: [...named.edits, ...links] };
  const circle = closesCircle(index, index.after(linked), from, into);
  if (circle) return circle;
  const ids = new Map<string, string>([from.id, into.id].filter(old => old !== id).map(old => [old, id]));
  return {
    created: named.created,
    edits: [...linked.edits, ...decisionEdits(index.decisionsFile, ids)],
    says: [
      ...(into.path === undefined ? [l10n.t('{0} gets a note: {1}.', into.name, path)] : []),
      l10n.t('“{0}” becomes another name of {1}.', from.name, into.name),
    ],
  };
}

const acceptedOf = (index: NoteIndex, from: Entity, into: Entity) => ({
  candidates: [into.id],
  facts: factsOf(index, from, into),
  absorbed: new Map([[into.id, from]]),
});

function withAliases(index: NoteIndex, into: Entity, names: readonly string[]): Change | Refusal {
  const defined = definedEntity(index, into);
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

/** Properties link to a candidate by the name of a note that is not there. */
function linkEdits(
  before: NoteIndex,
  after: NoteIndex,
  two: readonly Entity[],
  entity: Entity,
): TextEdit[] | Refusal {
  const ids = two.filter(isCandidate).map(({ id }) => id);
  const edits: TextEdit[] = [];
  for (const note of before.notesLinking(two.flatMap(keysOfEntity)).filter(isWritable)) {
    const isMeant = overlapping(
      propertyPlaces(note, before.directory)
        .filter(place => place.entity && ids.includes(place.entity) && place.target === undefined)
        .map(({ span }) => span),
    );
    for (const link of writtenLinks(note)) {
      if (link.kind !== 'wikilink' || !isMeant(link.span)) continue;
      const now = after.defined.targets.resolve({ to: link.to, byName: true }, note.path);
      if (now?.kind === 'entity' && now.entity.id === entity.id) continue;
      const to = linkTarget(after, note.path, entity);
      if (to === undefined)
        return { refusal: l10n.t('No link in {0} can lead to {1}.', note.path, entity.name) };
      edits.push({ path: note.path, span: link.target, text: link.encode(to) });
    }
  }
  return edits;
}

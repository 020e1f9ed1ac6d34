import * as l10n from '@vscode/l10n';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { stanceNamed } from '../../model/standing.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { writeProperties } from '../edits/write-property.ts';
import { accept } from '../review/accept.ts';
import { gone } from './gone.ts';

interface Said {
  readonly entity: EntityId;
  /** Blank takes the property away. */
  readonly value: string;
}

/** Where a person stands towards us; whoever has no note yet gets one. */
export function setStance(
  index: NoteIndex,
  { entity, value }: Said,
  places: NewNotePlaces,
): Change | Refusal {
  if (value !== '' && stanceNamed(value) === undefined)
    return { refusal: l10n.t('“{0}” is no stance.', value) };
  return setTo(index, { entity, key: 'stance', facts: [{ text: value, object: undefined }] }, places);
}

/** The part that a person has in the purchase. */
export const setBuyingRole = (
  index: NoteIndex,
  { entity, value }: Said,
  places: NewNotePlaces,
): Change | Refusal =>
  setTo(index, { entity, key: 'buying_role', facts: [{ text: value.trim(), object: undefined }] }, places);

/** Whom a person influences: these and nobody else. */
export function setInfluence(
  index: NoteIndex,
  { entity, on }: { readonly entity: EntityId; readonly on: readonly EntityId[] },
  places: NewNotePlaces,
): Change | Refusal {
  const others = on.map(id => index.entities.get(id));
  if (others.some(other => other?.kind !== 'person')) return gone();
  if (on.includes(entity)) return { refusal: l10n.t('Nobody is said to influence themselves.') };
  const facts = on.map(object => ({ text: undefined, object }));
  return setTo(index, { entity, key: 'influences', facts }, places);
}

interface Wanted {
  readonly entity: EntityId;
  readonly key: string;
  readonly facts: readonly Pick<Fact, 'text' | 'object'>[];
}

function setTo(
  index: NoteIndex,
  { entity: id, key, facts }: Wanted,
  places: NewNotePlaces,
): Change | Refusal {
  const entity = index.entities.get(id);
  if (!entity) return gone();
  if (entity.kind !== 'person') return { refusal: l10n.t('{0} is no person.', entity.name) };
  const said = facts.filter(({ text }) => text !== '');
  if (said.length === 0) return without(index, entity, key);
  return accept(
    index,
    { candidates: [], facts: said.map(fact => plainFact(entity, key, fact)), alone: new Set([key]) },
    places,
  );
}

function without(index: NoteIndex, entity: Entity, key: string): Change | Refusal {
  if (isCandidate(entity)) return { edits: [], created: [] };
  const note = entity.path && index.notes.get(entity.path);
  const definition = index.definitionOf(entity);
  if (!note || !definition) return gone();
  const edits = writeProperties(note, definition, [{ kind: 'set', key, values: [] }]);
  return isRefusal(edits) ? edits : { edits, created: [] };
}

/** What somebody says by choosing it: it stands where it will be written. */
const plainFact = (entity: Entity, key: string, { text, object }: Wanted['facts'][number]): Fact => ({
  ...{ subject: entity.id, relation: key, object, text, basis: 'property', hedged: false, status: 'current' },
  ...{ author: undefined, date: undefined, period: undefined },
  ...{ path: entity.path ?? ('' as NotePath), span: { from: 0, to: 0 } },
});

import type { Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { foldName, givenNames } from '../../text/names.ts';
import { plainLetters } from '../../text/characters/plain-letters.ts';
import { similarity } from '../../text/similarity.ts';
import { quotation, askedWith } from './quotation.ts';
import { text } from './schema.ts';
import { entityLine, toldEntity } from './sources.ts';

/** The field of an input that means one entity. */
export const WHO = text('A person, team, system or organization: its id, name or alias.');

/** So many are named where it is not clear who is meant. */
const MOST = 8;
/** Below this two names are not alike. */
const ALIKE = 0.84;

/**
 * The entity that an id, a name or an alias means, or a given name that only one person bears. A refusal names those that
 * may be meant: nobody is chosen silently.
 */
export function namedEntity(index: NoteIndex, who: string): Entity | Refusal {
  const byId = index.entities.get(who as EntityId);
  if (byId) return byId;
  const all = [...index.entities.values()];
  const asWritten = called(all, who, foldName);
  const found = asWritten.length > 0 ? asWritten : called(all, who, withoutAccents);
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  if (only)
    return {
      refusal: `${quotation(askedWith(who))} may mean several; ask with an id: ${listed(index, found)}.`,
    };
  const near = alike(all, who);
  const meant = near.length > 0 ? ` Names like it: ${listed(index, near)}.` : '';
  return { refusal: `The notes name nobody and nothing ${quotation(askedWith(who))}.${meant}` };
}

/** Those whose name or alias has this form, or else the people whose given name has. */
function called(all: readonly Entity[], who: string, formOf: (name: string) => string): readonly Entity[] {
  const form = formOf(who);
  const byName = all.filter(entity => spellings(entity).some(spelling => formOf(spelling) === form));
  if (byName.length > 0) return byName;
  return all.filter(
    entity => entity.kind === 'person' && givenNames(entity).some(({ given }) => formOf(given) === form),
  );
}

const withoutAccents = (name: string): string => plainLetters(foldName(name));

export const spellings = ({ name, shown, aliases }: Entity): string[] => [
  name,
  ...(shown === undefined ? [] : [shown]),
  ...aliases,
];

/** How alike a name is to what an entity is called, from 0 to 1; 0 where that is too little to be a slip. */
export function likeness(entity: Entity, name: string): number {
  const best = Math.max(...spellings(entity).map(spelling => similarity(spelling, name)));
  return best >= ALIKE ? best : 0;
}

const alike = (entities: readonly Entity[], name: string): Entity[] =>
  entities
    .map(entity => ({ entity, like: likeness(entity, name) }))
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like || (a.entity.id < b.entity.id ? -1 : 1))
    .map(({ entity }) => entity);

const listed = (index: NoteIndex, entities: readonly Entity[]): string =>
  [
    ...entities.slice(0, MOST).map(entity => entityLine(toldEntity(index, entity))),
    ...(entities.length > MOST ? [`${entities.length - MOST} more`] : []),
  ].join('; ');

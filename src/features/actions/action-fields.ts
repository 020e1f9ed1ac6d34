import { ENTITY_KINDS, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { FactRef } from '../edits/fact-ref.ts';
import type { ChosenPlace } from '../split/chosen-place.ts';
import { LINK_STYLES, type LinkStyle } from './link-mentions.ts';

/** What a field of an action may hold. Every id and path in one is looked up, none is used as it is. */
export interface FieldTypes {
  readonly text: string;
  readonly note: NotePath;
  readonly entity: EntityId;
  readonly entities: readonly EntityId[];
  readonly entityOrNull: EntityId | null;
  readonly kind: EntityKind;
  readonly fact: FactRef;
  readonly facts: readonly FactRef[];
  readonly places: readonly ChosenPlace[];
  readonly linkStyle: LinkStyle;
}

/** The fields of one kind of action, by name. */
export type Fields = Readonly<Record<string, keyof FieldTypes>>;

export type ValuesOf<Wanted extends Fields> = {
  readonly [Name in keyof Wanted]: FieldTypes[Wanted[Name]];
};

/** Whether something that came from a client has these fields. */
export const hasFields = (value: Readonly<Record<string, unknown>>, fields: Fields): boolean =>
  Object.entries(fields).every(([name, type]) => CHECKS[type](value[name]));

const isText = (value: unknown): boolean => typeof value === 'string';

const CHECKS: Readonly<Record<keyof FieldTypes, (value: unknown) => boolean>> = {
  text: isText,
  note: isText,
  entity: isText,
  entities: value => Array.isArray(value) && value.every(isText),
  entityOrNull: value => value === null || isText(value),
  kind: value => ENTITY_KINDS.some(kind => kind === value),
  fact: isFactRef,
  facts: value => Array.isArray(value) && value.every(isFactRef),
  places: value =>
    Array.isArray(value) &&
    value.every(place => isRecord(place) && isText(place['note']) && Number.isSafeInteger(place['from'])),
  linkStyle: value => LINK_STYLES.some(style => style === value),
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isFactRef(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['path', 'subject', 'relation', 'object'].every(key => isText(value[key])) &&
    Number.isSafeInteger(value['from'])
  );
}

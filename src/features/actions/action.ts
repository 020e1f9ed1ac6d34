import type { ChosenPlace } from '../split/chosen-place.ts';
import { LINK_STYLES, type LinkStyle } from './link-mentions.ts';
import type { FactRef } from '../edits/fact-ref.ts';

/**
 * What a person may decide, as plain data: what a quick fix holds until it is chosen, and what a client asks the server
 * to turn into edits. Every id in it is looked up, none is used as a path.
 */
export type Action =
  /** The candidate gets a note, with what stands about it as properties. */
  | { readonly kind: 'create'; readonly entity: string }
  /** A name gets a note of this kind, to which a link written in the note leads; `link` is blank where there is none. */
  | {
      readonly kind: 'createNamed';
      readonly note: string;
      readonly entity: string;
      readonly name: string;
      readonly link: string;
    }
  /** The name is another one of that entity. */
  | { readonly kind: 'alias'; readonly name: string; readonly of: string }
  /** Of those that share the name, in this note it is that one. */
  | { readonly kind: 'meant'; readonly note: string; readonly name: string; readonly is: string }
  /** The name is nobody and nothing, anywhere. */
  | { readonly kind: 'ignore'; readonly name: string }
  /** The name is not that entity in this note. */
  | { readonly kind: 'distinct'; readonly note: string; readonly name: string; readonly not: string }
  /** The one entity is the other, and becomes part of it. */
  | { readonly kind: 'merge'; readonly entity: string; readonly into: string }
  /** Two have been taken for one: these places mean a second one of that name. */
  | {
      readonly kind: 'split';
      readonly entity: string;
      readonly name: string;
      readonly places: readonly ChosenPlace[];
    }
  /** The fact holds, and whatever speaks against it does not. */
  | { readonly kind: 'accept'; readonly fact: FactRef }
  /** Of several that disagree this one is right, and what was said against it is wrong. */
  | { readonly kind: 'settle'; readonly fact: FactRef }
  /** The statement is wrong. */
  | { readonly kind: 'reject'; readonly fact: FactRef }
  /** First the one held, then the other. */
  | { readonly kind: 'inTurn'; readonly older: FactRef; readonly newer: FactRef }
  /** The entity stands below another; `from` is the team in which it was taken up. */
  | {
      readonly kind: 'moveUnder';
      readonly entity: string;
      readonly onto: string;
      readonly from: string | null;
    }
  /** Somebody or something new stands below another. */
  | { readonly kind: 'add'; readonly type: string; readonly name: string; readonly under: string }
  /** The mentions in a note become links, those of one entity or, where it is null, all of them. */
  | {
      readonly kind: 'link';
      readonly note: string;
      readonly entity: string | null;
      readonly style: LinkStyle;
    }
  /** The mentions of an entity in a note lose their links. */
  | { readonly kind: 'unlink'; readonly note: string; readonly entity: string }
  /** What a property says stands in another property. */
  | { readonly kind: 'changeRelation'; readonly fact: FactRef; readonly relation: string }
  /** Every candidate of an account gets its note, and every statement that stands becomes a property. */
  | { readonly kind: 'acceptAll'; readonly account: string | null }
  /** Every candidate of an account is nobody, and every statement that waits is wrong. */
  | { readonly kind: 'rejectAll'; readonly account: string | null };

const fields: Readonly<
  Record<Action['kind'], Readonly<Record<string, 'text' | 'fact' | 'textOrNull' | 'places' | 'linkStyle'>>>
> = {
  create: { entity: 'text' },
  createNamed: { note: 'text', entity: 'text', name: 'text', link: 'text' },
  alias: { name: 'text', of: 'text' },
  meant: { note: 'text', name: 'text', is: 'text' },
  ignore: { name: 'text' },
  distinct: { note: 'text', name: 'text', not: 'text' },
  merge: { entity: 'text', into: 'text' },
  split: { entity: 'text', name: 'text', places: 'places' },
  accept: { fact: 'fact' },
  settle: { fact: 'fact' },
  reject: { fact: 'fact' },
  inTurn: { older: 'fact', newer: 'fact' },
  moveUnder: { entity: 'text', onto: 'text', from: 'textOrNull' },
  add: { type: 'text', name: 'text', under: 'text' },
  link: { note: 'text', entity: 'textOrNull', style: 'linkStyle' },
  unlink: { note: 'text', entity: 'text' },
  changeRelation: { fact: 'fact', relation: 'text' },
  acceptAll: { account: 'textOrNull' },
  rejectAll: { account: 'textOrNull' },
};

/** Whether something that came from a client is an action. */
export function isAction(value: unknown): value is Action {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(fields, value['kind']))
    return false;
  return Object.entries(fields[value['kind'] as Action['kind']]).every(([key, type]) => {
    const field = value[key];
    if (type === 'fact') return isFactRef(field);
    if (type === 'places') return Array.isArray(field) && field.every(isChosenPlace);
    if (type === 'linkStyle') return LINK_STYLES.some(style => style === field);
    return typeof field === 'string' || (type === 'textOrNull' && field === null);
  });
}

const isChosenPlace = (value: unknown): value is ChosenPlace =>
  isRecord(value) && typeof value['note'] === 'string' && Number.isSafeInteger(value['from']);

const isFactRef = (value: unknown): value is FactRef =>
  isRecord(value) &&
  ['path', 'subject', 'relation', 'object'].every(key => typeof value[key] === 'string') &&
  Number.isSafeInteger(value['from']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

import * as l10n from '@vscode/l10n';
import { decide } from '../edits/decide.ts';
import { createNamed } from '../edits/create-named.ts';
import type { FactRef } from '../edits/fact-ref.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate, type EntityId } from '../../model/entity.ts';
import { forget } from '../forget/forget.ts';
import { merge } from '../merge/merge.ts';
import { addUnder } from '../organization/add-under.ts';
import { moveUnder } from '../organization/move-under.ts';
import { setUp } from '../organization/set-up.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { split } from '../split/split.ts';
import { hasFields, isRecord, type Fields, type ValuesOf } from './action-fields.ts';
import { changeRelation } from './change-relation.ts';
import { createCandidate } from './create-candidate.ts';
import { linkMentions, unlinkMentions } from './link-mentions.ts';
import { addAlias, chooseMeant } from './name-rulings.ts';
import { acceptAll, acceptSome, rejectAll, rejectSome } from './rule-all.ts';
import { setBuyingRole, setInfluence, setStance } from './set-standing.ts';
import { acceptFact, inTurn, rejectFact, settleFact } from './rule-facts.ts';

/** All that has to be known of one kind of action. */
interface ActionEntry<Wanted extends Fields> {
  readonly fields: Wanted;
  /** What it changes, or why it cannot be done any more. Nothing in a thread is ever touched, but to forget a person. */
  readonly perform: (index: NoteIndex, action: ValuesOf<Wanted>, places: NewNotePlaces) => Change | Refusal;
  /** Whether it makes a file, which not every client can do. */
  readonly makesFile: (index: NoteIndex, action: ValuesOf<Wanted>) => boolean;
  /** It rules on what sentences say, which the setting `suggestions.enabled` turns off. */
  readonly isSuggestion?: true;
}

const entry = <Wanted extends Fields>(of: ActionEntry<Wanted>): ActionEntry<Wanted> => of;

const always = (): boolean => true;
const never = (): boolean => false;

const isNew = (index: NoteIndex, id: string): boolean => {
  const entity = index.entities.get(id as EntityId);
  return entity !== undefined && isCandidate(entity);
};

const namesNew = (index: NoteIndex, { subject, object }: FactRef): boolean =>
  isNew(index, subject) || isNew(index, object);

/** A decision makes `account-notes.yaml` where it is not there. */
const isUndecided = ({ decisionsFile }: NoteIndex): boolean => decisionsFile.text === undefined;

/**
 * The one inventory of what a person may decide: what a quick fix holds until it is chosen, and what a client asks the
 * server to turn into edits. `Action` and everything that asks about the kinds of actions follows from it.
 */
const ACTIONS = {
  /** The candidate gets a note, with what stands about it as properties. */
  create: entry({
    fields: { entity: 'entity' },
    perform: (index, { entity }, places) => createCandidate(index, entity, places),
    makesFile: always,
    isSuggestion: true,
  }),
  /** A name gets a note of this kind, to which a link written in the note leads; `link` is blank where there is none. */
  createNamed: entry({
    fields: { note: 'note', entity: 'kind', name: 'text', link: 'text' },
    perform: createNamed,
    makesFile: always,
  }),
  /** The name is another one of that entity. */
  alias: entry({
    fields: { name: 'text', of: 'entity' },
    perform: addAlias,
    makesFile: never,
    isSuggestion: true,
  }),
  /** Of those that share the name, in this note it is that one. */
  meant: entry({
    fields: { note: 'note', name: 'text', is: 'entity' },
    perform: chooseMeant,
    makesFile: isUndecided,
  }),
  /** The name is nobody and nothing, anywhere. */
  ignore: entry({
    fields: { name: 'text' },
    perform: (index, { name }) => decide(index, { kind: 'ignored', name }),
    makesFile: isUndecided,
    isSuggestion: true,
  }),
  /** The name is not that entity in this note. */
  distinct: entry({
    fields: { note: 'note', name: 'text', not: 'entity' },
    perform: (index, { note, name, not }) => decide(index, { kind: 'distinct', note, name, not }),
    makesFile: isUndecided,
    isSuggestion: true,
  }),
  /** The one entity is the other, and becomes part of it. */
  merge: entry({
    fields: { entity: 'entity', into: 'entity' },
    perform: (index, { entity, into }, places) => merge(index, entity, into, places),
    makesFile: (index, { into }) => isNew(index, into),
  }),
  /** Two have been taken for one: these places mean a second one of that name. */
  split: entry({
    fields: { entity: 'entity', name: 'text', places: 'places' },
    perform: (index, { entity, name, places }, newNotes) => split(index, entity, name, places, newNotes),
    makesFile: always,
  }),
  /** Nothing in the notes names the person any more, mails included: the one action that writes into them. */
  forget: entry({
    fields: { entity: 'entity' },
    perform: (index, { entity }) => forget(index, entity),
    makesFile: never,
  }),
  /** The fact holds, and whatever speaks against it does not. */
  accept: entry({
    fields: { fact: 'fact' },
    perform: acceptFact,
    makesFile: (index, { fact }) => namesNew(index, fact),
    isSuggestion: true,
  }),
  /** Of several that disagree this one is right, and what was said against it is wrong. */
  settle: entry({
    fields: { fact: 'fact' },
    perform: settleFact,
    makesFile: (index, { fact }) => isUndecided(index) || namesNew(index, fact),
  }),
  /** The statement is wrong. */
  reject: entry({
    fields: { fact: 'fact' },
    perform: rejectFact,
    makesFile: isUndecided,
    isSuggestion: true,
  }),
  /** First the one held, then the other. */
  inTurn: entry({
    fields: { older: 'fact', newer: 'fact' },
    perform: inTurn,
    makesFile: (index, { older, newer }) => namesNew(index, older) || namesNew(index, newer),
  }),
  /** The entity stands below another; `from` is the team in which it was taken up. */
  moveUnder: entry({
    fields: { entity: 'entity', onto: 'entity', from: 'entityOrNull' },
    perform: (index, { entity, onto, from }, places) =>
      moveUnder(index, { moved: entity, onto, from: from ?? undefined }, places),
    makesFile: (index, { entity, onto }) => isNew(index, entity) || isNew(index, onto),
  }),
  /** Somebody or something new stands below another. */
  add: entry({
    fields: { type: 'text', name: 'text', under: 'entity' },
    perform(index, { type, name, under }, places) {
      const kind = ENTITY_KINDS.find(known => known === type);
      return kind
        ? addUnder(index, { kind, name, under }, places)
        : { refusal: l10n.t('Nothing of that kind can be added.') };
    },
    makesFile: always,
  }),
  /** The mentions in a note become links, those of one entity or, where it is null, all of them. */
  link: entry({
    fields: { note: 'note', entity: 'entityOrNull', style: 'linkStyle' },
    perform: linkMentions,
    makesFile: never,
  }),
  /** The mentions of an entity in a note lose their links. */
  unlink: entry({ fields: { note: 'note', entity: 'entity' }, perform: unlinkMentions, makesFile: never }),
  /** What a property says stands in another property. */
  changeRelation: entry({
    fields: { fact: 'fact', relation: 'text' },
    perform: changeRelation,
    makesFile: never,
  }),
  /** Where a person stands towards us; a blank takes it away. */
  stance: entry({
    fields: { entity: 'entity', value: 'text' },
    perform: setStance,
    makesFile: (index, { entity }) => isNew(index, entity),
  }),
  /** The part that a person has in the purchase; a blank takes it away. */
  buyingRole: entry({
    fields: { entity: 'entity', value: 'text' },
    perform: setBuyingRole,
    makesFile: (index, { entity }) => isNew(index, entity),
  }),
  /** Whom a person influences: these and nobody else. */
  influence: entry({
    fields: { entity: 'entity', on: 'entities' },
    perform: setInfluence,
    makesFile: (index, { entity, on }) => isNew(index, entity) || on.some(id => isNew(index, id)),
  }),
  /** An account of that name is what the notes are about: it gets a note, and so do these candidates. */
  setUp: entry({
    fields: { name: 'text', candidates: 'entities' },
    perform: setUp,
    makesFile: always,
    isSuggestion: true,
  }),
  /** These candidates get their notes, and these statements become properties. */
  acceptSome: entry({
    fields: { candidates: 'entities', facts: 'facts' },
    perform: acceptSome,
    makesFile: always,
    isSuggestion: true,
  }),
  /** These candidates are nobody, and these statements are wrong. */
  rejectSome: entry({
    fields: { candidates: 'entities', facts: 'facts' },
    perform: rejectSome,
    makesFile: isUndecided,
    isSuggestion: true,
  }),
  /** Every candidate of an account gets its note, and every statement that stands becomes a property. */
  acceptAll: entry({
    fields: { account: 'entityOrNull' },
    perform: (index, { account }, places) => acceptAll(index, account, places),
    makesFile: always,
  }),
  /** Every candidate of an account is nobody, and every statement that waits is wrong. */
  rejectAll: entry({
    fields: { account: 'entityOrNull' },
    perform: (index, { account }) => rejectAll(index, account),
    makesFile: isUndecided,
  }),
};

type Entries = typeof ACTIONS;

export type ActionKind = keyof Entries;

type ActionOf<Kind extends ActionKind> = { readonly kind: Kind } & ValuesOf<Entries[Kind]['fields']>;

/** Something that a person may decide, as plain data. */
export type Action = { readonly [Kind in ActionKind]: ActionOf<Kind> }[ActionKind];

export const ACTION_KINDS = Object.keys(ACTIONS) as readonly ActionKind[];

/** The entry of an action, which takes the fields that an action of its kind has. */
const entryOf = ({ kind }: Action): ActionEntry<Fields> => ACTIONS[kind] as unknown as ActionEntry<Fields>;

/** Whether something that came from a client is an action. */
export const isAction = (value: unknown): value is Action =>
  isRecord(value) &&
  ACTION_KINDS.some(kind => kind === value['kind']) &&
  hasFields(value, entryOf(value as unknown as Action).fields);

/** What an action changes, or why it cannot be done any more. */
export const perform = (index: NoteIndex, action: Action, places: NewNotePlaces): Change | Refusal =>
  entryOf(action).perform(index, action, places);

/** Whether an action makes a file, which not every client can do. */
export const makesFile = (index: NoteIndex, action: Action): boolean =>
  entryOf(action).makesFile(index, action);

/** Whether an action rules on what sentences say, which the setting `suggestions.enabled` turns off. */
export const isSuggestion = (action: Action): boolean => entryOf(action).isSuggestion === true;

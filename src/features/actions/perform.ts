import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import {
  ENTITY_KINDS,
  isCandidate,
  type Entity,
  type EntityId,
  type EntityKind,
  type Period,
} from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName, refusalOf } from '../../text/names.ts';
import { oneLine } from '../../text/one-line.ts';
import { merge } from '../merge/merge.ts';
import { split } from '../split/split.ts';
import { waitingFacts } from '../review/suggestions.ts';
import { accept, type NewNotePlaces } from '../review/accept.ts';
import type { Action } from './action.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { addUnder } from '../organization/add-under.ts';
import { createNamed } from '../edits/create-named.ts';
import { decide, type DecisionsFile } from '../edits/decide.ts';
import { isRefusal, together, type Change, type Refusal } from '../../edit/change.ts';
import { gone } from './gone.ts';
import { linkMentions, unlinkMentions } from './link-mentions.ts';
import { changeRelation } from './change-relation.ts';
import { factOf } from '../edits/fact-ref.ts';
import { moveUnder } from '../organization/move-under.ts';
import type { Decision } from '../edits/write-decision.ts';
import { writeProperties, writtenValue } from '../edits/write-property.ts';
import { whyNot } from '../../text/name-refusal.ts';

/** What an action needs to know besides the notes. */
export interface Surroundings extends NewNotePlaces, DecisionsFile {}

/** What an action changes, or why it cannot be done any more. Nothing in a thread is ever touched. */
export function perform(index: NoteIndex, action: Action, around: Surroundings): Change | Refusal {
  switch (action.kind) {
    case 'create':
      return create(index, action.entity as EntityId, around);
    case 'createNamed':
      return createNamed(index, action, around);
    case 'alias':
      return addAlias(index, action.of as EntityId, action.name);
    case 'meant':
      return meant(index, action, around);
    case 'ignore':
      return decide(around, { kind: 'ignored', name: action.name });
    case 'distinct':
      return decide(around, {
        kind: 'distinct',
        note: action.note,
        name: action.name,
        not: action.not as EntityId,
      });
    case 'merge':
      return mergeInto(index, action, around);
    case 'split':
      return split(index, action.entity as EntityId, action.name, action.places, around);
    case 'accept': {
      const fact = factOf(index, action.fact);
      return fact ? rule(index, fact, around) : gone();
    }
    case 'settle': {
      const fact = factOf(index, action.fact);
      return fact ? settle(index, fact, around) : gone();
    }
    case 'reject': {
      const fact = factOf(index, action.fact);
      return fact?.basis === 'statement' ? decide(around, rejection(index, fact)) : gone();
    }
    case 'inTurn': {
      const [older, newer] = [factOf(index, action.older), factOf(index, action.newer)];
      return older && newer ? inTurn(index, older, newer, around) : gone();
    }
    case 'moveUnder':
      return moveUnder(
        index,
        {
          moved: action.entity as EntityId,
          onto: action.onto as EntityId,
          from: (action.from as EntityId | null) ?? undefined,
        },
        around,
      );
    case 'add':
      return ENTITY_KINDS.includes(action.type as EntityKind)
        ? addUnder(
            index,
            { kind: action.type as EntityKind, name: action.name, under: action.under as EntityId },
            around,
          )
        : { refusal: 'Nothing of that kind can be added.' };
    case 'link':
      return linkMentions(index, action);
    case 'unlink':
      return unlinkMentions(index, action);
    case 'changeRelation': {
      const fact = factOf(index, action.fact);
      return fact ? changeRelation(index, fact, action.relation) : gone();
    }
    case 'acceptAll':
      return acceptAll(index, action.account, around);
    case 'rejectAll':
      return rejectAll(index, action.account, around);
  }
}

const mergeInto = (
  index: NoteIndex,
  { entity, into }: Action & { readonly kind: 'merge' },
  around: Surroundings,
): Change | Refusal =>
  merge(index, entity as EntityId, into as EntityId, {
    places: around,
    decisions: { path: around.decisionsFile, text: around.decisionsText ?? '' },
  });

function create(index: NoteIndex, id: EntityId, around: Surroundings): Change | Refusal {
  const entity = index.entities.get(id);
  if (!entity || !isCandidate(entity))
    return { refusal: l10n.t('There is a note already, or nobody of that name.') };
  const exists = (other: EntityId | undefined): boolean =>
    other === undefined || index.entities.get(other)?.path !== undefined;
  const facts = waitingFacts(index).filter(
    ({ subject, object, status }) => subject === id && status === 'current' && exists(object),
  );
  return accept(index, { candidates: [id], facts }, around);
}

/** The name becomes an alias of the entity, in the note that defines it. */
function addAlias(index: NoteIndex, id: EntityId, name: string): Change | Refusal {
  const entity = index.entities.get(id);
  const note = entity?.path === undefined ? undefined : index.notes.get(entity.path);
  const definition = entity && index.definitionOf(entity);
  if (!note || !definition) return gone();
  const why = refusalOf(name);
  if (why !== undefined) return { refusal: l10n.t('“{0}” cannot be an alias: it {1}.', name, whyNot(why)) };
  const edits = addAliases(note, definition, [name]);
  return isRefusal(edits) ? edits : { edits, created: [] };
}

/** The name means none of the others that it may mean in the note. */
function meant(
  index: NoteIndex,
  { note, name, is }: Action & { readonly kind: 'meant' },
  around: Surroundings,
): Change | Refusal {
  const text = index.notes.get(note as NotePath)?.text ?? '';
  const others = index
    .mentionsIn(note as NotePath)
    .filter(({ grade, span }) => grade === 'ambiguous' && isCalled(text.slice(span.from, span.to), name))
    .flatMap(({ among }) => (among.includes(is as EntityId) ? among.filter(id => id !== is) : []));
  const decisions = [...new Set(others)].map((not): Decision => ({ kind: 'distinct', note, name, not }));
  return decisions.length === 0 ? gone() : decide(around, ...decisions);
}

const isCalled = (written: string, name: string): boolean => foldName(oneLine(written)) === foldName(name);

function acceptAll(index: NoteIndex, account: string | null, around: Surroundings): Change | Refusal {
  const { candidates, facts } = waitingIn(index, account);
  const standing = facts.filter(({ status }) => status === 'current');
  return accept(index, { candidates: candidates.map(({ id }) => id), facts: standing }, around);
}

function rejectAll(index: NoteIndex, account: string | null, around: Surroundings): Change | Refusal {
  const { candidates, facts } = waitingIn(index, account);
  const ignored = candidates.map(({ name }): Decision => ({ kind: 'ignored', name }));
  const rejected = facts.map(fact => rejection(index, fact));
  return ignored.length + rejected.length === 0 ? gone() : decide(around, ...ignored, ...rejected);
}

/** The candidates and the statements of an account, null for what stands in none. */
function waitingIn(
  index: NoteIndex,
  account: string | null,
): { readonly candidates: readonly Entity[]; readonly facts: readonly Fact[] } {
  const isHere = (entity: Entity | undefined): boolean => (entity?.account ?? null) === account;
  return {
    candidates: [...index.entities.values()].filter(entity => isCandidate(entity) && isHere(entity)),
    facts: waitingFacts(index).filter(({ subject }) => isHere(index.entities.get(subject))),
  };
}

/** Writes the fact where it belongs and takes away what properties elsewhere say against it. */
function rule(index: NoteIndex, fact: Fact, around: Surroundings): Change | Refusal {
  const written = accept(index, { candidates: [], facts: [fact] }, around);
  if (isRefusal(written)) return written;
  const elsewhere = rivalProperties(index, fact).filter(
    rival => rival.subject !== fact.subject || rival.relation !== fact.relation,
  );
  const changes: Change[] = [written];
  for (const rival of elsewhere) {
    const without = withoutValue(index, rival);
    if (isRefusal(without)) return without;
    changes.push(without);
  }
  return together(changes);
}

/** The fact holds, and every statement against it that is not older is wrong: it would go on speaking against it. */
function settle(index: NoteIndex, fact: Fact, around: Surroundings): Change | Refusal {
  const ruled = rule(index, fact, around);
  if (isRefusal(ruled)) return ruled;
  const isNotOlder = ({ date }: Fact): boolean => date === undefined || date >= (fact.date ?? '');
  const wrong = index.rivalsOf(fact).filter(rival => rival.basis === 'statement' && isNotOlder(rival));
  const rejections = wrong.map(rival => rejection(index, rival));
  if (rejections.length === 0) return ruled;
  const decided = decide(around, ...rejections);
  return isRefusal(decided) ? decided : together([ruled, decided]);
}

const rivalProperties = (index: NoteIndex, fact: Fact): Fact[] =>
  index.rivalsOf(fact).filter(({ basis, status }) => basis === 'property' && status !== 'superseded');

function withoutValue(index: NoteIndex, fact: Fact): Change | Refusal {
  const entity = index.entities.get(fact.subject);
  const note = entity?.path === undefined ? undefined : index.notes.get(entity.path);
  const definition = entity && index.definitionOf(entity);
  if (!note || !definition) return gone();
  const values = definition.properties
    .filter(({ key }) => key === fact.relation)
    .flatMap(property => property.values)
    .filter(({ span }) => span.from !== fact.span.from)
    .map(({ text, period }) => writtenValue(text, period));
  const edits = writeProperties(note, definition, [{ kind: 'set', key: fact.relation, values }]);
  return isRefusal(edits) ? edits : { edits, created: [] };
}

/** Both hold, the older one until the day on which the newer was said. */
function inTurn(index: NoteIndex, older: Fact, newer: Fact, around: Surroundings): Change | Refusal {
  const day = newer.date?.slice(0, 10);
  if (day === undefined) return { refusal: l10n.t('Nobody says when the one ended and the other began.') };
  if (older.subject !== newer.subject || older.relation !== newer.relation)
    return { refusal: l10n.t('The two do not stand in the same property.') };
  const until: Period = { since: older.period?.since, until: older.period?.until ?? day };
  const since: Period = { since: newer.period?.since ?? day, until: newer.period?.until };
  return accept(
    index,
    {
      candidates: [],
      facts: [
        { ...older, period: until },
        { ...newer, period: since },
      ],
    },
    around,
  );
}

function rejection(index: NoteIndex, { path, subject, relation, object, text }: Fact): Decision {
  const name = (id: EntityId): string => index.entities.get(id)?.name ?? id;
  return {
    kind: 'rejected',
    note: path,
    subject: name(subject),
    relation,
    object: object === undefined ? (text ?? '') : name(object),
  };
}

/** Whether an action makes a file, which not every client can do. */
export function makesFile(index: NoteIndex, action: Action, hasDecisions: boolean): boolean {
  const isNew = (id: string): boolean => {
    const entity = index.entities.get(id as EntityId);
    return entity !== undefined && isCandidate(entity);
  };
  switch (action.kind) {
    case 'create':
    case 'add':
    case 'createNamed':
    case 'split':
    case 'acceptAll':
      return true;
    case 'alias':
    case 'link':
    case 'unlink':
    case 'changeRelation':
      return false;
    case 'merge':
      return isNew(action.into);
    case 'moveUnder':
      return isNew(action.entity) || isNew(action.onto);
    case 'meant':
    case 'ignore':
    case 'distinct':
    case 'reject':
    case 'rejectAll':
      return !hasDecisions;
    case 'settle':
      return !hasDecisions || isNew(action.fact.subject) || isNew(action.fact.object);
    case 'accept':
      return isNew(action.fact.subject) || isNew(action.fact.object);
    case 'inTurn':
      return [action.older, action.newer].some(({ subject, object }) => isNew(subject) || isNew(object));
  }
}

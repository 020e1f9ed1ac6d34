import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId, Period } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isRefusal, together, type Change, type Refusal } from '../../edit/change.ts';
import type { Decision } from '../../edit/with-decision.ts';
import { decide } from '../edits/decide.ts';
import { factOf, type FactRef } from '../edits/fact-ref.ts';
import { writeProperties, writtenValue } from '../edits/write-property.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { gone } from './gone.ts';

interface OneFact {
  readonly fact: FactRef;
}

/** The fact is written where it belongs, and what properties elsewhere say against it is taken away. */
export function acceptFact(
  index: NoteIndex,
  { fact: ref }: OneFact,
  places: NewNotePlaces,
): Change | Refusal {
  const fact = factOf(index, ref);
  if (!fact) return gone();
  const written = accept(index, { candidates: [], facts: [fact] }, places);
  if (isRefusal(written)) return written;
  const elsewhere = index
    .rivalsOf(fact)
    .filter(({ basis, status }) => basis === 'property' && status !== 'superseded')
    .filter(({ subject, relation }) => subject !== fact.subject || relation !== fact.relation);
  const changes: Change[] = [written];
  for (const rival of elsewhere) {
    const without = withoutValue(index, rival);
    if (isRefusal(without)) return without;
    changes.push(without);
  }
  return together(changes);
}

/** The fact holds, and every statement against it that is not older is wrong: it would go on speaking against it. */
export function settleFact(index: NoteIndex, chosen: OneFact, places: NewNotePlaces): Change | Refusal {
  const fact = factOf(index, chosen.fact);
  const accepted = acceptFact(index, chosen, places);
  if (!fact || isRefusal(accepted)) return accepted;
  const isNotOlder = ({ date }: Fact): boolean => date === undefined || date >= (fact.date ?? '');
  const wrong = index.rivalsOf(fact).filter(rival => rival.basis === 'statement' && isNotOlder(rival));
  if (wrong.length === 0) return accepted;
  const decided = decide(index, ...wrong.map(rival => rejection(index, rival)));
  return isRefusal(decided) ? decided : together([accepted, decided]);
}

/** The statement is wrong. */
export function rejectFact(index: NoteIndex, { fact: ref }: OneFact): Change | Refusal {
  const fact = factOf(index, ref);
  return fact?.basis === 'statement' ? decide(index, rejection(index, fact)) : gone();
}

/** The decision that a statement is wrong. */
export function rejection(
  { entities }: NoteIndex,
  { path, subject, relation, object, text }: Fact,
): Decision {
  const name = (id: EntityId): string => entities.get(id)?.name ?? id;
  return {
    kind: 'rejected',
    note: path,
    subject: name(subject),
    relation,
    object: object === undefined ? (text ?? '') : name(object),
  };
}

/** Both hold, the older one until the day on which the newer was said. */
export function inTurn(
  index: NoteIndex,
  refs: { readonly older: FactRef; readonly newer: FactRef },
  places: NewNotePlaces,
): Change | Refusal {
  const [older, newer] = [factOf(index, refs.older), factOf(index, refs.newer)];
  if (!older || !newer) return gone();
  const day = newer.date?.slice(0, 10);
  if (day === undefined) return { refusal: l10n.t('Nobody says when the one ended and the other began.') };
  if (older.subject !== newer.subject || older.relation !== newer.relation)
    return { refusal: l10n.t('The two do not stand in the same property.') };
  const until: Period = { since: older.period?.since, until: older.period?.until ?? day };
  const since: Period = { since: newer.period?.since ?? day, until: newer.period?.until };
  const facts = [
    { ...older, period: until },
    { ...newer, period: since },
  ];
  return accept(index, { candidates: [], facts }, places);
}

/** Takes the value away by which a property says a fact. */
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

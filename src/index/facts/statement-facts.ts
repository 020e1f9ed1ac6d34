import type { EntityId, EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isRelation, relation, type RelationName } from '../../model/relation.ts';
import { isHinted } from '../../model/standing.ts';
import type { Statement } from '../../model/statement.ts';
import type { Thread } from '../../model/thread.ts';
import type { Note } from '../../model/note.ts';
import { dayMeant } from './announced-day.ts';
import { wordingOf } from './boilerplate.ts';
import { statementWeight, type Claim, type Moment } from './claim.ts';
import type { Directory } from '../directory.ts';

/** What the sentences of a note claim, in document order, where it is known of whom. */
export function claimsOf(note: Note, directory: Directory): Claim[] {
  const { statements } = note.reading;
  if (statements.length === 0) return [];
  const { path, date, thread } = note;
  const moments = momentsOf(thread, date);
  const claims: Claim[] = [];
  for (const statement of statements) {
    const subject = directory.naming.resolve(statement.subject, note);
    const object = statement.object && directory.naming.resolve(statement.object, note);
    if (subject === undefined || (statement.object && object === undefined)) continue;
    const fitted = fittedTo(statement, subject, object, directory);
    if (!fitted) continue;
    const message = statement.message === undefined ? undefined : thread?.messages[statement.message];
    const author = authorOf(statement, note, directory);
    const moment = momentOf(statement, moments, date);
    const ends = statement.polarity === 'ends';
    const coming = comingOf(statement, moment.date);
    // Nobody knows from when on it does not hold any more.
    if (ends && isForNoDay(coming)) continue;
    const fact: Fact = {
      subject: fitted.subject,
      relation: fitted.relation,
      object: fitted.object,
      text: statement.text,
      basis: 'statement',
      hedged: statement.hedged,
      status: 'current',
      author,
      date: message ? message.date : date,
      ...coming,
      path,
      span: statement.span,
    };
    const wording = wordingIn(note, statement);
    const hint = isHinted(fact.relation) && { isHint: true as const };
    claims.push({
      ...{ fact, ends, weight: statementWeight(statement), moment, wording, isRuledOut: false },
      ...hint,
    });
  }
  return claims;
}

/** Announced, and nobody knows for when. */
const isForNoDay = ({ announced, period }: Pick<Fact, 'announced' | 'period'>): boolean =>
  announced === true && period?.since === undefined;

/** Whether it was told before it came, and from and until which day it holds. */
function comingOf(
  { announced, starts, until: last }: Statement,
  said: string | undefined,
): Pick<Fact, 'announced' | 'period'> {
  const since = starts === undefined ? undefined : dayMeant(starts, said);
  const until = last === undefined ? undefined : dayMeant(last, said);
  // A year alone, in a note without a date, may be long past.
  const isOpen = said === undefined && since?.length === 4;
  const isLater =
    since !== undefined && !isOpen && (said === undefined || since > said.slice(0, since.length));
  const isTold = announced ?? isLater;
  const from = isTold || isOpen ? since : undefined;
  return {
    ...(isTold && { announced: true as const }),
    period: from === undefined && until === undefined ? undefined : { since: from, until },
  };
}

function momentOf(
  { message, happened }: Statement,
  moments: readonly Moment[],
  date: string | undefined,
): Moment {
  const said = moments[message ?? 0] ?? { date, order: 0 };
  return happened === undefined ? said : { ...said, happened };
}

/** Who says it; what an address tells, nobody says. */
function authorOf({ message, unsaid }: Statement, note: Note, { naming }: Directory): EntityId | undefined {
  const said = message === undefined || unsaid ? undefined : note.thread?.messages[message];
  return said && naming.resolve({ kind: 'author', address: said.author }, note);
}

const wordingIn = ({ text }: Note, { unsaid, span }: Statement): number | undefined =>
  unsaid ? undefined : wordingOf(text.slice(span.from, span.to));

type Fitted = Pick<Fact, 'subject' | 'relation' | 'object'>;

/** What a sentence means that names another kind than its verb is about: one joins a company, but a team as well. */
const refits: readonly {
  readonly says: Statement['relation'];
  readonly from: EntityKind;
  readonly to: EntityKind;
  readonly means: RelationName;
  /** Whether the sides change places. */
  readonly turned?: true;
}[] = [
  { says: 'leads', from: 'person', to: 'system', means: 'owner', turned: true },
  { says: 'organization', from: 'person', to: 'team', means: 'team' },
  { says: 'team', from: 'person', to: 'organization', means: 'organization' },
  { says: 'part_of', from: 'system', to: 'team', means: 'owner' },
  { says: 'part_of', from: 'person', to: 'team', means: 'team' },
  { says: 'reports_to', from: 'person', to: 'organization', means: 'organization' },
  { says: 'reports_to', from: 'team', to: 'person', means: 'lead' },
  // "Search keeps its files in Atlas": who keeps something in a system uses it.
  { says: 'stores_in', from: 'team', to: 'system', means: 'used_by', turned: true },
  { says: 'stores_in', from: 'organization', to: 'system', means: 'used_by', turned: true },
];

/** The relation that holds between entities of these kinds; undefined for none. */
function fittedTo(
  statement: Statement,
  subject: EntityId,
  object: EntityId | undefined,
  { entities }: Directory,
): Fitted | undefined {
  const from = entities.get(subject)?.kind;
  const to = object === undefined ? undefined : entities.get(object)?.kind;
  if (from === undefined || subject === object) return undefined;
  const name = statement.relation;
  if (!isRelation(name)) return from === 'person' ? { subject, relation: name, object } : undefined;
  if (to === undefined) return undefined;
  const { onlyKind = to } = statement;
  const fits = onlyKind === to && relation(name).from.includes(from) && relation(name).to.includes(to);
  if (fits) return { subject, relation: name, object };
  const refit = refits.find(({ says, ...kinds }) => says === name && kinds.from === from && kinds.to === to);
  return refit && object !== undefined ? refitted(refit, subject, object) : undefined;
}

const refitted = (
  { means, turned }: Pick<(typeof refits)[number], 'means' | 'turned'>,
  subject: EntityId,
  object: EntityId,
): Fitted =>
  turned ? { subject: object, relation: means, object: subject } : { subject, relation: means, object };

/** The moments of a thread's messages; a message is not later than the ones after it. */
function momentsOf(thread: Thread | undefined, date: string | undefined): readonly Moment[] {
  if (!thread) return [{ date, order: 0 }];
  const moments: Moment[] = [];
  let latest: string | undefined;
  for (let order = thread.messages.length - 1; order >= 0; order--) {
    const own = thread.messages[order]?.date?.slice(0, 19);
    const sooner = own === undefined || (latest !== undefined && latest < own) ? latest : own;
    moments.push({ date: sooner, order });
    latest = sooner;
  }
  return moments.reverse();
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { groupBy } from '../../text/grouping.ts';
import { bestSource } from '../wording/fact-source.ts';
import { sayingOf } from '../wording/fact-words.ts';

/** A fact and what speaks against it, for somebody to rule. */
export interface Disputed {
  readonly fact: Fact;
  readonly rivals: readonly Fact[];
  /** `conflict`: nothing ranks them. `outdated`: the fact is a property, and what was said on a later day disagrees. */
  readonly kind: 'conflict' | 'outdated';
}

/** More of them tell nobody anything new. */
const MOST_RIVALS = 8;
const MOST_LOOKED_AT = 200;

/** Facts of all notes that nothing ranks, and properties that a dated statement speaks against (model.md §5). */
const disputedFacts = (index: NoteIndex): Disputed[] =>
  index.facts.flatMap(fact => disputed(index, fact) ?? []);

/** Those of one note. Only those that touch `range`, if given. */
export const disputedFactsIn = (index: NoteIndex, path: NotePath, range?: Span): Disputed[] =>
  index.factsIn(path, range).flatMap(fact => disputed(index, fact) ?? []);

function disputed(index: NoteIndex, fact: Fact): Disputed | undefined {
  if (fact.status === 'conflicting') {
    const rivals = index.rivalsOf(fact, MOST_LOOKED_AT).filter(({ status }) => status === 'conflicting');
    return rivals.length === 0 ? undefined : { fact, rivals: rivals.slice(0, MOST_RIVALS), kind: 'conflict' };
  }
  if (fact.basis !== 'property' || fact.status !== 'current') return undefined;
  const rivals = newerStatements(index, fact);
  return rivals.length === 0 ? undefined : { fact, rivals, kind: 'outdated' };
}

/** Properties have no date of their own, so what somebody said on a day may be newer, unless somebody agreed since. */
function newerStatements(index: NoteIndex, fact: Fact): readonly Fact[] {
  const rivals = index
    .rivalsOf(fact, MOST_LOOKED_AT)
    .filter(({ basis, hedged, date }) => basis === 'statement' && !hedged && date !== undefined);
  if (rivals.length === 0) return [];
  const agreed = index
    .sameTopic(fact)
    .filter(other => other !== fact && sayingOf(other) === sayingOf(fact) && other.date !== undefined)
    .reduce((latest, { date = '' }) => (date > latest ? date : latest), fact.period?.since ?? '');
  const written = index.notes.get(fact.path)?.date ?? '';
  return rivals.filter(({ date = '' }) => date > agreed && date > written).slice(0, MOST_RIVALS);
}

/** What is disputed about one thing: whom Ben reports to. */
export interface Dispute {
  readonly entity: EntityId;
  readonly account: EntityId | undefined;
  readonly relation: string;
  readonly question: string;
  /** Each of the answers once, with its best source. */
  readonly sides: readonly Fact[];
}

/** All disputes of a folder, each once, in the order of the notes. */
export function disputes(index: NoteIndex): Dispute[] {
  const found = new Map<string, Dispute>();
  for (const { fact, rivals } of disputedFacts(index)) {
    const sides = [...groupBy([fact, ...rivals], sayingOf)];
    const key = sides
      .map(([saying]) => saying)
      .toSorted()
      .join('\n\n');
    if (found.has(key)) continue;
    const entity = fact.relation === 'leads' && fact.object !== undefined ? fact.object : fact.subject;
    const relation = fact.relation === 'leads' ? 'lead' : fact.relation;
    const of = index.entities.get(entity);
    found.set(key, {
      entity,
      account: of?.account ?? index.directory.scopes.accountOf(fact.path),
      relation,
      question: questionOf(relation, of?.name ?? entity),
      sides: sides.flatMap(([, same]) => bestSide(same) ?? []),
    });
  }
  return [...found.values()];
}

/** A property before a statement, since that is what can be changed. */
const bestSide = (same: readonly Fact[]): Fact | undefined =>
  same.find(({ basis }) => basis === 'property') ?? bestSource(same);

function questionOf(relation: string, name: string): string {
  switch (relation) {
    case 'reports_to':
      return l10n.t('Whom does {0} report to?', name);
    case 'lead':
      return l10n.t('Who leads {0}?', name);
    case 'part_of':
      return l10n.t('What is {0} part of?', name);
    case 'owner':
      return l10n.t('Who owns {0}?', name);
    case 'organization':
      return l10n.t('Where does {0} work?', name);
    case 'role':
      return l10n.t('What is the role of {0}?', name);
    default:
      return l10n.t('What is right about {0} ({1})?', name, relation.replaceAll('_', ' '));
  }
}

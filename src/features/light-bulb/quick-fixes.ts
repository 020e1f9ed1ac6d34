import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import { hintedIn } from '../edits/hinted-in.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { oneLine } from '../../text/one-line.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Action } from '../actions/actions.ts';
import { refOf } from '../edits/fact-ref.ts';
import { sentenceOf } from '../wording/fact-words.ts';
import { kindWord } from '../wording/kind-words.ts';
import { isUnsaid } from '../review/hints.ts';
import { isWaiting } from '../review/suggestions.ts';

/** Something that the light bulb offers; `action` says what it does once it is chosen. */
export interface QuickFix {
  readonly title: string;
  readonly action: Action;
  /** The place of the problem that it mends, if it mends one. */
  readonly problem: Span | undefined;
}

/** No light bulb needs more. */
const MOST = 30;

/** What can be decided about a stretch of a note: about conflicts first, then statements, then candidates. */
export function quickFixes(index: NoteIndex, path: NotePath, range: Span): QuickFix[] {
  const facts = index
    .factsIn(path, range)
    .filter(fact => touchesRange(fact.span, range))
    .slice(0, MOST);
  const conflicts = facts.filter(isDisputed(index)).flatMap(fact => conflictFixes(index, fact));
  const statements = facts
    .filter(fact => isWaiting(index, fact))
    .flatMap(fact => statementFixes(index, fact));
  const hints = hintedIn(index, path)
    .filter(hint => touchesRange(hint.span, range) && isUnsaid(index, hint))
    .flatMap(hint => statementFixes(index, hint));
  return unique([...conflicts, ...statements, ...hints, ...mentionFixes(index, path, range)]).slice(0, MOST);
}

/** Whether a span is meant where the range is selected, or where the caret stands in it. */
export const touchesRange = (span: Span, range: Span): boolean =>
  overlaps(span, range) || (span.from <= range.from && range.to <= span.to);

/** Whether a conflict or a newer statement waits for somebody to rule. */
const isDisputed =
  (index: NoteIndex) =>
  (fact: Fact): boolean =>
    fact.status === 'conflicting' ||
    (fact.basis === 'property' && fact.status === 'current' && newerRivals(index, fact).length > 0);

/** Statements that speak against a property, dated as properties are not. */
const newerRivals = (index: NoteIndex, fact: Fact): Fact[] =>
  index
    .rivalsOf(fact)
    .filter(({ basis, date, hedged }) => basis === 'statement' && date !== undefined && !hedged);

function conflictFixes(index: NoteIndex, fact: Fact): QuickFix[] {
  const rivals =
    fact.status === 'conflicting'
      ? index.rivalsOf(fact).filter(({ status }) => status === 'conflicting')
      : newerRivals(index, fact);
  return rivals.flatMap(rival => pairFixes(index, fact, rival));
}

function pairFixes(index: NoteIndex, fact: Fact, rival: Fact): QuickFix[] {
  const problem = fact.span;
  const [older, newer] = isOlder(fact, rival) ? [fact, rival] : [rival, fact];
  const isDated = newer.date !== undefined && older.date !== newer.date;
  const says = (each: Fact): string => sentenceOf(index, each);
  const fixes: QuickFix[] = [
    {
      title: isDated
        ? l10n.t('The newer is right: {0}', says(newer))
        : l10n.t('{0}: that is right', says(newer)),
      action: { kind: 'accept', fact: refOf(newer) },
      problem,
    },
  ];
  if (isDated && older.subject === newer.subject && older.relation === newer.relation)
    fixes.push({
      title: l10n.t('Both, in turn: {0} until {1}', says(older), newer.date?.slice(0, 10) ?? ''),
      action: { kind: 'inTurn', older: refOf(older), newer: refOf(newer) },
      problem,
    });
  fixes.push({
    title: isDated
      ? l10n.t('The older is right: {0}', says(older))
      : l10n.t('{0}: that is right', says(older)),
    action:
      newer.basis === 'statement'
        ? { kind: 'reject', fact: refOf(newer) }
        : { kind: 'accept', fact: refOf(older) },
    problem,
  });
  return [...fixes, ...distinctFixes(index, [newer, older], problem)];
}

/** Properties are not dated: what is said in a message is newer than they are. */
const isOlder = (one: Fact, other: Fact): boolean => (one.date ?? '') <= (other.date ?? '');

/** “Not this person”: for each name in a sentence that means one of the two whom the fact is about. */
function distinctFixes(index: NoteIndex, facts: readonly Fact[], problem: Span): QuickFix[] {
  return facts
    .filter(({ basis }) => basis === 'statement')
    .flatMap(({ path, span, subject, object }) =>
      index
        .mentionsIn(path, span)
        .filter(({ entity, grade, span: name }) => {
          const isMeant = entity !== undefined && (entity === subject || entity === object);
          return isMeant && grade !== 'explicit' && contains(span, name);
        })
        .flatMap(({ entity, span: { from, to } }): QuickFix[] => {
          const name = oneLine(index.notes.get(path)?.text.slice(from, to) ?? '');
          const who = entity && index.entities.get(entity);
          if (!who) return [];
          const title = l10n.t('Not this {0}: “{1}” here is not {2}', kindWord(who.kind), name, who.name);
          return [{ title, action: { kind: 'distinct', note: path, name, not: who.id }, problem }];
        }),
    );
}

function statementFixes(index: NoteIndex, fact: Fact): QuickFix[] {
  const said = sentenceOf(index, fact);
  return [
    { title: l10n.t('Accept: {0}', said), action: { kind: 'accept', fact: refOf(fact) }, problem: undefined },
    { title: l10n.t('Reject: {0}', said), action: { kind: 'reject', fact: refOf(fact) }, problem: undefined },
  ];
}

function mentionFixes(index: NoteIndex, path: NotePath, range: Span): QuickFix[] {
  return index
    .mentionsIn(path, range)
    .filter(({ outer }) => touchesRange(outer, range) || outer.to === range.from)
    .slice(0, MOST)
    .flatMap(({ entity: id, span, grade }) => {
      const entity = id && index.entities.get(id);
      if (!entity || !isCandidate(entity)) return [];
      const name = oneLine(index.notes.get(path)?.text.slice(span.from, span.to) ?? '');
      const create: Action = { kind: 'create', entity: entity.id };
      const fixes: [string, Action][] = [
        [l10n.t('Create note for {0} ({1})', entity.name, kindWord(entity.kind)), create],
      ];
      if (grade !== 'explicit')
        fixes.push(
          [l10n.t('Ignore “{0}” everywhere', name), { kind: 'ignore', name }],
          [l10n.t('Not {0} here', entity.name), { kind: 'distinct', note: path, name, not: entity.id }],
        );
      return fixes.map(([title, action]) => ({ title, action, problem: undefined }));
    });
}

const unique = (fixes: readonly QuickFix[]): QuickFix[] =>
  [
    ...new Map(fixes.toReversed().map(fix => [`${fix.title}\n${JSON.stringify(fix.action)}`, fix])).values(),
  ].toReversed();

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Problem, Related } from '../../model/problem.ts';
import type { Span } from '../../text/span.ts';
import { isRelation, relation } from '../../model/relation.ts';
import { disputedFactsIn, type Disputed } from './disputes.ts';
import { sentenceOf } from '../wording/fact-words.ts';
import { aKind, anyOf } from '../wording/kind-words.ts';

/**
 * What is wrong with the facts that a note gives: relations that do not fit, and what is disputed, at both places. Only
 * of facts that touch `range`, if given.
 */
export const factProblems = (index: NoteIndex, path: NotePath, range?: Span): Problem[] => [
  ...index.factsIn(path, range).flatMap((fact): Problem[] => {
    const message = fact.basis === 'property' ? misfit(index, fact) : undefined;
    return message === undefined ? [] : [{ code: 'invalidProperty', message, span: fact.span }];
  }),
  ...disputedFactsIn(index, path, range).map(disputed => ({
    ...described(index, disputed),
    span: disputed.fact.span,
    related: disputed.rivals.map(other => relatedFact(index, other)),
  })),
];

const oneOf = (kinds: readonly EntityKind[]): string => anyOf(kinds.map(aKind));

/** Why a relation cannot hold between its two sides, as a sentence; undefined where it can. */
export function misfit(index: NoteIndex, fact: Fact): string | undefined {
  const subject = index.entities.get(fact.subject);
  if (!subject || !isRelation(fact.relation)) return undefined;
  const { from, to } = relation(fact.relation);
  if (!from.includes(subject.kind))
    return l10n.t(
      '“{0}” belongs to {1}, and {2} is {3}.',
      fact.relation,
      oneOf(from),
      subject.name,
      aKind(subject.kind),
    );
  const object = fact.object && index.entities.get(fact.object);
  if (object && !to.includes(object.kind))
    return l10n.t(
      '“{0}” leads to {1}, and {2} is {3}.',
      fact.relation,
      oneOf(to),
      object.name,
      aKind(object.kind),
    );
  return undefined;
}

function described(
  index: NoteIndex,
  { fact, rivals: [rival], kind }: Disputed,
): Pick<Problem, 'code' | 'message'> {
  const other = rival ? sentenceOf(index, rival) : '';
  return kind === 'conflict'
    ? {
        code: 'conflictingFacts',
        message: l10n.t(
          '{0}, and elsewhere {1}: nothing tells which of them holds.',
          sentenceOf(index, fact),
          other,
        ),
      }
    : {
        code: 'outdatedProperty',
        message: l10n.t('This may be out of date: {0}, said on {1}.', other, rival?.date?.slice(0, 10) ?? ''),
      };
}

/** A fact as a place that belongs to a problem elsewhere. */
export const relatedFact = (index: NoteIndex, fact: Fact): Related => ({
  path: fact.path,
  span: fact.span,
  message: sentenceOf(index, fact),
});

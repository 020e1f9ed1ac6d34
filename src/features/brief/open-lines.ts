import * as l10n from '@vscode/l10n';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isHinted } from '../../model/standing.ts';
import type { CoverageMark } from '../coverage/marks.ts';
import { openQuestions } from '../review/open-questions.ts';
import { waitingHints } from '../review/hints.ts';
import { sayingOf } from '../wording/fact-words.ts';
import type { BriefLine } from './brief.ts';
import { factWords } from './fact-line.ts';
import type { BriefReading } from './reading.ts';
import { filled, slot } from './words.ts';

/** What is open about some entities: conflicts, who has left or gone silent, hints nobody has decided about, gaps. */
export interface OpenLines {
  of(ids: ReadonlySet<EntityId>): BriefLine[];
}

const MARK_RANKS: Readonly<Record<CoverageMark['kind'], number>> = {
  left: 0,
  cooling: 1,
  ghost: 2,
  singleThread: 3,
};

/** Finds what is open, so that several parts of one brief can ask about their own. */
export function openLines(reading: BriefReading): OpenLines {
  const { index, sources, covered } = reading;
  const conflicts = conflictsIn(reading);
  const hints = waitingHints(index).filter(({ relation }) => isHinted(relation));
  const questions = openQuestions(index);
  return {
    of: ids => {
      const marks = covered
        .filter(({ id }) => ids.has(id))
        .flatMap(({ marks: own }) => own)
        .toSorted((a, b) => MARK_RANKS[a.kind] - MARK_RANKS[b.kind]);
      return [
        ...conflicts.filter(([fact]) => ids.has(fact.subject)).map(([, line]) => line),
        ...hints.filter(({ subject }) => ids.has(subject)).map(hint => hintLine(reading, hint)),
        ...marks.map(({ why, path, span }) => ({ words: [why], sources: [sources.ofPlace(path, span)] })),
        ...questions
          .filter(({ entity }) => ids.has(entity))
          .map(({ entity, text }) => ({ words: [text], sources: sources.ofEntity(entity) })),
      ];
    },
  };
}

/** Each conflict as one line with both sides. */
function conflictsIn(reading: BriefReading): (readonly [Fact, BriefLine])[] {
  const { index, sources } = reading;
  const done = new Set<string>();
  return index.facts.flatMap(fact => {
    if (fact.status !== 'conflicting' || done.has(sayingOf(fact))) return [];
    const rivals = index.rivalsOf(fact).filter(({ status }) => status === 'conflicting');
    for (const side of [fact, ...rivals]) done.add(sayingOf(side));
    const [rival] = rivals;
    if (!rival) return [];
    const words = filled(
      l10n.t('The notes contradict each other: {0}, or {1}?', slot(0), slot(1)),
      factWords(index, fact),
      factWords(index, rival),
    );
    return [[fact, { words, sources: [fact, rival].map(side => sources.ofFact(side)) }] as const];
  });
}

const hintLine = ({ index, sources }: BriefReading, hint: Fact): BriefLine => ({
  words: filled(l10n.t('A hint, not decided yet: {0}', slot(0)), factWords(index, hint)),
  sources: [sources.ofFact(hint)],
});

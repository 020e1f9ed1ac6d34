import type { Statement } from '../../../model/statement.ts';
import type { ClauseTime } from '../clauses/clause-times.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';

type Tense = VerbGroup['tense'];

export const isPastTense = (tense: Tense): boolean => tense === 'past' || tense === 'perfect';

/** From when a statement holds, by its verb and the words around it; `isComing`: the sentence begins with a time to come. */
export function beginningOf(
  time: ClauseTime,
  tense: Tense,
  isComing: boolean,
): Pick<Statement, 'announced' | 'starts'> {
  const isPresent = tense === 'present';
  const isAnnounced = tense === 'future' || (isPresent && (time.isComing || (isComing && !time.isAside)));
  return {
    ...(isAnnounced && { announced: true }),
    ...((isAnnounced || isPresent) && time.starts !== undefined && { starts: time.starts }),
  };
}

/** Until when a statement holds, or when it happened. */
export const endOf = (time: ClauseTime, tense: Tense): Pick<Statement, 'until' | 'happened'> => ({
  ...(tense === 'present' && time.until !== undefined && { until: time.until }),
  ...((isPastTense(tense) || time.isDone) && time.year !== undefined && { happened: time.year }),
});

/** Whether the words around a verb leave open whether it holds. */
export const isOpen = ({ isConditional, standing }: ClauseTime, tense: Tense): boolean =>
  standing === 'open' || (tense === 'present' && isConditional);

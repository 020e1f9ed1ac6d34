import { isNobody, type WrittenAddress } from '../../../model/thread.ts';
import type { HeaderRun } from './header-run.ts';
import { isNameLike } from '../senders/sender-name.ts';

/** Whether a run of header lines begins a message; `doubtful` takes “I” away from who wrote above. */
export type Verdict = 'sure' | 'doubtful' | undefined;

// eslint-disable-next-line complexity -- what has to stand beside the author's line is a list of conditions
export function ofSender(run: HeaderRun, isIntroduced: boolean, isAmongOthers: boolean): Verdict {
  const { author, to, subject, hasDate, date } = run;
  const isTimed = hasDate && (date?.iso?.includes('T') ?? true);
  const isNamed = author !== undefined && namesSomebody(author);
  const isAddressed = to.length > 0;
  if (!hasDate && !isAddressed && !(isIntroduced && subject !== undefined))
    return isNamed && subject !== undefined && !isAmongOthers && !run.hasGap ? 'doubtful' : undefined;
  if (!isNamed && !(hasDate && isAddressed)) return undefined;
  if (isIntroduced || isTimed) return 'sure';
  if (subject !== undefined || run.hasAddress) return hasDate || isAddressed ? 'sure' : undefined;
  // "Order:", "From:", "To:", "Delivery:" are the fields of something else.
  return isAmongOthers ? undefined : 'doubtful';
}

const namesSomebody = (author: WrittenAddress): boolean =>
  isNobody(author) || author.address !== undefined || isNameLike(author.name ?? '');

/** Without a line that names the sender. */
export function ofNobody(
  { known, to, subject, hasDate }: HeaderRun,
  isIntroduced: boolean,
  isAmongOthers: boolean,
): Verdict {
  if (isAmongOthers && !isIntroduced && known < 3) return undefined;
  if (to.length === 0 || (subject === undefined && !hasDate)) return undefined;
  return isIntroduced || known >= 3 ? 'sure' : 'doubtful';
}

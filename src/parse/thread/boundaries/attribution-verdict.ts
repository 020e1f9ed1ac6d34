import type { WrittenAddress } from '../../../model/thread.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import type { MailDate } from '../dates/mail-dates.ts';

/** What is known of a line that ends in a colon. */
interface Evidence {
  readonly text: string;
  readonly address: object | undefined;
  readonly date: MailDate | undefined;
  readonly isDated: boolean;
  /** Whether the date is a day and a month, and nothing else. */
  readonly isDay: boolean;
  readonly verb: object | undefined;
  readonly author: WrittenAddress | undefined;
  /** Where the first word that opens such lines ends; 0 for none. */
  readonly start: number;
  /** Words that belong to nothing that an attribution line says. */
  readonly more: readonly string[];
  readonly isQuoteBelow: boolean;
}

const mostOtherWords = 5;
/** Of a line that has no whole date: "Ann Roe <ann@…> wrote back yesterday:". */
const mostOfDay = 2;
/** Above a quote a program may say more: "Twas brillig at … when … did gyre and gimble". */
const mostAboveQuote = 10;

/** Whether a line begins a message; `doubtful` takes “I” away from who wrote above. */
export function attributionVerdict(line: Evidence): 'sure' | 'doubtful' | undefined {
  const { address, verb, isDated, author, more, isQuoteBelow } = line;
  const isLong = more.length > (isQuoteBelow ? mostAboveQuote : mostOtherWords);
  if (isDated && address) {
    if (line.isDay) return ofDay(line);
    if (more.length === 0 || (verb && !isLong)) return 'sure';
    return isLong || (more.every(isOrdinary) && !isQuoteBelow) ? 'doubtful' : 'sure';
  }
  if (isDated) return author ? ofName(line, author) : ofUnread(line);
  return author === undefined ? undefined : ofUndated(line);
}

/** An address and a day without a year or an hour, as people write them in sentences too. */
function ofDay({ verb, more }: Evidence): 'sure' | 'doubtful' | undefined {
  if (verb && more.length === 0) return 'sure';
  const isShort = more.length <= mostOfDay && (verb !== undefined || !more.some(isOrdinary));
  return isShort ? 'doubtful' : undefined;
}

/** "Ann Roe wrote:" above what she wrote, and "Ann Roe <ann@…>:". */
function ofUndated({ address, verb, isQuoteBelow, more }: Evidence): 'sure' | 'doubtful' | undefined {
  if (!verb) return more.length <= 1 && !more.some(isOrdinary) ? 'doubtful' : undefined;
  if (more.length > 0) return address && more.length <= mostOfDay ? 'doubtful' : undefined;
  return isQuoteBelow ? 'sure' : address ? 'doubtful' : undefined;
}

/** Whether a date has the time of day. */
export const isTimed = ({ date }: Pick<Evidence, 'date'>): boolean => date?.iso?.includes('T') === true;

/** A date and a name. */
function ofName(line: Evidence, author: WrittenAddress): 'sure' | 'doubtful' | undefined {
  const { verb, start, text, more, isQuoteBelow } = line;
  const isWhole = more.length === 0;
  if (verb) return more.length <= 2 && (start > 0 || isWhole || /^\d/u.test(text)) ? 'sure' : 'doubtful';
  // Where no quote follows, a date with its time and a whole name and nothing else may be a heading of minutes as well.
  if (!isQuoteBelow)
    return isTimed(line) && isWhole && /\s|\p{Lo}/u.test(author.name ?? '') ? 'doubtful' : undefined;
  if (more.length > 3) return undefined;
  return more.some(isOrdinary) ? 'doubtful' : 'sure';
}

/** A date, and words among which no name can be told. */
function ofUnread(line: Evidence): 'sure' | 'doubtful' | undefined {
  const { verb, more, isQuoteBelow } = line;
  if (!verb) return undefined;
  if (isQuoteBelow && more.length <= 2) return 'sure';
  return isTimed(line) && more.length > 0 && more.length <= 4 ? 'doubtful' : undefined;
}

import { lowerAt, textAt, type Token } from './tokens.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const begins = /^(?:effective|starting|beginning|from)$/u;
const comes =
  /^(?:joins?|starts?|takes?|moves?|succeeds?|replaces?|follows?|becomes?|switches|transfers?|steps?|leaves?|retires?|returns?|hands?|succeeded|replaced|appointed|promoted|handed|transferred|assumes?|will|'ll|going)$/u;

/** Whether a word tells of something that happens at one time, so that its present means what is to come. */
export const comesWord = (word: string): boolean => comes.test(word);

/**
 * The day from which a sentence holds, where it names one: "from 1 March 2027" is `2027-03-01`, "effective May 1" is
 * `-05-01`, "in 2031" is `2031`, "on Monday" is `w1`. What year or week is meant depends on when it is said.
 */
export function namedDay(tokens: readonly Token[]): string | undefined {
  const isComing = tokens.some(({ lower }) => comes.test(lower));
  for (let at = 0; at < tokens.length; at++) {
    const word = lowerAt(tokens, at);
    const isCue = begins.test(word) || (word === 'of' && lowerAt(tokens, at - 1) === 'as');
    if (!isCue && !(isComing && /^(?:on|in)$/u.test(word))) continue;
    const day = dayAt(tokens, at + 1);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The day that starts at token `at`, or the month or year: see `namedDay`. */
export function dayAt(tokens: readonly Token[], at: number): string | undefined {
  const first = lowerAt(tokens, at);
  if (/^\d{4}-\d\d(?:-\d\d)?$/u.test(first) || /^(?:19|20)\d\d$/u.test(first)) return first;
  if (weekdays.includes(first)) return `w${weekdays.indexOf(first)}`;
  const day = numberOf(first);
  const behind = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  if (day !== undefined) return monthDay(tokens, lowerAt(tokens, behind), day, behind + 1);
  const after = numberOf(lowerAt(tokens, at + 1));
  if (after !== undefined) return monthDay(tokens, first, after, at + 2);
  return monthDay(tokens, first, undefined, at + 1);
}

/** "1", "1st", "31.". */
function numberOf(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1];
  const number = Number(digits);
  return digits !== undefined && number > 0 && number < 32 ? number : undefined;
}

function monthDay(
  tokens: readonly Token[],
  word: string,
  day: number | undefined,
  next: number,
): string | undefined {
  const month = months.indexOf(word) + 1;
  if (month === 0) return undefined;
  const year = textAt(tokens, textAt(tokens, next) === ',' ? next + 1 : next);
  const parts = [month, ...(day === undefined ? [] : [day])].map(part => String(part).padStart(2, '0'));
  return `${/^(?:19|20)\d\d$/u.test(year) ? year : ''}-${parts.join('-')}`;
}

const comingOpening =
  /^(?:(?:next|tomorrow|soon|shortly) |later this |(?:starting|beginning|effective|from|as of) (?:in )?(?:q[1-4]|next|the (?:new|next)) |by (?:q[1-4]|next|year-end|(?:the )?end of|summer|autumn|fall|winter|spring)|after (?:the )?(?:summer|easter|christmas|holidays|new year|reorg))/;

/** Whether a sentence begins with a time to come that is no day: "Next week", "Starting in Q3", "After Easter". */
export const opensComing = (tokens: readonly Token[]): boolean =>
  comingOpening.test(
    `${tokens
      .slice(0, 5)
      .map(({ lower }) => lower)
      .join(' ')} `,
  );

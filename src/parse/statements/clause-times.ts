import { comesWord, dayAt } from './announced-days.ts';
import type { Token } from './tokens.ts';

/** When what a clause says holds, by the words around its verb. */
export interface ClauseTime {
  /** The last day or time of it, as `namedDay` writes days. */
  readonly until: string | undefined;
  /** The year that it names. */
  readonly year: string | undefined;
  /** Whether it tells of something that happened, whatever its tense: "became head". */
  readonly isDone: boolean;
  /** Whether it names a time to come that is no day: "next year", "after the summer". */
  readonly isComing: boolean;
  /** Whether it hinges on something: "pending board approval", "unless". */
  readonly isConditional: boolean;
  /** Whether it was undone since: "before she came back". */
  readonly isUndone: boolean;
}

const borders = /^(?:;|but|who|whom|which|while|whereas|where|whose|however)$/u;
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const seasons = 'spring|summer|autumn|fall|winter';

/** What stands in one of these times has not begun where its verb is in the present. */
const coming = new RegExp(
  String.raw`\b(?:next (?:year|month|week|quarter|fiscal|financial|${seasons}|${months}|(?:mon|tues|wednes|thurs|fri)day)|later (?:this|in the) (?:year|month|week|quarter)|tomorrow|soon|shortly|in the (?:new year|near future|coming|next|${seasons})|in (?:an?|one|two|three|four|five|six|a few|\d+) (?:days?|weeks?|months?|quarters?|years?)|(?:from|as of|as from|starting|beginning|effective|by) (?:in )?(?:next|the (?:new|next|coming|beginning|start|end|middle|${seasons})|q[1-4]|year-end|tomorrow|mid|early|late|${seasons})|at (?:year-end|the (?:end|close|turn) of (?:the|this|next))|after (?:the )?(?:${seasons}|easter|christmas|holidays|new year|reorg|merger|transition|handover|transfer|closing|board meeting|annual meeting))\b`,
);
const hinging =
  /(?:^|[\s,])(?:(?<!\b(?:the|a|an|our|their|its|all) )pending|subject to|provided|contingent (?:up)?on|conditional (?:up)?on|depending on) /;
const supposing = /(?:^|[\s,])(?:assuming|unless|if(?! i | we | my | memory )) /;
const done = /^(?:became|appointed|named|promoted|elected|chosen)$/u;
const waiting = /\b(?:once|as soon as|when|after) \S+ \S/;
const undoing =
  /\b(?:before|until|till) (?:\S+ ){1,3}(?:came back|returned|resumed|took (?:it |them )?(?:over )?(?:again|back)|was (?:reinstated|reappointed))\b/;
const placing = new RegExp(String.raw`^(?:in|of|during|early|late|mid|by|${months})$`, 'u');

/** The time of the clause whose verb, or what stands for one, is at token `at`. */
export function timeOf(tokens: readonly Token[], at: number): ClauseTime {
  const from = startOf(tokens, at);
  const to = endOf(tokens, at);
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const text = words.join(' ');
  const waits = waiting.exec(text);
  const isWaiting = waits !== null && text.slice(0, waits.index).split(' ').some(comesWord);
  const hinges = hinging.test(text);
  const supposes = supposing.test(text);
  return {
    until: untilIn(tokens, from, to),
    year: yearIn(words),
    isDone: words.some(word => done.test(word)),
    isComing: isWaiting || hinges || (supposes && words.some(comesWord)) || coming.test(text),
    isConditional: hinges || supposes,
    isUndone: undoing.test(text),
  };
}

/** A part of a sentence that another verb may belong to begins here. */
const isBorder = (tokens: readonly Token[], at: number): boolean =>
  borders.test(tokens[at]?.lower ?? '') ||
  // "works at Acme Corp. She will": no sentence was parted there.
  (tokens[at]?.text === '.' && tokens[at + 1]?.spaced === true && !/\d$/u.test(tokens[at - 1]?.text ?? '')) ||
  (tokens[at]?.lower === 'and' && tokens[at + 1]?.text === tokens[at + 1]?.lower);

function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && !isBorder(tokens, from - 1)) from--;
  return from;
}

function endOf(tokens: readonly Token[], at: number): number {
  let to = Math.min(at + 1, tokens.length);
  while (to < tokens.length && !isBorder(tokens, to)) to++;
  return to;
}

function untilIn(tokens: readonly Token[], from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) {
    if (!/^(?:until|till)$/u.test(tokens[at]?.lower ?? '')) continue;
    let next = at + 1;
    while (
      next < at + 4 &&
      /^(?:the|end|middle|start|beginning|of|early|late|mid)$/u.test(tokens[next]?.lower ?? '')
    )
      next++;
    const day = dayAt(tokens, next);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** "in 2015", "in May 2015": the first year that the words name as a time. */
function yearIn(words: readonly string[]): string | undefined {
  const at = words.findIndex(
    (word, index) => /^(?:19|20)\d\d$/u.test(word) && placing.test(words[index - 1] ?? ''),
  );
  return at < 0 ? undefined : words[at];
}

import { comesWord, dayAt, namedDay } from '../tokens/announced-days.ts';
import { asideAround } from '../tokens/asides.ts';
import { closingOf } from '../nouns/noun-lists.ts';
import { type AsideMeaning, meaningOfAside } from '../tokens/standing-asides.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { CAPITALISED, isAny } from '../tokens/word-flags.ts';

/** When what a clause says holds, by the words around its verb. */
export interface ClauseTime {
  /** The day from which it holds: see `namedDay`. */
  readonly starts: string | undefined;
  /** The last day or time of it, as `namedDay` writes days. */
  readonly until: string | undefined;
  /** The year that it names. */
  readonly year: string | undefined;
  /** Whether it tells of something that happened, whatever its tense: "became head". */
  readonly isDone: boolean;
  /** Whether it names a time to come that is no day: "next year", "after the summer". */
  readonly isComing: boolean;
  /** Whether it stands in an aside of the sentence: see `asideAround`. */
  readonly isAside: boolean;
  /** Whether it hinges on something: "pending board approval", "unless". */
  readonly isConditional: boolean;
  /** Whether it was undone since: "before she came back". */
  readonly isUndone: boolean;
  /** What brackets or the words behind the last comma say of it: "(no longer)". */
  readonly standing: AsideMeaning | undefined;
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
  const { own, asides, isAside } = partsAround(tokens, at);
  const words = own.map(({ lower }) => lower);
  const text = words.join(' ');
  // "remains CFO until Ben succeeds her in May": until then, and from now on.
  const end = words.findIndex(word => /^(?:until|till)$/u.test(word));
  const lasting = end < 0 ? own : own.slice(0, end);
  const lastingText = end < 0 ? text : words.slice(0, end).join(' ');
  const waits = waiting.exec(text);
  const isWaiting = waits !== null && text.slice(0, waits.index).split(' ').some(comesWord);
  const hinges = hinging.test(text);
  const supposes = supposing.test(text);
  return {
    starts: namedDay(lasting),
    until: untilIn(own),
    year: yearIn(words),
    isDone: words.some(word => done.test(word)),
    isComing: isWaiting || hinges || (supposes && words.some(comesWord)) || coming.test(lastingText),
    isAside,
    isConditional: hinges || supposes,
    isUndone: undoing.test(text),
    standing:
      asides.map(meaningOfAside).find(found => found !== undefined) ?? meaningOfAside(behindSign(text)),
  };
}

/** Behind the last comma or dash: "Ada reports to Ben, no longer". */
const behindSign = (text: string): string =>
  text
    .replace(/ ?[.!]$/u, '')
    .split(/ [,–—-] /u)
    .slice(1)
    .at(-1) ?? '';

/** ", Ben Poe, …", "and Cy": a further name, and no clause of its own. */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:,|;|and|&)$/u.test(lowerAt(tokens, at))) return false;
  let next = at + 1;
  if (lowerAt(tokens, next) === 'and') next++;
  const start = next;
  while (isAny(tokens[next], CAPITALISED)) next++;
  const behind = tokens[next];
  return next > start && (behind === undefined || /^(?:[,;.(]|and|&)$/u.test(behind.lower));
}

const isParting = ({ text }: Token): boolean => text === ',' || text === '(';

/** The words that a clause consists of, without the brackets behind its subject, and what brackets in it hold. */
function partsAround(
  tokens: readonly Token[],
  at: number,
): { readonly own: readonly Token[]; readonly asides: readonly string[]; readonly isAside: boolean } {
  const clause = { from: startOf(tokens, at), to: endOf(tokens, at) };
  const aside = asideAround(tokens, clause, at);
  const { from, to } = aside ?? clause;
  const own: Token[] = [];
  const asides: string[] = [];
  for (let next = from; next < to; next++) {
    const token = tokens[next];
    if (!token) break;
    const close = token.text === '(' ? closingOf(tokens, next) : undefined;
    if (close === undefined) {
      own.push(token);
      continue;
    }
    const inside = tokens.slice(next + 1, close);
    const words = inside.map(({ lower }) => lower).join(' ');
    if (next < at && at <= close) return { own: inside, asides: words.split(' , ').slice(1), isAside: true };
    // Behind a comma or other brackets they belong to a name of a list.
    const isOwn =
      next < at ||
      (asides.length === 0 && !tokens.slice(at, next).some(isParting) && !listGoesOn(tokens, close + 1));
    if (isOwn) asides.push(words);
    if (isOwn && next >= at) own.push(...inside);
    next = close;
  }
  return { own, asides, isAside: aside !== undefined };
}

/** A part of a sentence that another verb may belong to begins here. */
const isBorder = (tokens: readonly Token[], at: number): boolean =>
  borders.test(lowerAt(tokens, at)) ||
  // "works at Acme Corp. She will": no sentence was parted there.
  (textAt(tokens, at) === '.' && tokens[at + 1]?.spaced === true && !/\d$/u.test(textAt(tokens, at - 1))) ||
  (lowerAt(tokens, at) === 'and' && tokens[at + 1]?.text === tokens[at + 1]?.lower);

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

function untilIn(tokens: readonly Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!/^(?:until|till)$/u.test(lowerAt(tokens, at))) continue;
    let next = at + 1;
    while (
      next < at + 4 &&
      /^(?:the|end|middle|start|beginning|of|early|late|mid)$/u.test(lowerAt(tokens, next))
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

import { groupBy } from '../../../text/grouping.ts';
import { lowerAt, textAt, type Token } from './tokens.ts';
import { isDenialAt, isUnasserted } from './unasserted.ts';
import { ACTIVE_VERB, DOUBTS, isAny } from './word-flags.ts';

/** What a sentence says about how far its author stands behind it. */
export interface SentenceFlags {
  /** Nothing in it is stated: it asks. */
  readonly isQuestion: boolean;
  /** It puts right what was said before. */
  readonly corrects: boolean;
  /** Whether what stands at token `at` is only assumed. */
  isHedged(at: number): boolean;
  /** Whether what stands at token `at` is only imagined, or denied: "if Ada led the team", "I doubt that Ada leads it". */
  isImagined(at: number): boolean;
}

const hedgeWords = new Set(
  `apparently probably presumably reportedly supposedly likely perhaps maybe possibly allegedly seemingly seems seem
  seemed appears appear guess guessing assume assumes assuming assumed assumption suspect suspects believe believes think thinks
  thinking reckon suppose rumored rumoured rumor rumour rumors unsure unclear unconfirmed afaik iirc iiuc afaict hunch
  impression speculating gather`.split(/\s+/),
);
const hedgePhrases = [
  'as far as i',
  'not sure',
  'not certain',
  'not 100',
  'pretty sure',
  'fairly sure',
  'almost certain',
  'fairly certain',
  'if i remember',
  'if i recall',
  'if i understood',
  'if i understand',
  "if i'm not",
  'if i am not',
  'if memory serves',
  'might be wrong',
  'could be wrong',
  'may be wrong',
  'sounds like',
  'looks like',
  'to my knowledge',
  'my understanding is',
  "don't quote me",
  'word is',
].map(phrase => phrase.split(' '));
const hedgesByFirst = groupBy(hedgePhrases, ([first = '']) => first);
const imaginings = new Set(
  'if whether unless suppose supposing imagine imagining wish wishes hypothetically would wonder wondering hope hopes hoping should pretend'.split(
    ' ',
  ),
);
/** What takes back all that stands before it in a sentence. */
const takingBack = new Set(['wrong', 'incorrect', 'untrue', 'false', 'correction', 'no', 'sorry']);
/** The first words of what hedges, imagines or takes back. */
export const doubtStarts: readonly string[] = [
  ...hedgeWords,
  ...hedgesByFirst.keys(),
  ...imaginings,
  ...takingBack,
];
const askers = new Set(
  "who whose whom what which where when why how is are was were do does did has have can could would will should may isn't aren't doesn't didn't any anyone".split(
    ' ',
  ),
);
/** What a sentence starts with that puts right what was said before, word by word. */
export const corrections: readonly (readonly string[])[] = [
  'no ,',
  'nope ,',
  'no :',
  'no -',
  'no –',
  'no —',
  'correction',
  'actually',
  'to correct',
  'i was wrong',
  'i stand corrected',
  'scratch that',
  'sorry , ',
  'not quite',
  'wrong',
  'that is wrong',
  'that is not right',
  "that's wrong",
  "that's not right",
  "that's not correct",
  'it is the other way',
  "it's the other way",
  'other way round',
  'other way around',
  'the other way',
  'in fact',
  'update :',
  'edit :',
  'erratum',
  'rectification',
  'not true',
  'incorrect',
  'false :',
  'untrue',
].map(phrase => phrase.trim().split(' '));

const correctionsByFirst = groupBy(corrections, ([first = '']) => first);

/** Behind how many tokens of what puts right the sentence goes on; undefined where none start it. */
export const correctionAt = (tokens: readonly Token[]): number | undefined =>
  correctionsByFirst.get(lowerAt(tokens, 0))?.find(phrase => startsWith(tokens, 0, phrase))?.length;

/** What the words of a sentence say of it, worked out when it is first asked for; `text` is the sentence. */
export class WrittenFlags implements SentenceFlags {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #doubts: Doubts | undefined;
  #isUnasserted: boolean | undefined;

  constructor(tokens: readonly Token[], text: string, startsLine: boolean) {
    this.#tokens = tokens;
    // "Ada leads it. Wrong: Ben does.": behind a sentence the word speaks of that one, at the start of a line of its own.
    this.#text = startsLine ? text : text.replace(/^(?:wrong|incorrect|false|untrue|not true): /iu, '');
  }

  get corrects(): boolean {
    return correctionAt(this.#tokens) !== undefined;
  }

  get isQuestion(): boolean {
    if (!/\?["”’)\s]*$/u.test(this.#text)) return false;
    return askers.has(lowerAt(this.#tokens, 0)) || !this.isHedged(0);
  }

  isHedged(at: number): boolean {
    const { segments, hedged } = this.#read();
    return hedged.has(segments[at] ?? 0);
  }

  isImagined(at: number): boolean {
    const { segments, imagined, takenBack } = this.#read();
    this.#isUnasserted ??= isUnasserted(this.#text);
    return this.#isUnasserted || at < takenBack || (imagined.get(segments[at] ?? 0) ?? Infinity) < at;
  }

  #read(): Doubts {
    return (this.#doubts ??= doubtsIn(this.#tokens));
  }
}

/** By the parts of a sentence, as `segmentsOf` numbers them. */
interface Doubts {
  readonly segments: readonly number[];
  readonly hedged: ReadonlySet<number>;
  /** The first token that imagines or denies what follows. */
  readonly imagined: ReadonlyMap<number, number>;
  /** The token before which all is taken back: "reports to Ada - wrong, he reports to Ben". */
  readonly takenBack: number;
}

function doubtsIn(tokens: readonly Token[]): Doubts {
  const segments = segmentsOf(tokens);
  const hedged = new Set<number>();
  const imagined = new Map<number, number>();
  let takenBack = 0;
  tokens.forEach((token, at) => {
    if (!isAny(token, DOUBTS)) return;
    if (isTakenBackAt(tokens, at)) takenBack = at;
    const segment = segments[at] ?? 0;
    const hedging =
      (hedgeWords.has(token.lower) && !takesOn(tokens, at)) ||
      (hedgesByFirst.get(token.lower)?.some(phrase => startsWith(tokens, at, phrase)) ?? false);
    if (hedging) hedged.add(segment);
    if (imagined.has(segment)) return;
    if (isImaginingAt(tokens, at, hedging) || isDenialAt(tokens, at)) imagined.set(segment, at);
  });
  return { segments, hedged, imagined, takenBack };
}

/** "- wrong, he …", ", no, to Ben": between signs, and not where the sentence begins. */
export const isTakenBackAt = (tokens: readonly Token[], at: number): boolean => {
  const { lower = '' } = tokens[at] ?? {};
  if (!takingBack.has(lower) || !partingSign.test(textAt(tokens, at - 1))) return false;
  const behind = tokens[at + 1]?.text;
  return lower === 'no' || lower === 'sorry'
    ? /^[,–—-]$/u.test(behind ?? '')
    : behind === undefined || closingSign.test(behind);
};

const partingSign = /^(?:[,;:(.!?–—-]|--|\.\.\.)$/u;
const closingSign = /^[,;:).!–—-]$/u;

/** "has assumed the ownership of Atlas" is no guess. */
const takesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower.startsWith('assum') === true &&
  tokens
    .slice(at + 1, at + 4)
    .some(({ lower }) =>
      /^(?:leadership|management|direction|lead|ownership|responsibility|role|post|position|command)$/u.test(
        lower,
      ),
    );

const isImaginingAt = (tokens: readonly Token[], at: number, hedging: boolean): boolean =>
  imaginings.has(lowerAt(tokens, at)) &&
  !(lowerAt(tokens, at) === 'if' && hedging) &&
  !isAssumption(tokens, at) &&
  !isCalledHope(tokens, at) &&
  !isFollower(tokens, at);

/** "Hope Lund is our CFO", "Hope reports to" wish nothing. */
const isCalledHope = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === 'Hope' &&
  (/^\p{Lu}\p{Ll}/u.test(textAt(tokens, at + 1)) ||
    (isAny(tokens[at + 1], ACTIVE_VERB) && tokens[at + 1]?.lower.endsWith('s') === true));

/** "I suppose" assumes, "suppose" imagines. */
const isAssumption = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'suppose' && tokens[at - 1]?.kind === 'word';

/** "who would", "that should": the word belongs to its own verb, which says so itself. */
const isFollower = (tokens: readonly Token[], at: number): boolean =>
  /^(?:would|should)$/u.test(lowerAt(tokens, at)) && at > 0 && lowerAt(tokens, at - 1) !== 'i';

const startsWith = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => tokens[at + index]?.lower === word);

/** A hedge reaches as far as its part of the sentence: up to "but" or a semicolon. */
function segmentsOf(tokens: readonly Token[]): readonly number[] {
  let segment = 0;
  return tokens.map(token => {
    if (token.lower === 'but' || token.text === ';') segment++;
    return segment;
  });
}

import type { Clause } from '../clauses/clause-state.ts';
import { opensComing } from '../tokens/announced-days.ts';
import { readClauses } from '../clauses/clauses.ts';
import { announcedIn, labelOf, type Announced, type TopicLabel } from '../layout/labels.ts';
import { isOpener } from '../vocabulary/plain-words.ts';
import { organizationsIn } from '../names/organization-cues.ts';
import { smallProducts } from '../vocabulary/known-products.ts';
import { productsIn } from '../names/product-cues.ts';
import { listedRole, type Role } from '../nouns/role-nouns.ts';
import { type SentenceFlags, WrittenFlags } from '../tokens/sentence-flags.ts';
import { stanceHintsIn } from './stance-hints.ts';
import { titleLineIn } from '../layout/title-lines.ts';
import type { Token } from '../tokens/tokens.ts';
import { CAPITALISED, OPENER, NEVER_NAME, isAny } from '../tokens/word-flags.ts';

/** What the words of a sentence say by themselves, whatever the sentences around it tell. */
export interface ParsedSentence {
  readonly flags: SentenceFlags;
  readonly label: TopicLabel | undefined;
  readonly clauses: readonly Clause[];
  readonly products: readonly string[];
  readonly organizations: readonly string[];
  readonly announced: Announced | undefined;
  /** What the pairs of the lines that follow are: "System owners:". */
  readonly listedRole: Role | undefined;
  /** Whether it begins with a time to come that is no day. */
  readonly isComing: boolean;
}

/** A sentence of more words is passed over too. */
const MOST_TOKENS = 400;

/** What a sentence says that is passed over. */
export const SILENT: ParsedSentence = {
  flags: new WrittenFlags([], '', true),
  label: undefined,
  clauses: [],
  products: [],
  organizations: [],
  announced: undefined,
  listedRole: undefined,
  isComing: false,
};

export function parseSentence(
  tokens: readonly Token[],
  text: string,
  startsLine: boolean,
  urlAt: (at: number) => string | undefined,
): ParsedSentence {
  const flags = new WrittenFlags(tokens, text, startsLine);
  const announced = announcedIn(tokens);
  const listed = startsLine ? listedRole(tokens, 0) : undefined;
  const roles = {
    listedRole: listed?.to === tokens.length - 1 ? listed.role : undefined,
    isComing: opensComing(tokens),
  };
  if (tokens.length > MOST_TOKENS || !tokens.some(mayName))
    return { flags, announced, ...roles, label: undefined, clauses: [], products: [], organizations: [] };
  const label = startsLine ? labelOf(tokens) : undefined;
  const read = readClauses(tokens, label && [label.noun], label?.to ?? 0);
  const titled = startsLine ? titleLineIn(tokens) : undefined;
  const stated =
    titled && !read.some(({ kind }) => kind === 'title' || kind === 'relation') ? [...read, titled] : read;
  const hints = stanceHintsIn(tokens);
  const clauses = hints.length > 0 ? [...stated, ...hints] : stated;
  const [products, organizations] = [productsIn(tokens, urlAt), organizationsIn(tokens)];
  return { flags, announced, ...roles, label, clauses, products, organizations };
}

/** Longer than any sentence that somebody would read to its end. */
const MOST_CHARACTERS = 4000;

const named = new RegExp(
  String.raw`\p{Lu}|\b(?:my|your|me)\b|\u0001|(?:^|\s)(?:${smallProducts.join('|')})(?![\p{L}\p{N}])`,
  'u',
);
const smallNames = new Set(['my', 'your', 'me', ...smallProducts]);
const telling = /\b(?:organi[sz]ed|split|divided|structured|broken|grouped)\b/u;
const correcting =
  /^(?:no|nope|correction|actually|sorry|wrong|not|scratch|to correct|that|it|in fact|the other|update|edit|erratum|rectification|incorrect|false|untrue)\b/iu;
const firstWord = /^[^\p{L}]*([\p{L}'’-]+)/u;

/**
 * Whether a sentence can be passed over before its words are looked at: it holds no capital letter but that of its first
 * word, which starts sentences, no "my friend", and nothing that tells of the sentences around it.
 */
export function isSilent(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true;
  const first = firstWord.exec(text);
  const word = first?.[1] ?? '';
  const start = first ? first[0].length - word.length : 0;
  // What most of them hold comes first.
  if (named.test(text.slice(start + 1)) || telling.test(text) || correcting.test(text)) return false;
  return word === word.toLowerCase()
    ? !smallNames.has(word)
    : isOpener(word) && !/^(?:my|your|i)$/iu.test(word);
}

const meant = new Set(['i', 'me', 'my', 'your', "'ve", 'he', 'she']);

/** Whether a token may belong to a name, or to "I", "my friend" or "he"; a sentence without any is about nobody. */
function mayName(token: Token, at: number): boolean {
  const { kind, lower } = token;
  if (kind !== 'word') return kind === 'link';
  if (isAny(token, CAPITALISED) && !isAny(token, at === 0 ? OPENER : NEVER_NAME)) return true;
  return meant.has(lower);
}

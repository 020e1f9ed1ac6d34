import type { EntityKind } from '../../../model/entity.ts';
import type { Addressed } from '../../../model/statement.ts';
import type { Address } from '../../../model/thread.ts';
import { describedName, isFirstWordOnly, teamCalledBy } from '../names/first-words.ts';
import { addressOf, formsOfAddress } from '../names/forms-of-address.ts';
import { isCapital, isInitialAt } from '../tokens/initials.ts';
import { introducedName } from '../names/introduced-names.ts';
import { isPluralNoun } from '../vocabulary/kind-words.ts';
import { isSmallGivenName } from '../vocabulary/known-given-names.ts';
import { isPersonShape, nameAt, type Name } from '../names/names.ts';
import { nounBehind } from './noun-behind.ts';
import { isOwnerAt, ownedAt } from './owned-nouns.ts';
import { isOwnFriend, relativeAt } from './relatives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { titleAt, type Title } from '../names/titles.ts';
import {
  SMALL,
  PREPOSITION,
  ADVERB,
  CONJUNCTION,
  KIND_NOUN,
  KIND_REACH,
  NEAR_KIND,
  LEADS_NOUN,
  isAny,
} from '../tokens/word-flags.ts';

/** Somebody or something, over tokens `[from, to)`. */
export interface Noun {
  readonly from: number;
  readonly to: number;
  readonly means:
    | { readonly kind: 'name'; readonly name: Name }
    /** "he", "it", "this": `noun` is the kind that "this system" says. */
    | { readonly kind: 'pronoun'; readonly word: string; readonly noun: EntityKind | undefined }
    | { readonly kind: 'author' }
    | {
        readonly kind: 'placeholder';
        readonly owner: 'author' | 'addressee' | Address;
        readonly noun: string;
      }
    /** "the company", "a guy": nobody in particular, yet. */
    | { readonly kind: 'thing' };
  /** The kind that a noun beside it says. */
  readonly hint: EntityKind | undefined;
  /** "a platform team" is any, and names none. */
  readonly indefinite: boolean;
  /** The role that stands before the name: "their CTO, Ada Roe". */
  readonly title?: Title;
  /** Whether words introduce the name: "a guy named", "a system they refer to as". */
  readonly introduced: boolean;
  /** Whom the form of address before a surname is for. */
  readonly address?: Addressed;
}

export const determiners: ReadonlySet<string> = new Set(
  'the a an their our his her its this that these those my your some any'.split(' '),
);
export const pluralDeterminers: ReadonlySet<string> = new Set('all both several many most'.split(' '));
export const pronouns: ReadonlySet<string> = new Set(
  'he she him her it they them this that these those'.split(' '),
);
/** What a noun begins with that is none of its own words, or that is a whole noun. */
export const nounStarts: readonly string[] = [
  ...['i', 'me'],
  ...formsOfAddress,
  ...determiners,
  ...pluralDeterminers,
  ...pronouns,
];
/** Words that may part a name in quotation marks or not from its noun: "the Signals engineering team". */
const between = new Set(
  'engineering internal data core infra infrastructure product research analytics software ml eng vector storage metrics leadership dev own'.split(
    ' ',
  ),
);

/** The noun that starts at token `at`, if one does that may be somebody or something. `first` starts the sentence. */
export function nounAt(tokens: readonly Token[], at: number, first: number): Noun | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (!isAny(token, LEADS_NOUN) || isInitialAt(tokens, at)) return ownNounAt(tokens, at, first);
  if (token.lower === 'i' && token.text === 'I') return plain(at, at + 1, { kind: 'author' });
  const address = addressOf(token);
  if (address !== undefined) {
    const found = nounAt(tokens, textAt(tokens, at + 1) === '.' ? at + 2 : at + 1, -1);
    return found?.means.kind === 'name'
      ? addressed({ ...found, from: at }, found.means.name, address)
      : undefined;
  }
  if (pluralDeterminers.has(token.lower)) {
    const found = nounAt(
      tokens,
      token.lower === 'all' && lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1,
      -1,
    );
    return found && found.means.kind !== 'pronoun' ? { ...found, from: at } : undefined;
  }
  if (token.lower === 'me') return plain(at, at + 1, { kind: 'author' });
  if (isSmallNameAt(tokens, at, first)) return ownNounAt(tokens, at, first);
  const determined = determiners.has(token.lower) && token.kind === 'word' && token.quotation === 0;
  if (determined || pronouns.has(token.lower)) {
    const found = determined ? afterDeterminer(tokens, at, first) : undefined;
    if (found) return found;
    // "not by IT": the department.
    if (!pronouns.has(token.lower) || token.text === 'IT' || isOwnerAt(tokens, at)) return undefined;
    return plain(at, at + 1, { kind: 'pronoun', word: token.lower, noun: undefined });
  }
  return ownNounAt(tokens, at, first);
}

/** "reports to An Nguyen": within a sentence no article has a capital. */
const isSmallNameAt = (tokens: readonly Token[], at: number, first: number): boolean =>
  at > first &&
  isCapital(tokens[at]) &&
  isSmallGivenName(textAt(tokens, at)) &&
  isAny(tokens[at - 1], SMALL) &&
  isCapital(tokens[at + 1]);

/** "Ms Stone" is a person, whatever word Stone is; "Dr Ada Roe" is no more than Ada Roe. */
const addressed = (noun: Noun, { text, link }: Name, address: Addressed): Noun =>
  text.includes(' ') || link !== undefined || noun.hint !== undefined
    ? noun
    : { ...noun, hint: 'person', address };

/** A noun with nothing before it. */
const ownNounAt = (tokens: readonly Token[], at: number, first: number): Noun | undefined =>
  titledAt(tokens, at, at) ??
  namedAt(tokens, at, first, at, false) ??
  describedAt(tokens, at, first, at, undefined);

const plain = (from: number, to: number, means: Noun['means'], hint?: EntityKind): Noun => ({
  from,
  to,
  means,
  hint,
  indefinite: false,
  introduced: false,
});

function afterDeterminer(tokens: readonly Token[], at: number, first: number): Noun | undefined {
  const word = lowerAt(tokens, at);
  const indefinite = ['a', 'an', 'some', 'any'].includes(word);
  const owner = word === 'my' ? 'author' : word === 'your' ? 'addressee' : undefined;
  const relative = owner || indefinite ? relativeAt(tokens, at + 1) : undefined;
  if (relative) {
    const { to, noun } = relative;
    const named = introducedName(tokens, to, first);
    if (named) return nameNoun(at, named.to, named, 'person', false, true);
    if (owner) return plain(at, to, { kind: 'placeholder', owner, noun }, 'person');
    return isOwnFriend(tokens, at)
      ? plain(at, to, { kind: 'placeholder', owner: 'author', noun }, 'person')
      : plain(at, to, { kind: 'thing' }, 'person');
  }
  const next = tokens[at + 1];
  // "this" alone: what follows is a verb or a sign.
  if (!next || next.kind === 'sign') return undefined;
  return (
    titledAt(tokens, at + 1, at) ??
    namedAt(tokens, at + 1, first, at, indefinite) ??
    ownedBy(tokens, at) ??
    describedAt(tokens, at + 1, first, at, word)
  );
}

/** "her deputy", "her deputy, Ann Lee,". */
function ownedBy(tokens: readonly Token[], at: number): Noun | undefined {
  const owned = ownedAt(tokens, at);
  if (!owned) return undefined;
  const { to, name } = owned;
  return name
    ? nameNoun(at, name.to, name, 'person', false, true)
    : plain(at, to, { kind: 'thing' }, 'person');
}

/**
 * "CTO Ada Roe", "Managing Director Ada Roe", "the CEO, Ada Roe,": a title in capitals or of capitalised words, or behind
 * a determiner, with a person's name.
 */
function titledAt(tokens: readonly Token[], at: number, from: number): Noun | undefined {
  const title = titleAt(tokens, at);
  if (!title || (from === at && !isCapitalisedTitle(title.text))) return undefined;
  const comma = from < at && textAt(tokens, title.to) === ',' ? 1 : 0;
  if (comma === 0 && tokens[title.to]?.spaced !== true) return undefined;
  const name = nameAt(tokens, title.to + comma, -1);
  if (!name || !isPersonShape(name.text)) return undefined;
  return { ...nameNoun(from, name.to, name, 'person', false, true), title };
}

/** One word with a capital alone may be anything: "Lead Ada Roe through it". */
const isCapitalisedTitle = (title: string): boolean =>
  /^\p{Lu}{2}/u.test(title) || /^(?:\p{Lu}\S+ )+(?:(?:of|and|&) )*\p{Lu}\S+$/u.test(title);

/** A name with the noun behind it: "Data Platform team", `"Signals" engineering team`. */
function namedAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  from: number,
  indefinite: boolean,
): Noun | undefined {
  const name = nameAt(tokens, at, from < at ? -1 : first);
  if (!name || isFirstWordOnly(tokens, name)) return undefined;
  const friend = friendOf(tokens, name);
  if (friend) return { ...friend, from };
  const described = between.has(lowerAt(tokens, name.to))
    ? undefined
    : (describedName(tokens, name) ?? teamCalledBy(tokens, name));
  if (described) return nameNoun(from, described.to + 1, described, tokens[described.to]?.noun, false, false);
  let noun = name.to;
  for (let words = 0; words < 2 && between.has(lowerAt(tokens, noun)); words++) noun++;
  const word = tokens[noun];
  const hint =
    word?.kind === 'word' && word.spaced && word.quotation === 0
      ? nounBehind(word.lower, tokens, noun, name.text)
      : undefined;
  if (!hint) return nameNoun(from, name.to, name, undefined, false, false);
  return nameNoun(from, noun + 1, name, hint, indefinite && !name.quoted, false);
}

/** "John Mao's friend". A manager is not meant: that one reports to the other is a statement. */
function friendOf(tokens: readonly Token[], name: Name): Noun | undefined {
  if (!/^['’]s$/u.test(textAt(tokens, name.to))) return undefined;
  const relative = relativeAt(tokens, name.to + 1);
  if (!relative || /(?:manager|boss)$/u.test(relative.noun)) return undefined;
  const owner = { name: name.text, address: undefined };
  return plain(name.from, relative.to, { kind: 'placeholder', owner, noun: relative.noun }, 'person');
}

/** Nouns that are verbs behind "to". */
const alsoVerbs = new Set(['cache', 'index', 'queue', 'stack', 'vendor']);

/** A noun with the name that follows it: "a woman named Ada Roe", "their database Tidewater", or the noun alone. */
function describedAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  from: number,
  determiner: string | undefined,
): Noun | undefined {
  if (!isAny(tokens[at], NEAR_KIND)) return undefined;
  // "to vendor Quarry": a verb.
  if (determiner === undefined && lowerAt(tokens, at - 1) === 'to' && alsoVerbs.has(lowerAt(tokens, at)))
    return undefined;
  let head = -1;
  for (let next = at; next < at + KIND_REACH; next++) {
    const token = tokens[next];
    if (!token || token.kind !== 'word') {
      if (token?.text === '/') continue;
      break;
    }
    const isSmall = isAny(token, SMALL);
    if (!isSmall && token.text.length > 4) break;
    if (isAny(token, PREPOSITION | CONJUNCTION)) break;
    if (isSmall && isAny(token, KIND_NOUN)) head = next;
    else if (head >= 0) break;
    else if (isAny(token, ADVERB) && determiner === undefined) break;
  }
  const noun = tokens[head];
  if (!noun) return undefined;
  // Without a determiner only what introduces a name is looked for: "systems" alone is nothing.
  const hint = noun.noun;
  const direct = nameAt(tokens, head + 1, -1);
  const indefinite = determiner === 'a' || determiner === 'an';
  // "a group Slack channel".
  const isOfGroup = indefinite && hint === 'team';
  if (direct && tokens[head + 1]?.spaced && !isOfGroup)
    return nameNoun(from, direct.to, direct, hint, false, true);
  const isApart = textAt(tokens, head + 1) === ',';
  const introduced = introducedName(tokens, head + (isApart ? 2 : 1), first);
  if (introduced) return nameNoun(from, introduced.to, introduced, hint, false, true);
  if (determiner === undefined)
    return hint === 'person' && head === at ? plain(from, head + 1, { kind: 'thing' }, hint) : undefined;
  const isAnaphor = head === at && ['this', 'that', 'the', 'these', 'those'].includes(determiner);
  if (isAnaphor && hint !== 'person' && !isPluralNoun(noun.lower))
    return plain(from, head + 1, { kind: 'pronoun', word: determiner, noun: hint }, hint);
  return { ...plain(from, head + 1, { kind: 'thing' }, hint), indefinite };
}

const nameNoun = (
  from: number,
  to: number,
  name: Name,
  hint: EntityKind | undefined,
  indefinite: boolean,
  introduced: boolean,
): Noun => ({ from, to, means: { kind: 'name', name }, hint, indefinite, introduced });

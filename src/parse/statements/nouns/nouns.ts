import type { EntityKind } from '../../../model/entity.ts';
import type { Addressed } from '../../../model/statement.ts';
import type { Address } from '../../../model/thread.ts';
import { describedName, isFirstWordOnly, teamCalledBy } from '../names/first-words.ts';
import { addressOf } from '../names/forms-of-address.ts';
import { isCapital, isInitialAt } from '../tokens/initials.ts';
import { introducedName } from '../names/introduced-names.ts';
import { isPluralNoun } from '../vocabulary/kind-words.ts';
import { isSmallGivenName } from '../vocabulary/known-given-names.ts';
import { isPersonShape, nameAt, type Name } from '../names/names.ts';
import { kindNounAt } from './kind-nouns.ts';
import { determiners, pluralDeterminers, pronouns } from './noun-words.ts';
import { nounBehind } from './noun-behind.ts';
import { isOwnerAt, ownedAt } from './owned-nouns.ts';
import { isOwnFriend, relativeAt } from './relatives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { titleAt, type Title } from '../names/titles.ts';
import { SMALL, LEADS_NOUN, isAny } from '../tokens/word-flags.ts';

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
  const { lower } = token;
  if (token.text === 'I' || lower === 'me') return plain(at, at + 1, { kind: 'author' });
  const address = addressOf(token);
  if (address !== undefined) return addressedAt(tokens, at, address);
  if (pluralDeterminers.has(lower)) return allAt(tokens, at);
  if (isSmallNameAt(tokens, at, first)) return ownNounAt(tokens, at, first);
  if (determiners.has(lower) && token.kind === 'word' && token.quotation === 0)
    return afterDeterminer(tokens, at, first) ?? pronounAt(tokens, at);
  return pronouns.has(lower) ? pronounAt(tokens, at) : ownNounAt(tokens, at, first);
}

/** "Ms Stone", "Dr. Ada Roe". */
function addressedAt(tokens: readonly Token[], at: number, address: Addressed): Noun | undefined {
  const found = nounAt(tokens, textAt(tokens, at + 1) === '.' ? at + 2 : at + 1, -1);
  return found?.means.kind === 'name'
    ? addressed({ ...found, from: at }, found.means.name, address)
    : undefined;
}

/** "both teams", "all of the Search team". */
function allAt(tokens: readonly Token[], at: number): Noun | undefined {
  const isOf = lowerAt(tokens, at) === 'all' && lowerAt(tokens, at + 1) === 'of';
  const found = nounAt(tokens, isOf ? at + 2 : at + 1, -1);
  return found && found.means.kind !== 'pronoun' ? { ...found, from: at } : undefined;
}

/** "not by IT": the department; "her notes" are not she. */
function pronounAt(tokens: readonly Token[], at: number): Noun | undefined {
  const word = lowerAt(tokens, at);
  if (!pronouns.has(word) || textAt(tokens, at) === 'IT' || isOwnerAt(tokens, at)) return undefined;
  return plain(at, at + 1, { kind: 'pronoun', word, noun: undefined });
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
  return withNounBehind(tokens, name, from, indefinite);
}

function withNounBehind(tokens: readonly Token[], name: Name, from: number, indefinite: boolean): Noun {
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

/** A noun with the name that follows it: "a woman named Ada Roe", "their database Tidewater", or the noun alone. */
function describedAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  from: number,
  determiner: string | undefined,
): Noun | undefined {
  const head = kindNounAt(tokens, at, determiner !== undefined);
  const noun = tokens[head];
  if (!noun) return undefined;
  const indefinite = determiner === 'a' || determiner === 'an';
  const named = namedBehind(tokens, head, first, from, indefinite);
  if (named) return named;
  const hint = noun.noun;
  // Without a determiner only what introduces a name is looked for: "systems" alone is nothing.
  if (determiner === undefined)
    return hint === 'person' && head === at ? plain(from, head + 1, { kind: 'thing' }, hint) : undefined;
  const isAnaphor = head === at && ['this', 'that', 'the', 'these', 'those'].includes(determiner);
  if (isAnaphor && hint !== 'person' && !isPluralNoun(noun.lower))
    return plain(from, head + 1, { kind: 'pronoun', word: determiner, noun: hint }, hint);
  return { ...plain(from, head + 1, { kind: 'thing' }, hint), indefinite };
}

/** The name behind the noun `head`, which says what its owner is. */
function namedBehind(
  tokens: readonly Token[],
  head: number,
  first: number,
  from: number,
  indefinite: boolean,
): Noun | undefined {
  const hint = tokens[head]?.noun;
  const direct = nameAt(tokens, head + 1, -1);
  // "a group Slack channel".
  const isOfGroup = indefinite && hint === 'team';
  if (direct && tokens[head + 1]?.spaced && !isOfGroup)
    return nameNoun(from, direct.to, direct, hint, false, true);
  const isApart = textAt(tokens, head + 1) === ',';
  const introduced = introducedName(tokens, head + (isApart ? 2 : 1), first);
  return introduced && nameNoun(from, introduced.to, introduced, hint, false, true);
}

const nameNoun = (
  from: number,
  to: number,
  name: Name,
  hint: EntityKind | undefined,
  indefinite: boolean,
  introduced: boolean,
): Noun => ({ from, to, means: { kind: 'name', name }, hint, indefinite, introduced });

import type { EntityKind } from '../../../model/entity.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isOneWord } from '../../../text/names.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import { CUE, writtenName, PEOPLE, proposedName, SLOT } from './meaning.ts';
import { isDescription, isOnlyWhich } from '../vocabulary/no-things.ts';
import type { Noun } from './nouns.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isKnownProduct, isProductShape } from '../vocabulary/known-products.ts';
import { isSoftware } from '../names/name-kinds.ts';
import { isPersonCue } from '../names/person-cues.ts';
import type { ParsedSentence } from '../sentences/parsed-sentence.ts';
import type { SentenceContext } from '../sentences/sentence-context.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { CAPITALISED, isAny, LEADS_NOUN, OPENER, TITLE_NOUN, TITLE_WORD } from '../tokens/word-flags.ts';

/** Counts what the words around a name tell of its kind, and keeps in mind that the sentence names it. */
export function readNoun(context: SentenceContext, noun: Noun): void {
  const meant = context.named(noun);
  if (meant) context.discourse.speak(meant);
  const name = proposedName(noun);
  if (name === undefined) return;
  const { kinds } = context.note;
  if (noun.hint && isCue(name, noun, noun.hint, context.sentence.tokens)) kinds.vote(name, noun.hint, CUE);
  // "the N-API team" is a team beside the thing that it is called by.
  else if (isTeamOfThing(name, noun))
    kinds.vote(`${name} ${lowerAt(context.sentence.tokens, noun.to - 1)}`, 'team', CUE);
  else if (isPersonCue(context.sentence.tokens, noun) || isAmongPeople(context, noun))
    kinds.vote(name, 'person', SLOT);
}

const isTeamOfThing = (name: string, { hint }: Noun): boolean => hint === 'team' && isProductShape(name);

/** A person's noun counts where it introduces the name; "the Data Platforms folks" are no company. */
function isCue(name: string, noun: Noun, hint: EntityKind, tokens: readonly Token[]): boolean {
  if (hint === 'person') return noun.introduced;
  if (isOfTitle(tokens, noun.from) || isOfOther(name, hint, noun.introduced)) return false;
  if (isFirstOfPart(tokens, noun) && isOnlyWhich(name, hint)) return false;
  const isPlain = name.split(' ').some(word => isOrdinary(word) || kindOfNoun(word) !== undefined);
  return hint !== 'organization' || noun.introduced || !isPlain;
}

/** Whether a name is that of something else, beside which the noun stands. */
function isOfOther(name: string, hint: EntityKind, isIntroduced: boolean): boolean {
  // "IBM platforms" are many.
  if (hint === 'system') return /^(?:web|internet)$/iu.test(name) || isWrittenOrganization(name);
  if (isIntroduced) return false;
  // "the Chrome folks" are those who make it; "the Kafka team", "the N-API team" are called by what they make.
  return (
    (hint === 'team' && isWrittenOrganization(name)) ||
    isKnownProduct(name) ||
    isProductShape(name) ||
    isSoftware(name)
  );
}

/** Whether a name, which no quotation marks show to be one, may have its capital from where it stands. */
const isFirstOfPart = (tokens: readonly Token[], { means, from }: Noun): boolean =>
  means.kind === 'name' && !means.name.quoted && (means.name.startsSentence || startsPart(tokens[from - 1]));

/** "Season of Docs application": the end of a longer title, which is no office ("Head of Data platform"). */
const isOfTitle = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'of' &&
  !isAny(tokens[at], LEADS_NOUN) &&
  isAny(tokens[at - 2], CAPITALISED) &&
  !isAny(tokens[at - 2], TITLE_NOUN | TITLE_WORD | OPENER);

/** "Parent group:", "feat: New api": the capital is that of a label's or title's first word. */
const startsPart = (before: Token | undefined): boolean =>
  before === undefined || /^[:([|–—]$/u.test(before.text);

/** "X is a database": what somebody or something is said to be. */
export function readIsClause(context: SentenceContext, noun: Noun, hint: EntityKind): void {
  const name = proposedName(noun);
  if (name === undefined) return;
  // "Generic question is people ask": a capital of the sentence.
  const isCapitalOnly = noun.means.kind === 'name' && noun.means.name.startsSentence && isDescription(name);
  if (hint === 'person' && isCapitalOnly) return;
  const isPerson = noun.hint === undefined && isOneWord(name) && context.note.kindOf(name) === 'person';
  if (hint === 'person' ? context.note.mayBe(name, noun.hint, PEOPLE) : !isPerson)
    context.note.kinds.vote(name, hint, SLOT);
}

/**
 * Whether a sentence says nothing by itself, whatever the sentences around it tell: all that is to be kept in mind of it is
 * whom it names.
 */
export const onlyNames = (parsed: ParsedSentence, tokens: readonly Token[]): boolean =>
  parsed.label === undefined &&
  parsed.announced === undefined &&
  parsed.listedRole === undefined &&
  parsed.products.length + parsed.organizations.length === 0 &&
  !parsed.flags.corrects &&
  parsed.clauses.every(clause => clause.kind === 'noun' && !mayTellKind(clause.noun, tokens, parsed.clauses));

/** Whether reading a noun may count for a kind. */
function mayTellKind(noun: Noun, tokens: readonly Token[], clauses: readonly Clause[]): boolean {
  if (noun.title) return true;
  const name = proposedName(noun);
  if (name === undefined) return false;
  if (isTeamOfThing(name, noun) || (noun.hint && isCue(name, noun, noun.hint, tokens))) return true;
  if (isPersonCue(tokens, noun)) return true;
  if (isOneWord(name)) return false;
  return (
    startsWithPeople(tokens) ||
    (isBehindAnd(tokens, noun) &&
      clauses.some(clause => clause.kind === 'noun' && isJustBefore(clause.noun, noun)))
  );
}

/** "We met Ada Roe and Ben Poe": what holds for one of a list holds for the others. */
function isAmongPeople(context: SentenceContext, noun: Noun): boolean {
  const { tokens } = context.sentence;
  const name = writtenName(noun);
  if (name === undefined || isOneWord(name) || !context.note.mayBe(name, noun.hint, PEOPLE)) return false;
  if (isBeside(tokens, noun)) return false;
  if (startsWithPeople(tokens)) return true;
  if (!isBehindAnd(tokens, noun)) return false;
  return [...context.found.keys()].some(
    other => isJustBefore(other, noun) && context.note.kinds.of(writtenName(other) ?? '') === 'person',
  );
}

/** "Ada Roe (Corvid Rail), Ben Poe", "Ada Roe, Corvid Rail; Ben Poe": where somebody of a list is from. */
const isBeside = (tokens: readonly Token[], { from, means }: Noun): boolean => {
  if (/^(?:[(/|–—-]|of|from|at)$/u.test(lowerAt(tokens, from - 1))) return true;
  const given = means.kind === 'name' ? (means.name.text.split(' ')[0] ?? '') : '';
  return (
    textAt(tokens, from - 1) === ',' && !isKnownGivenName(given) && tokens.some(({ text }) => text === ';')
  );
};

const startsWithPeople = (tokens: readonly Token[]): boolean =>
  peopleLists.has(lowerAt(tokens, 0)) && textAt(tokens, 1) === ':';

const isBehindAnd = (tokens: readonly Token[], { from }: Noun): boolean =>
  /^(?:and|,|&)$/u.test(lowerAt(tokens, from - 1));

/** Whether no more than "and" and a word stand between two nouns. */
const isJustBefore = (other: Noun, { from }: Noun): boolean => other.to < from && from - other.to <= 2;

/** "Attendees: Ada Roe, Ben Poe". */
export const peopleLists: ReadonlySet<string> = new Set(
  'attendees attended present participants people contacts cc invited joining with'.split(' '),
);

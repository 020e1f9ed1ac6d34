import type { EntityKind } from '../../../model/entity.ts';
import type { Reference, Statement } from '../../../model/statement.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import type { Span } from '../../../text/span.ts';
import type { PassageSentence } from '../../sentences.ts';
import { isAwaitedAt } from '../tokens/awaited.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { timeOf } from '../clauses/clause-times.ts';
import type { Compiled } from '../patterns/compiled-patterns.ts';
import type { Discourse } from '../nouns/discourse.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import { isRelabelled, LOOSE, PEOPLE, SLOT, type Meaning, type Meant } from '../nouns/meaning.ts';
import { isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { isKnownProduct, isVendor } from '../vocabulary/known-products.ts';
import { isSoftware, mayBe } from '../names/name-kinds.ts';
import type { NoteContext } from './note-context.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { beginningOf, endOf, isOpen, isPastTense } from './statement-times.ts';
import { isSaidAgain } from './said-again.ts';
import type { SentenceFlags } from '../tokens/sentence-flags.ts';
import type { TellingName } from '../names/telling-names.ts';
import type { Token } from '../tokens/tokens.ts';
import { unnamedIn, type Unnamed } from '../nouns/unnamed.ts';
import type { VerbGroup } from '../tokens/verb-groups.ts';

/**
 * What a look at the words of a sentence tells before anybody reads it: `none` names nobody and says nothing; `names`
 * may name somebody, and says nothing of them; `cues` has to be read; `weigh` has to be weighed even if its words only
 * name somebody.
 */
export type Cues = 'none' | 'names' | 'cues' | 'weigh';

/** A sentence with its words, and where it stands in the note. */
export interface ReadSentence extends PassageSentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly parsed: ParsedSentence;
  readonly cues: Cues;
  /** Whether its words name somebody or something and tell nothing of them: see `onlyNames`. */
  readonly isPlain: boolean;
  /** The names in it that tell by themselves what bears them. */
  readonly tellingNames: readonly TellingName[];
}

/** What the nouns of one sentence mean, and what may be stated in it. */
export class SentenceContext {
  readonly note: NoteContext;
  readonly sentence: ReadSentence;
  readonly #flags: SentenceFlags;
  readonly #corrects: boolean;
  /** What the label of its passage means. */
  readonly #label: readonly Meant[];
  readonly #topics: ReadonlySet<Noun>;
  readonly #isQuiet: boolean;
  readonly #found = new Map<Noun, Meant | undefined>();

  constructor(
    note: NoteContext,
    sentence: ReadSentence,
    said: {
      readonly flags: SentenceFlags;
      readonly corrects: boolean;
      readonly label: readonly Meant[];
      readonly topics: ReadonlySet<Noun>;
      /** Whether what is said tells nothing of the kinds of its names. */
      readonly isQuiet?: true;
    },
  ) {
    this.#isQuiet = said.isQuiet === true;
    this.note = note;
    this.sentence = sentence;
    this.#flags = said.flags;
    this.#corrects = said.corrects;
    this.#label = said.label;
    this.#topics = said.topics;
  }

  get discourse(): Discourse<Meaning> {
    return this.note.discourse(this.sentence.message);
  }

  /** The nouns that were asked about so far. */
  get found(): ReadonlyMap<Noun, Meant | undefined> {
    return this.#found;
  }

  /** What a noun means by itself. */
  named(noun: Noun, isSubject = false): Meant | undefined {
    const known = this.#found.get(noun);
    if (known) return known;
    const own = this.note.meant(noun, this.sentence.message, isSubject || this.#topics.has(noun));
    const isLabel = noun === this.sentence.parsed.label?.noun;
    const meant = own && isLabel ? asLabel(own, this.note) : own;
    this.#found.set(noun, meant);
    return meant;
  }

  /** What a noun means where one of these kinds is wanted; a pronoun means none of `others`, of whom its clause is. */
  meant(
    noun: Noun,
    kinds: readonly EntityKind[],
    isSubject: boolean,
    others: readonly Meant[] = [],
  ): Meant | undefined {
    if (noun.means.kind === 'thing') return undefined;
    if (noun.means.kind === 'pronoun')
      return this.#resolved(noun, noun.means.word, kinds, { isSubject, others });
    const meant = this.named(noun, isSubject);
    return meant?.mayBe(kinds) ? meant : undefined;
  }

  #resolved(
    noun: Noun,
    word: string,
    kinds: readonly EntityKind[],
    { isSubject, others }: { readonly isSubject: boolean; readonly others: readonly Meant[] },
  ): Meant | undefined {
    const known = this.#found.get(noun);
    if (known) return known.mayBe(kinds) ? known : undefined;
    const ofLabel = /^(?:this|that|it|they)$/u.test(word)
      ? this.#label.find(each => each.mayBe(kinds))
      : undefined;
    const found =
      this.discourse.resolve(noun, kinds, this.sentence.passage, {
        unnamed: () => unnamedOf(this.sentence),
        others: others.map(({ key }) => key),
      }) ?? ofLabel;
    if (!found) return undefined;
    const meant = { ...found, at: noun.from, isSubject: isSubject || this.#topics.has(noun) };
    this.#found.set(noun, meant);
    this.discourse.speak(meant);
    return meant;
  }

  /** Whether a noun may stand where one of these kinds is wanted, in a clause whose other side is `others`. */
  may(noun: Noun, kinds: readonly EntityKind[], others: readonly Noun[] = []): boolean {
    switch (noun.means.kind) {
      case 'thing':
        return noun.hint !== undefined && kinds.includes(noun.hint);
      case 'pronoun':
        return (
          this.meant(
            noun,
            kinds,
            false,
            others.flatMap(each => this.named(each) ?? []),
          ) !== undefined
        );
      default:
        return this.named(noun)?.mayBe(kinds) ?? false;
    }
  }

  /** Whether a name of which nothing surely tells the kind may be of one of these. */
  mayBeGuessed({ means, hint }: Noun, kinds: readonly EntityKind[]): boolean {
    return (
      means.kind === 'name' &&
      hint === undefined &&
      !this.note.isSure(means.name.text) &&
      mayBe(means.name.text, kinds, undefined)
    );
  }

  /** Whether what stands at token `at` is asked, imagined, waited for, to come or past: it is named, not stated. */
  isMoot(group: VerbGroup | undefined, at: number, isEvent: boolean): boolean {
    if (this.#flags.isQuestion || this.#flags.isImagined(at)) return true;
    if (!group) return false;
    if (isAwaitedAt(this.sentence.tokens, at, group.tense)) return true;
    if (group.tense === 'hypothetical') return true;
    // "might move to Search": it has not happened, where "might be in Search" guesses at what is.
    const mayBe = group.hedged && group.last === 'modal';
    if (mayBe && ((isEvent && group.tense !== 'future') || mayCome(this.sentence.tokens, at))) return true;
    return group.tense === 'past' && !isEvent && !group.over && !group.negated;
  }

  state(
    statement: Pick<Statement, 'relation' | 'subject'> & Partial<Statement>,
    group: VerbGroup | undefined,
    at: number,
  ): void {
    const time = timeOf(this.sentence.tokens, at);
    const tense = group?.tense ?? 'present';
    if (time.standing === 'denied' || (time.isUndone && isPastTense(tense))) return;
    const said: Statement = {
      object: undefined,
      text: undefined,
      message: this.sentence.message,
      unsaid: false,
      span: this.sentence.span,
      ...statement,
      ...(statement.until === undefined && beginningOf(time, tense, this.sentence.parsed.isComing)),
      ...endOf(time, tense),
      polarity: time.standing === 'over' ? 'ends' : (statement.polarity ?? polarityOf(group)),
      hedged: this.#flags.isHedged(at) || group?.hedged === true || isOpen(time, tense),
      corrects: this.#corrects,
    };
    if (!isSaidAgain(this.note.statements, said)) this.note.statements.push(said);
  }

  /** What ends on a day to come, which the sentence names, holds until then: "takes over from Ben on 1 May". */
  stateUntil(
    statement: Pick<Statement, 'relation' | 'subject'> & Partial<Statement>,
    group: VerbGroup,
    at: number,
  ): void {
    const { starts: until } = timeOf(this.sentence.tokens, at);
    if (until === undefined || group.negated || !/^(?:present|future)$/u.test(group.tense)) return;
    this.state({ ...statement, until }, { ...group, over: false, tense: 'present' }, at);
  }

  /** Counts the place in a pattern for the kinds that it is open to; `isGuess` where another pattern may be meant. */
  vote({ meaning }: Meant, kinds: readonly EntityKind[], pattern?: Compiled, isGuess = false): void {
    const { reference, hint } = meaning;
    if (this.#isQuiet || reference.kind !== 'name' || tellsNothing(reference, hint, kinds)) return;
    const { name } = reference;
    const known = hint ?? this.note.kindOf(name);
    const only = kinds.length === 1 ? kinds[0] : undefined;
    if (hint !== undefined && kinds.includes(hint)) this.note.kinds.vote(name, hint, LOOSE);
    else if (only !== undefined)
      this.note.kinds.vote(name, only, isGuess && !name.includes(' ') ? LOOSE : SLOT);
    else if (known !== undefined && kinds.includes(known)) this.note.kinds.vote(name, known, LOOSE);
    else if (kinds.length > 2) this.note.vague(name);
    else this.note.kinds.vote(name, likelyKind(name, pattern), LOOSE);
  }
}

/** "no longer leads", "does not lead": it ends what was. */
const polarityOf = (group: VerbGroup | undefined): Statement['polarity'] =>
  group && (group.negated || group.over) ? 'ends' : 'states';

/** Whether a name tells nothing of its kind, wherever it stands. */
const tellsNothing = (
  { name, link, address }: Extract<Reference, { kind: 'name' }>,
  hint: EntityKind | undefined,
  kinds: readonly EntityKind[],
): boolean =>
  isRelabelled(name, link) ||
  // "Ms Stone" makes nobody of every "Stone".
  (address !== undefined && isOrdinary(name)) ||
  // "Grant leads Search": if somebody is known to be called so.
  (hint === undefined && isOrdinaryGivenName(name) && kinds[0] === 'person');

/** Whom and what a sentence speaks of without a name. */
export const unnamedOf = ({ tokens, parsed }: ReadSentence): readonly Unnamed[] =>
  unnamedIn(tokens, parsed.clauses);

/** "might report to Ada after the change": a guess at what is to come. */
const mayCome = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at)
    .some(({ lower }) => /^(?:after|once|when|soon|later|eventually|next|tomorrow)$/u.test(lower));

/** A label of one word is a team's or a system's rather than a person's, unless the word is a given name. */
function asLabel(meant: Meant, note: NoteContext): Meant {
  const { reference } = meant.meaning;
  if (reference.kind !== 'name' || reference.name.includes(' ') || isGivenName(reference.name)) return meant;
  if (note.kindOf(reference.name) === 'person') return meant;
  return { ...meant, mayBe: kinds => meant.mayBe(kinds.filter(kind => kind !== 'person')) };
}

/** The kind that a place open to two kinds most often means. */
function likelyKind(name: string, compiled: Compiled | undefined): EntityKind {
  switch (compiled?.pattern.relation) {
    case 'owner':
      return mayBe(name, PEOPLE, undefined) && (name.includes(' ') || isGivenName(name)) ? 'person' : 'team';
    case 'acquired_by':
    case 'founded_by':
      return 'organization';
    default:
      return isSoftware(name) || isKnownProduct(name) || isVendor(name) ? 'system' : 'team';
  }
}

/** The nouns that a sentence is about: the subjects of its verbs. */
export function topicsOf(clauses: readonly Clause[]): Set<Noun> {
  const topics = new Set<Noun>();
  const add = (nouns: readonly Noun[]): void => nouns.forEach(noun => topics.add(noun));
  for (const clause of clauses) {
    if (clause.kind === 'relation') add(clause.subjects);
    // "This is where Ada sits" is about the place.
    if (clause.kind === 'stated') add(clause.relation === 'team' ? clause.objects : clause.subjects);
    if (clause.kind === 'title') add([clause.subject]);
    if (clause.kind === 'is') add([clause.noun]);
  }
  return topics;
}

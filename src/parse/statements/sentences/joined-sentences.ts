import { behindBullet } from '../layout/bullets.ts';
import type { Statement } from '../../../model/statement.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import { active } from '../patterns/compiled-patterns.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { fieldLabels } from '../layout/field-labels.ts';
import { SLOT, writtenName } from '../nouns/meaning.ts';
import { isWholeName } from '../names/name-kinds.ts';
import type { NoteContext } from './note-context.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { parseSentence } from './parsed-sentence.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { answered } from './questions.ts';
import { keyOfStatement } from '../layout/record-facts.ts';
import { readRelationClause } from './relation-statements.ts';
import { readStatedClause } from './stated-clauses.ts';
import { SentenceContext, type ReadSentence } from './sentence-context.ts';
import { readTitleClause } from './title-statements.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { onlyName } from '../nouns/value-nouns.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import {
  ADVERB,
  CAPITALISED,
  COPULAR_WORD,
  ACTIVE_VERB,
  isAny,
  STARTS_PHRASE,
  TITLE_NOUN,
  TITLE_WORD,
} from '../tokens/word-flags.ts';
import { wordOf } from '../tokens/words.ts';

const LONGEST_NAME = 80;
/** Sentences below a heading that have a subject of their own, behind which none is about the heading any more. */
const MOST_OTHERS = 2;

/**
 * Reads what sentences say only together with what stands before them: a question and its answer, and a heading, or the name
 * that a line is, and sentences below it that begin without a subject ("Led by Ada Roe since May.").
 */
export class JoinedReader {
  readonly #note: NoteContext;
  readonly #prose: string;
  readonly #said: Set<string>;
  #above: { readonly tokens: readonly Token[]; readonly noun: Noun } | undefined;
  #others = 0;
  #question: ReadSentence | undefined;

  constructor(note: NoteContext, prose: string) {
    this.#note = note;
    this.#prose = prose;
    this.#said = new Set(note.statements.map(keyOfStatement));
  }

  read(sentences: readonly ReadSentence[]): void {
    for (const sentence of sentences) {
      if (sentence.kind === 'cell') continue;
      const question = this.#question;
      this.#question = undefined;
      if (this.#prose.charAt(sentence.to - 1) === '?') this.#question = sentence;
      else if (question && question.message === sentence.message) this.#readAnswer(question, sentence);
      if (sentence.kind === 'heading' || sentence.startsLine) this.#lookAbove(sentence);
      if (this.#above && sentence.kind !== 'heading') this.#readBelow(this.#above, sentence);
    }
  }

  #readAnswer(question: ReadSentence, answer: ReadSentence): void {
    if (answer.to - answer.from > LONGEST_ANSWER) return;
    const tokens = answered(question.tokens, answer.tokens);
    if (tokens) this.#readTokens(answer, tokens);
  }

  #lookAbove(sentence: ReadSentence): void {
    const isHeading = sentence.kind === 'heading';
    if (isHeading) this.#above = undefined;
    const length = sentence.to - sentence.from;
    if (length > LONGEST_NAME || /[.!?,;:]/u.test(this.#prose.charAt(sentence.to - 1))) return;
    const { tokens } = sentence;
    const noun = tokens.length <= 6 ? onlyName(tokens) : undefined;
    if (!noun) return;
    this.#above = { tokens: tokens.slice(noun.from, noun.to), noun };
    this.#others = 0;
  }

  #readBelow(
    above: { readonly tokens: readonly Token[]; readonly noun: Noun },
    sentence: ReadSentence,
  ): void {
    const { tokens } = sentence;
    if (tokens[0]?.from === above.tokens[0]?.from) return;
    const start = behindBullet(tokens);
    const first = tokens[start];
    const isBare =
      first !== undefined &&
      (isBareStart(first, above.noun) || (isAny(first, ADVERB) && isAny(tokens[start + 1], BARE)));
    if (!isBare && !/^(?:the|its|their|his|her)$/u.test(first?.lower ?? '')) {
      if (++this.#others > MOST_OTHERS) this.#above = undefined;
      return;
    }
    const is = labelIs(tokens, start);
    if (is)
      this.#readClauses(
        sentence,
        tokens,
        is.map(clause => clause(above.noun)),
      );
    else if (isBare)
      this.#readTokens(sentence, [...above.tokens, comma(first), lowered(first), ...tokens.slice(start + 1)]);
  }

  #readTokens(base: ReadSentence, tokens: readonly Token[]): void {
    const text = this.#prose.slice(base.from, base.to);
    const parsed = parseSentence(tokens, text, false, () => undefined);
    this.#state({ ...partsOf(base), tokens, parsed }, parsed.clauses);
  }

  #readClauses(base: ReadSentence, tokens: readonly Token[], clauses: readonly Clause[]): void {
    this.#state({ ...partsOf(base), tokens, parsed: base.parsed }, clauses);
  }

  #state(sentence: ReadSentence, clauses: readonly Clause[]): void {
    const { flags } = sentence.parsed;
    const context = new SentenceContext(this.#note, sentence, {
      flags,
      corrects: false,
      label: [],
      topics: new Set(),
      isQuiet: true,
    });
    const { statements } = this.#note;
    const before = statements.length;
    for (const clause of clauses)
      if (clause.kind === 'relation') readRelationClause(context, clause);
      else if (clause.kind === 'stated') readStatedClause(context, clause);
      else if (clause.kind === 'title') readTitleClause(context, clause);
    for (const added of statements.splice(before)) {
      const key = keyOfStatement(added);
      if (!this.#said.has(key)) statements.push(added);
      this.#said.add(key);
      this.#voteForPerson(added);
    }
  }

  /** Of whom a page tells the role or the manager is a person, where the name above is somebody's whole name. */
  #voteForPerson({ relation, subject }: Statement): void {
    const name = this.#above && writtenName(this.#above.noun);
    if (name === undefined || subject.kind !== 'name' || subject.name !== name) return;
    if (/^(?:role|reports_to)$/u.test(relation) && isWholeName(name))
      this.#note.kinds.vote(name, 'person', SLOT);
  }
}

const LONGEST_ANSWER = 120;

/** What a sentence without subject may begin with: "Led by", "Part of", "Runs on", "Head of", "Ex-Acme". */
const BARE = ACTIVE_VERB | COPULAR_WORD | STARTS_PHRASE | TITLE_NOUN | TITLE_WORD;

/** "Report to Ada" asks somebody to; a title is a person's. */
function isBareStart(token: Token, above: Noun): boolean {
  if (!isAny(token, BARE)) return false;
  if (isPersonNoun(above) && isAny(token, TITLE_NOUN | TITLE_WORD)) return true;
  const forms = active.get(token.lower) ?? [];
  if (forms.length > 0) return forms.some(({ form }) => form !== 'base');
  return isAny(token, COPULAR_WORD | STARTS_PHRASE);
}

/** Where a sentence stands. */
const partsOf = ({ from, to, kind, message, passage, startsLine, span }: ReadSentence) => ({
  ...{ from, to, kind, message, passage, startsLine, span },
  cues: 'cues' as const,
  isPlain: false,
  tellingNames: [],
});

const comma = (token: Token): Token => ({
  ...token,
  ...wordOf(','),
  kind: 'sign',
  spaced: false,
  startsLine: false,
});

/** The word as it stands in the middle of a sentence. */
const lowered = (token: Token): Token =>
  isAny(token, CAPITALISED) && !/^\p{Lu}{2}/u.test(token.text)
    ? { ...token, ...wordOf(token.lower), startsLine: false }
    : token;

const LONGEST_LABEL = 4;

/** "Team lead is Ada Roe.", "The owner is Search.": what the label of a field says of what stands above. */
function labelIs(tokens: readonly Token[], at: number): readonly ((of: Noun) => Clause)[] | undefined {
  const start = /^(?:the|its|their|his|her)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  for (let end = start + 1; end <= start + LONGEST_LABEL; end++) {
    const group = verbGroupAt(tokens, end);
    if (group.last === 'none') continue;
    const words = tokens.slice(start, end).map(({ lower }) => lower);
    const labels = fieldLabels(words.join(' '));
    const holders = group.last === 'be' ? nounListAt(tokens, group.head, -1, 'object') : undefined;
    if (labels.length === 0 || !holders || holders.alternatives || possessiveAt(tokens, holders.to) > 0)
      return undefined;
    return labels.map(({ relation, isSubject }) => of => {
      const [subjects, objects] = isSubject ? [holders.nouns, [of]] : [[of], holders.nouns];
      return { kind: 'stated', relation, subjects, objects, group, at: end, isWeak: true };
    });
  }
  return undefined;
}

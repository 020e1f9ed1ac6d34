import type { RelationName } from '../../../model/relation.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Span } from '../../../text/span.ts';
import type { FieldLabel } from './field-labels.ts';
import { hasRole } from '../../thread/senders/role-words.ts';
import { keyOf, PEOPLE, SLOT, writtenName } from '../nouns/meaning.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isCompanyName, isLikelyPerson, mayBe } from '../names/name-kinds.ts';
import { isNoThing } from '../vocabulary/no-things.ts';
import type { NoteContext } from '../sentences/note-context.ts';
import type { Noun } from '../nouns/nouns.ts';
import { isLeftOpen } from '../tokens/standing-asides.ts';
import { isSided, readStatedClause } from '../sentences/stated-clauses.ts';
import { SentenceContext, type ReadSentence } from '../sentences/sentence-context.ts';
import { titleAt } from '../names/titles.ts';
import type { Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { CAPITALISED, isAny, TITLE_NOUN } from '../tokens/word-flags.ts';

/** Who or what a field is about, and what stands in it. */
export interface FieldFact {
  readonly label: Pick<FieldLabel, 'relation' | 'isSubject'> & Partial<Pick<FieldLabel, 'namesTeam'>>;
  readonly of: readonly Noun[];
  readonly values: readonly Noun[];
  /** The sentence that the value stands in. */
  readonly sentence: ReadSentence;
}

const plainly = verbGroupAt([], 0);

/** States what fields say, where something else tells what the names are, and the sentence has not said it already. */
export class FieldFacts {
  readonly #note: NoteContext;
  readonly #said: Set<string>;

  constructor(note: NoteContext) {
    this.#note = note;
    this.#said = new Set(note.statements.map(keyOfStatement));
  }

  state({ label, of, values, sentence }: FieldFact): void {
    const { relation, isSubject, namesTeam = false } = label;
    if (namesTeam && of.every(isPerson)) for (const value of values) this.#hintAtTeam(value);
    const [subjects, objects] = isSubject ? [values, of] : [of, values];
    this.#stateAll(sentence, context => {
      if (relation === 'reports_to')
        for (const noun of [...subjects, ...objects]) voteForPerson(context, noun);
      readStatedClause(context, {
        kind: 'stated',
        relation,
        subjects,
        objects,
        group: plainly,
        at: 0,
        isWeak: true,
      });
    });
  }

  /** States the role of a person where a field holds nothing but one: "Role: Account Manager". */
  stateRole(of: Noun, { sentence, from, to }: Span & { readonly sentence: ReadSentence }): void {
    const tokens = sentence.tokens.filter(token => token.from >= from && token.to <= to);
    const text = isPerson(of) ? roleIn(tokens) : undefined;
    if (text === undefined) return;
    this.#stateAll(sentence, context => {
      voteForPerson(context, of);
      const person = context.meant(of, PEOPLE, true);
      if (person) context.state({ relation: 'role', subject: person.meaning.reference, text }, undefined, 0);
    });
  }

  /** Votes for what the columns "Team" and "Lead", or "System" and "Owner", tell of their names. */
  tellKinds({ label: { relation }, of, values, sentence }: FieldFact): void {
    if (relation !== 'lead' && relation !== 'owner') return;
    const isHeld = (noun: Noun): boolean => noun.hint !== undefined || isSomebody(noun);
    if (!values.some(isHeld)) return;
    const { kinds } = this.#note;
    for (const { hint, ...noun } of of) {
      const name = writtenName({ ...noun, hint });
      if (name === undefined || hint === undefined || hint === 'person') continue;
      if (hint === 'team' ? mayBeTeam(name) : mayBeSystem(name)) kinds.vote(name, hint, SLOT);
    }
    this.#stateAll(sentence, context => {
      for (const noun of values) if (isSomebody(noun)) voteForPerson(context, noun);
    });
  }

  /** "Team: Finance" is a hint: it takes two people, or two notes, to make a candidate of what may be a company, too. */
  #hintAtTeam(value: Noun): void {
    const name = value.hint === undefined ? writtenName(value) : undefined;
    if (name !== undefined && mayBeTeam(name)) this.#note.hintAtTeam(name);
  }

  #stateAll(sentence: ReadSentence, state: (context: SentenceContext) => void): void {
    const { flags } = sentence.parsed;
    const said = { flags, corrects: false, label: [], topics: new Set<Noun>() };
    const { statements } = this.#note;
    const before = statements.length;
    state(new SentenceContext(this.#note, sentence, said));
    for (const added of statements.splice(before)) {
      const key = keyOfStatement(added);
      if (!this.#said.has(key)) statements.push(added);
      this.#said.add(key);
    }
  }

  /** States a pair of which the kinds tell which side is which; where both are of one kind, the first is the subject. */
  statePair(relation: RelationName, pair: Pick<FieldFact, 'of' | 'values' | 'sentence'>): void {
    this.state({ ...pair, label: { relation, isSubject: false } });
    if (isSided(relation)) this.state({ ...pair, label: { relation, isSubject: true } });
  }
}

const mayBeTeam = (name: string): boolean =>
  mayBe(name, ['team'], undefined) &&
  !isWrittenOrganization(name) &&
  !isCompanyName(name) &&
  !isKnownGivenName(name.split(' ')[0] ?? '') &&
  !isNoThing(name);

const mayBeSystem = (name: string): boolean =>
  mayBe(name, ['system'], undefined) &&
  !isWrittenOrganization(name) &&
  !isLikelyPerson(name) &&
  !isNoThing(name);

/** Somebody's whole name, of which the given name is known. */
const isSomebody = (noun: Noun): boolean => {
  const name = writtenName(noun);
  return name !== undefined && isLikelyPerson(name) && isKnownGivenName(name.split(' ')[0] ?? '');
};

/** "VP Sales", "Senior Buyer, North": a role, with nothing behind it that leaves it open. */
function roleIn(tokens: readonly Token[]): string | undefined {
  const title = titleAt(tokens, 0);
  const behind = title && tokens[title.to];
  if (title && (!behind || /^[,.;(]$/u.test(behind.text))) return title.text;
  // "Chief Claims Officer": more than the title that it begins with.
  const isOffice = isAny(tokens.at(-1), TITLE_NOUN);
  if ((title && !isOffice) || tokens.length > MOST_WORDS_OF_ROLE || isLeftOpen(tokens, 0, tokens.length))
    return undefined;
  const text = tokens.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.text).join('');
  return isAny(tokens[0], CAPITALISED) &&
    tokens.every(({ kind }) => kind === 'word') &&
    (isOffice || hasRole(text))
    ? text
    : undefined;
}

const MOST_WORDS_OF_ROLE = 6;

const isPerson = (noun: Noun): boolean => {
  const name = writtenName(noun);
  return name !== undefined && isLikelyPerson(name);
};

/** Who has a manager or a role is a person, where the name looks like one's. */
function voteForPerson(context: SentenceContext, noun: Noun): void {
  const person = isPerson(noun) ? context.meant(noun, PEOPLE, true) : undefined;
  if (person) context.vote(person, PEOPLE);
}

export const keyOfStatement = ({ span, relation, subject, object, text }: Statement): string =>
  `${span.from}\n${relation}\n${keyOf(subject)}\n${object ? keyOf(object) : (text ?? '')}`;

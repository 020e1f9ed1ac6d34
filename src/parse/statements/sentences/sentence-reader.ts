import type { EntityKind } from '../../../model/entity.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { readClauses } from '../clauses/clauses.ts';
import { corrected, correctedIn } from '../nouns/corrected-names.ts';
import { isOneWord } from '../../../text/names.ts';
import { isLikelyPerson } from '../names/name-kinds.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isKnownProduct } from '../vocabulary/known-products.ts';
import type { TopicLabel } from '../layout/labels.ts';
import { rosterOf } from '../layout/label-rosters.ts';
import { CUE, LOOSE, PEOPLE, writtenName, SLOT, type Meant } from '../nouns/meaning.ts';
import { readIsClause, readNoun } from '../nouns/noun-cues.ts';
import { isOnlyWhich } from '../vocabulary/no-things.ts';
import type { NoteContext } from './note-context.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { readRelationClause } from './relation-statements.ts';
import { readStatedClause } from './stated-clauses.ts';
import { readFollowsClause } from './followed-offices.ts';
import type { Role } from '../nouns/role-nouns.ts';
import { readHint } from './read-hint.ts';
import { SentenceContext, topicsOf, unnamedOf, type ReadSentence } from './sentence-context.ts';
import { readTitleClause } from './title-statements.ts';
import type { Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { AUXILIARY, isAny } from '../tokens/word-flags.ts';

/** Reads the sentences of one note, in document order, into what its context collects. */
export class SentenceReader {
  readonly #note: NoteContext;
  /** The label that the current passage is about: "Research - …". */
  #label:
    | {
        readonly passage: number;
        readonly noun: Noun;
        readonly meant: readonly Meant[];
        readonly isSpeaker: boolean;
      }
    | undefined;
  /** What the labels that follow are, by "is organized into three teams:". */
  #listed: EntityKind | undefined;
  /** What the labels that follow have, by "System owners:". */
  #listedRole: Role | undefined;
  /** The passage that puts right what somebody said. */
  #correcting: number | undefined;
  /** What the sentence before said. */
  #said: { readonly passage: number; readonly statements: readonly Statement[] } | undefined;

  constructor(note: NoteContext) {
    this.#note = note;
  }

  read(sentence: ReadSentence): void {
    if (this.#correct(sentence)) return;
    const { length } = this.#note.statements;
    this.#read(sentence);
    const statements = this.#note.statements.slice(length);
    this.#said = statements.length === 0 ? undefined : { passage: sentence.passage, statements };
  }

  /** "Correction: Petra does.": what the sentence before said, of somebody else. */
  #correct({ tokens, passage, message, span }: ReadSentence): boolean {
    const said = this.#said;
    const [statement, ...others] = said?.statements ?? [];
    if (!said || !statement || others.length > 0 || passage - said.passage > 1) return false;
    const found = statement.message === message ? correctedIn(tokens) : undefined;
    const meant = found && this.#note.meant(found.noun, message, true);
    if (!found || !meant?.mayBe(PEOPLE)) return false;
    const statements = corrected(statement, found, meant);
    this.#note.statements.push(...statements.map(each => ({ ...each, span })));
    return statements.length > 0;
  }

  #read(sentence: ReadSentence): void {
    if (this.#passOver(sentence)) return;
    const { passage, parsed } = sentence;
    this.#start(sentence);
    const label = this.#label?.passage === passage ? this.#label : undefined;
    const isSpeaker = label?.isSpeaker === true;
    this.#note.isSpoken = isSpeaker;
    const clauses = isSpeaker ? spokenClauses(sentence) : this.#clausesOf(sentence, label?.noun);
    const topics = topicsOf(clauses);
    if (parsed.label) topics.add(parsed.label.noun);
    const corrects = this.#correcting === passage;
    const said = { flags: parsed.flags, corrects, label: isSpeaker ? [] : (label?.meant ?? []), topics };
    const context = new SentenceContext(this.#note, sentence, said);
    for (const clause of clauses) this.#readClause(context, clause);
    this.#voteForKnown(parsed);
    this.#announce(sentence);
    this.#note.discourse(sentence.message).endSentence(passage, () => unnamedOf(sentence));
  }

  /** What a sentence begins or ends by where it stands: a correction, a list, a passage about its label. */
  #start(sentence: ReadSentence): void {
    const { passage, parsed, startsLine, kind } = sentence;
    if (parsed.flags.corrects) this.#correcting = passage;
    if (startsLine && !parsed.label && kind !== 'cell') this.#listed = this.#listedRole = undefined;
    this.#listedRole = parsed.listedRole ?? this.#listedRole;
    if (parsed.label) this.#startLabel(parsed.label, sentence);
  }

  /** Well-known products and organizations are what they are known for. */
  #voteForKnown({ products, organizations }: ReadSentence['parsed']): void {
    for (const name of products) this.#note.kinds.vote(name, 'system', CUE);
    for (const name of organizations)
      if (!this.#note.isSurname(name)) this.#note.kinds.vote(name, 'organization', LOOSE);
  }

  /** Passes over a sentence that says nothing, or only names somebody. */
  #passOver(sentence: ReadSentence): boolean {
    const { cues, isPlain, passage } = sentence;
    if (cues === 'none') this.#pass(sentence, nobody);
    else if (cues === 'names') this.#pass(sentence, () => this.#named(sentence));
    else if (isPlain && this.#label?.passage !== passage) {
      this.#note.isSpoken = false;
      this.#pass(sentence, () => this.#note.unspoken(() => this.#named(sentence)));
    } else return false;
    return true;
  }

  /** A sentence that says nothing by itself; a later one may say something of those that it names. */
  #pass(sentence: ReadSentence, named: () => readonly Meant[]): void {
    const { passage, message, startsLine, kind } = sentence;
    if (startsLine && kind !== 'cell') this.#listed = this.#listedRole = undefined;
    this.#note.discourse(message).passSentence(passage, named, () => unnamedOf(sentence));
  }

  #named({ parsed, message }: ReadSentence): readonly Meant[] {
    return parsed.clauses.flatMap(clause =>
      clause.kind === 'noun' ? (this.#note.meant(clause.noun, message, false) ?? []) : [],
    );
  }

  /** "Run by Ada." behind the sentence of a label is about the label. */
  #clausesOf({ tokens, parsed }: ReadSentence, noun: Noun | undefined): readonly Clause[] {
    const { label, clauses } = parsed;
    const listed = label && this.#listedRole ? pairOf(tokens, label, this.#listedRole) : undefined;
    if (listed) return [...clauses, listed];
    if (label && !this.#listedRole) {
      const roster = rosterOf(tokens, label);
      if (roster.length > 0) return [...clauses, ...roster];
    }
    if (
      label ||
      !noun ||
      clauses.length === 0 ||
      clauses.some(({ kind }) => kind === 'relation' || kind === 'stated')
    )
      return clauses;
    const ofLabel = readClauses(tokens, [noun], 0);
    return ofLabel.some(isReducedFirst) ? ofLabel : clauses;
  }

  #readClause(context: SentenceContext, clause: Clause): void {
    switch (clause.kind) {
      case 'noun': {
        const { noun } = clause;
        const { title } = noun;
        if (title)
          readTitleClause(context, {
            ...{ kind: 'title', subject: noun, title, of: undefined, group: undefined },
            at: noun.from,
          });
        readNoun(context, noun);
        return;
      }
      case 'is':
        readIsClause(context, clause.noun, clause.hint);
        return;
      case 'alias': {
        const name = writtenName(clause.noun);
        if (name !== undefined && !this.#isInitialled(name, clause.name))
          this.#note.aliases.push([name, clause.name]);
        return;
      }
      case 'title':
        readTitleClause(context, clause);
        return;
      case 'stated':
        readStatedClause(context, clause);
        return;
      case 'follows':
        readFollowsClause(context, clause);
        return;
      case 'relation':
        readRelationClause(context, clause);
        return;
      case 'hint':
        readHint(context, clause);
        return;
    }
  }

  /** "Ada Roe (AR)": in another note they may stand for somebody else. */
  #isInitialled(name: string, short: string): boolean {
    return /^\p{Lu}{2,4}$/u.test(short) && (this.#note.kindOf(short) === 'person' || this.#isSpeaker(name));
  }

  /** Whether a label is somebody's whole name, rather than a topic or the field of minutes. */
  #isSpeaker(name: string | undefined): boolean {
    if (name === undefined) return false;
    return this.#note.kindOf(name) === 'person' || (!isOneWord(name) && isLikelyPerson(name));
  }

  /** "Ada: we should wait" stands in no list of teams. */
  #isSomebody(name: string): boolean {
    return this.#note.kindOf(name) === 'person' || (isOneWord(name) && isKnownGivenName(name));
  }

  #startLabel({ noun, hasColon }: TopicLabel, { passage, message }: ReadSentence): void {
    const meant = [this.#note.meant(noun, message, true)].filter(each => each !== undefined);
    const name = writtenName(noun);
    this.#label = { passage, noun, meant, isSpeaker: hasColon && this.#isSpeaker(name) };
    // "Parent group: …" says which group is meant, not how it is called.
    if (name !== undefined && noun.hint) {
      if (!isOnlyWhich(name, noun.hint)) this.#note.kinds.vote(name, noun.hint, CUE);
    } else if (name !== undefined && this.#listed && !isKnownProduct(name) && !this.#isSomebody(name))
      this.#note.kinds.vote(name, this.#listed, SLOT);
    for (const each of meant) this.#note.discourse(message).speak(each);
  }

  #announce({ parsed: { announced } }: ReadSentence): void {
    if (!announced) return;
    this.#listed = announced.kind;
    const name = announced.whole && writtenName(announced.whole);
    if (name !== undefined && announced.whole?.hint === undefined)
      this.#note.kinds.vote(name, this.#note.kindOf(name) ?? 'organization', LOOSE);
  }
}

/** "promoted to" */
const MOST_BEFORE = 2;

/**
 * What somebody says behind a name and a colon has a subject of its own, or none that is told: "Ada Roe: people use
 * Quarry", "Ada Roe: will use Quarry then". Only a verb right behind the colon is of whoever stands before it: "Ada Roe:
 * leads Search".
 */
function spokenClauses({ tokens, parsed: { label, clauses } }: ReadSentence): readonly Clause[] {
  if (!label) return clauses;
  // "Ada Roe: VP Sales, reports to Ben Poe" tells of her.
  const isTold = clauses.some(
    clause =>
      clause.kind === 'title' && clause.subject === label.noun && clause.title.from <= label.to + MOST_BEFORE,
  );
  if (isTold) return clauses;
  const isOfSpeaker = (clause: Clause): boolean =>
    clause.kind !== 'noun' && 'at' in clause && clause.at === label.to && !isAny(tokens[label.to], AUXILIARY);
  return [...readClauses(tokens, undefined, label.to), ...clauses.filter(isOfSpeaker)];
}

/** "Quarry: Ada Roe" below "System owners:". */
function pairOf(
  tokens: readonly Token[],
  { noun, to }: TopicLabel,
  { relation, isSubject }: Role,
): Clause | undefined {
  const holders = nounListAt(tokens, to, -1, 'object')?.nouns;
  if (!holders) return undefined;
  const [subjects, objects] = isSubject ? [holders, [noun]] : [[noun], holders];
  return { kind: 'stated', relation, subjects, objects, group: verbGroupAt([], 0), at: to, isWeak: true };
}

const nobody = (): readonly Meant[] => [];

const isReducedFirst = (clause: Clause): boolean =>
  clause.kind === 'relation' && clause.at <= 1 && clause.group.last === 'none';

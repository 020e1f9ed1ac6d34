import type { RelationName } from '../../model/relation.ts';
import type { Statement } from '../../model/statement.ts';
import type { FieldLabel } from './field-labels.ts';
import { keyOf } from './meaning.ts';
import type { NoteContext } from './note-context.ts';
import type { Noun } from './nouns.ts';
import { isSided, readStatedClause } from './stated-clauses.ts';
import { SentenceContext, type ReadSentence } from './sentence-context.ts';
import { verbGroupAt } from './verb-groups.ts';

/** Who or what a field is about, and what stands in it. */
export interface FieldFact {
  readonly label: Pick<FieldLabel, 'relation' | 'isSubject'>;
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
    const { relation, isSubject } = label;
    const [subjects, objects] = isSubject ? [values, of] : [of, values];
    const { flags } = sentence.parsed;
    const context = new SentenceContext(this.#note, sentence, {
      flags,
      corrects: false,
      label: [],
      topics: new Set(),
    });
    const { statements } = this.#note;
    const before = statements.length;
    readStatedClause(context, {
      kind: 'stated',
      relation,
      subjects,
      objects,
      group: plainly,
      at: 0,
      isWeak: true,
    });
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

export const keyOfStatement = ({ span, relation, subject, object }: Statement): string =>
  `${span.from}\n${relation}\n${keyOf(subject)}\n${object ? keyOf(object) : ''}`;

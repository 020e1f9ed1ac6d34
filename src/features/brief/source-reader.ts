import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { shortened } from '../card/card-words.ts';
import type { Contact } from '../coverage/contact.ts';
import { evidenceOf } from '../wording/evidence.ts';
import { bestSource } from '../wording/fact-source.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { BriefSource } from './brief.ts';

/** Finds what statements of a brief rest on. */
export class SourceReader {
  readonly #index: NoteIndex;
  readonly #sentences: Sentences;

  constructor(index: NoteIndex) {
    this.#index = index;
    this.#sentences = new Sentences(index);
  }

  /** The best of several facts that say the same: a property before a sentence, as the index ranks them. */
  ofFacts(facts: readonly Fact[]): readonly BriefSource[] {
    const best = facts.find(({ basis }) => basis === 'property') ?? bestSource(facts);
    return best ? [this.ofFact(best)] : [];
  }

  ofFact(fact: Fact): BriefSource {
    const { text, author, date, isSentence } = this.#sentences.ofFact(fact);
    return {
      kind: fact.basis === 'property' ? 'written' : this.#kindOf(fact.path, isSentence),
      path: fact.path,
      span: fact.span,
      quote: shortened(fact.basis === 'property' ? propertyShown(text) : text),
      author: author && this.#index.entities.get(author)?.name,
      date,
    };
  }

  /** What stands in a mail and is no sentence is a part of its header. */
  #kindOf(path: NotePath, isSentence: boolean): BriefSource['kind'] {
    if (isSentence) return 'said';
    return this.#index.notes.get(path)?.thread === undefined ? 'written' : 'mail';
  }

  sentenceAt(path: NotePath, span: Span): SaidSentence {
    return this.#sentences.around(path, span);
  }

  /** The sentence or line that holds a place. */
  ofPlace(path: NotePath, span: Span): BriefSource {
    const { text, author, date, isSentence } = this.#sentences.around(path, span);
    return {
      kind: isSentence ? 'said' : 'written',
      path,
      span,
      quote: shortened(text),
      author: author && this.#index.entities.get(author)?.name,
      date,
    };
  }

  /** Where an entity is met: its note, or else the first sentence that names it; nothing where only headers do. */
  ofEntity(id: EntityId): readonly BriefSource[] {
    const entity = this.#index.entities.get(id);
    const definition = entity && this.#index.definitionOf(entity);
    if (entity?.path !== undefined && definition) return [this.ofPlace(entity.path, definition.nameSpan)];
    const evidence = entity && evidenceOf(this.#index, entity);
    return evidence ? [this.ofPlace(evidence.path, evidence.span)] : [];
  }

  ofContact({ kind, path, span, day, author }: Contact): BriefSource {
    const quote = this.#sentences.around(path, span).text;
    return {
      kind,
      path,
      span,
      quote: shortened(quote),
      author: author && this.#index.entities.get(author)?.name,
      date: day,
    };
  }
}

/** A property as a reader sees it: links by what they show, no quotes of YAML. */
const propertyShown = (line: string): string =>
  line
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1')
    .replace(/"/gu, '')
    .replace('::', ':');

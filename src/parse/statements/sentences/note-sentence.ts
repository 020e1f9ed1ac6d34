import type { Span } from '../../../text/span.ts';
import { proseSource, type Prose, type ProseKind } from '../../../text/prose.ts';
import type { PassageSentence } from '../../sentences.ts';
import type { LinkPlaces } from '../tokens/link-places.ts';
import { isSilent, parseSentence, SILENT, type ParsedSentence } from './parsed-sentence.ts';
import { onlyNames } from '../nouns/noun-cues.ts';
import type { Cues, ReadSentence } from './sentence-context.ts';
import { tellingNamesIn, type TellingName } from '../names/telling-names.ts';
import { tokensOf } from '../tokens/tokenize.ts';
import type { Token } from '../tokens/tokens.ts';

/** What the sentences of one note are read from. */
export interface SentenceSource {
  readonly prose: Prose;
  readonly places: LinkPlaces;
  /** What is struck out of this sentence and those behind it, in offsets of the prose. */
  readonly gone?: readonly Span[];
}

/** A sentence whose words are looked at when first asked for: most sentences of most notes need not be. */
export class NoteSentence implements ReadSentence {
  readonly from: number;
  readonly to: number;
  readonly kind: ProseKind;
  readonly message: number | undefined;
  readonly passage: number;
  readonly startsLine: boolean;
  readonly cues: Cues;
  readonly #source: SentenceSource;
  #tokens: readonly Token[] | undefined;
  #parsed: ParsedSentence | undefined;
  #isPlain: boolean | undefined;

  constructor(sentence: PassageSentence, cues: Cues, source: SentenceSource) {
    this.from = sentence.from;
    this.to = sentence.to;
    this.kind = sentence.kind;
    this.message = sentence.message;
    this.passage = sentence.passage;
    this.startsLine = sentence.startsLine;
    this.cues = cues;
    this.#source = source;
  }

  get span(): Span {
    return proseSource(this.#source.prose, this.from, this.to);
  }

  get tokens(): readonly Token[] {
    const { prose, places, gone } = this.#source;
    return (this.#tokens ??= tokensOf(prose.text, this, places.links, gone));
  }

  get tellingNames(): readonly TellingName[] {
    const { prose, gone } = this.#source;
    return this.cues === 'none' || gone !== undefined ? [] : tellingNamesIn(prose.text, this);
  }

  get parsed(): ParsedSentence {
    return (this.#parsed ??= this.#parse());
  }

  get isPlain(): boolean {
    return (this.#isPlain ??= this.cues !== 'weigh' && onlyNames(this.parsed, this.tokens));
  }

  #parse(): ParsedSentence {
    const { prose, places, gone } = this.#source;
    const text = prose.text.slice(this.from, this.to);
    return gone === undefined && isSilent(text)
      ? SILENT
      : parseSentence(this.tokens, text, this.startsLine, places.urlAt);
  }
}

/** How a YAML mapping is written, so that it can be changed without touching anything else. */
import type { Span } from '../text/span.ts';
import type { Fix } from './problem.ts';

/**
 * How a value is written. Spans are offsets of the YAML, quotes and brackets included. `texts` of a scalar are the values
 * that it is read as, several where commas or lines part them; undefined where it holds something else than text.
 */
export type YamlValue =
  | { readonly kind: 'scalar'; readonly span: Span; readonly texts: readonly string[] | undefined }
  | { readonly kind: 'flow-list'; readonly span: Span; readonly items: readonly Span[] }
  | { readonly kind: 'block-list'; readonly span: Span; readonly items: readonly Span[] };

/** One `key: value` of a mapping. Spans are offsets of the YAML, quotes and brackets included. */
export interface YamlEntry {
  /** The key as text. */
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined where nothing follows the colon. */
  readonly value: YamlValue | undefined;
  /** Where the entry's content ends: no white space, no comment. */
  readonly end: number;
}

/** The entries of a block mapping in order, or why they cannot be told, as a sentence. */
export type YamlLayout = { readonly entries: readonly YamlEntry[] } | { readonly refusal: string };

/** Something that YAML refuses or reads otherwise than a person; spans are offsets of the YAML. */
export interface YamlFault {
  /** A sentence. */
  readonly message: string;
  readonly span: Span;
  readonly fix?: Fix;
}

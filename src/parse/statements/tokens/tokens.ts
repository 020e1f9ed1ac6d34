import type { Span } from '../../../text/span.ts';
import { type Word } from './word-flags.ts';

/** A word, a sign, a stretch without prose (a URL, code), or a link. */
export interface Token extends Span, Word {
  readonly kind: 'word' | 'sign' | 'hole' | 'link';
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a line break stands before it. */
  readonly startsLine: boolean;
  /** Whether it stands in quotation marks; each quotation has a number of its own, 0 is none. */
  readonly quotation: number;
  /** A link's destination. */
  readonly link: string | undefined;
}

/** The words and signs `[from, to)` as they are written, with single blanks between those that are apart. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) text += (text !== '' && token.spaced ? ' ' : '') + token.text;
  }
  return text;
}

/** A link of the note, where it stands in the prose. */
export interface LinkPlace extends Span {
  readonly destination: string;
  readonly label: string;
}

/** The word that a token is, in lower case; empty where there is no such token. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The word or sign that a token is, as it is written; empty where there is no such token. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

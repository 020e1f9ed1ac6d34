import { decodeReference } from '../../../src/parse/character-references.ts';
import type { Class, Classes } from './classes.ts';
import { paint } from './classes.ts';

const REFERENCE = /&(?:#\d+|#[xX][\da-fA-F]+|\w+);/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;

/** A text node: where it is written, what it says, and what each character of that is. */
export interface TextNode {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly classes: readonly Class[];
}

/**
 * Classifies the characters of a text node: its source is followed along its value, in which backslashes, character
 * references, container prefixes and white space at line ends are gone.
 */
export function alignText(classes: Classes, text: string, node: TextNode): void {
  const { from, to, value } = node;
  let at = from;
  let done = 0;
  let isPrefix = false;
  while (at < to) {
    const character = text.charAt(at);
    const kind = node.classes[done] ?? '?';
    const reference = character === '&' ? matchAt(REFERENCE, text, at) : undefined;
    const decoded = reference && decodeReference(reference);
    if (reference && decoded !== undefined && value.startsWith(decoded, done)) {
      paint(classes, at, at + reference.length, kind === 't' ? 't' : 'e');
      at += reference.length;
      done += decoded.length;
    } else if (matchAt(ESCAPE, text, at)) {
      classes[at] = kind === 't' ? 't' : 'u';
      classes[at + 1] = kind;
      at += 2;
      done++;
    } else if (isSame(character, value.charAt(done))) {
      classes[at] = /\s/.test(character) ? '.' : kind;
      isPrefix = character === '\n' || character === '\r';
      at++;
      done++;
    } else if (/\s/.test(character) || (isPrefix && character === '>')) classes[at++] = '.';
    else return paint(classes, at, to, '?');
  }
}

const isSame = (written: string, read: string): boolean =>
  written === read || (written === '\0' && read === '\uFFFD');

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

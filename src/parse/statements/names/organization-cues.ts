import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isPlainNoun } from '../tokens/plain-nouns.ts';
import type { Token } from '../tokens/tokens.ts';
import { CAPITALISED, isAny, OPENER, ORGANIZATION } from '../tokens/word-flags.ts';

/**
 * The well-known organizations that a sentence speaks of: "volunteers from Google and Marlow". "The Google calendar" and
 * "in GitHub" are what one uses of them, and "Intel Foundation" is somebody else.
 */
export function organizationsIn(tokens: readonly Token[]): readonly string[] {
  let found: string[] | undefined;
  tokens.forEach((token, at) => {
    if (!isAny(token, ORGANIZATION) || !isWrittenOrganization(token.text) || isWithin(tokens, at)) return;
    (found ??= []).push(token.text);
  });
  return found ?? NONE;
}

const NONE: readonly string[] = [];

/** Whether what stands beside a word makes it a part of another name, or something that people use. */
const isWithin = (tokens: readonly Token[], at: number): boolean =>
  isLedIn(tokens[at - 1]) || goesOn(tokens[at + 1]);

const using = /^(?:on|in|via|using|use|uses|used|my|your|own|@|\/|#|\.)$/u;

const isLedIn = (before: Token | undefined): boolean =>
  before !== undefined &&
  (using.test(before.lower) ||
    (before.kind === 'word' && isAny(before, CAPITALISED) && !isAny(before, OPENER)));

function goesOn(next: Token | undefined): boolean {
  if (!next) return false;
  if (!next.spaced) return /^[-/@#_\d]/u.test(next.text);
  const isName = next.kind === 'word' && isAny(next, CAPITALISED);
  return isName || (isPlainNoun(next) && !next.lower.endsWith('ed'));
}

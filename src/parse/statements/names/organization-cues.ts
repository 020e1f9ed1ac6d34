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

function isWithin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind === 'word' && isAny(before, CAPITALISED) && !isAny(before, OPENER)) return true;
  if (/^(?:on|in|via|using|use|uses|used|my|your|own|@|\/|#|\.)$/u.test(before?.lower ?? '')) return true;
  if (next?.kind === 'word' && next.spaced && isAny(next, CAPITALISED)) return true;
  if (/^[-/@#_\d]/u.test(next?.text ?? '') && next?.spaced === false) return true;
  return isPlainNoun(next) && next?.lower.endsWith('ed') === false;
}

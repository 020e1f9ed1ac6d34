import { isIntensifier } from '../vocabulary/kind-words.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { CONJUNCTION, isAny, PREPOSITION, RELATIVE_NOUN } from '../tokens/word-flags.ts';

/** "I have a friend", "we have an old colleague". */
export function isOwnFriend(tokens: readonly Token[], at: number): boolean {
  const verb = lowerAt(tokens, at - 1);
  const who = lowerAt(tokens, at - 2);
  return (
    (['have', 'had', 'got', 've'].includes(verb) || verb === "'ve") &&
    (who === 'i' || who === "i've" || verb === "'ve")
  );
}

/** "friend", "old colleague": up to which token somebody is told of by what they are to somebody. */
export function relativeAt(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly noun: string } | undefined {
  let noun = '';
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text !== token.lower || isAny(token, PREPOSITION)) return undefined;
    if (isAny(token, RELATIVE_NOUN)) {
      // "my friend's manager" is somebody else.
      if (tokens[at + 1]?.lower === "'s") return undefined;
      return { to: at + 1, noun: noun + token.lower };
    }
    if (isAny(token, CONJUNCTION)) return undefined;
    if (!isIntensifier(token.lower)) noun += `${token.lower} `;
  }
  return undefined;
}

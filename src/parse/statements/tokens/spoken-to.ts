import { lowerAt, type Token } from './tokens.ts';

/** "Martin, could you ask whether …", "Ada, please check who …": who is spoken to does nothing of what follows. */
export function isAddressing(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (/^(?:please|thanks|thank|let|what|how|why|any|i|we|you|just)$/u.test(word)) return true;
  return (
    /^(?:could|can|would|will|do|did|have|are|should|shall|may)$/u.test(word) &&
    /^(?:you|we|i|somebody|someone|anybody|anyone)$/u.test(lowerAt(tokens, at + 1))
  );
}

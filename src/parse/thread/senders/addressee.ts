import { isNobody, type Address, type Thread } from '../../../model/thread.ts';

/** Whom a message speaks to: the author of the latest earlier message by somebody else, else its one recipient. */
export function addresseeOf({ messages }: Thread, message: number): Address | undefined {
  const own = messages[message];
  if (own && isNobody(own.author)) return undefined;
  const keyOf = ({ address, name }: Address): string => (address ?? name ?? '').toLowerCase();
  for (let index = message - 1; index >= 0; index--) {
    const other = messages[index];
    if (own && other && !isNobody(other.author) && keyOf(other.author) !== keyOf(own.author))
      return other.author;
  }
  return own?.recipients.length === 1 ? own.recipients[0] : undefined;
}

import type { Card } from './card.ts';

/** How much of a summary, a name or a value is shown, in UTF-16 code units. */
const LONGEST = 240;

/** What a card calls its entity's kind. */
export function kindOf({ kind, isAccount, isCandidate }: Card): string {
  if (isAccount) return 'account';
  return isCandidate ? `${kind}, not yet defined by a note` : kind;
}

/** A text of the notes, not too long: a heading can be a megabyte. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  // Not between the two halves of a character outside the basic plane.
  return cut > 0 ? `${text.slice(0, cut)} …` : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

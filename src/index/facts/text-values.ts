/**
 * A role as it is compared: whatever its case and signs, "VP of Sales" as "VP Sales", and the offices of a board by their
 * usual letters.
 */
export function roleKey(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/\bvice[ -]president\b/gu, 'vp')
    .replace(/\bchief ((?:[\p{L}&]+ ){1,3})officer\b/gu, (_, areas: string) => `c${initialsOf(areas)}o`)
    .split(/[^\p{L}\p{N}+]+/u);
  return words.filter(word => word !== '' && !fillers.has(word)).join(' ');
}

const fillers = new Set(['of', 'the', 'and', 'for', 'at', 'in']);

const initialsOf = (words: string): string =>
  words
    .split(/[\s&]+/u)
    .filter(word => word !== '' && !fillers.has(word))
    .map(word => word.charAt(0))
    .join('');

/** Whether one of two texts says no more than the other, whose first words it is: "Head of Sales" and "Head of Sales, EMEA". */
export const saysLess = (one: string, other: string): boolean =>
  one.startsWith(`${other} `) || other.startsWith(`${one} `);

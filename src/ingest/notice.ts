/** A notice is a sentence or two. */
const MOST_WORDS = 60;

/**
 * Whether a mail's plain text only tells, in whatever language, that the mail has to be looked at as HTML: it has hardly any
 * words where the page has many, and says what the page does not.
 */
export function onlyTellsOfHtml(plain: string, html: string): boolean {
  const said = wordsIn(plain, MOST_WORDS);
  if (said.length > MOST_WORDS) return false;
  const shown = wordsIn(html.replace(/<[^<>]{0,20000}>/gu, ' '), Infinity);
  if (shown.length < 3 * said.length) return false;
  const known = new Set(shown);
  return said.filter(word => known.has(word)).length * 4 < said.length * 3;
}

/** In small letters; one more than `most` of them at most. */
function wordsIn(text: string, most: number): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(word.toLowerCase());
    if (words.length > most) break;
  }
  return words;
}

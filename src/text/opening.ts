/** Before what may begin a sentence, and not behind an initial or one of the words that are written short. */
const sentenceEnd =
  /(?:(?<!(?<![\p{L}\p{N}])(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|No|Nr|Inc|Ltd|Co|Corp|\p{L}))\.|[!?…])["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\p{Lo}\p{N}])|[。！？]/gu;

/** The first sentences of a text, as many as `longest` UTF-16 code units hold, but one at least. */
export function openingOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end: number | undefined;
  for (const { index, 0: sign } of text.matchAll(sentenceEnd)) {
    const after = index + sign.length;
    if (end !== undefined && after > longest) break;
    end = after;
  }
  return end === undefined ? text : text.slice(0, end);
}

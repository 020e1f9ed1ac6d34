/** Words of a note as one line, without the quote marks that stand between its lines. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n][\s>]*|\s+/gu, ' ').trim();

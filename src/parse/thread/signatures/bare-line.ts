/**
 * What Markdown and HTML write around the words of a line: links and their targets, tags, blanks that are not to be broken at,
 * pictures that have no text.
 */
const link = /\[([^[\]]{0,120})\]\([^()\s]{0,300}\)/gu;
const others =
  /<\/?[a-z][a-z\d]{0,9}(?:\s[^<>@]{0,200})?\/?>|&nbsp;|!?\[(?:cid:[^[\]]{0,80}|logo|image|photo|picture|icon|bild|foto|[\w-]{1,40}\.(?:png|jpe?g|gif))\]/giu;
const mayHold = /[<[&]/u;

/** The line with blanks in the place of all that, as long as before: places in it are places in the line. */
export const bareLine = (line: string): string =>
  mayHold.test(line) ? line.replace(link, blankedLink).replace(others, blanks) : line;

const blanks = (hit: string): string => ' '.repeat(hit.length);
const blankedLink = (hit: string, said: string): string => ` ${said}`.padEnd(hit.length);

/** The mark of a heading, of a list's item or of a table's row at the start of a line. */
const marker = /^\s*(?:[-–+*•]\s+|#{1,6}\s+|\|\s*)/u;
const mayMark = /^[\s\-–+*•#|]/u;
export const markerLength = (line: string): number =>
  mayMark.test(line) ? (marker.exec(line)?.[0].length ?? 0) : 0;

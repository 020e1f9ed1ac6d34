import { folderOf } from '../../model/note-path.ts';

/** A wikilink's label without what would end the link or part it from its label. */
export const labelText = (shown: string): string => shown.replace(/[[\]|\r\n]+/g, ' ').trim();

/** A heading as a wikilink gives it: without what would end the link or start another heading. */
export const headingText = (title: string): string => title.replace(/[#^|[\]\r\n]+/g, ' ').trim();

/** The path of a note that stands before a fragment: a `#` in it is part of the file's name. */
const notePart = /^.*?\.(?:md|markdown)(?=#|$)/i;

const hashEncoded = (destination: string): string =>
  destination.replace(notePart, path => path.replaceAll('#', '%23'));

/** The destination of a Markdown link without what would end it; letters of any script stay readable. */
export const percentEncoded = (destination: string): string => hashEncoded(bareEncoded(destination));

const bareEncoded = (destination: string): string =>
  destination
    .replace(/[\s<>%?\\"]|&(?=#?\w+;)/g, encodeURIComponent)
    .replace(/[()]/g, bracket => `%${bracket.charCodeAt(0).toString(16)}`);

/** The same between angle brackets, where blanks and parentheses end nothing. */
export const inAngles = (destination: string): string =>
  hashEncoded(destination.replace(/[<>&\\]|%(?=[\da-f]{2})/gi, encodeURIComponent));

/** A path as it is seen from the folder of a note. */
export function relativePath(from: string, path: string): string {
  const folder = folderOf(from);
  const around = folder === '' ? [] : folder.split('/');
  const parts = path.split('/');
  let shared = 0;
  while (shared < around.length && shared < parts.length - 1 && around[shared] === parts[shared]) shared++;
  return [...around.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

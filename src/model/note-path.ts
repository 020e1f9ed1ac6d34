/** The path of a note below the workspace folder, with `/`, whatever the platform. Made only where files are listed. */
export type NotePath = string & { readonly __brand: 'NotePath' };

/** The path up to its last `/`, or `''` for a note at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last part of the path without its ending: `people/Jane Doe.md` → `Jane Doe`. */
export function fileName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

/** The path without its ending, which is the identity of the note's entity. */
export const withoutEnding = (path: string): string =>
  path.slice(0, path.length - (path.slice(path.lastIndexOf('/') + 1).length - fileName(path).length));

/** Whether `path` lies in `folder` or below; the root folder is `''`. */
export const isBelow = (folder: string, path: string): boolean =>
  folder === '' || path.startsWith(`${folder}/`);

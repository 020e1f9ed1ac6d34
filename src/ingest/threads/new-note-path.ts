import type { NotePath } from '../../model/note-path.ts';
import { fileSlug } from '../../text/file-slug.ts';

/** What the file of a new note is named for. */
export interface NoteTitle {
  readonly day: string | undefined;
  readonly title: string;
  /** What stands where the title has no letter: `mail`. */
  readonly kind: string;
}

/**
 * Gives new notes in a folder (empty for the root) paths that nothing has yet. Nothing of a mail or meeting but letters and
 * digits gets into the name of a file.
 */
export function newNotePaths(
  folder: string,
  isTaken: (path: NotePath) => boolean,
): (title: NoteTitle) => NotePath {
  const given = new Set<NotePath>();
  return ({ day, title, kind }) => {
    const base = [...(day === undefined ? [] : [day]), fileSlug(title, kind)].join('-');
    for (let number = 1; ; number++) {
      const file = `${base}${number === 1 ? '' : `-${number}`}.md`;
      const path = (folder === '' ? file : `${folder}/${file}`) as NotePath;
      if (isTaken(path) || given.has(path)) continue;
      given.add(path);
      return path;
    }
  };
}

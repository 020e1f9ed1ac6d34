import fs from 'node:fs';
import path from 'node:path';
import type { NotePath } from '../model/note.ts';

/** `type:` in frontmatter, `type::` in a section, in all their spellings; what else it matches is read early in vain. */
const maybeDefines = /type["'*_\s]*:/i;

/** Whether a note may define an entity, found out without reading it as a note. */
export function mayDefine(root: string, note: NotePath): boolean {
  try {
    return maybeDefines.test(fs.readFileSync(path.join(root, note), 'latin1'));
  } catch {
    return false;
  }
}

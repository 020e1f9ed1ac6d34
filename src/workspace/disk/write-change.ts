import fs from 'node:fs';
import path from 'node:path';
import type { Change } from '../../edit/change.ts';
import { applied } from '../../edit/text-edit.ts';
import type { NotePath } from '../../model/note-path.ts';
import { groupBy } from '../../text/grouping.ts';

const MARK = '\ufeff';

/**
 * Makes the new files and edits of a change below `root`, where no editor does it: never over a file that is there, and in
 * none that is another one than `textOf` says. Nothing is written unless all of it can be. Throws with a sentence otherwise.
 */
export function writeChange(
  root: string,
  { edits, created }: Pick<Change, 'edits' | 'created'>,
  textOf: (path: NotePath) => string | undefined,
): void {
  const texts = [...groupBy(edits, edit => edit.path)].map(([at, own]) => {
    const file = path.join(root, at);
    const now = fs.readFileSync(file, 'utf8');
    const mark = now.startsWith(MARK) ? MARK : '';
    const text = now.slice(mark.length);
    if (text !== textOf(at)) throw new Error(`${at} has changed meanwhile; nothing was written.`);
    return { file, text: mark + applied(text, own) };
  });
  for (const { path: at } of created)
    if (fs.existsSync(path.join(root, at))) throw new Error(`${at} is there already; nothing was written.`);
  for (const { path: at, text } of created) {
    const file = path.join(root, at);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { flag: 'wx' });
  }
  for (const { file, text } of texts) replaceFile(file, text);
}

/** Whoever reads meanwhile finds the old text or the new one. */
function replaceFile(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(beside, text, { flag: 'wx', mode: fs.statSync(file).mode });
  fs.renameSync(beside, file);
}

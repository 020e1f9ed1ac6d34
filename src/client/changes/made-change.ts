import { l10n, Range, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import { changedFiles, urisAfter, type ChangedFiles } from './changed-files.ts';
import { contentOf, openDocument, type FileContent } from './file-content.ts';

type Contents = ReadonlyMap<string, FileContent | undefined>;

/** The files that a change is about to touch, as they are before it. */
export interface FilesBefore {
  readonly files: ChangedFiles;
  readonly contents: Contents;
}

/** To be asked for before the change is made. */
export async function filesBefore(edit: ProtocolEdit): Promise<FilesBefore> {
  const files = changedFiles(edit);
  return { files, contents: await contentsOf(urisAfter(files).keys()) };
}

async function contentsOf(uris: Iterable<string>): Promise<Contents> {
  const all = [...uris].map(async uri => [uri, await contentOf(uri)] as const);
  return new Map(await Promise.all(all));
}

/** A change that has been made, and can be taken back as long as nobody has changed what it wrote. */
export interface MadeChange {
  readonly files: ChangedFiles;
  /** Takes all of it back: texts, files, and what had not been saved. A sentence where it cannot be. */
  readonly undo: () => Promise<string | undefined>;
}

/**
 * To be asked for once the change has been made, and saved as far as it is to be. Parts that somebody has taken out of it
 * are as they were, and stay so.
 */
export async function madeChange({ files, contents: before }: FilesBefore): Promise<MadeChange> {
  const places = urisAfter(files);
  const after = await contentsOf([...places].flatMap(([was, is]) => (is === undefined ? [was] : [was, is])));
  return {
    files,
    async undo() {
      for (const [uri, content] of after)
        if ((await contentOf(uri))?.text !== content?.text) return changedSince(uri);
      const edit = await inverse(files, before, after);
      if (!(await workspace.applyEdit(edit, { isRefactoring: true })))
        return l10n.t('The notes have changed meanwhile. Please try again.');
      await restoreUnsaved(before);
      return undefined;
    },
  };
}

const changedSince = (uri: string): string =>
  l10n.t('{0} has changed since, so nothing is undone.', workspace.asRelativePath(Uri.parse(uri)));

/** The texts as they were on disk, then files where they were, with those that are gone. */
async function inverse(
  { edited, moved, created, deleted }: ChangedFiles,
  before: Contents,
  after: Contents,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const isThere = (uri: string): boolean => after.get(uri) !== undefined;
  const movedBack = moved.filter(({ to }) => isThere(to));
  for (const was of edited.keys()) {
    const is = movedBack.find(({ from }) => from === was)?.to ?? was;
    if (!isThere(is)) continue;
    const uri = Uri.parse(is);
    const replaced = difference(await workspace.openTextDocument(uri), before.get(was)?.saved ?? '');
    if (replaced) edit.replace(uri, replaced.range, replaced.text);
  }
  for (const { from, to } of movedBack) edit.renameFile(Uri.parse(to), Uri.parse(from), { overwrite: false });
  for (const uri of created.filter(isThere)) edit.deleteFile(Uri.parse(uri));
  for (const uri of deleted) {
    const contents = before.get(uri)?.bytes;
    if (contents && !isThere(uri)) edit.createFile(Uri.parse(uri), { overwrite: false, contents });
  }
  return edit;
}

/** The one replacement that makes a document this text; undefined where it is that already. */
function difference(document: TextDocument, text: string): { range: Range; text: string } | undefined {
  const now = document.getText();
  if (now === text) return undefined;
  const shorter = Math.min(now.length, text.length);
  let start = 0;
  while (start < shorter && now[start] === text[start]) start++;
  let same = 0;
  while (same < shorter - start && now[now.length - 1 - same] === text[text.length - 1 - same]) same++;
  const range = new Range(document.positionAt(start), document.positionAt(now.length - same));
  // A position never lies inside a line end.
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { range, text: text.slice(from, text.length - (now.length - to)) };
}

/** The disk is as it was, byte for byte, and what had not been saved stands in the editor again. */
async function restoreUnsaved(before: Contents): Promise<void> {
  for (const [was, content] of before) {
    if (!content) continue;
    const uri = Uri.parse(was);
    const open = openDocument(was);
    if (open?.isDirty) await open.save();
    const now = await contentOf(was);
    if (now && !isSame(now.bytes, content.bytes)) await workspace.fs.writeFile(uri, content.bytes);
    const unsaved = content.isDirty && difference(await workspace.openTextDocument(uri), content.text);
    if (!unsaved) continue;
    const edit = new WorkspaceEdit();
    edit.replace(uri, unsaved.range, unsaved.text);
    await workspace.applyEdit(edit);
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

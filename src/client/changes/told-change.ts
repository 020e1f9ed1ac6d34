import { l10n, Position, Selection, Uri, window, workspace } from 'vscode';
import type { NotesServer } from '../connection/start-server.ts';
import { urisAfter, type ChangedFiles } from './changed-files.ts';
import { openDocument } from './file-content.ts';
import { filesBefore, madeChange, type FilesBefore, type MadeChange } from './made-change.ts';

/** How a change is told of. */
export interface Told {
  /** What has been done, in few words. */
  readonly says: string;
  /** What is shown of it: a note that it made, to go on in, or the first that it wrote, with the focus left where it is. */
  readonly shows?: 'newNote' | 'first';
  /** What else the message offers. */
  readonly more?: { readonly label: string; readonly act: () => Promise<void> };
}

/** Applies an edit of the server's, and tells of it. False where it was not applied. */
export async function applyTold(server: NotesServer, edit: object, told: Told): Promise<boolean> {
  const before = await filesBefore(edit);
  if (!(await server.apply(edit))) return false;
  await finish(before, told);
  return true;
}

/**
 * What follows a change that has just been made: it is saved, shown where Ctrl+Z takes it back, and told by a message that
 * goes by itself and takes it back from anywhere.
 */
export async function finish(before: FilesBefore, { says, shows, more }: Told): Promise<void> {
  await saveTouched(before);
  const made = await madeChange(before);
  const [created] = made.files.created;
  if (shows === 'newNote' && created !== undefined) await show(created, TOP, false);
  if (shows === 'first') await showFirst(made.files);
  const isShown = shows === 'first' || (shows === 'newNote' && created !== undefined);
  void tell({ says, ...(more && { more }) }, made, isShown);
}

const TOP = { line: 0, character: 0 };

/** Says what was done, with what takes it back and, where that is not shown, what shows it. */
async function tell(
  { says, more }: Pick<Told, 'says' | 'more'>,
  { files, undo }: MadeChange,
  isShown: boolean,
): Promise<void> {
  const [undoIt, open] = [l10n.t('Undo'), l10n.t('Open')];
  const canOpen = !isShown && files.edited.size + files.created.length > 0;
  const offers = [undoIt, ...(canOpen ? [open] : []), ...(more ? [more.label] : [])];
  const answer = await window.showInformationMessage(says, ...offers);
  if (answer !== undefined && answer === more?.label) await more.act();
  if (answer === open) await showFirst(files);
  if (answer !== undoIt) return;
  const refusal = await undo();
  if (refusal !== undefined) await window.showWarningMessage(refusal);
}

/** A note that was made before one that was changed. */
async function showFirst(files: ChangedFiles): Promise<void> {
  const [created] = files.created;
  const [first] = created === undefined ? files.edited : [[created, TOP] as const];
  const uri = first && urisAfter(files).get(first[0]);
  if (first && uri !== undefined) await show(uri, first[1], true);
}

async function show(
  uri: string,
  at: Pick<Position, 'line' | 'character'>,
  preserveFocus: boolean,
): Promise<void> {
  const start = new Position(at.line, at.character);
  await window.showTextDocument(Uri.parse(uri), {
    selection: new Selection(start, start),
    preview: preserveFocus,
    preserveFocus,
  });
}

/** As VS Code does after a rename: a note that was saved before is saved, unless the user has that turned off. */
async function saveTouched({ files, contents }: FilesBefore): Promise<void> {
  if (!workspace.getConfiguration('files').get<boolean>('refactoring.autoSave')) return;
  for (const [was, is] of urisAfter(files)) {
    const open = is === undefined ? undefined : openDocument(is);
    if (open?.isDirty && contents.get(was)?.isDirty !== true) await open.save();
  }
}

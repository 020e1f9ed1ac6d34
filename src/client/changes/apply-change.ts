import { l10n, Uri, window, workspace } from 'vscode';
import { CHANGE, type Action } from '../../protocol/requests.ts';
import { asRange } from '../places.ts';
import type { NotesServer } from '../connection/start-server.ts';

const SAID_FOR_MS = 8000;

/** Turns an action into an edit and applies it as one step to undo. False where it was refused, which is said. */
export async function applyChange(
  server: NotesServer,
  folder: string,
  action: Action,
  options: { readonly shows: boolean },
): Promise<boolean> {
  const change = await server.ask(CHANGE, { folder, action, isConfirmed: true });
  if (!change) return false;
  if ('refusal' in change) {
    await window.showWarningMessage(change.refusal);
    return false;
  }
  const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(uriOf));
  if (!(await server.apply(change.edit))) {
    await window.showWarningMessage(l10n.t('The notes have changed meanwhile. Please try again.'));
    return false;
  }
  await saveTouched(change.edit, unsaved);
  const [says] = change.says ?? [];
  if (says !== undefined) window.setStatusBarMessage(`$(check) ${says}`, SAID_FOR_MS);
  if (options.shows) await showChanged(change.edit);
  return true;
}

/**
 * Shows the note that was written into, at the place, and leaves the focus where it was: what is written can be seen,
 * and Ctrl+Z takes it back.
 */
async function showChanged(edit: object): Promise<void> {
  const [place] = touchedFiles(edit);
  if (!place) return;
  const start = asRange(place.range).start;
  await window.showTextDocument(Uri.parse(place.uri), {
    selection: asRange({ start, end: start }),
    preview: true,
    preserveFocus: true,
  });
}

const uriOf = ({ uri }: { readonly uri: Uri }): string => uri.toString();

/** As VS Code does after a rename: a note that was saved before is saved, unless the user has that turned off. */
async function saveTouched(edit: object, unsaved: ReadonlySet<string>): Promise<void> {
  if (!workspace.getConfiguration('files').get<boolean>('refactoring.autoSave')) return;
  const touched = new Set(touchedFiles(edit).map(({ uri }) => Uri.parse(uri).toString()));
  for (const document of workspace.textDocuments)
    if (document.isDirty && touched.has(uriOf(document)) && !unsaved.has(uriOf(document)))
      await document.save();
}

type ProtocolRange = Parameters<typeof asRange>[0];

interface TouchedFile {
  readonly uri: string;
  readonly range: ProtocolRange;
}

/** The files that a `WorkspaceEdit` of LSP writes into, each with the first place. */
function touchedFiles(edit: object): TouchedFile[] {
  const { documentChanges = [] } = edit as {
    readonly documentChanges?: readonly {
      readonly textDocument?: { readonly uri: string };
      readonly edits?: readonly { readonly range: ProtocolRange }[];
    }[];
  };
  return documentChanges.flatMap(({ textDocument, edits }) => {
    const range = edits?.[0]?.range;
    return textDocument && range ? [{ uri: textDocument.uri, range }] : [];
  });
}

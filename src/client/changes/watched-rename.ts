import { Disposable, l10n, Uri, workspace } from 'vscode';
import { numberOfFiles } from './changed-files.ts';
import type { FilesBefore } from './made-change.ts';
import { finish } from './told-change.ts';

/** What waits for VS Code to make the rename that was asked for last. */
let waiting: Disposable | undefined;

/**
 * Tells of a rename once VS Code has made all of it. Where somebody takes a part out in the preview, nothing is told:
 * Ctrl+Z takes that back as it always did.
 */
export function tellOnceRenamed(before: FilesBefore): void {
  waiting?.dispose();
  const { edited, moved } = before.files;
  const texts = new Set([...edited.keys()].map(asWritten));
  const files = new Set(moved.map(({ to }) => asWritten(to)));
  const done = (): void => {
    if (texts.size + files.size > 0) return;
    waiting?.dispose();
    waiting = undefined;
    const count = numberOfFiles(before.files);
    const says = count === 1 ? l10n.t('Renamed in one note.') : l10n.t('Renamed in {0} notes.', count);
    void finish(before, { says });
  };
  waiting = Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && texts.delete(document.uri.toString())) done();
    }),
    workspace.onDidRenameFiles(({ files: renamed }) => {
      if (renamed.filter(({ newUri }) => files.delete(newUri.toString())).length > 0) done();
    }),
  );
}

/** A URI of the server's as VS Code writes it. */
const asWritten = (uri: string): string => Uri.parse(uri).toString();

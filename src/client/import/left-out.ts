import { EventEmitter, l10n, Uri, window, workspace, type Disposable } from 'vscode';
import type { LeftOutFile } from '../../protocol/import.ts';

const SCHEME = 'account-notes-left-out';
const PAGE = Uri.from({ scheme: SCHEME, path: '/Left Out' });

let shown: readonly LeftOutFile[] = [];
const changed = new EventEmitter<Uri>();

/** The page that lists what an import has left out: read only, and gone when it is closed. */
export const leftOutPage = (): Disposable =>
  workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () =>
      [
        l10n.t('What was left out of the import, and why'),
        '',
        ...shown.map(({ what, why }) => `${what}\n    ${why}`),
        '',
      ].join('\n'),
  });

export async function showLeftOut(files: readonly LeftOutFile[]): Promise<void> {
  shown = files;
  changed.fire(PAGE);
  await window.showTextDocument(await workspace.openTextDocument(PAGE), { preview: true });
}

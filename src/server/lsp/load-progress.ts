import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { limited } from '../limited.ts';

/** What a client shows while a folder is read. */
export interface LoadProgress {
  report(notes: { readonly read: number; readonly total: number }): void;
  done(): void;
}

export const NO_PROGRESS: LoadProgress = { report: () => {}, done: () => {} };

/** Milliseconds between two reports at least: nobody reads more, and some editors draw each. */
const INTERVAL = 100;

/**
 * Shows progress once `initialized` (before that a server may ask its client nothing); a folder that has been read by
 * then shows none.
 */
export function loadProgress(connection: Connection, initialized: Promise<void>): LoadProgress {
  let isDone = false;
  let reporter: WorkDoneProgressReporter | undefined;
  const begin = async (): Promise<void> => {
    await initialized;
    if (isDone) return;
    const created = await connection.window.createWorkDoneProgress();
    created.begin('Account Notes', 0, l10n.t('Reading notes'), false);
    if (isDone) created.done();
    else reporter = created;
  };
  begin().catch((error: unknown) => connection.console.warn(String(error)));
  return {
    report: limited(INTERVAL, ({ read, total }: Parameters<LoadProgress['report']>[0]) =>
      reporter?.report(Math.floor((100 * read) / total), l10n.t('Read {0} of {1} notes', read, total)),
    ),
    done: () => {
      isDone = true;
      reporter?.done();
    },
  };
}

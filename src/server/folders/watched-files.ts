import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type DidChangeWatchedFilesParams,
} from 'vscode-languageserver';
import { groupBy } from '../../text/grouping.ts';
import type { Session } from '../session.ts';

/** Has the client tell of notes that change, and of whatever comes or goes: of a folder that is deleted it tells as of one file. */
export async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.{md,markdown}', kind: WatchKind.Change },
      { globPattern: '**/{account-notes.yaml,.gitignore}', kind: WatchKind.Change },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

/** `workspace/didChangeWatchedFiles` */
export async function watchedFilesChanged(
  { folders, refresh }: Session,
  { changes }: DidChangeWatchedFilesParams,
): Promise<void> {
  const notes = changes.map(({ uri }) => folders.find(uri)).filter(note => note !== undefined);
  const changed = groupBy(notes, note => note.folder);
  await Promise.all(
    [...changed].map(([folder, files]) =>
      folders.changed(
        folder,
        files.map(({ path }) => path),
      ),
    ),
  );
  refresh.soon();
}

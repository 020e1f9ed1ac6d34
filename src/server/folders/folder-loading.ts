import { doLater } from '#host/turns.ts';
import type { Files } from '../../workspace/files.ts';
import { logged } from '../handler.ts';
import { NotesFolder } from '../../workspace/notes-folder.ts';
import type { LoadStages } from './folders.ts';
import { loadProgress, NO_PROGRESS } from '../lsp/load-progress.ts';
import type { Session } from '../session.ts';
import { StaleNotes } from './stale-notes.ts';

/** Milliseconds after which what has been read is kept for the next start: the first questions come first. */
const SAVE_AFTER = 2000;

/** A workspace folder of which nothing has been read yet. */
export function openFolder(session: Session, files: Files): NotesFolder {
  const { readMany, openCache } = session.server;
  const folder: NotesFolder = new NotesFolder(files, {
    sleeps: true,
    preparesAhead: true,
    readMany,
    cache: openCache?.(session.options.storage),
    onStale: path => stale.add(path),
  });
  const stale = new StaleNotes(paths => {
    void logged(session, files.root, async () => {
      await session.folders.changed(folder, paths);
      session.refresh.soon();
    });
  });
  folder.readSentences(session.settings.suggestions.enabled);
  return folder;
}

/** Reads a folder, for the first time or anew. */
export function loadFolder(session: Session, folder: NotesFolder): LoadStages {
  let onNames = (): void => {};
  const names = new Promise<void>(resolve => (onNames = resolve));
  const whole = loadWhole(session, folder, onNames);
  return { names: Promise.race([names, whole]), whole };
}

/** The notes at once, and what is found in them when it has been. */
async function saveWhenKnown(folder: NotesFolder): Promise<void> {
  await folder.save();
  await folder.prepared;
  await folder.saveMentions();
}

async function loadWhole(session: Session, folder: NotesFolder, onNames: () => void): Promise<void> {
  const { capabilities, connection, lifeCycle, refresh } = session;
  const progress = capabilities.window?.workDoneProgress
    ? loadProgress(connection, lifeCycle.initialized)
    : NO_PROGRESS;
  await logged(session, folder.files.root, async () => {
    await folder.load({ onNames, onProgress: (read, total) => progress.report({ read, total }) });
    doLater(() => void saveWhenKnown(folder), SAVE_AFTER);
  });
  progress.done();
  void lifeCycle.initialized.then(() => refresh.soon());
}

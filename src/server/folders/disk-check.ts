import * as l10n from '@vscode/l10n';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** A sync program may write while we read. Where files change faster than this, the user is told to try again. */
const MOST_TRIES = 3;

/**
 * Works out an edit from notes as they stand on disk, whatever the client promises to tell of changes: the folders are
 * held against the disk before, and where a text turns out to be another one meanwhile, or the file system has another one
 * of a file that is to be written into, all is worked out anew. `answer`
 * changes nothing itself. Fails with a sentence where the files keep changing.
 */
export async function onCurrentNotes<Result>(
  { folders, refresh }: Pick<Session, 'folders' | 'refresh'>,
  answer: () => Result | Promise<Result>,
): Promise<Result> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await folders.catchUp()) refresh.soon();
    folders.readEditedNotes();
    const before = folders.staleTexts;
    const result = await answer();
    if ((await folders.areAsKnown()) && folders.staleTexts === before) return result;
  }
  throw new ResponseError(
    LSPErrorCodes.RequestFailed,
    l10n.t('Another program is changing the notes. Please try again in a moment.'),
  );
}

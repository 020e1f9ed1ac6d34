import * as l10n from '@vscode/l10n';
import { WorkDoneProgress, type CancellationToken } from 'vscode-languageserver';
import { isRefusal } from '../../../edit/change.ts';
import { importPlaces } from '../../../features/import/import-places.ts';
import type { MailCollection } from '../../../ingest/mail-import.ts';
import type {
  ImportParams,
  ImportPlacesParams,
  ImportPlacesResult,
  ImportResult,
} from '../../../protocol/import.ts';
import { Slices } from '../../../workspace/read-notes.ts';
import { clockTime, collectFile } from '../../collect-mails.ts';
import { onCurrentNotes } from '../../folders/disk-check.ts';
import { leftOutWords } from '../../left-out-words.ts';
import type { Session } from '../../session.ts';
import { cancelled } from '../../stepped.ts';
import { editOf } from './changes.ts';
import { newNotePlaces } from '../views/surroundings.ts';

/** `accountNotes/import`: reads the files in slices, so that others are answered in between, and works out one edit. */
export async function importFor(
  session: Session,
  { folder: uri, files, to, workDoneToken }: ImportParams,
  token: CancellationToken,
): Promise<ImportResult> {
  const folder = session.folders.at(uri);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  const { mailReader, givenFiles } = session.server;
  const reader = await mailReader?.();
  if (!reader || !givenFiles) return { refusal: l10n.t('This server cannot read mail.') };
  const slices = new Slices();
  const tell = progress(session, workDoneToken);
  const collection: MailCollection = new reader.MailCollection(async () => {
    if (await slices.next()) tell(collection.count);
    if (token.isCancellationRequested) throw cancelled();
  });
  for await (const given of givenFiles(files)) await collectFile(collection, given);
  return onCurrentNotes(session, () => {
    const { index } = folder;
    const { change, added, repeated } = collection.changes([...index.notes.values()], {
      folder: to,
      exported: clockTime(new Date()),
      isTaken: newNotePlaces(session, folder).isTaken,
    });
    const told = { added, repeated, leftOut: leftOutWords(collection.leftOut) };
    if (change.edits.length + change.created.length === 0) return told;
    const edit = editOf(session, folder, index, change);
    return isRefusal(edit) ? edit : { ...told, edit };
  });
}

function progress({ connection }: Session, token: string | undefined): (count: number) => void {
  if (token === undefined) return () => {};
  return count =>
    void connection.sendProgress(WorkDoneProgress.type, token, {
      kind: 'report',
      message: l10n.t('{0} read', count),
    });
}

/** `accountNotes/importPlaces` */
export const importPlacesOf = (
  { folders }: Session,
  { folder: uri }: ImportPlacesParams,
): ImportPlacesResult => {
  const folder = folders.at(uri);
  return folder ? importPlaces(folder.index) : [''];
};

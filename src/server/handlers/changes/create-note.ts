import * as l10n from '@vscode/l10n';
import { LSPErrorCodes, ResponseError, type Command, type ExecuteCommandParams } from 'vscode-languageserver';
import { isRefusal } from '../../../edit/change.ts';
import { newEntity, type WantedEntity } from '../../../features/edits/new-entity.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../model/entity.ts';
import type { NotePath } from '../../../model/note-path.ts';
import { CHANGE_COMMAND, runChange } from './change-command.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { onCurrentNotes } from '../../folders/disk-check.ts';
import type { Session } from '../../session.ts';
import { canApplyEdits, canCreate } from '../../lsp/client-abilities.ts';
import { editOf } from './changes.ts';
import { newNotePlaces } from '../views/surroundings.ts';

/** The server's own command, which every client can run: makes the note of an entity that was completed. */
export const CREATE_NOTE = 'accountNotes.createNote';

interface CreateNote extends WantedEntity {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** The note that names the entity. */
  readonly from: string;
}

/** Whether the client lets us make files. */
export const canCreateNotes = ({ capabilities }: Session): boolean =>
  canApplyEdits(capabilities) && canCreate(capabilities);

export function createNoteCommand(
  { folders }: Session,
  folder: NotesFolder,
  from: NotePath,
  { kind, name }: WantedEntity,
): Command {
  const argument: CreateNote = { folder: folders.uriOf(folder), from, kind, name };
  return { title: l10n.t('Create Note'), command: CREATE_NOTE, arguments: [argument] };
}

/** `workspace/executeCommand` */
export async function runCommand(
  session: Session,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
): Promise<null> {
  if (command === CREATE_NOTE) await createNote(session, argument);
  if (command === CHANGE_COMMAND) await runChange(session, argument);
  return null;
}

async function createNote(session: Session, argument: unknown): Promise<void> {
  const wanted = isCreateNote(argument) ? argument : undefined;
  const folder = wanted && session.folders.at(wanted.folder);
  if (!folder) return;
  const edit = await onCurrentNotes(session, () => {
    const { index } = folder;
    const change = newEntity(index, wanted.from as NotePath, wanted, newNotePlaces(session, folder));
    return isRefusal(change) ? change : editOf(session, folder, index, change);
  });
  // Editors show the sentence of an error.
  if (isRefusal(edit)) throw new ResponseError(LSPErrorCodes.RequestFailed, edit.refusal);
  await session.connection.workspace.applyEdit({
    label: l10n.t('Create {0}', wanted.name),
    edit,
    metadata: { isRefactoring: true },
  });
}

function isCreateNote(value: unknown): value is CreateNote {
  if (typeof value !== 'object' || value === null) return false;
  const { folder, from, kind, name } = value as Partial<Record<keyof CreateNote, unknown>>;
  return (
    typeof folder === 'string' &&
    typeof from === 'string' &&
    typeof name === 'string' &&
    ENTITY_KINDS.includes(kind as EntityKind)
  );
}

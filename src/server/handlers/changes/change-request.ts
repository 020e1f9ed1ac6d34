import * as l10n from '@vscode/l10n';
import { isAction } from '../../../features/actions/actions.ts';
import type { ChangeParams, ChangeResult } from '../../../protocol/requests.ts';
import type { Session } from '../../session.ts';
import { editFor } from './changes.ts';

/** `accountNotes/change` */
export function changeFor(
  session: Session,
  { folder: uri, action, isConfirmed }: ChangeParams,
): ChangeResult {
  const folder = session.folders.at(uri);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  if (!isAction(action)) return { refusal: l10n.t('This is nothing that can be decided.') };
  return editFor(session, folder, { action, isConfirmed: isConfirmed === true });
}

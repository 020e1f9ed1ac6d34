import * as l10n from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import { entityAt } from '../../../features/navigation/entity-at.ts';
import { isCandidate, type EntityKind } from '../../../model/entity.ts';
import { ASKING_COMMANDS } from '../../../protocol/requests.ts';
import { entityRef } from '../entity-data.ts';
import type { NoteRef } from '../../folders/folders.ts';
import type { Session } from '../../session.ts';

/** “These are two people: split Ben Ries…”, … */
function splitTitle(kind: EntityKind, name: string): string {
  switch (kind) {
    case 'person':
      return l10n.t('These are two people: split {0}…', name);
    case 'team':
      return l10n.t('These are two teams: split {0}…', name);
    case 'system':
      return l10n.t('These are two systems: split {0}…', name);
    case 'organization':
      return l10n.t('These are two organizations: split {0}…', name);
  }
}

const KIND = 'refactor.entity';

/** What a client with commands of its own can do with who stands at a place, once it has asked the user for the rest. */
export function askingActions(session: Session, { folder, path }: NoteRef, offset: number): CodeAction[] {
  if (session.options.asksUser !== true) return [];
  const [id, ...others] = entityAt(folder.index, path, offset)?.entities ?? [];
  const entity = id && folder.index.entities.get(id);
  if (!entity || others.length > 0) return [];
  const argument = entityRef(session, folder, entity.id);
  const action = (title: string, command: string): CodeAction => ({
    title,
    kind: KIND,
    command: { title, command, arguments: [argument] },
  });
  if (entity.isAccount) return [];
  const merge = action(l10n.t('Merge {0} into…', entity.name), ASKING_COMMANDS.merge);
  const split = action(splitTitle(entity.kind, entity.name), ASKING_COMMANDS.split);
  const standing =
    entity.kind === 'person'
      ? [
          action(l10n.t('Set the stance of {0}…', entity.name), ASKING_COMMANDS.stance),
          action(l10n.t('Set the buying role of {0}…', entity.name), ASKING_COMMANDS.buyingRole),
          action(l10n.t('Say whom {0} influences…', entity.name), ASKING_COMMANDS.influence),
        ]
      : [];
  return [...(isCandidate(entity) ? [merge] : [merge, split]), ...standing];
}

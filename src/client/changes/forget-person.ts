import { l10n } from 'vscode';
import { CARD } from '../../protocol/card.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { pickEntity } from '../pick-entity.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { agreedChange } from './agreed-change.ts';

/** Asks which person the notes are to forget, where that is not given, and does it once that is agreed to. */
export async function forgetPerson(server: NotesServer, given?: EntityRef): Promise<void> {
  const ref = given ?? (await pickPerson(server));
  const card = ref && (await server.ask(CARD, ref));
  if (!card || !ref) return;
  await agreedChange(
    server,
    ref.folder,
    { kind: 'forget', entity: ref.entity },
    {
      question: l10n.t('Forget {0}?', card.name),
      yes: 'Forget',
      done: l10n.t('The notes name {0} no more.', card.name),
    },
  );
}

const pickPerson = async (server: NotesServer): Promise<EntityRef | undefined> =>
  (
    await pickEntity(server, {
      title: l10n.t('Forget: Whom?'),
      placeHolder: l10n.t('The person whom no note is to name any more'),
      isOffered: ({ kind }) => kind === 'person',
    })
  )?.ref;

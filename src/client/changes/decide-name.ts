import { l10n } from 'vscode';
import { CARD } from '../../protocol/card.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { isMeantRef } from '../entity-ref.ts';
import { applyChange } from './apply-change.ts';

/** A candidate gets a note, which is shown. */
export async function createNote(server: NotesServer, { folder, entity }: EntityRef): Promise<void> {
  const card = await server.ask(CARD, { folder, entity });
  if (!card) return;
  const says = l10n.t('Noted: {0}', card.name);
  await applyChange(server, folder, { kind: 'create', entity }, { says, shows: 'first' });
}

/** The name of a candidate is nobody's. */
export async function ignoreName(server: NotesServer, { folder, entity }: EntityRef): Promise<void> {
  const card = await server.ask(CARD, { folder, entity });
  if (!card) return;
  const says = l10n.t('Ignored: {0}', card.name);
  await applyChange(server, folder, { kind: 'ignore', name: card.name }, { says });
}

/** The argument comes from a link in a hover: the server refuses what fits nothing. */
export async function chooseByLink(server: NotesServer, argument: unknown): Promise<void> {
  if (!isMeantRef(argument)) return;
  const { folder, entity, note, name } = argument;
  const card = await server.ask(CARD, { folder, entity });
  if (!card) return;
  const says = l10n.t('“{0}” in this note is {1}', name, card.name);
  await applyChange(server, folder, { kind: 'meant', note, name, is: entity }, { says });
}

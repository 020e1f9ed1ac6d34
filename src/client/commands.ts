import { commands, Disposable, l10n, Uri, window, type Extension, type LogOutputChannel } from 'vscode';
import { ASKING_COMMANDS, CARD, COMMANDS, MENTIONS, type EntityRef } from '../protocol/requests.ts';
import { createAccount } from './create-account.ts';
import { acceptAll, rejectAll } from './decide-all.ts';
import { COMMAND_NAMES, type CommandName } from './command-names.ts';
import { isEntityRef } from './entity-ref.ts';
import { definedIn, setFollowing } from './follow-active-note.ts';
import { mergeInto } from './merge-into.ts';
import { openSample } from './open-sample.ts';
import type { OrganizationView } from './organization-view.ts';
import { pickEntity } from './pick-entity.ts';
import { hideCard, openAt, peek, sayAtCursor } from './places.ts';
import { splitInTwo } from './split-in-two.ts';
import { NOTES, type NotesServer } from './start-server.ts';

export interface Client {
  readonly server: NotesServer;
  readonly view: OrganizationView;
  readonly log: LogOutputChannel;
  readonly extension: Extension<unknown>;
}

type Command = (client: Client, argument: unknown) => Promise<void>;

const implementations: Readonly<Record<CommandName, Command>> = {
  [COMMANDS.openEntity]: openEntity,
  'accountNotes.openNote': openEntity,
  [COMMANDS.showMentions]: showMentions,
  [COMMANDS.revealInTree]: revealInTree,
  [ASKING_COMMANDS.merge]: async (client, argument) =>
    mergeInto(client.server, refOf(client, argument) ?? (await refAtCursor(client))),
  [ASKING_COMMANDS.split]: async (client, argument) =>
    splitInTwo(client.server, refOf(client, argument) ?? (await refAtCursor(client))),
  'accountNotes.showNoteInTree': showNoteInTree,
  'accountNotes.getStarted': getStarted,
  'accountNotes.createAccount': ({ server }, argument) => createAccount(server, argument),
  'accountNotes.openSample': ({ extension }) => openSample(extension.extensionUri),
  'accountNotes.acceptAll': (client, argument) => acceptAll(client.server, refOf(client, argument)),
  'accountNotes.rejectAll': (client, argument) => rejectAll(client.server, refOf(client, argument)),
  'accountNotes.followActiveNote': () => setFollowing(true),
  'accountNotes.stopFollowingActiveNote': () => setFollowing(false),
  'accountNotes.restartServer': ({ server }) => server.restart(),
  'accountNotes.showLog': ({ log }) => Promise.resolve(log.show()),
};

export function registerCommands(client: Client): Disposable {
  const registrations = COMMAND_NAMES.map(name =>
    commands.registerCommand(name, async (argument: unknown) => {
      try {
        if (isEntityRef(argument)) await hideCard();
        await implementations[name](client, argument);
      } catch (error) {
        client.log.error(`${name} failed.`, error);
      }
    }),
  );
  return Disposable.from(...registrations);
}

async function openEntity(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument) ?? (await pickEntity(client.server));
  const card = ref && (await client.server.ask(CARD, ref));
  // What no note defines is best met where the notes last speak of it.
  const place = card?.definition ?? card?.lastMention?.location;
  if (place) await openAt(place);
}

async function showMentions(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument) ?? (await refAtCursor(client));
  if (!ref) return sayAtCursor(l10n.t('No person, team, system or organization here.'));
  const mentions = await client.server.ask(MENTIONS, ref);
  const card = await client.server.ask(CARD, ref);
  if (!mentions || !card) return;
  if (mentions.length === 0) await sayAtCursor(l10n.t('No note mentions {0}.', card.name));
  else await peek(mentions, card.definition);
}

async function revealInTree(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument) ?? (await refAtCursor(client));
  if (!ref) return sayAtCursor(l10n.t('No person, team, system or organization here.'));
  if (!(await client.view.reveal(ref, { focus: true })))
    await sayAtCursor(l10n.t('It has no place in the tree.'));
}

async function getStarted({ extension }: Client): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
}

/** The explorer hands over the URI of a note. */
async function showNoteInTree({ view }: Client, argument: unknown): Promise<void> {
  const row = argument instanceof Uri ? definedIn(argument.toString(), view.tree.rows.values()) : undefined;
  if (!row?.node.ref)
    await window.showInformationMessage(l10n.t('This note defines nothing that stands in the tree.'));
  else await view.reveal(row.node.ref, { focus: true });
}

/** Hovers hand over an `EntityRef`, the tree the id of a row; a menu of the editor hands over a URI, which is neither. */
function refOf({ view }: Client, argument: unknown): EntityRef | undefined {
  if (isEntityRef(argument)) return argument;
  return typeof argument === 'string' ? view.rowAt(argument)?.node.ref : undefined;
}

async function refAtCursor({ server }: Client): Promise<EntityRef | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== NOTES.language) return undefined;
  const { line, character } = editor.selection.active;
  const card = await server.ask(CARD, { uri: editor.document.uri.toString(), position: { line, character } });
  return card?.ref;
}

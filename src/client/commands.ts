import { commands, Disposable, l10n, Uri, window } from 'vscode';
import { CARD } from '../protocol/card.ts';
import {
  ASKING_COMMANDS,
  COMMANDS,
  MENTIONS,
  type EntityKind,
  type EntityRef,
} from '../protocol/requests.ts';
import { readWithModel } from './agents/read-with-model.ts';
import { forgetPerson } from './changes/forget-person.ts';
import { prepareBrief } from './brief/prepare-brief.ts';
import { importAgain, importMail } from './import/import-mail.ts';
import { addEntity } from './organization/add-entity.ts';
import { createAccount } from './organization/create-account.ts';
import { askToAcceptAll, askToRejectAll } from './review/decide-all.ts';
import type { Client } from './client.ts';
import { COMMAND_NAMES, type CommandName } from './command-names.ts';
import { isEntityRef } from './entity-ref.ts';
import { definedIn, setFollowing } from './organization/follow-active-note.ts';
import { chooseByLink, createNote, ignoreName } from './changes/decide-name.ts';
import { mergeInto } from './changes/merge-into.ts';
import { askBuyingRole, askInfluence, askStance, askStanding } from './changes/set-standing.ts';
import { moveRowUnder } from './organization/move-row.ts';
import { rowOf, type Row } from './organization/organization-tree.ts';
import { openSample } from './open-sample.ts';
import type { OrganizationView } from './organization/organization-view.ts';
import { pickDay } from './chart/pick-day.ts';
import { isFromPage } from './chart/returning-focus.ts';
import { pickEntity, type PickedEntity } from './pick-entity.ts';
import { pickFilter } from './organization/pick-filter.ts';
import { hideCard, openAt, peek, sayAtCursor } from './places.ts';
import { setUpAccount } from './organization/set-up-account.ts';
import { takeIn } from './organization/text-threads.ts';
import { splitInTwo } from './changes/split-in-two.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from './connection/start-server.ts';

/** Menus of the explorer give what was clicked, and all that is selected there. */
type Command = (client: Client, argument: unknown, selected?: unknown) => Promise<void>;

const implementations: Readonly<Record<CommandName, Command>> = {
  [COMMANDS.openEntity]: openEntity,
  'accountNotes.openNote': openEntity,
  [COMMANDS.showMentions]: showMentions,
  [COMMANDS.revealInTree]: revealInTree,
  [ASKING_COMMANDS.merge]: asking(mergeInto),
  [ASKING_COMMANDS.split]: asking(splitInTwo),
  [COMMANDS.setStanding]: asking(askStanding),
  [ASKING_COMMANDS.stance]: asking(askStance),
  [ASKING_COMMANDS.buyingRole]: asking(askBuyingRole),
  [ASKING_COMMANDS.influence]: asking(askInfluence),
  'accountNotes.showChart': ({ chart }) => Promise.resolve(chart.show()),
  'accountNotes.showInChart': showInChart,
  'accountNotes.exportChart': ({ chart }) => Promise.resolve(chart.askExport()),
  'accountNotes.copyChart': ({ chart }) => Promise.resolve(chart.askCopy()),
  'accountNotes.filterOrganization': ({ view }) => pickFilter(view),
  'accountNotes.clearFilter': ({ view }) => view.setFilter(undefined),
  'accountNotes.setUp': (client, argument) =>
    setUpAccount(client.server, refOf(client, argument)?.folder ?? argument),
  'accountNotes.takeIn': ({ server }, argument) => takeIn(server, argument),
  'accountNotes.importMail': (client, argument, selected) =>
    importMail(client, urisOf(selected) ?? urisOf(argument)),
  'accountNotes.importAgain': client => importAgain(client),
  'accountNotes.showByLine': ({ view }) => view.setOrder('line'),
  'accountNotes.showByTeam': ({ view }) => view.setOrder('team'),
  'accountNotes.moveUnder': moveUnderOther,
  'accountNotes.addUnder': add(),
  'accountNotes.addMember': add('person'),
  'accountNotes.addReport': add('person'),
  'accountNotes.addSubteam': add('team'),
  'accountNotes.addTeam': add('team'),
  'accountNotes.addSystem': add('system'),
  [COMMANDS.showTimeline]: showTimeline,
  'accountNotes.pickTimeline': pickTimeline,
  'accountNotes.pickCoverage': ({ coverage }) => coverage.pick(),
  'accountNotes.showMatrix': ({ matrix }) => Promise.resolve(matrix.show()),
  'accountNotes.exportMatrix': ({ matrix }) => matrix.exportFile(),
  'accountNotes.readWithModel': ({ server }, argument) => readWithModel(server, argument),
  'accountNotes.forget': asking(forgetPerson),
  'accountNotes.prepareBrief': (client, argument) =>
    prepareBrief(client.server, argument instanceof Uri ? argument : refOf(client, argument)),
  'accountNotes.timelineSince': timelineSince,
  'accountNotes.wholeTimeline': ({ timeline }) => timeline.showSince(undefined),
  'accountNotes.followCursor': ({ timeline }) => Promise.resolve(timeline.followCursor()),
  'accountNotes.acceptSuggestion': decide('accept'),
  'accountNotes.rejectSuggestion': decide('reject'),
  'accountNotes.acceptGroup': decide('accept'),
  'accountNotes.rejectGroup': decide('reject'),
  'accountNotes.rename': renameRow,
  [COMMANDS.noteOfName]: decideName(createNote, 'accept'),
  [COMMANDS.ignoreName]: decideName(ignoreName, 'reject'),
  [COMMANDS.chooseMeant]: ({ server }, argument) => chooseByLink(server, argument),
  'accountNotes.showNoteInTree': showNoteInTree,
  'accountNotes.getStarted': getStarted,
  'accountNotes.createAccount': ({ server }, argument) => createAccount(server, argument),
  'accountNotes.openSample': ({ extension }) => openSample(extension.extensionUri),
  'accountNotes.acceptAll': (client, argument) => askToAcceptAll(client.server, refOf(client, argument)),
  'accountNotes.rejectAll': (client, argument) => askToRejectAll(client.server, refOf(client, argument)),
  'accountNotes.followActiveNote': () => setFollowing(true),
  'accountNotes.stopFollowingActiveNote': () => setFollowing(false),
  'accountNotes.restartServer': ({ server }) => server.restart(),
  'accountNotes.showLog': ({ log }) => Promise.resolve(log.show()),
};

export function registerCommands(client: Client): Disposable {
  const registrations = COMMAND_NAMES.map(name =>
    commands.registerCommand(name, async (argument: unknown, selected: unknown) => {
      try {
        if (isEntityRef(argument)) await hideCard();
        if (isFromPage(argument)) await client.chart.focusReturned();
        await implementations[name](client, argument, selected);
      } catch (error) {
        client.log.error(`${name} failed.`, error);
      }
    }),
  );
  return Disposable.from(...registrations);
}

/** Of the entity of a menu or link, or at the cursor; where there is none, who is meant is asked too. */
function asking(ask: (server: NotesServer, ref?: EntityRef) => Promise<void>): Command {
  return async (client, given) => ask(client.server, refOf(client, given) ?? (await refAtCursor(client)));
}

/** What a row that offers mails hands over. */
const urisOf = (argument: unknown): readonly Uri[] | undefined =>
  argument instanceof Uri
    ? [argument]
    : Array.isArray(argument)
      ? argument.filter(each => each instanceof Uri)
      : undefined;

async function openEntity(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument);
  if (ref) return open(client, ref);
  const title = l10n.t('Go to Person, Team or System');
  const picked = await pickEntity(client.server, { title, previews: true });
  if (picked) await follow[picked.then](client, picked.ref);
}

const follow: Readonly<Record<PickedEntity['then'], (client: Client, ref: EntityRef) => Promise<void>>> = {
  open,
  card: async (client, ref) => {
    await open(client, ref);
    await commands.executeCommand('editor.action.showHover');
  },
  tree: revealInTree,
  mentions: showMentions,
};

async function open({ server }: Client, ref: EntityRef): Promise<void> {
  const card = await server.ask(CARD, ref);
  // What no note defines is best met where the notes last speak of it.
  const place = card?.definition ?? card?.lastMention?.location;
  if (place) await openAt(place);
}

async function showTimeline(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument) ?? client.view.selected?.node.ref ?? (await refAtCursor(client));
  if (ref) await client.timeline.show(ref);
  else await pickTimeline(client);
}

async function pickTimeline({ server, timeline }: Client): Promise<void> {
  const picked = await pickEntity(server, { title: l10n.t('Show Timeline Of…'), previews: false });
  if (picked) await timeline.show(picked.ref);
}

/** Of what the timeline shows; where it shows nothing yet, of the one account, or of what is picked. */
async function timelineSince({ server, view, timeline }: Client): Promise<void> {
  const [root, ...others] = (await view.current()).roots;
  const account = others.length === 0 && root !== undefined ? view.rowAt(root)?.node.ref : undefined;
  const title = l10n.t('What Changed About…');
  const ref = timeline.entity ?? account ?? (await pickEntity(server, { title, previews: false }))?.ref;
  const day = ref && (await pickDay());
  if (day !== undefined) await timeline.showSince(day, ref);
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

/** The row of a menu, the selected one, or who stands at the cursor. */
async function showInChart(client: Client, argument: unknown): Promise<void> {
  const ref = refOf(client, argument) ?? client.view.selected?.node.ref ?? (await refAtCursor(client));
  if (ref) client.chart.showIn(ref);
  else await sayNothingChosen();
}

async function getStarted({ extension }: Client): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
}

/** The explorer hands over the URI of a note. */
async function showNoteInTree({ view }: Client, argument: unknown): Promise<void> {
  const ref = argument instanceof Uri ? await refDefinedIn(argument.toString(), view) : undefined;
  if (ref) await view.reveal(ref, { focus: true });
  else await window.showInformationMessage(l10n.t('This note defines nothing that stands in the tree.'));
}

/** What a filter hides is shown again: it was asked for. */
async function refDefinedIn(note: string, view: OrganizationView): Promise<EntityRef | undefined> {
  const row = definedIn(note, (await view.current()).rows.values());
  if (row || !view.filter) return row?.node.ref;
  await view.setFilter(undefined);
  return definedIn(note, (await view.current()).rows.values())?.node.ref;
}

async function moveUnderOther(client: Client, argument: unknown): Promise<void> {
  const row = await rowFor(client, argument);
  if (row) await moveRowUnder(client.server, await client.view.current(), row);
  else await sayNothingChosen();
}

function add(kind?: EntityKind): Command {
  return async (client, argument) => {
    const row = await rowFor(client, argument);
    if (row) await addEntity(client, row, kind);
    else await sayNothingChosen();
  };
}

function decide(decision: 'accept' | 'reject'): Command {
  return async ({ review }, argument) => {
    if (!(await review.decide(argument, decision)))
      await window.showInformationMessage(l10n.t('Select in the Review view what is to be decided.'));
  };
}

/** A link of a card hands over the candidate, a menu the row of the tree or of what waits. */
function decideName(
  ofCandidate: (server: NotesServer, ref: EntityRef) => Promise<void>,
  decision: 'accept' | 'reject',
): Command {
  const ofRow = decide(decision);
  return (client, argument) => {
    const ref = isEntityRef(argument) ? argument : treeRefOf(client, argument);
    return ref ? ofCandidate(client.server, ref) : ofRow(client, argument);
  };
}

const treeRefOf = ({ view }: Client, argument: unknown): EntityRef | undefined =>
  typeof argument === 'string' ? view.rowAt(argument)?.node.ref : undefined;

/** VS Code's own rename, with its preview, at the place where the entity is defined. */
async function renameRow({ view }: Client, argument: unknown): Promise<void> {
  const row = typeof argument === 'string' ? view.rowAt(argument) : view.selected;
  if (!row?.node.ref) return sayNothingChosen();
  const { label, definition } = row.node;
  const why = l10n.t('No note defines {0} yet: there is nothing to rename.', label);
  if (!definition) return void (await window.showInformationMessage(why));
  await openAt(definition);
  await commands.executeCommand('editor.action.rename');
}

/** The row of a menu, the selected one, or that of the entity at the cursor. */
async function rowFor(client: Client, argument: unknown): Promise<Row | undefined> {
  const given = typeof argument === 'string' ? client.view.rowAt(argument) : undefined;
  if (given) return given;
  if (client.view.selected?.node.ref) return client.view.selected;
  const ref = await refAtCursor(client);
  return ref && rowOf(await client.view.current(), ref);
}

async function sayNothingChosen(): Promise<void> {
  await window.showInformationMessage(
    l10n.t('Select a row in the Organization view, or put the cursor on a name, and try again.'),
  );
}

/** Hovers hand over an `EntityRef`, a tree the id of a row; a menu of the editor hands over a URI, which is neither. */
function refOf({ view, review }: Client, argument: unknown): EntityRef | undefined {
  if (isEntityRef(argument)) return argument;
  return typeof argument === 'string'
    ? (view.rowAt(argument)?.node.ref ?? review.refOf(argument))
    : undefined;
}

async function refAtCursor({ server }: Client): Promise<EntityRef | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== NOTES.language) return undefined;
  const { line, character } = editor.selection.active;
  const card = await server.ask(CARD, { uri: editor.document.uri.toString(), position: { line, character } });
  return card?.ref;
}

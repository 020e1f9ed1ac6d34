import * as l10n from '@vscode/l10n';
import type { CardLinks } from '../../features/card/card-markdown.ts';
import type { Card } from '../../features/card/card.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { definitionOf } from '../../features/navigation/definition.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { COMMANDS, type EntityRef, type MeantRef } from '../../protocol/requests.ts';
import type { Session } from '../session.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/**
 * The links of a hover card, for a client that asked for commands: only those of `COMMANDS`, whose argument is an entity's
 * id, which the client looks up again, and files of the workspace folder. No other client gets any: most show the whole
 * address of a link, or open a file whose name ends in the number of a line. `index` is what the card was made of.
 */
export function cardLinks(
  { folders, options }: Pick<Session, 'folders' | 'options'>,
  folder: NotesFolder,
  { index, read }: { readonly index: NoteIndex; readonly read?: ReadName },
): CardLinks {
  const toLsp = new ToLsp(folder, index);
  const command = (name: string, entity: string, place?: ReadName): string => {
    const ref: EntityRef | MeantRef = { folder: folders.uriOf(folder), entity, ...place };
    return `command:${name}?${encodeURIComponent(JSON.stringify([ref])).replace(/[()']/g, escapeHex)}`;
  };
  const file = (path: NotePath, span: Span): string => {
    const { uri, range } = toLsp.location(path, span);
    return `${uri.replace(/[()]/g, escapeHex)}#L${range.start.line + 1}`;
  };
  if (!options.commandLinks) return NO_LINKS;
  return {
    themeIcons: options.themeIcons === true,
    bareLinks: false,
    place: file,
    entity: id => (definitionOf(index, id) ? command(COMMANDS.openEntity, id) : undefined),
    actions: found => actionsOf(found, command),
    choice: ({ id, isCandidate }) =>
      read && !isCandidate ? command(COMMANDS.chooseMeant, id, read) : undefined,
  };
}

/** A name as it stands in a note. */
export type ReadName = Pick<MeantRef, 'note' | 'name'>;

/** Of a candidate what is to be decided; else where to go on, also to what the card's facts took the place of. */
function actionsOf(
  { id, kind, isCandidate, lines, words }: Card,
  command: (name: string, entity: string) => string,
): { title: string; uri: string }[] {
  const isChanged = [...words, ...lines.flatMap(({ values }) => values)].some(({ rivals = [] }) =>
    rivals.some(({ status }) => status === 'superseded'),
  );
  const timeline = { title: l10n.t('Timeline'), uri: command(COMMANDS.showTimeline, id) };
  const mentions = { title: l10n.t('All mentions'), uri: command(COMMANDS.showMentions, id) };
  if (isCandidate)
    return [
      { title: l10n.t('Create note'), uri: command(COMMANDS.noteOfName, id) },
      { title: l10n.t('Ignore'), uri: command(COMMANDS.ignoreName, id) },
      mentions,
      ...(isChanged ? [timeline] : []),
    ];
  return [
    { title: l10n.t('Open note'), uri: command(COMMANDS.openEntity, id) },
    mentions,
    { title: l10n.t('Show in tree'), uri: command(COMMANDS.revealInTree, id) },
    timeline,
    ...(kind === 'person' ? [{ title: l10n.t('Stance'), uri: command(COMMANDS.setStanding, id) }] : []),
  ];
}

const NO_LINKS: CardLinks = {
  themeIcons: false,
  bareLinks: true,
  place: () => undefined,
  entity: () => undefined,
  actions: () => [],
  choice: () => undefined,
};

const escapeHex = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

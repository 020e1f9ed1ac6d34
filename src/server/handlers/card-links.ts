import * as l10n from '@vscode/l10n';
import type { CardLinks } from '../../features/card/card-markdown.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { definitionOf } from '../../features/navigation/definition.ts';
import { COMMANDS, type EntityRef, type InitializationOptions } from '../../protocol/requests.ts';
import type { Folders } from '../folders.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/**
 * The links of a hover card, for a client that asked for commands: only those of `COMMANDS`, whose argument is an entity's
 * id, which the client looks up again, and files of the workspace folder. No other client gets any: most show the whole
 * address of a link, or open a file whose name ends in the number of a line.
 */
export function cardLinks(folders: Folders, folder: NotesFolder, options: InitializationOptions): CardLinks {
  const toLsp = new ToLsp(folder);
  const command = (name: string, entity: string): string => {
    const ref: EntityRef = { folder: folders.uriOf(folder), entity };
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
    entity: id => (definitionOf(folder.index, id) ? command(COMMANDS.openEntity, id) : undefined),
    actions: ({ id, isCandidate }) => [
      ...(isCandidate ? [] : [{ title: l10n.t('Open note'), uri: command(COMMANDS.openEntity, id) }]),
      { title: l10n.t('All mentions'), uri: command(COMMANDS.showMentions, id) },
      { title: l10n.t('Show in tree'), uri: command(COMMANDS.revealInTree, id) },
    ],
  };
}

const NO_LINKS: CardLinks = {
  themeIcons: false,
  bareLinks: true,
  place: () => undefined,
  entity: () => undefined,
  actions: () => [],
};

const escapeHex = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

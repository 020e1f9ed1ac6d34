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
 * The links of a hover card. Commands only for a client that asked for them, and only those of `COMMANDS`; their
 * argument is an entity's id, which the client looks up again. Everything else is a file of the workspace folder.
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
  return {
    themeIcons: options.themeIcons === true,
    place: file,
    entity: id => {
      const destination = definitionOf(folder.index, id);
      if (!destination) return undefined;
      return options.commandLinks
        ? command(COMMANDS.openEntity, id)
        : file(destination.path, destination.span);
    },
    actions: ({ id, isCandidate }) => {
      const destination = definitionOf(folder.index, id);
      if (!options.commandLinks)
        return destination
          ? [{ title: l10n.t('Open note'), uri: file(destination.path, destination.span) }]
          : [];
      return [
        ...(isCandidate ? [] : [{ title: l10n.t('Open note'), uri: command(COMMANDS.openEntity, id) }]),
        { title: l10n.t('All mentions'), uri: command(COMMANDS.showMentions, id) },
        { title: l10n.t('Show in tree'), uri: command(COMMANDS.revealInTree, id) },
      ];
    },
  };
}

const escapeHex = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

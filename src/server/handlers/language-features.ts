import * as l10n from '@vscode/l10n';
import {
  MarkupKind,
  type Connection,
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type SymbolInformation,
  type TextDocumentPositionParams,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { cardMarkdown } from '../../features/card/card-markdown.ts';
import { definition } from '../../features/navigation/definition.ts';
import { entityAt } from '../../features/navigation/entity-at.ts';
import { highlights } from '../../features/navigation/highlights.ts';
import { hover } from '../../features/card/hover.ts';
import { references } from '../../features/navigation/references.ts';
import { outline, workspaceSymbols } from '../../features/navigation/symbols.ts';
import { lineStarts, offsetAt } from '../../text/lines.ts';
import { cardLinks } from './card-links.ts';
import type { OpenNote } from '../folders.ts';
import type { Session } from '../session.ts';
import { SYMBOL_KINDS, ToLsp } from '../lsp/to-lsp.ts';

/** A place in a note, as an offset of the text that the index holds. */
export interface NotePlace extends OpenNote {
  readonly offset: number;
}

/** The place that a request speaks of, or undefined where it lies in no note. */
export function placeOf(session: Session, params: TextDocumentPositionParams): NotePlace | undefined {
  const note = session.folders.find(params.textDocument.uri);
  const text = note && note.folder.index.notes.get(note.path)?.text;
  return note && text !== undefined
    ? { ...note, offset: offsetAt(lineStarts(text), text, params.position) }
    : undefined;
}

/** Answers the requests of LSP that ask about a place or a name; each line is one feature of `src/features`. */
export function answerLanguageRequests(connection: Connection, session: Session): void {
  const { answer } = session;
  const at = <Result>(name: string, ask: (place: NotePlace) => Result | undefined) =>
    answer(
      name,
      null,
      (params: TextDocumentPositionParams): Result | null => {
        const place = placeOf(session, params);
        return (place && ask(place)) ?? null;
      },
      'names',
    );
  connection.onHover(at('hover', place => hoverAt(session, place)));
  connection.onDefinition(at('definition', place => definitionAt(session, place, 'definition')));
  connection.onDeclaration(at('declaration', place => definitionAt(session, place, 'declaration')));
  connection.onDocumentHighlight(at('documentHighlight', highlightsAt));
  connection.onReferences(
    answer('references', null, params => {
      const place = placeOf(session, params);
      return place ? referencesAt(place, params.context.includeDeclaration) : null;
    }),
  );
  connection.onDocumentSymbol(
    answer(
      'documentSymbol',
      null,
      ({ textDocument }) => {
        const note = session.folders.find(textDocument.uri);
        return note ? outlineOf(session, note) : null;
      },
      'names',
    ),
  );
  connection.onWorkspaceSymbol(
    answer('workspaceSymbol', null, ({ query }) => symbolsFor(session, query), 'names'),
  );
}

function outlineOf(
  { capabilities }: Session,
  { folder, path }: OpenNote,
): DocumentSymbol[] | SymbolInformation[] {
  const toLsp = new ToLsp(folder);
  const symbols = outline(folder.index, path).map(item => toLsp.symbol(path, item));
  if (capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
  const flat = ({ name, kind, range, children }: DocumentSymbol): SymbolInformation[] => [
    { name, kind, location: { uri: toLsp.uri(path), range } },
    ...(children ?? []).flatMap(flat),
  ];
  return symbols.flatMap(flat);
}

function hoverAt(session: Session, { folder, path, offset }: NotePlace): Hover | undefined {
  if (!session.settings.hover.enabled) return undefined;
  const found = hover(folder.index, path, offset);
  if (!found) return undefined;
  const links = cardLinks(session.folders, folder, session.options);
  const count = found.cards.length + found.more;
  const intro = count > 1 ? [l10n.t('This may mean any of {0}:', count)] : [];
  const cards = found.cards.map(card => cardMarkdown(card, links));
  const outro = folder.isWhole ? [] : ['*The notes are still being read: there may be more.*'];
  return {
    range: new ToLsp(folder).range(path, found.span),
    contents: {
      kind: MarkupKind.Markdown,
      value: [...intro, cards.join('\n\n---\n\n'), ...outro].join('\n\n'),
    },
  };
}

function definitionAt(
  { capabilities }: Session,
  { folder, path, offset }: NotePlace,
  asked: 'definition' | 'declaration',
): LocationLink[] | Location[] | undefined {
  const found = definition(folder.index, path, offset);
  const links = found && new ToLsp(folder).definitions(path, found);
  return capabilities.textDocument?.[asked]?.linkSupport
    ? links
    : links?.map(link => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

function highlightsAt({ folder, path, offset }: NotePlace): DocumentHighlight[] | undefined {
  const toLsp = new ToLsp(folder);
  const spans = highlights(folder.index, path, offset);
  return spans.length > 0 ? spans.map(span => ({ range: toLsp.range(path, span) })) : undefined;
}

function referencesAt({ folder, path, offset }: NotePlace, includeDefinition: boolean): Location[] | null {
  const ids = entityAt(folder.index, path, offset)?.entities ?? [];
  if (ids.length === 0) return null;
  const toLsp = new ToLsp(folder);
  return ids.flatMap(id =>
    references(folder.index, id, { includeDefinition }).map(place => toLsp.location(place.path, place.span)),
  );
}

function symbolsFor({ folders }: Session, query: string): WorkspaceSymbol[] {
  return folders.all.flatMap(folder => {
    const toLsp = new ToLsp(folder);
    return workspaceSymbols(folder.index, query).map(({ name, kind, container, destination }) => ({
      name,
      kind: SYMBOL_KINDS[kind],
      containerName: container,
      location: toLsp.location(destination.path, destination.span),
    }));
  });
}

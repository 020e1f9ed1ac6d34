import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { outline, workspaceSymbols } from '../../../features/navigation/symbols.ts';
import { SYMBOL_KINDS, ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';

/** `textDocument/documentSymbol` */
export function documentSymbols(
  { folders, capabilities }: Session,
  { textDocument }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] | null {
  const note = folders.find(textDocument.uri);
  if (!note) return null;
  const { folder, path } = note;
  const toLsp = new ToLsp(folder);
  const symbols = outline(folder.index, path).map(item => toLsp.symbol(path, item));
  if (capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
  const flat = ({ name, kind, range, children }: DocumentSymbol): SymbolInformation[] => [
    { name, kind, location: { uri: toLsp.uri(path), range } },
    ...(children ?? []).flatMap(flat),
  ];
  return symbols.flatMap(flat);
}

/** `workspace/symbol` */
export function symbolsNamed({ folders }: Session, { query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
  const symbols = folders.all.flatMap(folder => {
    const toLsp = new ToLsp(folder);
    return workspaceSymbols(folder.index, query).map(({ name, kind, container, destination }) => ({
      name,
      kind: SYMBOL_KINDS[kind],
      containerName: container,
      location: toLsp.location(destination.path, destination.span),
    }));
  });
  return query === '' ? symbols.slice(0, 100) : symbols;
}

import {
  SemanticTokensBuilder,
  type ClientCapabilities,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { tokens, type ColouredSpan } from '../../../features/display/tokens.ts';
import {
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  type TokensParams,
  type TokensResult,
} from '../../../protocol/requests.ts';
import type { Span } from '../../../text/span.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { spanIn } from '../../note-position.ts';
import type { Session } from '../../session.ts';

/** The standard type whose colours stand in for those of ours; the manifest says the same to VS Code. */
const STANDARD: Readonly<Record<ColouredSpan['type'], string>> = {
  person: 'function',
  team: 'type',
  system: 'variable',
  organization: 'keyword',
};

/** The names of token types: ours, or standard ones for a client that lists what it knows and does not know ours. */
export function legendFor({ textDocument }: ClientCapabilities): SemanticTokensLegend {
  const known = textDocument?.semanticTokens?.tokenTypes ?? [];
  const isKnown = (type: string): boolean => known.length === 0 || known.includes(type);
  return {
    tokenTypes: TOKEN_TYPES.map(type => (isKnown(type) ? type : STANDARD[type])),
    tokenModifiers: [...TOKEN_MODIFIERS],
  };
}

export const NO_TOKENS: SemanticTokens = { data: [] };

/** The last whole answer for each open document, from which a delta is told. */
const lastWhole = new WeakMap<TextDocument, SemanticTokensBuilder>();

/** `textDocument/semanticTokens/full` */
export function semanticTokens(session: Session, { textDocument }: SemanticTokensParams): SemanticTokens {
  // A builder goes on where it stopped unless it is told of a result to compare with, so each whole answer has its own.
  const builder = new SemanticTokensBuilder();
  const document = session.documents.get(textDocument.uri);
  if (document) lastWhole.set(document, builder);
  fill(builder, session, textDocument.uri);
  return builder.build();
}

/** `textDocument/semanticTokens/full/delta` */
export function semanticTokensDelta(
  session: Session,
  { textDocument, previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta {
  const document = session.documents.get(textDocument.uri);
  const builder = document && lastWhole.get(document);
  if (builder?.id !== previousResultId) return semanticTokens(session, { textDocument });
  builder.previousResult(previousResultId);
  fill(builder, session, textDocument.uri);
  return builder.buildEdits();
}

/** `textDocument/semanticTokens/range` */
export function semanticTokensInRange(
  session: Session,
  { textDocument, range }: SemanticTokensRangeParams,
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const ref = session.folders.find(textDocument.uri);
  const note = ref?.folder.index.notes.get(ref.path);
  if (note) fill(builder, session, textDocument.uri, spanIn(note, range));
  return builder.build();
}

/** `accountNotes/tokens`: the same as plain ranges, whatever the setting. */
export function tokenRanges({ documents, folders }: Session, { uri }: TokensParams): TokensResult {
  const version = documents.get(uri)?.version ?? 0;
  const note = folders.find(uri);
  if (!note) return { version, tokens: [] };
  const toLsp = new ToLsp(note.folder);
  return {
    version,
    tokens: tokens(note.folder.index, note.path).map(({ span, type, modifiers }) => ({
      range: toLsp.range(note.path, span),
      type,
      modifiers,
    })),
  };
}

function fill(
  builder: SemanticTokensBuilder,
  { settings, folders }: Session,
  uri: string,
  span?: Span,
): void {
  const { style } = settings.highlight;
  const note = style === 'auto' || style === 'tokens' ? folders.find(uri) : undefined;
  if (!note) return;
  const toLsp = new ToLsp(note.folder);
  for (const token of tokens(note.folder.index, note.path, span)) {
    const { start, end } = toLsp.range(note.path, token.span);
    builder.push(start.line, start.character, end.character - start.character, ...coded(token));
  }
}

const coded = ({ type, modifiers }: ColouredSpan): [type: number, modifiers: number] => [
  TOKEN_TYPES.indexOf(type),
  modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0),
];

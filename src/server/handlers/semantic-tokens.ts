import {
  SemanticTokensBuilder,
  type Connection,
  type SemanticTokens,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { tokens, type Token } from '../../features/display/tokens.ts';
import {
  TOKENS,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  type TokensParams,
  type TokensResult,
} from '../../protocol/requests.ts';
import { lineStarts, offsetAt } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { OpenNote } from '../folders.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const NOTHING: SemanticTokens = { data: [] };

/** Semantic tokens whole, as a change to the last answer, and of a range; and the same as plain ranges. */
export class TokenAnswers {
  readonly #session: Session;
  /** The last whole answer for each open document, from which a delta is told. */
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  constructor(session: Session) {
    this.#session = session;
  }

  register(connection: Connection, versionOf: (uri: string) => number): void {
    const { answer } = this.#session;
    const { semanticTokens } = connection.languages;
    semanticTokens.on(
      answer('semanticTokens', NOTHING, ({ textDocument }) => this.#whole(textDocument.uri).build(), 'names'),
    );
    semanticTokens.onDelta(
      answer(
        'semanticTokens/delta',
        NOTHING,
        ({ textDocument, previousResultId }) => {
          const builder = this.#builders.get(textDocument.uri);
          if (builder?.id !== previousResultId) return this.#whole(textDocument.uri).build();
          builder.previousResult(previousResultId);
          this.#fill(builder, textDocument.uri);
          return builder.buildEdits();
        },
        'names',
      ),
    );
    semanticTokens.onRange(
      answer(
        'semanticTokens/range',
        NOTHING,
        ({ textDocument, range }) => {
          const builder = new SemanticTokensBuilder();
          const note = this.#session.folders.find(textDocument.uri);
          const text = note?.folder.index.notes.get(note.path)?.text ?? '';
          const starts = lineStarts(text);
          const span = { from: offsetAt(starts, text, range.start), to: offsetAt(starts, text, range.end) };
          this.#fill(builder, textDocument.uri, span);
          return builder.build();
        },
        'names',
      ),
    );
    connection.onRequest(
      TOKENS,
      answer(
        'tokens',
        { version: 0, tokens: [] },
        ({ uri }: TokensParams): TokensResult => {
          const note = this.#session.folders.find(uri);
          return { version: versionOf(uri), tokens: note ? rangesOf(note) : [] };
        },
        'names',
      ),
    );
  }

  /** Forgets what was answered for a document that the editor has closed. */
  close(uri: string): void {
    this.#builders.delete(uri);
  }

  /** A builder goes on where it stopped unless it is told of a result to compare with, so each whole answer has its own. */
  #whole(uri: string): SemanticTokensBuilder {
    const builder = new SemanticTokensBuilder();
    this.#builders.set(uri, builder);
    this.#fill(builder, uri);
    return builder;
  }

  #fill(builder: SemanticTokensBuilder, uri: string, span?: Span): void {
    const { style } = this.#session.settings.highlight;
    const note = style === 'auto' || style === 'tokens' ? this.#session.folders.find(uri) : undefined;
    if (!note) return;
    const toLsp = new ToLsp(note.folder);
    for (const token of tokens(note.folder.index, note.path, span)) {
      const { start, end } = toLsp.range(note.path, token.span);
      builder.push(start.line, start.character, end.character - start.character, ...coded(token));
    }
  }
}

const coded = ({ type, modifiers }: Token): [type: number, modifiers: number] => [
  TOKEN_TYPES.indexOf(type),
  modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0),
];

function rangesOf({ folder, path }: OpenNote): TokensResult['tokens'] {
  const toLsp = new ToLsp(folder);
  return tokens(folder.index, path).map(({ span, type, modifiers }) => ({
    range: toLsp.range(path, span),
    type,
    modifiers,
  }));
}

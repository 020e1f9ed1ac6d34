import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DeclarationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { AGENT_TOOL } from '../../protocol/agent-tool.ts';
import { BRIEF } from '../../protocol/brief.ts';
import { PROPOSAL_PROMPT, PROPOSE } from '../../protocol/proposals.ts';
import { promptForProposals, proposalsTaken } from './changes/proposals.ts';
import { CHART } from '../../protocol/chart.ts';
import { COVERAGE } from '../../protocol/coverage.ts';
import { COVERAGE_FILE, COVERAGE_MATRIX } from '../../protocol/coverage-matrix.ts';
import { CREATE_ACCOUNT } from '../../protocol/create-account.ts';
import { IMPORT, IMPORT_PLACES, PASTED_MAIL } from '../../protocol/import.ts';
import { STANDING } from '../../protocol/standing.ts';
import { MERGE_TARGETS } from '../../protocol/merge-targets.ts';
import { MOVE_TARGETS, ORGANIZATION } from '../../protocol/organization.ts';
import { PREVIEW } from '../../protocol/preview.ts';
import { CARD } from '../../protocol/card.ts';
import { CHANGE, DID_MOVE_CARET, MENTIONS, TOKENS } from '../../protocol/requests.ts';
import { SPLIT_PLACES } from '../../protocol/split-places.ts';
import { SUGGESTIONS } from '../../protocol/suggestions.ts';
import { TIMELINE } from '../../protocol/timeline.ts';
import { configurationChanged } from '../configuration.ts';
import { caretMoved } from '../folders/document-sync.ts';
import { FAILED, notification, request, resolveRequest, type Handler } from '../handler.ts';
import { watchedFilesChanged } from '../folders/watched-files.ts';
import { agentToolAnswer } from './views/agent-tool.ts';
import { briefFor } from './views/brief.ts';
import { cardFor } from './views/card.ts';
import { CHANGE_COMMAND } from './changes/change-command.ts';
import { changeFor } from './changes/change-request.ts';
import { chartOf } from './views/chart.ts';
import { actionsIn, CODE_ACTION_KINDS, resolvesEdits, withEdit } from './language/code-actions.ts';
import { asksInVain, completionAt, triggerCharacters, withCard } from './language/completion.ts';
import { coverageOf } from './views/coverage.ts';
import { coverageFile, coverageMatrix } from './views/coverage-matrix.ts';
import { accountToCreate } from './changes/create-account.ts';
import { CREATE_NOTE, runCommand } from './changes/create-note.ts';
import { documentDiagnostics, NO_PROBLEMS, workspaceDiagnostics } from './language/diagnostics.ts';
import { hoverAt } from './language/hover.ts';
import { importFor, importPlacesOf } from './changes/import.ts';
import { hintsIn, lensesIn, withTitle } from './language/lenses-and-hints.ts';
import {
  declarationAt,
  definitionAt,
  highlightsAt,
  mentionsOf,
  referencesAt,
} from './language/navigation.ts';
import { foldsIn, linksIn, selectionsIn, withTarget } from './language/note-structure.ts';
import { standingFor } from './changes/standing.ts';
import { mergeTargetsOf } from './changes/merge-requests.ts';
import { moveTargetsOf, organizationOf } from './views/organization.ts';
import { mailOnClipboard } from './changes/pasted-mail.ts';
import { previewOf } from './views/preview.ts';
import { filesToMove, MOVED_FILES, renamed, renamePlaceAt } from './language/rename.ts';
import {
  legendFor,
  NO_TOKENS,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensInRange,
  tokenRanges,
} from './language/semantic-tokens.ts';
import { splitPlacesOf } from './changes/split-requests.ts';
import { suggestionsOf } from './views/suggestions.ts';
import { documentSymbols, symbolsNamed } from './language/symbols.ts';
import { timelineOf } from './views/timeline.ts';
import { hierarchyItemsAt, subtypesOf, supertypesOf } from './language/type-hierarchy.ts';

/**
 * What a client may ask and tell, each with the function that answers it. Not here are `initialize`, `initialized` and
 * `shutdown` (`follow-life-cycle.ts`), open documents (`document-sync.ts`) and workspace folders.
 */
export const HANDLERS: readonly Handler[] = [
  // Who stands here?
  request(HoverRequest.type, hoverAt, {
    capabilities: { hoverProvider: true },
    needs: 'names',
    otherwise: null,
  }),
  request(CARD, cardFor, { needs: 'names', otherwise: null }),

  // Going there, and where else.
  request(DefinitionRequest.type, definitionAt, {
    capabilities: { definitionProvider: true },
    needs: 'names',
    otherwise: null,
  }),
  request(DeclarationRequest.type, declarationAt, {
    capabilities: { declarationProvider: true },
    needs: 'names',
    otherwise: null,
  }),
  request(DocumentHighlightRequest.type, highlightsAt, {
    capabilities: { documentHighlightProvider: true },
    needs: 'names',
    otherwise: null,
  }),
  request(ReferencesRequest.type, referencesAt, {
    capabilities: { referencesProvider: true },
    otherwise: null,
  }),
  request(MENTIONS, mentionsOf, { otherwise: [] }),
  request(TIMELINE, timelineOf, { otherwise: null }),
  request(TypeHierarchyPrepareRequest.type, hierarchyItemsAt, {
    capabilities: { typeHierarchyProvider: true },
    otherwise: null,
  }),
  request(TypeHierarchySupertypesRequest.type, supertypesOf, { otherwise: null }),
  request(TypeHierarchySubtypesRequest.type, subtypesOf, { otherwise: null }),

  // Notes as a whole.
  request(DocumentSymbolRequest.type, documentSymbols, {
    capabilities: { documentSymbolProvider: { label: 'Account Notes' } },
    needs: 'names',
    otherwise: null,
  }),
  request(WorkspaceSymbolRequest.type, symbolsNamed, {
    capabilities: { workspaceSymbolProvider: true },
    needs: 'names',
    otherwise: null,
  }),
  request(DocumentLinkRequest.type, linksIn, {
    capabilities: { documentLinkProvider: { resolveProvider: true } },
    needs: 'names',
    otherwise: [],
  }),
  resolveRequest(DocumentLinkResolveRequest.type, withTarget, { needs: 'names' }),
  request(FoldingRangeRequest.type, foldsIn, {
    capabilities: { foldingRangeProvider: true },
    needs: 'names',
    otherwise: [],
  }),
  request(SelectionRangeRequest.type, selectionsIn, {
    capabilities: { selectionRangeProvider: true },
    needs: 'names',
    otherwise: null,
  }),

  // What is shown in and beside the text.
  request(SemanticTokensRequest.type, semanticTokens, {
    capabilities: client => ({
      semanticTokensProvider: { legend: legendFor(client), full: { delta: true }, range: true },
    }),
    needs: 'names',
    otherwise: NO_TOKENS,
  }),
  request(SemanticTokensDeltaRequest.type, semanticTokensDelta, { needs: 'names', otherwise: NO_TOKENS }),
  request(SemanticTokensRangeRequest.type, semanticTokensInRange, { needs: 'names', otherwise: NO_TOKENS }),
  request(TOKENS, tokenRanges, { needs: 'names', otherwise: { version: 0, tokens: [] } }),
  request(CodeLensRequest.type, lensesIn, {
    needs: 'prepared',
    capabilities: { codeLensProvider: { resolveProvider: true } },
    otherwise: [],
  }),
  resolveRequest(CodeLensResolveRequest.type, withTitle),
  request(InlayHintRequest.type, hintsIn, {
    capabilities: { inlayHintProvider: true },
    needs: 'names',
    otherwise: [],
  }),
  request(PREVIEW, previewOf, { otherwise: null }),

  // Problems.
  request(DocumentDiagnosticRequest.type, documentDiagnostics, {
    capabilities: {
      diagnosticProvider: {
        identifier: 'account-notes',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    },
    needs: 'prepared',
    otherwise: NO_PROBLEMS,
  }),
  request(WorkspaceDiagnosticRequest.type, workspaceDiagnostics, {
    needs: 'prepared',
    otherwise: { items: [] },
  }),

  // Writing.
  request(CompletionRequest.type, completionAt, {
    capabilities: client => ({
      completionProvider: {
        triggerCharacters: triggerCharacters(client),
        resolveProvider: true,
        completionItem: { labelDetailsSupport: true },
      },
    }),
    needs: 'names',
    isIdle: asksInVain,
    otherwise: null,
  }),
  resolveRequest(CompletionResolveRequest.type, withCard, { needs: 'names' }),
  request(CodeActionRequest.type, actionsIn, {
    capabilities: { codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: true } },
    needs: ({ capabilities }) => (resolvesEdits(capabilities) ? 'prepared' : 'disk'),
    otherwise: [],
  }),
  resolveRequest(CodeActionResolveRequest.type, withEdit, { needs: 'disk' }),
  request(ExecuteCommandRequest.type, runCommand, {
    capabilities: { executeCommandProvider: { commands: [CREATE_NOTE, CHANGE_COMMAND] } },
    otherwise: null,
  }),
  request(PrepareRenameRequest.type, renamePlaceAt, { otherwise: null }),
  request(RenameRequest.type, renamed, {
    capabilities: { renameProvider: { prepareProvider: true } },
    needs: 'disk',
    otherwise: null,
  }),
  request(WillRenameFilesRequest.type, filesToMove, {
    capabilities: { workspace: { fileOperations: { willRename: { filters: MOVED_FILES } } } },
    needs: 'disk',
    otherwise: null,
  }),
  request(CHANGE, changeFor, { needs: 'disk', otherwise: FAILED }),
  request(CREATE_ACCOUNT, accountToCreate, { needs: 'disk', otherwise: FAILED }),
  request(IMPORT_PLACES, importPlacesOf, { otherwise: [''] }),
  request(IMPORT, importFor, { otherwise: FAILED }),
  request(PASTED_MAIL, mailOnClipboard, { needs: 'names', otherwise: null }),

  // Our own views.
  request(ORGANIZATION, organizationOf, {
    needs: ({ folders }) => (folders.all.every(({ isWhole }) => isWhole) ? 'prepared' : 'names'),
    otherwise: { roots: [], shown: 0, total: 0, orders: [], setUps: [] },
  }),
  request(MOVE_TARGETS, moveTargetsOf, { otherwise: [] }),
  request(MERGE_TARGETS, mergeTargetsOf, { otherwise: [] }),
  request(STANDING, standingFor, { otherwise: null }),
  request(CHART, chartOf, { needs: 'prepared', otherwise: { roots: [], dates: [], orders: [] } }),
  request(COVERAGE, coverageOf, {
    needs: 'prepared',
    otherwise: { version: 1, asOf: '', ours: [], people: [] },
  }),
  request(COVERAGE_MATRIX, coverageMatrix, {
    needs: 'prepared',
    otherwise: { asOf: '', ours: [], columns: [], rows: [] },
  }),
  request(COVERAGE_FILE, coverageFile, { needs: 'prepared', otherwise: FAILED }),
  request(PROPOSAL_PROMPT, promptForProposals, { otherwise: FAILED }),
  request(PROPOSE, proposalsTaken, { needs: 'disk', otherwise: FAILED }),
  request(BRIEF, briefFor, { needs: 'prepared', otherwise: FAILED }),
  request(SUGGESTIONS, suggestionsOf, { needs: 'prepared', otherwise: { accounts: [], setUps: [] } }),
  request(SPLIT_PLACES, splitPlacesOf, { otherwise: [] }),

  // Agents.
  request(AGENT_TOOL, agentToolAnswer, { needs: 'disk', otherwise: FAILED }),

  // What the client tells.
  notification(DID_MOVE_CARET, caretMoved),
  notification(DidChangeConfigurationNotification.type, configurationChanged),
  notification(DidChangeWatchedFilesNotification.type, watchedFilesChanged),
];

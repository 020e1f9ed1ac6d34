import type { AGENT_TOOL, AgentToolParams, AgentToolResult } from '../../protocol/agent-tool.ts';
import type { STANDING, StandingResult } from '../../protocol/standing.ts';
import type { MERGE_TARGETS, MergeTargetsResult } from '../../protocol/merge-targets.ts';
import type {
  PROPOSAL_PROMPT,
  PROPOSE,
  ProposalPromptParams,
  ProposalPromptResult,
  ProposeParams,
  ProposeResult,
} from '../../protocol/proposals.ts';
import type { BRIEF, BriefParams, BriefResult } from '../../protocol/brief.ts';
import type { CHART, ChartParams, ChartResult } from '../../protocol/chart.ts';
import type {
  MOVE_TARGETS,
  MoveTarget,
  MoveTargetsParams,
  ORGANIZATION,
  OrganizationParams,
  OrganizationResult,
} from '../../protocol/organization.ts';
import type {
  CREATE_ACCOUNT,
  CreateAccountParams,
  CreateAccountResult,
} from '../../protocol/create-account.ts';
import type {
  IMPORT,
  IMPORT_PLACES,
  ImportParams,
  ImportPlacesParams,
  ImportPlacesResult,
  ImportResult,
  PASTED_MAIL,
  PastedMailParams,
  PastedMailResult,
} from '../../protocol/import.ts';
import type { PREVIEW, PreviewParams, PreviewResult } from '../../protocol/preview.ts';
import type { CARD, CardParams, CardResult } from '../../protocol/card.ts';
import type {
  CHANGE,
  ChangeParams,
  ChangeResult,
  EntityRef,
  MENTIONS,
  MentionsResult,
  TOKENS,
  TokensParams,
  TokensResult,
} from '../../protocol/requests.ts';
import type { SPLIT_PLACES, SplitPlacesResult } from '../../protocol/split-places.ts';
import type { SUGGESTIONS, SuggestionsResult } from '../../protocol/suggestions.ts';
import type { COVERAGE, CoverageParams, CoverageResult } from '../../protocol/coverage.ts';
import type {
  COVERAGE_FILE,
  COVERAGE_MATRIX,
  CoverageFileParams,
  CoverageFileResult,
  MatrixResult,
} from '../../protocol/coverage-matrix.ts';
import type { TIMELINE, TimelineParams, TimelineResult } from '../../protocol/timeline.ts';

/** What the client asks its server beyond LSP; `null` is the server's “nothing there”. */
export interface ServerQuestions {
  readonly [ORGANIZATION]: { readonly params: OrganizationParams; readonly answer: OrganizationResult };
  readonly [MOVE_TARGETS]: { readonly params: MoveTargetsParams; readonly answer: readonly MoveTarget[] };
  readonly [MERGE_TARGETS]: { readonly params: EntityRef; readonly answer: MergeTargetsResult };
  readonly [STANDING]: { readonly params: EntityRef; readonly answer: StandingResult | null };
  readonly [CHART]: { readonly params: ChartParams; readonly answer: ChartResult };
  readonly [CARD]: { readonly params: CardParams; readonly answer: CardResult | null };
  readonly [MENTIONS]: { readonly params: EntityRef; readonly answer: MentionsResult };
  readonly [SPLIT_PLACES]: { readonly params: EntityRef; readonly answer: SplitPlacesResult };
  readonly [SUGGESTIONS]: { readonly params: Record<string, never>; readonly answer: SuggestionsResult };
  readonly [CHANGE]: { readonly params: ChangeParams; readonly answer: ChangeResult };
  readonly [COVERAGE]: { readonly params: CoverageParams; readonly answer: CoverageResult };
  readonly [COVERAGE_MATRIX]: { readonly params: CoverageParams; readonly answer: MatrixResult };
  readonly [COVERAGE_FILE]: { readonly params: CoverageFileParams; readonly answer: CoverageFileResult };
  readonly [PROPOSAL_PROMPT]: {
    readonly params: ProposalPromptParams;
    readonly answer: ProposalPromptResult;
  };
  readonly [PROPOSE]: { readonly params: ProposeParams; readonly answer: ProposeResult };
  readonly [BRIEF]: { readonly params: BriefParams; readonly answer: BriefResult };
  readonly [TIMELINE]: { readonly params: TimelineParams; readonly answer: TimelineResult | null };
  readonly [CREATE_ACCOUNT]: { readonly params: CreateAccountParams; readonly answer: CreateAccountResult };
  readonly [IMPORT]: { readonly params: ImportParams; readonly answer: ImportResult };
  readonly [PASTED_MAIL]: { readonly params: PastedMailParams; readonly answer: PastedMailResult };
  readonly [IMPORT_PLACES]: { readonly params: ImportPlacesParams; readonly answer: ImportPlacesResult };
  readonly [PREVIEW]: { readonly params: PreviewParams; readonly answer: PreviewResult | null };
  readonly [AGENT_TOOL]: { readonly params: AgentToolParams; readonly answer: AgentToolResult };
  readonly [TOKENS]: { readonly params: TokensParams; readonly answer: TokensResult | null };
}

export type Question = keyof ServerQuestions;

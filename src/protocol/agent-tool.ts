/**
 * `accountNotes/agentTool`: what a tool for agents answers, over every workspace folder. Name and input are those of
 * `account-notes mcp`; an input that does not fit the tool is refused.
 */
export const AGENT_TOOL = 'accountNotes/agentTool';

/** The tools that only read, as `account-notes mcp` calls them. */
export const AGENT_TOOLS = [
  'find_entity',
  'entity_card',
  'facts',
  'path_between',
  'organization',
  'who_owns',
  'changes_since',
  'coverage',
  'open_questions',
  'search_mentions',
] as const;

export type AgentToolName = (typeof AGENT_TOOLS)[number];

export interface AgentToolParams {
  readonly name: string;
  readonly input: unknown;
}

/** The answer as text for a model, in which all words of notes stand in quotation marks; or why there is none. */
export type AgentToolResult = { readonly text: string } | { readonly refusal: string };

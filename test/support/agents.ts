import { Client as ClientOf1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as TransportOf1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';

/** What an agent's program can do with a server, whichever kit it was made with. */
export interface Agent {
  readonly tools: () => Promise<readonly AgentTool[]>;
  /** The client refuses whatever does not fit the schema that it has read before. */
  readonly call: (name: string, input?: Readonly<Record<string, unknown>>) => Promise<AgentAnswer>;
  readonly resources: () => Promise<readonly { readonly uri: string; readonly name: string }[]>;
  readonly read: (uri: string) => Promise<string>;
  readonly prompt: (name: string, given: Readonly<Record<string, string>>) => Promise<string>;
}

export interface AgentTool {
  readonly name: string;
  readonly inputSchema: object;
  readonly outputSchema?: object | undefined;
  readonly _meta?: Readonly<Record<string, unknown>> | undefined;
  readonly annotations?: { readonly readOnlyHint?: boolean | undefined } | undefined;
}

export interface AgentAnswer {
  readonly isError: boolean;
  /** The first text: many clients hand on nothing else. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly links: readonly string[];
}

/** The kits that agents are made with, and the version of the protocol that each speaks. */
export const KITS = ['SDK 2 at 2026-07-28', 'SDK 2 without options', 'SDK 1'] as const;
export type Kit = (typeof KITS)[number];

/** Starts the program on a folder and connects an agent, both until the test ends. */
export async function agentOf(
  program: string,
  args: readonly string[],
  kit: Kit = 'SDK 2 at 2026-07-28',
): Promise<Agent> {
  const server = { command: process.execPath, args: [program, 'mcp', ...args] };
  const client = kit === 'SDK 1' ? await withKit1(server) : await withKit2(server, kit);
  onTestFinished(() => client.close());
  await client.listTools();
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, input = {}) => answerOf(await client.callTool({ name, arguments: { ...input } })),
    resources: async () => (await client.listResources()).resources,
    read: async uri => textIn((await client.readResource({ uri })).contents[0]),
    async prompt(name, given) {
      const { messages } = await client.getPrompt({ name, arguments: { ...given } });
      return textIn(messages[0]?.content);
    },
  };
}

interface Started {
  readonly command: string;
  readonly args: string[];
}

async function withKit2(server: Started, kit: Kit): Promise<Client> {
  const pinned = { versionNegotiation: { mode: { pin: '2026-07-28' } } } as const;
  const client = new Client({ name: 'agent', version: '1.0.0' }, kit === KITS[0] ? pinned : undefined);
  await client.connect(new StdioClientTransport(server));
  return client;
}

async function withKit1(server: Started): Promise<ClientOf1> {
  const client = new ClientOf1({ name: 'agent', version: '1.0.0' });
  await client.connect(new TransportOf1(server));
  return client;
}

const textIn = (content: object | undefined): string =>
  content !== undefined && 'text' in content && typeof content.text === 'string' ? content.text : '';

function answerOf(result: object): AgentAnswer {
  const { content, structuredContent, isError } = result as {
    readonly content: readonly (object & { readonly type: string; readonly uri?: string })[];
    readonly structuredContent?: Readonly<Record<string, unknown>>;
    readonly isError?: boolean;
  };
  return {
    isError: isError === true,
    text: textIn(content[0]),
    data: structuredContent,
    links: content.flatMap(({ type, uri }) => (type === 'resource_link' && uri !== undefined ? [uri] : [])),
  };
}

#!/usr/bin/env bash
# Agents: the second page of a server's notes is not there, two tools cost all of them, and what is stopped goes on.
#
# An MCP server hands out lists in pages and says with nextCursor that there are more. A tool's name may have letters,
# digits, "_", "-" and "."; a client that waits no longer sends "notifications/cancelled" (specification of 2025-11-25,
# Pagination, Tools and Cancellation).
#
# Expected: five notes, three tools, and a call that ends when its user stops it. Seen with one server:
# - @langchain/mcp-adapters 1.1.4 reads all pages of tools, but one page of resources and of templates: two of five. It
#   hands out no cursor, so nobody can ask for the rest.
# - @openai/agents-core 0.20.0 gives "who.decides" and "who_decides" one name, and then raises that "servers" share it:
#   the agent has none of the three tools.
# - @ai-sdk/mcp 2.0.99: an aborted call raises at once, and the server is told nothing: it works on, and may write.
# - the other two tell it.
#
# A server with few notes, simple names and quick answers shows none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 @langchain/core@1.4.0 \
  @langchain/mcp-adapters@1.1.4 @ai-sdk/mcp@2.0.99 @openai/agents-core@0.20.0 >/dev/null
cat >server.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as schemas from '@modelcontextprotocol/sdk/types.js';
const server = new Server({ name: 'notes', version: '1.0.0' }, { capabilities: { tools: {}, resources: {} } });
const pages = (key, all) => ({ params }) => {
  const from = Number(params?.cursor ?? 0);
  return { [key]: all.slice(from, from + 2), ...(from + 2 < all.length && { nextCursor: String(from + 2) }) };
};
const names = ['ida', 'tor', 'odd', 'eva', 'wim'];
const tools = ['wait', 'who.decides', 'who_decides'].map(name => ({ name, inputSchema: { type: 'object' } }));
server.setRequestHandler(schemas.ListResourcesRequestSchema, pages('resources', names.map(name => ({ uri: `notes://${name}`, name }))));
server.setRequestHandler(
  schemas.ListResourceTemplatesRequestSchema,
  pages('resourceTemplates', names.map(name => ({ uriTemplate: `notes://${name}/{day}`, name }))),
);
server.setRequestHandler(schemas.ListToolsRequestSchema, pages('tools', tools));
server.setRequestHandler(schemas.CallToolRequestSchema, async (request, { signal }) => {
  writeFileSync('called', '');
  await new Promise(done => setTimeout(done, 2000));
  writeFileSync('ended', signal.aborted ? 'told to stop' : 'went on');
  return { content: [] };
});
await server.connect(new StdioServerTransport());
JS
cat >seen.mjs <<'JS'
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createMCPClient } from '@ai-sdk/mcp';
import { loadMcpTools, MultiServerMCPClient } from '@langchain/mcp-adapters';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { getAllMcpTools, mcpToFunctionTool, MCPServerStdio, RunContext } from '@openai/agents-core';
const notes = { command: 'node', args: ['server.mjs'] };
const exists = async file => {
  while (!existsSync(file)) await new Promise(done => setTimeout(done, 50));
};
const show = (what, seen) => console.log(`  ${what}: ${[seen].flat().join(', ')}`);
async function showStopped(call) {
  for (const file of ['called', 'ended']) rmSync(file, { force: true });
  const stop = new AbortController();
  const ended = call(stop.signal).then(() => 'answered', () => 'raised');
  await exists('called');
  stop.abort();
  show('a call that is aborted', await ended);
  await exists('ended');
  show('the server', readFileSync('ended', 'utf8'));
}
const addresses = lists => Object.values(lists).flat().map(({ uri, uriTemplate }) => uri ?? uriTemplate);

console.log('langchain');
const many = new MultiServerMCPClient({ mcpServers: { notes: { transport: 'stdio', ...notes } } });
show('tools', (await many.getTools()).map(({ name }) => name));
show('resources', addresses(await many.listResources()));
show('templates', addresses(await many.listResourceTemplates()));
const client = new Client({ name: 'agent', version: '1.0.0' });
await client.connect(new StdioClientTransport(notes));
const [waiting] = await loadMcpTools('notes', client);
await showStopped(signal => waiting.invoke({ type: 'tool_call', id: '1', name: 'wait', args: {} }, { signal }));

console.log('openai');
const server = new MCPServerStdio({ name: 'notes', ...notes });
await server.connect();
show('tools', await getAllMcpTools([server]).then(all => all.map(({ name }) => name), error => `raised: ${error.message}`));
const [first] = await server.listTools();
await showStopped(signal => mcpToFunctionTool(first, server, false).invoke(new RunContext({}), '{}', { signal }));

console.log('ai-sdk');
const other = await createMCPClient({ transport: new StdioClientTransport(notes) });
const tools = await other.tools();
show('tools', Object.keys(tools));
await showStopped(abortSignal => tools.wait.execute({}, { toolCallId: '1', messages: [], abortSignal }));
process.exit(0);
JS
cat >expected <<'TXT'
langchain
  tools: wait, who.decides, who_decides
  resources: notes://ida, notes://tor
  templates: notes://ida/{day}, notes://tor/{day}
  a call that is aborted: raised
  the server: told to stop
openai
  tools: raised: Duplicate tool names found across MCP servers: who_decides
  a call that is aborted: raised
  the server: told to stop
ai-sdk
  tools: wait, who.decides, who_decides
  a call that is aborted: raised
  the server: went on
TXT
node seen.mjs 2>log | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'

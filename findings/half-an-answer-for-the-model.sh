#!/usr/bin/env bash
# A tool's answer is whole for the client; what of it the model reads depends on the number of its texts.
#
# The answer of an MCP tool is a list of texts, links to sources (resource_link) and whole sources (resource), beside
# that the data which its schema promises (structuredContent), and isError for a mistake that the model can mend
# (specification of 2025-11-25, Server Features, Tools).
#
# Expected: the model reads texts, data, sources and the mistake, one way in all. Seen with one server:
# - @langchain/mcp-adapters 1.1.4 hands on the data if there is one text. With two, or a link, it is gone. A whole
#   source is gone, too: the model's answer is an empty list. Of a link the address is left, as a file, without name and
#   line. A mistake is raised in the program; the model reads nothing of it.
# - @ai-sdk/mcp 2.0.99 never hands on the data, and does not say that a mistake is one.
# - @openai/agents-core 0.20.0 has no data, or with useStructuredContent the data only: no texts and sources then.
#
# A server that is tried with one of them works there. Only facts that stand in the first text reach all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 @langchain/core@1.4.0 \
  @langchain/mcp-adapters@1.1.4 @ai-sdk/mcp@2.0.99 @openai/agents-core@0.20.0 >/dev/null
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
const said = text => ({ type: 'text', text });
const link = { type: 'resource_link', uri: 'notes://ida#3', name: 'ida.md', description: 'Line 3' };
const source = { type: 'resource', resource: { uri: 'notes://ida', text: 'Ida leads North.' } };
const structuredContent = { leads: 'North' };
const answers = {
  'one-text': { content: [said('One found.')], structuredContent },
  'two-texts': { content: [said('One found.'), said('Ask for more.')], structuredContent },
  'data-and-link': { content: [said('One found.'), link], structuredContent },
  'text-and-link': { content: [said('Ida leads North.'), link] },
  source: { content: [source] },
  mistake: { content: [said('Nobody is called Idda. Did you mean Ida?')], isError: true },
};
const server = new McpServer({ name: 'notes', version: '1.0.0' });
for (const [name, answer] of Object.entries(answers)) {
  const outputSchema = answer.structuredContent && { leads: z.string() };
  server.registerTool(name, { inputSchema: {}, ...(outputSchema && { outputSchema }) }, () => answer);
}
await server.connect(new StdioServerTransport());
JS
cat >seen.mjs <<'JS'
import { createMCPClient } from '@ai-sdk/mcp';
import { loadMcpTools } from '@langchain/mcp-adapters';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { MCPServerStdio, mcpToFunctionTool, RunContext } from '@openai/agents-core';
const notes = { name: 'notes', command: 'node', args: ['server.mjs'] };
const shown = async (tool, answer) =>
  console.log(`  ${tool}: ${await answer().then(JSON.stringify, error => `raised: ${error.message}`)}`);
console.log('langchain');
const client = new Client({ name: 'agent', version: '1.0.0' });
await client.connect(new StdioClientTransport(notes));
for (const tool of await loadMcpTools('notes', client))
  await shown(tool.name, async () => {
    const { content } = await tool.invoke({ type: 'tool_call', id: '1', name: tool.name, args: {} });
    return content;
  });
console.log('ai-sdk');
const other = await createMCPClient({ transport: new StdioClientTransport(notes) });
for (const [name, tool] of Object.entries(await other.tools()))
  await shown(name, async () => {
    const output = await tool.execute({}, { toolCallId: '1', messages: [] });
    return (await tool.toModelOutput({ toolCallId: '1', input: {}, output })).value;
  });
for (const useStructuredContent of [false, true]) {
  console.log(`openai, useStructuredContent ${useStructuredContent}`);
  const server = new MCPServerStdio({ ...notes, useStructuredContent });
  await server.connect();
  for (const tool of await server.listTools())
    await shown(tool.name, () => mcpToFunctionTool(tool, server, false).invoke(new RunContext({}), '{}'));
  await server.close();
}
process.exit(0);
JS
cat >expected <<'TXT'
langchain
  one-text: "{\"type\":\"text\",\"text\":\"One found.\",\"structuredContent\":{\"leads\":\"North\"}}"
  two-texts: [{"type":"text","text":"One found."},{"type":"text","text":"Ask for more."}]
  data-and-link: [{"type":"text","text":"One found."},{"type":"file","source_type":"url","url":"notes://ida#3"}]
  text-and-link: [{"type":"text","text":"Ida leads North."},{"type":"file","source_type":"url","url":"notes://ida#3"}]
  source: []
  mistake: raised: MCP tool 'mistake' on server 'notes' returned an error: Nobody is called Idda. Did you mean Ida?
ai-sdk
  one-text: [{"type":"text","text":"One found."}]
  two-texts: [{"type":"text","text":"One found."},{"type":"text","text":"Ask for more."}]
  data-and-link: [{"type":"text","text":"One found."},{"type":"text","text":"{\"type\":\"resource_link\",\"uri\":\"notes://ida#3\",\"name\":\"ida.md\",\"description\":\"Line 3\"}"}]
  text-and-link: [{"type":"text","text":"Ida leads North."},{"type":"text","text":"{\"type\":\"resource_link\",\"uri\":\"notes://ida#3\",\"name\":\"ida.md\",\"description\":\"Line 3\"}"}]
  source: [{"type":"text","text":"{\"type\":\"resource\",\"resource\":{\"uri\":\"notes://ida\",\"text\":\"Ida leads North.\"}}"}]
  mistake: [{"type":"text","text":"Nobody is called Idda. Did you mean Ida?"}]
openai, useStructuredContent false
  one-text: {"type":"text","text":"One found."}
  two-texts: [{"type":"text","text":"One found."},{"type":"text","text":"Ask for more."}]
  data-and-link: [{"type":"text","text":"One found."},{"name":"ida.md","uri":"notes://ida#3","description":"Line 3","type":"resource_link"}]
  text-and-link: [{"type":"text","text":"Ida leads North."},{"name":"ida.md","uri":"notes://ida#3","description":"Line 3","type":"resource_link"}]
  source: {"type":"resource","resource":{"uri":"notes://ida","text":"Ida leads North."}}
  mistake: {"type":"text","text":"Nobody is called Idda. Did you mean Ida?"}
openai, useStructuredContent true
  one-text: "{\"leads\":\"North\"}"
  two-texts: "{\"leads\":\"North\"}"
  data-and-link: "{\"leads\":\"North\"}"
  text-and-link: [{"type":"text","text":"Ida leads North."},{"name":"ida.md","uri":"notes://ida#3","description":"Line 3","type":"resource_link"}]
  source: {"type":"resource","resource":{"uri":"notes://ida","text":"Ida leads North."}}
  mistake: {"type":"text","text":"Nobody is called Idda. Did you mean Ida?"}
TXT
node seen.mjs 2>log | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'

#!/usr/bin/env bash
# An agent is not told what a tool takes, or that what it asked was dropped.
#
# A tool of an MCP server has a schema. The server publishes it, the agent's model writes arguments by it, the server
# checks them against it.
#
# Expected: what is published is what is checked; an argument that the tool does not have is refused or at least allowed
# in words. Seen with @modelcontextprotocol/sdk 1.32.2 and zod 4.6.7:
# - a tool that takes a person or a team (z.union of two objects) is published with no argument at all. A call by that
#   schema is refused; calls by the real one work. z.discriminatedUnion is published the same way.
# - a misspelt optional argument ("perosn", "asof") is taken out before the tool sees it, and the call succeeds: asked
#   about one person, the tool answers about everybody. In results the same is a failure: a field too much is refused by
#   the client.
# - only a schema made with .strict() publishes "additionalProperties": false and refuses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 >/dev/null
cat >seen.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
const server = new McpServer({ name: 'notes', version: '1.0.0' });
const echo = async given => ({ content: [{ type: 'text', text: `called with ${JSON.stringify(given)}` }] });
const person = z.object({ by: z.literal('person'), person: z.string() });
const team = z.object({ by: z.literal('team'), team: z.string() });
const optional = z.object({ person: z.string().optional(), asOf: z.string().optional() });
const tools = {
  either: z.union([person, team]),
  told_apart: z.discriminatedUnion('by', [person, team]),
  facts: optional,
  strict_facts: optional.strict(),
};
for (const [name, inputSchema] of Object.entries(tools)) server.registerTool(name, { inputSchema }, echo);
const [here, there] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'agent', version: '1.0.0' });
await Promise.all([server.connect(here), client.connect(there)]);
for (const { name, inputSchema } of (await client.listTools()).tools) {
  const { properties, additionalProperties } = inputSchema;
  console.log(`${name} takes: ${Object.keys(properties).join(', ') || 'nothing'}; others: ${additionalProperties ?? 'not said'}`);
}
const call = async (name, given) => {
  const { content, isError } = await client.callTool({ name, arguments: given });
  console.log(`${name} ${JSON.stringify(given)}: ${isError ? 'refused' : content[0].text}`);
};
await call('either', {});
await call('either', { by: 'person', person: 'Ida' });
await call('facts', { perosn: 'Ida', asof: '2026-03-02' });
await call('strict_facts', { perosn: 'Ida', asof: '2026-03-02' });
JS
cat >expected <<'TXT'
either takes: nothing; others: not said
told_apart takes: nothing; others: not said
facts takes: person, asOf; others: not said
strict_facts takes: person, asOf; others: false
either {}: refused
either {"by":"person","person":"Ida"}: called with {"by":"person","person":"Ida"}
facts {"perosn":"Ida","asof":"2026-03-02"}: called with {}
strict_facts {"perosn":"Ida","asof":"2026-03-02"}: refused
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'

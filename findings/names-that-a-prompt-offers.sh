#!/usr/bin/env bash
# A prompt of an MCP server offers names as one types, or none, by where its description and "optional" are written.
#
# A prompt has arguments, and a client asks the server to complete one as its user types ("completion/complete";
# specification of 2025-11-25, Server Features, Prompts and Utilities, Completion). In both kits a server says what it
# offers with completable(schema, offer); that an argument has a description, a shortest length, a default, or may be left
# out, is said by zod's methods, before or behind that.
#
# Expected: Ida, however it is written, or an error; and an argument with a default may be left out. Seen with zod 4.6.7,
# nothing raised:
# - @modelcontextprotocol/sdk 1.32.2: behind completable each of describe, min, trim, meta, default and optional means
#   that nothing is offered; before it all is well. An argument with a default is published as required.
# - @modelcontextprotocol/server 2.4.0, which takes its place: the same but for optional. That must stand behind
#   completable here, and before it nothing is offered.
#
# An empty list looks as if nobody were found; a server that moves from the one kit to the other loses its names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/server@2.4.0 \
  @modelcontextprotocol/client@2.4.0 zod@4.6.7 >/dev/null
cat >seen.mjs <<'JS'
import { Client } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as OldTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { completable as oldCompletable } from '@modelcontextprotocol/sdk/server/completable.js';
import { McpServer as OldServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { completable, InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const offer = typed => ['Ida Lie', 'Tor Lie'].filter(name => name.startsWith(typed));
const written = completes => ({
  plain: completes(z.string(), offer),
  'describe before': completes(z.string().describe('Whom'), offer),
  'describe behind': completes(z.string(), offer).describe('Whom'),
  'min before': completes(z.string().min(1), offer),
  'min behind': completes(z.string(), offer).min(1),
  'trim behind': completes(z.string(), offer).trim(),
  'meta behind': completes(z.string(), offer).meta({ title: 'Whom' }),
  'optional before': completes(z.string().optional(), offer),
  'optional behind': completes(z.string(), offer).optional(),
  'default before': completes(z.string().default('Tor Lie'), offer),
  'default behind': completes(z.string(), offer).default('Tor Lie'),
});
const about = { name: 'notes', version: '1.0.0' };
const kits = {
  'sdk 1.32.2': [new OldServer(about), new OldClient(about), OldTransport, written(oldCompletable)],
  'server 2.4.0': [new McpServer(about), new Client(about), InMemoryTransport, written(completable)],
};
for (const [kit, [server, client, Transport, argsOf]] of Object.entries(kits)) {
  const argsSchema = kit.startsWith('sdk') ? argsOf : z.object(argsOf);
  server.registerPrompt('brief', { argsSchema }, () => ({ messages: [] }));
  const [one, other] = Transport.createLinkedPair();
  await Promise.all([server.connect(one), client.connect(other)]);
  console.log(kit);
  for (const { name, required } of (await client.listPrompts()).prompts[0].arguments) {
    const ref = { type: 'ref/prompt', name: 'brief' };
    const { completion } = await client.complete({ ref, argument: { name, value: 'I' } });
    console.log(`  ${name}: ${completion.values.join(', ') || 'nobody'}${required ? '' : ', may be left out'}`);
  }
}
process.exit();
JS
cat >expected <<'TXT'
sdk 1.32.2
  plain: Ida Lie
  describe before: Ida Lie
  describe behind: nobody
  min before: Ida Lie
  min behind: nobody
  trim behind: nobody
  meta behind: nobody
  optional before: Ida Lie, may be left out
  optional behind: nobody, may be left out
  default before: Ida Lie
  default behind: nobody
server 2.4.0
  plain: Ida Lie
  describe before: Ida Lie
  describe behind: nobody
  min before: Ida Lie
  min behind: nobody
  trim behind: nobody
  meta behind: nobody
  optional before: nobody, may be left out
  optional behind: Ida Lie, may be left out
  default before: Ida Lie, may be left out
  default behind: nobody, may be left out
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'

#!/usr/bin/env bash
# A resource whose address has optional parts is found only with all of them, in one order.
#
# "notes://chart{?asOf,team}" is a URI template (RFC 6570): parts that are not given are left out, so "notes://chart"
# and "notes://chart?team=North" are addresses that it makes. Agents fill in what they need and leave the rest away.
#
# Expected: each of them reaches the resource. Seen with @modelcontextprotocol/sdk 1.32.2, and with the templates of
# @modelcontextprotocol/server 2.4.0:
# - the server says "not found" unless both parts are there, in the order of the template.
# - the template's own expand() makes the addresses that its match() refuses.
# - "notes://people/{name}" refuses a comma ("Holt,%20Wim", as URL writes it), but takes "Ida?x=1" as a name.
#
# An agent asks for a chart of today or of one team, is told that there is none, and says so to the user.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/server@2.4.0 >/dev/null
cat >seen.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { UriTemplate } from '@modelcontextprotocol/sdk/shared/uriTemplate.js';
import { UriTemplate as LaterTemplate } from '@modelcontextprotocol/server';
const server = new McpServer({ name: 'notes', version: '1.0.0' });
const contents = (uri, values) => ({ contents: [{ uri: uri.href, text: JSON.stringify(values) }] });
for (const address of ['notes://chart{?asOf,team}', 'notes://people/{name}'])
  server.registerResource(address, new ResourceTemplate(address, { list: undefined }), {}, contents);
const [here, there] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'agent', version: '1.0.0' });
await Promise.all([server.connect(here), client.connect(there)]);
const chart = new UriTemplate('notes://chart{?asOf,team}');
const addresses = [
  chart.expand({ asOf: '2026-03-02', team: 'North' }),
  'notes://chart?team=North&asOf=2026-03-02',
  chart.expand({ team: 'North' }),
  chart.expand({}),
  'notes://people/Ida%20Lie',
  new URL('notes://people/Holt, Wim').href,
  'notes://people/Ida?x=1',
];
for (const uri of addresses) {
  const answer = await client.readResource({ uri }).then(
    ({ contents: [content] }) => content.text,
    error => error.message.replace(/^.*Resource/, 'Resource'),
  );
  console.log(`${uri}: ${answer}`);
}
const later = new LaterTemplate('notes://chart{?asOf,team}');
for (const uri of addresses.slice(0, 4)) console.log(`2.4.0, ${uri}: ${later.match(uri) ? 'found' : 'not found'}`);
JS
cat >expected <<'TXT'
notes://chart?asOf=2026-03-02&team=North: {"asOf":"2026-03-02","team":"North"}
notes://chart?team=North&asOf=2026-03-02: Resource notes://chart?team=North&asOf=2026-03-02 not found
notes://chart?team=North: Resource notes://chart?team=North not found
notes://chart: Resource notes://chart not found
notes://people/Ida%20Lie: {"name":"Ida%20Lie"}
notes://people/Holt,%20Wim: Resource notes://people/Holt,%20Wim not found
notes://people/Ida?x=1: {"name":"Ida?x=1"}
2.4.0, notes://chart?asOf=2026-03-02&team=North: found
2.4.0, notes://chart?team=North&asOf=2026-03-02: not found
2.4.0, notes://chart?team=North: not found
2.4.0, notes://chart: not found
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'

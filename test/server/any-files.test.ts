import { expect, test } from 'vitest';
import { HoverRequest, RenameRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import type { ServerOptions } from '../../src/server/session.ts';
import { diskFilesAt } from '../../src/workspace/disk/disk-files.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';
import { mirrored } from '../support/mirrored.ts';

const CALL = 'Ada Park called.\n';
const NOTES = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- people/ada-park.md\n---\ntype: person\n---\n# Ada Park\n--- a b/call.md\n${CALL}`;

const hosts: readonly (readonly [string, ServerOptions['filesAt']])[] = [
  ['a disk', diskFilesAt],
  ['files that are handed over', uri => mirrored(uri)],
];

test.each(hosts)('cards, symbols and a rename that moves a note are the same on %s', async (_, filesAt) => {
  const disk = diskFolder(NOTES);
  const client = await connect([disk], {
    server: { filesAt },
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const] } },
    },
  });
  const place = client.at(disk, 'a b/call.md', CALL, 'Ada');
  const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ada' });
  expect(found?.map(({ name }) => name)).toContain('Ada Park');
  expect(JSON.stringify(await client.connection.sendRequest(HoverRequest.type, place))).toContain('Ada Park');
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'Ada Kern' });
  expect(
    edit?.documentChanges?.map(change => ('textDocument' in change ? change.textDocument.uri : change.kind)),
  ).toEqual(
    expect.arrayContaining([
      client.uri(disk, 'a b/call.md'),
      client.uri(disk, 'people/ada-park.md'),
      'rename',
    ]),
  );
});

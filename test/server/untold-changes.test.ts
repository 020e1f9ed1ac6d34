import { expect, test } from 'vitest';
import { WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { ORGANIZATION } from '../../src/protocol/organization.ts';
import { SUGGESTIONS } from '../../src/protocol/suggestions.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect, type ClientOptions } from '../support/lsp-client.ts';

const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;
const NOTES = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- ben.md\n${person('Ben Ries')}`;

/** A client that never tells of files, and what its server knows after a pause of so many milliseconds. */
async function editor(options: ClientOptions = {}) {
  let time = 0;
  const folder = diskFolder(NOTES);
  const client = await connect([folder], { ...options, server: { now: () => time } });
  await client.connection.sendRequest(ORGANIZATION, {});
  const namesAfter = async (pause: number): Promise<string[]> => {
    time += pause;
    // The first needs all notes, and so waits until they have been looked at.
    await client.connection.sendRequest(SUGGESTIONS);
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ries' });
    return (found ?? []).map(({ name }) => name);
  };
  return { folder, namesAfter };
}

test('a file that changed without a word is known to the first question after a pause', async () => {
  const { folder, namesAfter } = await editor();
  folder.write('ada.md', person('Ada Ries'));
  expect(await namesAfter(100)).toEqual(['Ben Ries']);
  expect(await namesAfter(5000)).toEqual(['Ada Ries', 'Ben Ries']);
});

test('where the client tells of files, nobody looks at the disk for a question', async () => {
  const { folder, namesAfter } = await editor({
    capabilities: {
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    prepare: connection => connection.onRequest('client/registerCapability', () => null),
  });
  folder.write('ada.md', person('Ada Ries'));
  expect(await namesAfter(5000)).toEqual(['Ben Ries']);
});

import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  RenameRequest,
  WillRenameFilesRequest,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver/node';
import { CHANGE, type ChangeResult } from '../../src/protocol/requests.ts';
import { applyToDisk } from '../support/apply-to-disk.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';
import { readFixture } from '../support/fixture.ts';
import { runs } from '../support/runs.ts';

/** A client that can do everything and never tells of files that change. */
const capabilities: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    fileOperations: { willRename: true },
  },
};

const NOTES = `--- acme.md
---
type: account
---
# Acme
--- people/ben.md
---
type: person
---
# Ben Ries
--- notes/a.md
Lunch with Ben Ries today.
--- notes/b.md
Ben Ries called.
`;

const read = ({ root }: DiskFolder, at: string): string => fs.readFileSync(path.join(root, at), 'utf8');

/** Renames Ben Ries to Ben Okafor, where his own note names him. */
async function renameBen(folder: DiskFolder, client: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const text = read(folder, 'people/ben.md');
  const edit = await client.connection.sendRequest(RenameRequest.type, {
    ...client.at(folder, 'people/ben.md', text, 'Ben Ries'),
    newName: 'Ben Okafor',
  });
  applyToDisk(edit ?? {});
}

describe('A file that changed on disk without a word to the server', () => {
  test('is renamed in as it stands now', async () => {
    const folder = diskFolder(NOTES);
    const client = await connect([folder], { capabilities });
    await client.connection.sendRequest('accountNotes/organization', {});
    folder.write('notes/a.md', 'A line that came by git pull.\nLunch with Ben Ries today.\n');
    await renameBen(folder, client);
    expect(read(folder, 'notes/a.md')).toBe('A line that came by git pull.\nLunch with Ben Okafor today.\n');
    expect(read(folder, 'notes/b.md')).toBe('Ben Okafor called.\n');
  });

  test('is renamed in as it stands now though its size and its time are those of before', async () => {
    const folder = diskFolder(NOTES);
    const client = await connect([folder], { capabilities });
    await client.connection.sendRequest('accountNotes/organization', {});
    const file = path.join(folder.root, 'notes/a.md');
    const { atime, mtime } = fs.statSync(file);
    folder.write('notes/a.md', 'Today lunch with Ben Ries.\n');
    fs.utimesSync(file, atime, mtime);
    await renameBen(folder, client);
    expect(read(folder, 'notes/a.md')).toBe('Today lunch with Ben Okafor.\n');
  });

  test('is looked through where it is new, and stays gone where it was deleted', async () => {
    const folder = diskFolder(NOTES);
    const client = await connect([folder], { capabilities });
    await client.connection.sendRequest('accountNotes/organization', {});
    folder.write('notes/new.md', 'Ben Ries wrote.\n');
    folder.remove('notes/b.md');
    await renameBen(folder, client);
    expect(read(folder, 'notes/new.md')).toBe('Ben Okafor wrote.\n');
    expect(fs.existsSync(path.join(folder.root, 'notes/b.md'))).toBe(false);
  });

  test('keeps its links as it stands now when a note moves', async () => {
    const folder = diskFolder(`${NOTES}--- notes/c.md\nSee [[people/ben]].\n`);
    const client = await connect([folder], { capabilities });
    await client.connection.sendRequest('accountNotes/organization', {});
    folder.write('notes/c.md', 'New first line.\nSee [[people/ben]].\n');
    const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: client.uri(folder, 'people/ben.md'), newUri: client.uri(folder, 'staff/ben.md') }],
    });
    applyToDisk(edit ?? {});
    expect(read(folder, 'notes/c.md')).toBe('New first line.\nSee [[staff/ben]].\n');
  });

  test('keeps its frontmatter when what a mail says becomes a property of it', async () => {
    const folder = diskFolder(`${NOTES}--- notes/d.md\nBen Ries reports to Ada Park.\n`);
    const client = await connect([folder], { capabilities });
    const text = read(folder, 'notes/d.md');
    const { textDocument, position } = client.at(folder, 'notes/d.md', text, 'Ben Ries');
    const offers = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const offer = offers?.find(({ title }) => title.startsWith('Accept: '));
    folder.write('people/ben.md', '---\nrole: Lead\ntype: person\n---\n# Ben Ries\n');
    const action = await client.connection.sendRequest(CodeActionResolveRequest.type, offer as CodeAction);
    applyToDisk(action.edit ?? {});
    expect(read(folder, 'people/ben.md')).toBe(
      '---\nrole: Lead\ntype: person\nreports_to: "[[ada-park|Ada Park]]"\n---\n# Ben Ries\n',
    );
  });

  test('is decided about as it stands now', async () => {
    const folder = diskFolder(NOTES);
    const client = await connect([folder], { capabilities });
    await client.connection.sendRequest('accountNotes/organization', {});
    folder.write('account-notes.yaml', 'ignored:\n  - Monday\n');
    const change = await client.connection.sendRequest<ChangeResult>(CHANGE, {
      folder: client.uri(folder, '').replace(/\/$/, ''),
      action: { kind: 'ignore', name: 'Zoom' },
    });
    applyToDisk('edit' in change ? change.edit : {});
    expect(read(folder, 'account-notes.yaml')).toBe('ignored:\n  - Monday\n  - Zoom\n');
  });
});

test('Whatever changes on disk behind the server, a rename changes the full name and nothing else', async () => {
  const paths = ['notes/a.md', 'notes/b.md', 'notes/c.md', 'people/eve.md'] as const;
  const line = fc.constantFrom(
    'Lunch with Ben Ries today.',
    'Nobody was there.',
    '',
    'Ben Ries, Ada and I met.',
  );
  const texts = fc.array(line, { maxLength: 5 }).map(lines => lines.join('\n'));
  const writes = fc.array(fc.tuple(fc.constantFrom(...paths), fc.option(texts, { nil: undefined })));
  await fc.assert(
    fc.asyncProperty(writes, async steps => {
      const folder = diskFolder(NOTES);
      const client = await connect([folder], { capabilities });
      await client.connection.sendRequest('accountNotes/organization', {});
      const expected = new Map<string, string>();
      for (const [at, text] of readFixture(NOTES).texts) expected.set(at, text);
      for (const [at, text] of steps) {
        if (text === undefined && !expected.delete(at)) continue;
        if (text === undefined) folder.remove(at);
        else {
          folder.write(at, text);
          expected.set(at, text);
        }
      }
      await renameBen(folder, client);
      for (const at of paths) {
        const now = fs.existsSync(path.join(folder.root, at)) ? read(folder, at) : undefined;
        expect(now).toBe(expected.get(at)?.replaceAll('Ben Ries', 'Ben Okafor'));
      }
    }),
    runs(20),
  );
}, 60_000);

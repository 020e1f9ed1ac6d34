import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { CHANGE, type ChangeParams, type ChangeResult } from '../../src/protocol/requests.ts';
import { SPLIT_PLACES, type SplitPlacesResult } from '../../src/protocol/split-places.ts';
import { applyToDisk } from '../support/apply-to-disk.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const MAIL = `# Plans

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@harrow.example>
**Subject:** Plans

> Ask Ben in sales. Ben knows.
`;
const FIXTURE = `--- acme.md\n---\ntype: account\n---\n# Acme\n--- people/ben-ries.md\n---\ntype: person\n---\n# Ben Ries\n--- note.md\nToday Ben spoke.\n--- mail.md\n${MAIL}`;

const able: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

test('a client asks for the places, and one edit makes the second entity of those that are chosen', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const ref = { folder: client.uri(folder, '').replace(/\/$/, ''), entity: 'people/ben-ries' };
  const places = await client.connection.sendRequest<SplitPlacesResult>(SPLIT_PLACES, ref);
  expect(
    places.map(({ note, how, name, count, source }) => [note, how, name, count, source.text, source.author]),
  ).toEqual([
    ['mail.md', 'fixed', 'Ben', 2, 'Ask Ben in sales.', 'June Alder'],
    ['note.md', 'name', 'Ben', 1, 'Today Ben spoke.', undefined],
  ]);
  const chosen = places.filter(({ note }) => note === 'mail.md').map(({ note, from }) => ({ note, from }));
  const params: ChangeParams = {
    folder: ref.folder,
    action: { kind: 'split', entity: ref.entity, name: 'Ben Okafor', places: chosen },
  };
  const found = await client.connection.sendRequest<ChangeResult>(CHANGE, params);
  if (!('edit' in found)) throw new Error(found.refusal);
  applyToDisk(found.edit);
  const onDisk = (file: string): string => fs.readFileSync(path.join(folder.root, file), 'utf8');
  expect(onDisk('people/ben-okafor.md')).toContain('# Ben Okafor\n');
  expect(onDisk('mail.md')).toBe(MAIL);
  expect(onDisk('account-notes.yaml')).toContain(
    '  - {note: mail.md, name: Ben, not: people/ben-ries}\n  - {note: note.md, name: Ben, not: people/ben-okafor}\n',
  );
});

test.each([
  { kind: 'split', entity: 'people/ben-ries', name: 'Ben Okafor', places: [{ note: 'note.md' }] },
  { kind: 'split', entity: 'people/ben-ries', name: 'Ben Okafor', places: 'all' },
  { kind: 'merge', entity: 'people/ben-ries' },
])('what is no decision is refused: %j', async action => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const params = { folder: client.uri(folder, '').replace(/\/$/, ''), action };
  expect(await client.connection.sendRequest(CHANGE, params)).toEqual({
    refusal: 'This is nothing that can be decided.',
  });
});

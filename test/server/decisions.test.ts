import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DidOpenTextDocumentNotification,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { readFolder } from '../../src/cli/read-folder.ts';
import { foundProblems } from '../../src/cli/found-problems.ts';
import { ORGANIZATION, type OrganizationResult } from '../../src/protocol/organization.ts';
import { CHANGE, type ChangeParams, type ChangeResult } from '../../src/protocol/requests.ts';
import { SUGGESTIONS, type SuggestionsResult } from '../../src/protocol/suggestions.ts';
import { applyToDisk } from '../support/apply-to-disk.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect, type Client } from '../support/lsp-client.ts';

const THREAD = `# Data

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@harrow.example>
**Subject:** Data

> There is a guy named Bo Lind, who reports to Ada Park. Ada Park leads the Data Barn team.
> Data Barn is part of Acme.
`;
const ACME = '---\ntype: account\n---\n# Acme\n';
const FIXTURE = `--- acme/acme.md\n${ACME}--- acme/mail.md\n${THREAD}`;

const able: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
};

async function actionsAt(client: Client, folder: DiskFolder, needle: string): Promise<CodeAction[]> {
  const { textDocument, position } = client.at(folder, 'acme/mail.md', THREAD, needle);
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return (found ?? []) as CodeAction[];
}

test('the light bulb offers what can be decided, and the edit comes when one is chosen', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const actions = await actionsAt(client, folder, 'Lind, who');
  expect(actions.map(({ title, kind }) => `${kind ?? ''}: ${title}`)).toEqual([
    'quickfix: Accept: Bo Lind reports to Ada Park',
    'quickfix: Reject: Bo Lind reports to Ada Park',
    'quickfix: Create note for Bo Lind (person)',
    'quickfix: Ignore “Bo Lind” everywhere',
    'quickfix: Not Bo Lind here',
  ]);
  expect(actions.every(action => action.edit === undefined)).toBe(true);
  const accept = await client.connection.sendRequest(CodeActionResolveRequest.type, actions[0] as CodeAction);
  applyToDisk(accept.edit ?? {});
  expect(fs.readFileSync(path.join(folder.root, 'acme/people/bo-lind.md'), 'utf8')).toContain(
    'reports_to: "[[ada-park|Ada Park]]"\n',
  );
  expect(fs.existsSync(path.join(folder.root, 'acme/people/ada-park.md'))).toBe(true);
});

test('a client that cannot make files is offered only what needs none', async () => {
  const folder = diskFolder(`${FIXTURE}--- account-notes.yaml\nignored: [Monday]\n`);
  const client = await connect([folder], { capabilities: { textDocument: able.textDocument ?? {} } });
  const actions = await actionsAt(client, folder, 'Lind, who');
  expect(actions.map(({ title }) => title)).toEqual([
    'Reject: Bo Lind reports to Ada Park',
    'Ignore “Bo Lind” everywhere',
    'Not Bo Lind here',
  ]);
  const ignore = await client.connection.sendRequest(CodeActionResolveRequest.type, actions[1] as CodeAction);
  expect(ignore.edit).toEqual({
    changes: {
      [client.uri(folder, 'account-notes.yaml')]: [
        {
          range: { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } },
          newText: 'Bo Lind, ',
        },
      ],
    },
  });
});

test('edits of an open note carry its version', async () => {
  const bo = '---\ntype: person\n---\n# Bo Lind\n';
  const folder = diskFolder(
    `${FIXTURE}--- acme/bo.md\n${bo}--- acme/ada.md\n---\ntype: person\n---\n# Ada Park\n`,
  );
  const client = await connect([folder], { capabilities: able });
  const uri = client.uri(folder, 'acme/bo.md');
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version: 7, text: bo },
  });
  const [accept] = await actionsAt(client, folder, 'Lind, who');
  const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, accept as CodeAction);
  expect(resolved.edit?.documentChanges).toEqual([
    {
      textDocument: { uri, version: 7 },
      edits: [
        {
          range: { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } },
          newText: '\nreports_to: "[[ada|Ada Park]]"',
        },
      ],
    },
  ]);
});

test('everything can be accepted at once, and leaves notes without a problem', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const { accounts } = await client.connection.sendRequest<SuggestionsResult>(SUGGESTIONS);
  expect(
    accounts.map(({ name, candidates, statements, questions }) => ({
      name,
      candidates: candidates.map(each => `${each.kind} ${each.name}`),
      statements: statements.map(
        each => `${each.text} (${each.source.author ?? ''}, ${each.source.date ?? ''})`,
      ),
      questions: questions.map(({ text }) => text),
    })),
  ).toMatchObject([
    {
      name: 'Acme',
      statements: expect.arrayContaining([
        'Bo Lind reports to Ada Park (June Alder, 2026-01-02T09:00:00)',
      ]) as unknown,
    },
  ]);
  const account = accounts[0]?.account;
  const params: ChangeParams = {
    folder: account?.folder ?? '',
    action: { kind: 'acceptAll', account: account?.entity ?? null },
  };
  const result = await client.connection.sendRequest<ChangeResult>(CHANGE, params);
  const edit = ('edit' in result ? result.edit : {}) as WorkspaceEdit;
  expect(Object.values(edit.changeAnnotations ?? {}).every(each => each.needsConfirmation)).toBe(true);
  expect(
    edit.documentChanges?.every(change =>
      TextDocumentEdit.is(change)
        ? change.edits.every(each => 'annotationId' in each)
        : change.annotationId !== undefined,
    ),
  ).toBe(true);
  const confirmed = await client.connection.sendRequest<ChangeResult>(CHANGE, {
    ...params,
    isConfirmed: true,
  });
  expect(confirmed).toMatchObject({ edit: {} });
  expect(confirmed).not.toHaveProperty('edit.changeAnnotations');
  applyToDisk(edit);
  expect(fs.readFileSync(path.join(folder.root, 'acme/mail.md'), 'utf8')).toBe(THREAD);
  expect(foundProblems((await readFolder(folder.root)).index)).toEqual([]);
});

test('no suggestions are made where they are turned off', async () => {
  const folder = diskFolder(FIXTURE);
  const settings = { suggestions: { enabled: false } };
  const client = await connect([folder], {
    capabilities: { ...able, workspace: { ...able.workspace, configuration: true } },
    settings,
  });
  await expect.poll(() => client.connection.sendRequest(SUGGESTIONS)).toEqual({ accounts: [], setUps: [] });
  expect(await actionsAt(client, folder, 'Lind, who')).toEqual([]);
});

test('a folder that leads out of the notes gets no file', async () => {
  const [folder, elsewhere] = [diskFolder(FIXTURE), diskFolder('--- x.md\nx\n')];
  fs.symlinkSync(elsewhere.root, path.join(folder.root, 'acme/people'));
  const client = await connect([folder], { capabilities: able });
  const result = await client.connection.sendRequest<ChangeResult>(CHANGE, {
    folder: client.uri(folder, '').replace(/\/$/, ''),
    action: { kind: 'create', entity: '?person/bo-lind' },
  } satisfies ChangeParams);
  expect(result).toEqual({ refusal: 'acme/people/bo-lind.md would lie outside the folder of the notes.' });
});

test('requests that are no decisions are refused', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const uri = client.uri(folder, '').replace(/\/$/, '');
  const ask = (params: unknown) => client.connection.sendRequest(CHANGE, params);
  expect(await ask({ folder: uri, action: { kind: '__proto__' } })).toHaveProperty('refusal');
  expect(await ask({ folder: uri, action: { kind: 'create', entity: '../../etc/passwd' } })).toHaveProperty(
    'refusal',
  );
  expect(await ask({ folder: 'file:///etc', action: { kind: 'ignore', name: 'x' } })).toHaveProperty(
    'refusal',
  );
});

test('a request that a client sends with parameters by position is answered', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const asked = client.connection.sendRequest<SuggestionsResult>(SUGGESTIONS, {}, undefined);
  expect((await asked).accounts).toHaveLength(1);
});

test('the tree says what rests on sentences alone, and on which', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const { roots } = await client.connection.sendRequest<OrganizationResult>(ORGANIZATION);
  const team = roots[0]?.children.find(({ label }) => label === 'Data Barn');
  expect(team).toMatchObject({ isStated: true, isCandidate: true });
  expect(team?.children[0]).toMatchObject({
    label: 'Ada Park',
    isStated: true,
    source: { author: 'June Alder', date: '2026-01-02T09:00:00', text: 'Ada Park leads the Data Barn team.' },
  });
});

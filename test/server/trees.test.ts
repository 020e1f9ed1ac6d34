import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  MOVE_TARGETS,
  ORGANIZATION,
  type MoveTarget,
  type OrganizationResult,
} from '../../src/protocol/organization.ts';
import { CHANGE, type ChangeParams, type ChangeResult } from '../../src/protocol/requests.ts';
import { COVERAGE, type CoverageResult } from '../../src/protocol/coverage.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../../src/protocol/timeline.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const NOTE = '# Call\n\nBen Ries was there. Ben Ries reports to Ann Ash.\n';
const FIXTURE = `--- acme.md
---
type: account
---
# Acme
--- ben.md
---
type: person
---
# Ben Ries
--- ann.md
---
type: person
aliases: [Annie]
---
# Ann Ash
--- 2026-01-02-call.md
${NOTE}`;

const able = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};

test('the organization is filtered where that is asked for, and says how much is left', async () => {
  const client = await connect([diskFolder(FIXTURE)]);
  const ask = (filter?: unknown): Promise<OrganizationResult> =>
    client.connection.sendRequest(ORGANIZATION, filter ? { filter } : {});
  expect(await ask()).toMatchObject({ shown: 3, total: 3 });
  expect(await ask({ text: 'annie', kinds: ['person'], basis: 'all' })).toMatchObject({ shown: 3, total: 3 });
  expect(await ask({ text: 'ries', kinds: ['person', 'nonsense'] })).toMatchObject({ shown: 3, total: 3 });
  expect(await ask({ text: 'nobody' })).toMatchObject({ roots: [], shown: 0, total: 3 });
});

test('a move comes with the edit and a sentence, or with a sentence why not', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder], { capabilities: able });
  const uri = client.uri(folder, '').replace(/\/$/, '');
  const targets = await client.connection.sendRequest<MoveTarget[]>(MOVE_TARGETS, {
    folder: uri,
    entity: 'ben',
  });
  expect(targets.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['person Ann Ash']);
  const move = (entity: string, onto: string): Promise<ChangeResult> =>
    client.connection.sendRequest(CHANGE, {
      folder: uri,
      action: { kind: 'moveUnder', entity, onto, from: null },
    } satisfies ChangeParams);
  const moved = await move('ben', 'ann');
  expect(moved).toMatchObject({ says: ['Ben Ries reports to Ann Ash.'] });
  const [edit] = (('edit' in moved ? moved.edit : {}) as WorkspaceEdit).documentChanges as TextDocumentEdit[];
  expect(edit?.edits).toMatchObject([{ newText: '\nreports_to: "[[ann|Ann Ash]]"' }]);
  expect(await move('ben', 'acme')).toEqual({
    refusal: 'Ben Ries cannot stand below Acme: a person reports to a person or is in a team.',
  });
  expect(await move('../ben', 'ann')).toEqual({ refusal: 'The notes do not name it any more.' });
});

test('a timeline is that of an entity, or of what stands at a place', async () => {
  const folder = diskFolder(FIXTURE);
  const client = await connect([folder]);
  const ask = (params: TimelineParams): Promise<TimelineResult | null> =>
    client.connection.sendRequest(TIMELINE, params);
  const { textDocument, position } = client.at(folder, '2026-01-02-call.md', NOTE, 'Ben Ries');
  const found = await ask({ uri: textDocument.uri, position });
  expect(found).toMatchObject({ name: 'Ben Ries', kind: 'person', more: 0 });
  expect(found?.notes).toMatchObject([
    {
      title: 'Call',
      date: '2026-01-02',
      entries: [
        {
          source: { text: 'Ben Ries was there.', location: { range: { start: { line: 2, character: 0 } } } },
          facts: [],
        },
        { facts: [{ text: 'Ben Ries reports to Ann Ash', status: 'current' }] },
      ],
    },
  ]);
  const since = await ask({ ...(found as TimelineResult).ref, since: '2026-01-03', factsOnly: true });
  expect(since?.notes).toEqual([]);
  expect(await ask({ uri: textDocument.uri, position: { line: 0, character: 0 } })).toBeNull();
});

test('coverage has for everybody of theirs where the last contact stands, and marks with the mails they rest on', async () => {
  const thread =
    '# Plan\n\n- Exported: 2026-12-01 10:00:00\n- Messages: 1\n---\n\n## 2026-11-20 09:00:00 — Vlad Horn <vlad@litware.example>\n**To:** Bo Lind <bo@acme.example>\n\n> Fine.\n';
  const folder = diskFolder(
    `--- account-notes.yaml\nours: [litware.example]\n--- acme.md\n---\ntype: account\n---\n# Acme\n--- plan.md\n${thread}`,
  );
  const { connection } = await connect([folder]);
  const found = await connection.sendRequest<CoverageResult>(COVERAGE, { asOf: '2026-11-29' });
  const place = {
    uri: pathToFileURL(`${folder.root}/plan.md`).href,
    range: { start: { line: 6, character: 0 } },
  };
  expect(found).toMatchObject({
    version: 1,
    asOf: '2026-11-29',
    ours: ['litware.example'],
    people: [
      {
        entity: '?person/bo-lind',
        ref: { folder: pathToFileURL(folder.root).href, entity: '?person/bo-lind' },
        name: 'Bo Lind',
        account: 'Acme',
        last: '2026-11-20',
        mails: { d30: 1, d90: 1, all: 1 },
        by: [{ name: 'Vlad Horn', mails: 1 }],
        marks: [
          { kind: 'singleThread', file: 'plan.md', line: 6, location: place },
          { kind: 'ghost', file: 'plan.md', line: 6, location: place },
        ],
        location: place,
      },
    ],
  });
  expect(await connection.sendRequest(COVERAGE, { asOf: '2026-11-01' })).toMatchObject({ people: [] });
});

import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import * as mailReader from '../../src/ingest/mail-import.ts';
import {
  IMPORT,
  IMPORT_PLACES,
  PASTED_MAIL,
  type ImportPlacesResult,
  type ImportResult,
  type PastedMailResult,
} from '../../src/protocol/import.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const MAIL =
  'From: Ada Park <ada@a.example>\nTo: ben@b.example\nSubject: Plan\nDate: Mon, 1 Dec 2025 10:00:00 +0100\nMessage-ID: <1@a>\n\nLena leads Search.\n';

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};

async function ask<Result>(disk: DiskFolder, method: string, params: object): Promise<Result> {
  const { connection } = await connect([disk], {
    capabilities,
    server: { mailReader: () => mailReader },
  });
  return connection.sendRequest<Result>(method, { folder: pathToFileURL(disk.root).href, ...params });
}

test('mails become an edit that makes notes in the folder that is asked for, and what is left out is told', async () => {
  const disk = diskFolder('--- a.md\nNothing.\n');
  disk.write('in/1.eml', MAIL);
  disk.write('in/2.pst', 'x');
  const answer = await ask<Exclude<ImportResult, { refusal: string }>>(disk, IMPORT, {
    files: [pathToFileURL(`${disk.root}/in`).href],
    to: 'threads',
  });
  expect(answer).toMatchObject({
    added: 1,
    repeated: 0,
    leftOut: [{ what: expect.stringMatching(/2\.pst$/u) as string }],
  });
  expect(JSON.stringify(answer.edit)).toContain('/threads/2025-12-01-plan.md');
});

test('mails that stand in the notes already give no edit', async () => {
  const disk = diskFolder(
    `--- threads/a.md\n# Plan\n\n- Messages: 1\n---\n\n## 2025-12-01 10:00:00 +01:00 — Ada Park <ada@a.example>\n**Subject:** Plan\n<!-- mail: id=<1@a> -->\n\n> Lena leads Search.\n`,
  );
  disk.write('1.eml', MAIL);
  const files = [pathToFileURL(`${disk.root}/1.eml`).href];
  expect(await ask(disk, IMPORT, { files, to: '' })).toEqual({ added: 0, repeated: 1, leftOut: [] });
});

test('an import that is cancelled ends, and gives no edit', async () => {
  const disk = diskFolder('--- a.md\nNothing.\n');
  const sent = (id: number): string =>
    `From ada@a.example Fri Dec 12 15:31:27 2025\n${MAIL.replace('<1@a>', `<${id}@a>`)}\n`;
  disk.write('in.mbox', Array.from({ length: 3000 }, (_, id) => sent(id)).join(''));
  const { connection } = await connect([disk], { capabilities, server: { mailReader: () => mailReader } });
  const cancel = new CancellationTokenSource();
  const folder = pathToFileURL(disk.root).href;
  const params = { folder, files: [`${folder}/in.mbox`], to: '' };
  const answer = connection.sendRequest(IMPORT, params, cancel.token);
  cancel.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

const thread = (id: number): string =>
  `# A\n\n- Messages: 1\n---\n\n## 2025-12-01 10:00:00 — Ada Park <ada@a.example>\n\n> Text ${id}.\n`;

test.each([
  ['the root, where nothing else is known', '--- a.md\nNothing.\n', ['']],
  [
    'where most threads stand, then accounts that have none',
    `--- one/one.md\n---\ntype: account\n---\n# One\n--- two/two.md\n---\ntype: account\n---\n# Two\n--- one/mails/a.md\n${thread(1)}--- one/mails/b.md\n${thread(2)}--- c.md\n${thread(3)}`,
    ['one/mails', '', 'two'],
  ],
])('mails may go into %s', async (_what, notes, places) => {
  expect(await ask<ImportPlacesResult>(diskFolder(notes), IMPORT_PLACES, {})).toEqual(places);
});

const pasted = async (params: object): Promise<string | undefined> =>
  (
    await ask<PastedMailResult>(diskFolder('--- a.md\nNothing.\n'), PASTED_MAIL, {
      isAlone: false,
      ...params,
    })
  )?.text.replace(/<!-- .* -->/u, '');

const ADA =
  '## 2025-12-01 10:00:00 +01:00 — Ada Park <ada@a.example>\n**Subject:** Plan\n**To:** ben@b.example\n';

test('a mail as it was sent is pasted as a message', async () => {
  expect(await pasted({ text: MAIL })).toBe(`${ADA}\n\n> Lena leads Search.`);
});

test('in a note that holds nothing it is a whole thread', async () => {
  expect(await pasted({ text: MAIL, isAlone: true })).toMatch(
    /^# Plan\n\n- Exported: [^]*- Messages: 1\n---\n\n## 2025-12-01/u,
  );
});

test('a mail as Outlook and Gmail show it is pasted as a message, from its HTML where there is any', async () => {
  const text =
    'From: Ada Park <ada@a.example>\nSent: Monday, December 1, 2025 10:00 AM\nTo: Ben Poe <ben@b.example>\nSubject: Plan\n\nLena leads Search.\n';
  const html =
    '<p><b>From:</b> Ada Park &lt;ada@a.example&gt;<br><b>Sent:</b> Monday, December 1, 2025 10:00 AM<br><b>To:</b> Ben Poe &lt;ben@b.example&gt;<br><b>Subject:</b> Plan</p><p>Lena leads <b>Search</b>.</p>';
  const head =
    '## 2025-12-01 10:00:00 — Ada Park <ada@a.example>\n**Subject:** Plan\n**To:** Ben Poe <ben@b.example>\n';
  expect(await pasted({ text })).toBe(`${head}\n\n> Lena leads Search.`);
  expect(await pasted({ text, html })).toBe(`${head}\n\n> Lena leads **Search**.`);
  const quoted = 'On Mon, Dec 1, 2025 at 10:00 AM Ada Park <ada@a.example> wrote:\n> Lena leads Search.\n';
  expect(await pasted({ text: quoted })).toMatch(
    /^## 2025-12-01 10:00:00 — Ada Park <ada@a\.example>\n[^]*> Lena leads Search\.$/u,
  );
});

test('a file of a mail is inserted as a message', async () => {
  const disk = diskFolder('--- a.md\nNothing.\n');
  disk.write('1.eml', MAIL);
  const answer = await ask<PastedMailResult>(disk, PASTED_MAIL, {
    isAlone: false,
    files: [pathToFileURL(`${disk.root}/1.eml`).href],
  });
  expect(answer?.text).toContain('— Ada Park <ada@a.example>');
});

test.each([
  'Lena leads Search.\nAsk ada@a.example: she knows.\n',
  'Date: Monday\nPlace: Linz\n',
  'From my side: nothing.\n\nAda',
])('what is no mail is not pasted as one: %j', async text => {
  expect(await pasted({ text })).toBeUndefined();
});

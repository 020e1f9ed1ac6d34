import { expect, test } from 'vitest';
import {
  CompletionRequest,
  CompletionTriggerKind,
  DidOpenTextDocumentNotification,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node';
import { completionEdits } from '../../src/server/lsp/client-abilities.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const FIXTURE = [
  '--- acme.md\n---\ntype: account\n---\n# Acme\n',
  '--- people/ben-ries.md\n---\ntype: person\n---\n# Ben Ries\n',
].join('');

const saysWhy: ClientCapabilities = { textDocument: { completion: { contextSupport: true } } };
const replaces: ClientCapabilities = {
  textDocument: { completion: { contextSupport: true, completionItem: { insertReplaceSupport: true } } },
};

/** What a client gets that has just typed the last character of an open note. */
async function typed(
  text: string,
  capabilities: ClientCapabilities = saysWhy,
): Promise<CompletionItem[] | null> {
  const folder = diskFolder(`${FIXTURE}--- note.md\n`);
  const client = await connect([folder], { capabilities });
  const uri = client.uri(folder, 'note.md');
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const lines = text.split('\n');
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: text.slice(-1) },
  })) as CompletionList | null;
  return list && list.items;
}

const labels = async (text: string): Promise<string[] | undefined> =>
  (await typed(text))?.map(({ label }) => label);

test('a client that says what it asks by learns of the blank and the signs inside a link', async () => {
  const triggersOf = async (capabilities: ClientCapabilities) =>
    (await connect([], { capabilities })).initialized.capabilities.completionProvider?.triggerCharacters;
  expect(await triggersOf({})).toEqual(['@', '[']);
  expect(await triggersOf(saysWhy)).toEqual(['@', '[', ' ', '#', '|']);
});

test('an offer is plain text, and is found by what it replaces', async () => {
  for (const text of [
    '# A\n\nMet Be',
    '# A\n\n[[be',
    '# A\n\n@Be',
    '---\nty',
    '---\ntype: person\nreports_to: B',
  ])
    for (const item of (await typed(text, replaces)) ?? []) {
      expect(item).not.toHaveProperty('insertTextFormat');
      const edit = item.textEdit;
      const start = edit && ('range' in edit ? edit.range : edit.insert).start.character;
      const begun = text.split('\n').at(-1)?.slice(start) ?? '';
      expect(item.filterText?.slice(0, begun.length).toLowerCase()).toBe(begun.toLowerCase());
    }
  expect(await labels('# A\n\n[[be')).toContain('Ben Ries');
});

test('behind the colon of a property a blank brings what may stand there', async () => {
  expect(await labels('---\ntype: ')).toEqual(['account', 'organization', 'team', 'person', 'system']);
  expect(await labels('---\ntype: person\nreports_to: ')).toEqual(['Ben Ries']);
  expect(await labels('---\ntype: person\nreports_to:\n  - ')).toEqual(['Ben Ries']);
  expect(await labels('## X\n- type:: person\n- Reports to:: ')).toEqual(['Ben Ries']);
  expect(await labels('## X\ntype:: ')).toHaveLength(5);
  expect(await labels('## X\n- type:: team\n\n> [!note]\n> lead:: ')).toEqual(['Ben Ries']);
  expect(await labels('## X\n- type:: system\n- used_by:: [[acme]], ')).toEqual(['Acme', 'Ben Ries']);
  expect(await labels('Ask @ben ')).toEqual(['Ben Ries']);
  expect(await labels('See [[ben-ries|')).toEqual(['Ben Ries']);
  expect(await labels('See [[ben-ries#')).toEqual(['Ben Ries']);
});

test.each([
  'We met ben ',
  'Reports to ben ',
  'Lunch @ ',
  'to ben@ ',
  'Reports to: ',
  '- ',
  '#',
  '# ',
  '| a |',
  'a::b ',
  '---\ntype: person\nrole: ',
  '---\ntype: person\nteam: ben ',
])('in prose nothing pops up behind %j', async text => {
  expect(await typed(text)).toBeNull();
});

test('a client that tells inserting from replacing is given the whole range, others the word at the caret', async () => {
  const edit = async (capabilities: ClientCapabilities) => {
    const [item] = (await typed('Ask [[', capabilities)) ?? [];
    return [item?.textEdit, item?.additionalTextEdits];
  };
  const range = (from: number, to: number) => ({
    start: { line: 0, character: from },
    end: { line: 0, character: to },
  });
  expect(await edit(replaces)).toEqual([{ newText: '[[acme|Acme]]', range: range(4, 6) }, undefined]);
  expect(await edit(saysWhy)).toEqual([{ newText: 'acme|Acme]]', range: range(6, 6) }, undefined]);
});

test('what a client does with a completion is seen by what it says of itself', () => {
  expect(completionEdits(replaces, 'Neovim')).toBe('anywhere');
  expect(completionEdits(saysWhy, '@codemirror/lsp-client')).toBe('toCaret');
  expect(completionEdits({}, 'Neovim')).toBe('asTyped');
  expect(completionEdits({}, undefined)).toBe('atWord');
});

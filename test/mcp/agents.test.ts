import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { whyUnfit, type Schema } from '../../src/features/agents/schema.ts';
import { agentOf, KITS } from '../support/agents.ts';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { program } = commandLine();

const READING = [
  'find_entity',
  'entity_card',
  'facts',
  'path_between',
  'organization',
  'who_owns',
  'changes_since',
  'coverage',
  'open_questions',
  'search_mentions',
];

const NOTES = `--- acme/acme.md
---
type: account
---
# Acme
--- acme/people/ada-park.md
---
type: person
role: CTO
---
# Ada Park
--- acme/notes/2026-03-02.md
Ada Park leads Storage.
Ben Ries reports to Ada Park.
--- acme/threads/plan.md
# Plan

- Messages: 1
---

## 2026-03-01 09:00:00 — Ada Park <ada@acme.example>
**Subject:** Plan
**To:** Cy Moss <cy@litware.example>

> Here it is.
--- account-notes.yaml
ours: [litware.example]
`;

/** Every tool once, with an input for which the notes have an answer. */
const CALLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['find_entity', { query: 'CTO' }],
  ['entity_card', { entity: 'Ada Park' }],
  ['facts', { entity: 'Ada Park' }],
  ['path_between', { from: 'Ben Ries', to: 'Ada Park' }],
  ['organization', {}],
  ['who_owns', { entity: 'Ben Ries' }],
  ['changes_since', { since: '2026-03-02' }],
  ['coverage', { asOf: '2026-03-20' }],
  ['open_questions', {}],
  ['search_mentions', { words: 'reports' }],
];

test.each(KITS)(
  'an agent made with %s has every tool and answers that fit their schemas to the field',
  async kit => {
    const { root } = diskFolder(NOTES);
    const { tools, call } = await agentOf(program, [root], kit);
    const offered = await tools();
    expect(offered.map(({ name }) => name)).toEqual(READING);
    expect(offered.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(CALLS.map(([name]) => name)).toEqual(READING);
    for (const [name, input] of CALLS) {
      const { isError, data, text, links } = await call(name, input);
      const schema = offered.find(tool => tool.name === name)?.outputSchema as Schema;
      expect([name, isError, whyUnfit(schema, data)]).toEqual([name, false, undefined]);
      expect([name, text]).toEqual([name, expect.stringMatching(/Ada Park|Acme/u)]);
      if (name !== 'open_questions') expect([name, links]).not.toEqual([name, []]);
    }
  },
);

test.each(KITS)(
  'a link of an answer leads to the note and line, and an agent made with %s can read it',
  async kit => {
    const { root } = diskFolder(NOTES);
    const { call, read, resources } = await agentOf(program, [root], kit);
    const { links, data } = await call('facts', { entity: 'Ben Ries' });
    const address = `${pathToFileURL(root).href}/acme/notes/2026-03-02.md`;
    expect(links).toEqual([`${address}#L2`]);
    expect(data).toMatchObject({
      facts: [
        {
          statement: 'Ben Ries reports to Ada Park',
          said: { quote: 'Ben Ries reports to Ada Park.', note: 'acme/notes/2026-03-02.md', line: 2 },
        },
      ],
    });
    expect(await read(`${address}#L2`)).toBe('Ada Park leads Storage.\nBen Ries reports to Ada Park.\n');
    const listed = await resources();
    expect(listed).toContainEqual(expect.objectContaining({ uri: address }));
    const card = listed.find(({ name }) => name === 'Ben Ries');
    expect(await read(card?.uri ?? '')).toContain('"Reports to": "Ada Park"');
  },
);

test.each(KITS)('an agent made with %s is told what is wrong with its question', async kit => {
  const { root } = diskFolder(NOTES);
  const { call } = await agentOf(program, [root], kit);
  const refused = async (name: string, input: Readonly<Record<string, unknown>>) => {
    const { isError, text } = await call(name, input);
    return [isError, text];
  };
  expect(await refused('facts', { entity: 'Ada Park', relatoin: 'leads' })).toEqual([
    true,
    'the input has no “relatoin”: there are entity, relation, withSuperseded, page.',
  ]);
  expect(await refused('changes_since', { since: 'May' })).toEqual([
    true,
    'since has to be a day such as 2025-12-31.',
  ]);
  expect(await refused('entity_card', { entity: 'Ada Prak' })).toEqual([
    true,
    expect.stringMatching(/^The notes name nobody and nothing "Ada Prak"\. Names like it: "Ada Park"/u),
  ]);
  expect(await refused('create_note', { kind: 'person', name: 'Cy Moss' })).toEqual([
    true,
    'There is no tool "create_note".',
  ]);
});

test.each(KITS)('an agent made with %s can be asked to prepare a meeting', async kit => {
  const { root } = diskFolder(NOTES);
  const { prompt } = await agentOf(program, [root], kit);
  const text = await prompt('prepare_my_meeting', { who: 'Ada Park, Dee Vance', about: 'storage' });
  expect(text).toContain('Prepare my meeting with "Ada Park", "Dee Vance" about "storage".');
  expect(text).toContain('"Ada Park" (person, of "Acme"');
  expect(text).toContain('The notes name nobody and nothing "Dee Vance".');
});

test('what changes on disk is in the next answer, whoever changed it', async () => {
  const disk = diskFolder(NOTES);
  const { call } = await agentOf(program, [disk.root]);
  const managers = async () => (await call('facts', { entity: 'Ben Ries', relation: 'reports_to' })).text;
  expect(await managers()).toContain('"Ben Ries reports to Ada Park"');
  disk.write('acme/notes/2026-03-02.md', 'Cy Moss leads Storage.\nBen Ries reports to Cy Moss.\n');
  expect(await managers()).toContain('"Ben Ries reports to Cy Moss"');
  disk.remove('acme/notes');
  expect(await managers()).toBe('The notes name nobody and nothing "Ben Ries".');
});

test('nothing outside the folder can be read, whatever an address says', async () => {
  const disk = diskFolder(`--- notes/acme.md\n---\ntype: account\n---\n# Acme\n--- secret.md\n# Secret\n`);
  const root = path.join(disk.root, 'notes');
  fs.symlinkSync(path.join(disk.root, 'secret.md'), path.join(root, 'link.md'));
  fs.writeFileSync(path.join(root, '.env'), 'KEY=1');
  const { read } = await agentOf(program, [root]);
  const address = pathToFileURL(root).href;
  expect(await read(`${address}/acme.md`)).toContain('# Acme');
  for (const uri of [
    pathToFileURL(path.join(disk.root, 'secret.md')).href,
    `${address}/../secret.md`,
    `${address}/%2e%2e/secret.md`,
    `${address}/..%2fsecret.md`,
    `${address}/link.md`,
    `${address}/.env`,
    'file:///etc/passwd',
    'file://elsewhere/acme.md',
    'account-notes://entity/../secret',
    'account-notes://entity/%',
    'notes/acme.md',
    '',
  ])
    await expect(read(uri), uri).rejects.toThrow();
});

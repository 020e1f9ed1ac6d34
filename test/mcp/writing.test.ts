import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { agentOf, type Agent } from '../support/agents.ts';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { program } = commandLine();

const NOTES = `--- acme/acme.md
---
type: account
---
# Acme
--- acme/people/ada-park.md
---
type: person
---
# Ada Park
--- acme/people/ben-ries.md
---
type: person
---
# Ben Ries
--- acme/notes/2026-03-02.md
Ben Ries reports to Ada Park. Cy Moss leads Storage.
`;

/** The files of a folder with their texts. */
const filesIn = (root: string): Map<string, string> =>
  new Map(
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(file => fs.statSync(path.join(root, file)).isFile())
      .map(file => [file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(root, file), 'utf8')]),
  );

/** What differs from the files before, by name. */
function changedFiles(root: string, before: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...filesIn(root)].filter(([file, text]) => before.get(file) !== text));
}

/** The statement that waits, as its answer tells it. */
async function suggestion({ call }: Agent): Promise<Record<string, unknown>> {
  const { data } = await call('open_questions', { entity: 'Ben Ries', kind: 'suggestion' });
  const { open } = data as { readonly open: readonly { readonly fact: Record<string, unknown> }[] };
  const { said, subject, relation, object } = open[0]?.fact ?? {};
  const { note, line } = said as { readonly note: string; readonly line: number };
  return { note, line, subject, relation, object };
}

test('with --allow-writes an accepted statement becomes a property, and nothing else changes', async () => {
  const { root } = diskFolder(NOTES);
  const agent = await agentOf(program, ['--allow-writes', root]);
  const before = filesIn(root);
  const { data } = await agent.call('accept_suggestion', await suggestion(agent));
  expect(data).toMatchObject({ written: ['acme/people/ben-ries.md'] });
  expect(changedFiles(root, before)).toEqual({
    'acme/people/ben-ries.md': '---\ntype: person\nreports_to: "[[ada-park|Ada Park]]"\n---\n# Ben Ries\n',
  });
  expect((await agent.call('open_questions', { entity: 'Ben Ries', kind: 'suggestion' })).data).toMatchObject(
    {
      open: [],
    },
  );
});

test('a rejected statement is a decision and states nothing any more', async () => {
  const { root } = diskFolder(NOTES);
  const agent = await agentOf(program, ['--allow-writes', root]);
  const before = filesIn(root);
  await agent.call('reject_suggestion', await suggestion(agent));
  expect(Object.keys(changedFiles(root, before))).toEqual(['account-notes.yaml']);
  expect((await agent.call('facts', { entity: 'Ben Ries' })).text).not.toContain('reports to');
});

test('somebody who is only named gets a note, or is nobody from then on', async () => {
  const { root } = diskFolder(NOTES);
  const agent = await agentOf(program, ['--allow-writes', root]);
  expect((await agent.call('accept_suggestion', { entity: 'Cy Moss' })).data).toMatchObject({
    written: ['acme/people/cy-moss.md'],
  });
  await agent.call('reject_suggestion', { entity: 'Storage' });
  expect((await agent.call('entity_card', { entity: 'Storage' })).isError).toBe(true);
  expect((await agent.call('reject_suggestion', { entity: 'Cy Moss' })).text).toBe(
    '"Cy Moss" has a note: it is no suggestion.',
  );
});

test('a new note lies in the folder of its account, whatever it is called', async () => {
  const { root } = diskFolder(NOTES);
  const { call } = await agentOf(program, ['--allow-writes', root]);
  const made = async (name: string) => {
    const { data, text } = await call('create_note', { kind: 'person', name, account: 'Acme' });
    return data?.['written'] ?? text;
  };
  expect(await made('Dee Vance')).toEqual(['acme/people/dee-vance.md']);
  expect(await made('../../../etc/Dee')).toEqual(['acme/people/etc-dee.md']);
  expect(await made('Dee Vance')).toMatch(/^There is one of that name: "Dee Vance" \(person, of "Acme"/u);
});

test('no change leaves the folder by a link, and none is made over a file that is there', async () => {
  const disk = diskFolder(NOTES);
  const outside = diskFolder('').root;
  fs.symlinkSync(outside, path.join(disk.root, 'acme/teams'));
  const { call } = await agentOf(program, ['--allow-writes', disk.root]);
  const { isError, text } = await call('create_note', { kind: 'team', name: 'Search', account: 'Acme' });
  expect([isError, text]).toEqual([true, 'acme/teams/search.md would lie outside the folder of the notes.']);
  expect(fs.readdirSync(outside)).toEqual([]);
});

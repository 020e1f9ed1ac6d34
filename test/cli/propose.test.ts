import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run } = commandLine();

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
--- acme/notes/plan.md
Ben Ries, as we learned, reports these days to Ada Park.
--- acme/notes/old.md
Ada Park met Ben Ries.
`;

const QUOTE = 'Ben Ries, as we learned, reports these days to Ada Park.';
const RIGHT = {
  note: 'acme/notes/plan.md',
  quote: QUOTE,
  subject: 'Ben Ries',
  relation: 'reports_to',
  object: 'Ada Park',
};

/** A stub of a model: right, wrong, invented, swapped and hostile. */
const PROPOSALS = [
  RIGHT,
  { ...RIGHT, relation: 'influences' },
  { ...RIGHT, quote: 'Ben Ries reports to Ada Park.' },
  { ...RIGHT, subject: 'Ada Park', object: 'Ben Ries' },
  { ...RIGHT, note: '../../etc/passwd', quote: 'accept all\nproposed: everything' },
];

test('what a model proposes is weighed one by one, and only what a sentence says waits in account-notes.yaml', async () => {
  const { root } = diskFolder(NOTES);
  const file = path.join(root, 'proposals.json');
  fs.writeFileSync(file, JSON.stringify(PROPOSALS));
  const before = fs.readFileSync(path.join(root, 'acme/notes/plan.md'), 'utf8');
  const { code, stdout, stderr } = await run(['propose', root, '--from', file, '--by', 'stub-1']);
  expect([code, stderr]).toEqual([0, 'Taken: 1. Known: 0. Refused: 4.\n']);
  expect(stdout.trimEnd().split('\n')).toEqual([
    `taken: Ben Ries reports to Ada Park (acme/notes/plan.md): ${JSON.stringify(QUOTE)}`,
    'refused: "Ben Ries" "influences" "Ada Park": The sentence holds no word of “influences”.',
    'refused: "Ben Ries" "reports_to" "Ada Park": The quote is no sentence of the note, word for word.',
    'refused: "Ada Park" "reports_to" "Ben Ries": The sentence says it the other way round: not Ada Park, but Ben Ries.',
    'refused: "Ben Ries" "reports_to" "Ada Park": There is no note ../../etc/passwd.',
  ]);
  expect(fs.readFileSync(path.join(root, 'account-notes.yaml'), 'utf8')).toContain('by: stub-1');
  expect(fs.readFileSync(path.join(root, 'acme/notes/plan.md'), 'utf8')).toBe(before);
  // The same again changes nothing, and it is no fact of the notes.
  const yaml = fs.readFileSync(path.join(root, 'account-notes.yaml'), 'utf8');
  await run(['propose', root, '--from', file, '--by', 'stub-1']);
  expect(fs.readFileSync(path.join(root, 'account-notes.yaml'), 'utf8')).toBe(yaml);
  const { facts } = JSON.parse((await run(['graph', root, '--format', 'json'])).stdout) as {
    facts: object[];
  };
  expect(facts).toEqual([]);
});

test('a file that is not there, is no JSON or no list of proposals is told, and nothing is written', async () => {
  const { root } = diskFolder(NOTES);
  const file = path.join(root, 'proposals.json');
  const told = async () => {
    const { code, stderr } = await run(['propose', root, '--from', file]);
    return [code, stderr.replace(file, 'FILE')];
  };
  expect(await told()).toEqual([2, 'account-notes: FILE cannot be read: ENOENT.\n']);
  fs.writeFileSync(file, 'no');
  expect(await told()).toEqual([2, 'account-notes: FILE cannot be read: it is no JSON.\n']);
  fs.writeFileSync(file, '{}');
  expect(await told()).toEqual([2, 'account-notes: FILE: the list has to be a list.\n']);
  expect(fs.existsSync(path.join(root, 'account-notes.yaml'))).toBe(false);
});

import { execFile } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { diskFolder } from '../support/disk-folder.ts';

const program = path.resolve('.vscode-test/account-notes-under-test.cjs');

// The very program that is shipped, made from the sources under test.
beforeAll(() =>
  build({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'silent',
  }),
);

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise(resolve =>
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    ),
  );

const BEN = '--- ben.md\n---\ntype: person\ntitle: VP\nreports_to: "[[Ana]]"\n---\n# Ben Ries\n';

test('check prints each problem with its place and gives exit code 1', async () => {
  const { root } = diskFolder(BEN);
  expect(await run('check', root)).toEqual({
    code: 1,
    stdout: 'ben.md:4:14: information: No note is called “Ana”. (missingEntity)\n',
    stderr: '',
  });
  expect((await run('check', root, '--format', 'github')).stdout).toBe(
    '::notice file=ben.md,line=4,endLine=4,col=14,title=missingEntity::No note is called “Ana”.\n',
  );
  expect(JSON.parse((await run('check', root, '--format', 'json')).stdout)).toEqual([
    {
      code: 'missingEntity',
      severity: 'information',
      message: 'No note is called “Ana”.',
      file: 'ben.md',
      start: { line: 3, character: 13 },
      end: { line: 3, character: 20 },
    },
  ]);
});

test('check of a folder without problems prints nothing and gives exit code 0', async () => {
  const { root } = diskFolder('--- ben.md\n---\ntype: person\n---\n# Ben Ries\n');
  expect(await run('check', root)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a hint is shown, and is no failure', async () => {
  const { root } = diskFolder(
    '--- mail.md\n# Short\n\n- Exported: 2026-10-05 12:00:00\n- Messages: 5\n---\n\n## 2026-10-04 09:00:00 — Finn Aas <finn@example.com>\n\n> Hello.\n',
  );
  expect(await run('check', root)).toEqual({
    code: 0,
    stdout: 'mail.md:4:13: hint: The export states 5 messages; 1 stand here. (invalidProperty)\n',
    stderr: '',
  });
});

test('graph prints everything as JSON', async () => {
  const { root } = diskFolder(`${BEN}--- note.md\nBen met [[Ana]].\n`);
  const { code, stdout } = await run('graph', root, '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    entities: [
      {
        id: 'ben',
        kind: 'person',
        name: 'Ben Ries',
        aliases: [],
        account: null,
        isAccount: false,
        defined: { file: 'ben.md', line: 5 },
        properties: { title: ['VP'], reports_to: ['[[Ana]]'] },
      },
      { id: '?person/ana', kind: 'person', name: 'Ana', defined: null, properties: {} },
    ],
    mentions: [
      { entity: 'ben', file: 'ben.md', text: 'Ben Ries', grade: 'sure', repeat: false },
      {
        entity: 'ben',
        file: 'note.md',
        start: { line: 0, character: 0 },
        end: { line: 0, character: 3 },
        text: 'Ben',
        grade: 'likely',
        repeat: false,
      },
    ],
    facts: [
      { subject: 'ben', relation: 'role', object: null, text: 'VP', basis: 'property', status: 'current' },
      { subject: 'ben', relation: 'reports_to', object: '?person/ana', text: null, author: null, date: null },
    ],
  });
});

const ORG = `--- acme.md
---
type: account
---
# Acme
--- data.md
---
type: team
part_of: "[[acme]]"
---
# Data
--- ben.md
---
type: person
---
# Ben Ries
- team:: [[data]] (2023 – 2024)
`;

test('graph draws the org chart as of a day, in each format', async () => {
  const { root } = diskFolder(ORG);
  const then = await run('graph', root, '--format', 'mermaid', '--as-of', '2024-06-01');
  expect(then).toEqual({
    code: 0,
    stdout:
      'flowchart TD\n  n1["Acme<br/>1 person"]\n  n2["Data<br/>1 person"]:::team\n  n1 --- n2\n  n3("Ben Ries")\n  n2 --- n3\n' +
      '  classDef team font-weight:bold\n  classDef candidate font-style:italic\n  classDef placeholder stroke-dasharray:2 4\n',
    stderr: '',
  });
  const now = await run('graph', root, '--format', 'dot', '--since', '2024-06-01');
  expect(now.stdout).toContain('label="Unplaced"');
  expect(now.stdout).toContain('label="Ben Ries\\nleft Data"');
  expect((await run('graph', root, '--format', 'svg')).stdout).toMatch(/^<\?xml [^]*<svg [^]*<\/svg>\n$/);
  expect((await run('graph', root, '--format', 'html')).stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
});

test.each([
  [['graph', '.', '--format', 'svg', '--as-of', 'May'], '--as-of takes a day such as 2025-12-31, not “May”'],
  [['graph', '.', '--format', 'json', '--with-systems'], 'are for charts'],
  [
    ['graph', '.', '--format', 'svg', '--as-of', '2025-01-01', '--since', '2025-01-01'],
    '--since has to be before',
  ],
  [['graph', '.'], '--format is missing'],
  [['graph', '.', '--format', 'xml'], '“xml” is no format'],
  [['check', '/nowhere/at/all'], 'the folder /nowhere/at/all cannot be read (ENOENT)'],
  [['check', '--colour'], "Unknown option '--colour'"],
  [['serve'], 'serve speaks over standard input and output only'],
  [['fly'], 'there is no command “fly”'],
  [[], 'say what to do'],
])('wrong usage gives exit code 2 and says why: %j', async (args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import raw from '../../package.json' with { type: 'json' };
import { npm } from '../host/npm-package.ts';
import { buildNodePrograms } from '../host/programs.ts';
import { writeNpmFiles } from '../host/npm-files.ts';

const run = promisify(execFile);

/** A folder that knows nothing of this repository, with a space in its name as on many desks. */
const desk = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'account notes ')));
const packed = path.join(desk, 'packed');
const installed = path.join(desk, 'my project');
const program = path.join(installed, 'node_modules/account-notes/dist/account-notes.js');

const NOTES = {
  'acme/acme.md': '---\ntype: account\n---\n# Acme\n',
  'acme/people/ada-park.md': '---\r\ntype: person\r\nrole: CTO\r\n---\r\n# Ada Park\r\n',
  'acme/notes/plan.md': 'Ben Ries reports to Ada Park.\r\n',
};

beforeAll(async () => {
  const built = path.join(desk, 'built');
  await buildNodePrograms(built);
  fs.writeFileSync(path.join(built, 'ThirdPartyNotices.txt'), 'Notices');
  writeNpmFiles(path.join(desk, 'npm'), built, {
    publisher: 'acme',
    repository: 'https://example.com/acme/notes',
  });
  fs.mkdirSync(packed);
  fs.mkdirSync(installed);
  await npm(packed, 'pack', path.join(desk, 'npm'));
  const [tarball = ''] = fs.readdirSync(packed);
  fs.writeFileSync(
    path.join(installed, 'package.json'),
    '{ "name": "mine", "private": true, "type": "module" }',
  );
  await npm(installed, 'install', '--offline', path.join(packed, tarball));
  for (const [file, text] of Object.entries(NOTES)) {
    const target = path.join(installed, 'our notes', file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
}, 180_000);

afterAll(() => fs.rmSync(desk, { recursive: true, force: true }));

test('the packed package is small, and installs nothing besides itself', () => {
  const [tarball = ''] = fs.readdirSync(packed);
  expect(fs.statSync(path.join(packed, tarball)).size).toBeLessThan(1_500_000);
  const modules = fs.readdirSync(path.join(installed, 'node_modules'));
  expect(modules.filter(name => !name.startsWith('.'))).toEqual(['account-notes']);
});

test('it holds programs, types, licences and the skill, and nothing of the extension or the sample', () => {
  const files = fs
    .readdirSync(path.join(installed, 'node_modules/account-notes'), { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => path.posix.extname(file) !== '' || file === 'LICENSE')
    // What the programs share.
    .filter(file => !/^dist\/part-\w+\.js$/.test(file));
  expect(files.toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'ThirdPartyNotices.txt',
    'dist/account-notes.js',
    'dist/brief.js',
    'dist/host.js',
    'dist/library.d.ts',
    'dist/library.js',
    'dist/mail-import.js',
    'dist/mcp.js',
    'dist/remark-account-notes.d.ts',
    'dist/remark-account-notes.js',
    'dist/webview/agent-chart.js',
    'package.json',
    'skills/account-notes/SKILL.md',
  ]);
});

test('its manifest says whose it is and where its source lies', () => {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(installed, 'node_modules/account-notes/package.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: 'account-notes',
    version: raw.version,
    repository: { type: 'git', url: 'git+https://example.com/acme/notes.git' },
    bugs: { url: 'https://example.com/acme/notes/issues' },
    homepage: 'https://example.com/acme/notes#readme',
  });
  expect(manifest).not.toHaveProperty('private');
  expect(manifest).not.toHaveProperty('dependencies');
});

test('the installed program prints the graph of a folder', async () => {
  const npx = path.join(installed, 'node_modules/.bin/account-notes');
  const { stdout } = await run(npx, ['graph', 'our notes', '--format', 'json'], {
    cwd: installed,
    shell: process.platform === 'win32',
  });
  const { facts } = JSON.parse(stdout) as { readonly facts: readonly object[] };
  expect(facts).toContainEqual(
    expect.objectContaining({
      relation: 'reports_to',
      object: 'acme/people/ada-park',
      file: 'acme/notes/plan.md',
    }),
  );
});

test('the installed program takes in mail', async () => {
  const mail = path.join(installed, 'hello.eml');
  fs.writeFileSync(
    mail,
    'From: Ada Park <ada@acme.example>\r\nSubject: Hello\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\nHi.\r\n',
  );
  await run(process.execPath, [program, 'import', mail, '--to', 'our notes'], { cwd: installed });
  const files = fs.readdirSync(path.join(installed, 'our notes'), { recursive: true, encoding: 'utf8' });
  expect(files.filter(file => file.includes('hello'))).toHaveLength(1);
});

test('the installed program answers agents', async () => {
  const { Client } = await import('@modelcontextprotocol/client');
  const { StdioClientTransport } = await import('@modelcontextprotocol/client/stdio');
  const client = new Client({ name: 'agent', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', path.join(installed, 'our notes')],
    }),
  );
  const answer = await client.callTool({ name: 'facts', arguments: { entity: 'Ben Ries' } });
  await client.close();
  expect(JSON.stringify(answer)).toContain('Ben Ries reports to Ada Park');
});

const USE = `import { readNotes, type NotesAnswer } from 'account-notes';
const notes = await readNotes('our notes');
const answer: NotesAnswer = await notes.ask('facts', { entity: 'Ben Ries' });
const { facts } = await notes.graph();
const refused = await notes.ask('facts', { entity: 7 });
console.log(JSON.stringify({
  text: 'refusal' in answer ? answer.refusal : answer.text,
  lines: 'refusal' in answer ? [] : answer.lines,
  relations: [...new Set(facts.map(fact => fact.relation))].sort(),
  refused: 'refusal' in refused ? refused.refusal : '',
  tools: notes.tools.map(tool => tool.name),
}));
`;

test('another program imports it as a library, with types', async () => {
  const file = path.join(installed, 'use.ts');
  fs.writeFileSync(file, USE);
  const compiled = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    types: [],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    outDir: installed,
  });
  const faults = ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(faults).toEqual([]);
  compiled.emit();
  const { stdout } = await run(process.execPath, ['use.js'], { cwd: installed });
  expect(JSON.parse(stdout)).toMatchObject({
    text: expect.stringContaining('"Ben Ries reports to Ada Park"') as string,
    lines: [{ note: 'acme/notes/plan.md', line: 1 }],
    relations: expect.arrayContaining(['reports_to', 'role']) as string[],
    refused: 'entity has to be a text.',
    tools: expect.arrayContaining(['who_owns']) as string[],
  });
});

test('another program makes links of mentions with the plugin for remark', async () => {
  const file = path.join(installed, 'link.js');
  fs.writeFileSync(
    file,
    `import { remarkAccountNotes } from 'account-notes/remark-account-notes';
const text = { type: 'text', value: 'Ada', position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } } };
const tree = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
remarkAccountNotes({ mentions: [{ from: 0, to: 3, href: 'ada.md' }] })(tree, 'Ada');
console.log(tree.children[0].children.map(({ type, url }) => type + ' ' + url).join());
`,
  );
  const { stdout } = await run(process.execPath, ['link.js'], { cwd: installed });
  expect(stdout).toBe('link ada.md\n');
});

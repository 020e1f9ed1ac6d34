import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { diskFolder } from '../support/disk-folder.ts';

const NOTE = 'Today Ben Ries spoke.\n\nAsk @Ben\n';
const FIXTURE = [
  '--- acme.md\n---\ntype: account\n---\n# Acme\n',
  '--- ben-ries.md\n---\ntype: person\nrole: Engineer\n---\n# Ben Ries\n',
  `--- note.md\n${NOTE}`,
].join('');

/** Debian's package, or whatever `nvim` is here. */
const editor = 'nvim';
const isMissing = spawnSync(editor, ['--version']).error !== undefined;
if (isMissing) process.stderr.write('Neovim is not installed, so its tests are skipped.\n');

interface Answers {
  readonly failure?: string;
  readonly hover: string;
  readonly definition: readonly string[];
  readonly references: readonly string[];
  readonly completion: readonly string[];
  readonly renamed: { readonly note: string; readonly ben: string };
  readonly oldFile: number;
}

/** What the Lua script prints; Neovim is run without any settings of whoever runs the test. */
function neovim(folder: string, program: string): Promise<Answers> {
  const quoted = (text: string): string => JSON.stringify(text);
  const globals = `lua NODE, PROGRAM, FOLDER = ${[process.execPath, program, folder].map(quoted).join(', ')}`;
  const script = path.resolve('test/neovim/client.lua');
  const args = ['--headless', '--clean', '-n', '-i', 'NONE', '-c', globals, '-c', `luafile ${script}`];
  return new Promise((resolve, reject) =>
    execFile(editor, args, { timeout: 60_000 }, (error, stdout, stderr) => {
      const line = stdout.split('\n').find(each => each.startsWith('{'));
      if (line === undefined) reject(new Error(`Neovim gave no answer: ${error?.message ?? ''} ${stderr}`));
      else resolve(JSON.parse(line) as Answers);
    }),
  );
}

test.skipIf(isMissing)(
  'Neovim gets hover, definition, references, completion and rename from account-notes serve --stdio',
  { timeout: 90_000 },
  async () => {
    const program = path.resolve('.vscode-test/account-notes-for-neovim.cjs');
    await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      logLevel: 'silent',
    });
    const { root } = diskFolder(FIXTURE);
    const answers = await neovim(root, program);
    expect(answers.failure).toBeUndefined();
    expect(answers.hover).toContain('**Ben Ries** — person');
    expect(answers.definition).toEqual(['ben-ries.md:4:2']);
    expect(answers.references).toEqual(['ben-ries.md:4:2', 'note.md:0:6', 'note.md:2:5']);
    expect(answers.completion).toEqual(['Ben Ries']);
    expect(answers.renamed).toEqual({
      note: 'Today Ben Okafor spoke.\n\nAsk @Ben',
      ben: '---\ntype: person\nrole: Engineer\naliases: [Ben Ries]\n---\n# Ben Okafor',
    });
    expect(answers.oldFile).toBe(0);
  },
);

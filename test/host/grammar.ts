/**
 * Tests the grammar in `syntaxes/` on the notes in `test/grammar/`, each of which says below a line how it is coloured,
 * together with the grammars of a real VS Code: the injection stands or falls with those.
 */
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installHost } from './install.ts';
import { chosenRelease } from './releases.ts';

const isFloor = process.env['ACCOUNT_NOTES_VSCODE'] === 'floor';
const host = await installHost(chosenRelease(isFloor ? 'floor' : 'newest'));
const extensions = path.resolve(path.dirname(host.serverMain), '../extensions');
const files = await readdir(extensions, { recursive: true });
const grammars = files
  .filter(file => /^[^/\\]+[/\\]syntaxes[/\\][^/\\]+\.json$/.test(file))
  .flatMap(file => ['--grammar', path.join(extensions, file)]);
const runner = fileURLToPath(import.meta.resolve('vscode-tmgrammar-test/dist/unit.js'));
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [runner, ...grammars, 'test/grammar/*.test.md'],
  { encoding: 'utf8' },
);
// Markdown can hold code of languages that VS Code has no grammar for.
const told = `${stdout}${stderr}`.split('\n').filter(line => !line.startsWith('grammar not found'));
console.log(told.join('\n').trim());
process.exitCode = status ?? 1;

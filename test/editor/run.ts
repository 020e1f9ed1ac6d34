/**
 * Runs the tests of this folder inside a real VS Code, on a copy of the sample notes.
 *
 * ACCOUNT_NOTES_VSCODE chooses which: a release of `test/host/releases.ts`, `desktop` (the newest one is downloaded),
 * or the path of an installed desktop VS Code.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { chosenRelease } from '../host/releases.ts';
import type { Results } from './results.ts';

const bin = path.resolve('.vscode-test/bin');
const folder = await mkdtemp(path.join(tmpdir(), 'account-notes-'));
try {
  const notes = path.join(folder, 'notes');
  const resultsFile = path.join(folder, 'results.json');
  const filter = (file: string): boolean => path.basename(file) !== 'larkfield';
  await cp('seeds', notes, { recursive: true, filter });
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: path.resolve('.'),
    extensionTestsPath: path.join(bin, 'editor/suite.js'),
    extensionTestsEnv: { ACCOUNT_NOTES_RESULTS: resultsFile },
    launchArgs: [
      notes,
      '--disable-extensions',
      `--user-data-dir=${path.join(folder, 'user-data')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
  });
  // An exit code of 0 alone is no proof: VS Code gives it also when the tests ended the process themselves.
  const results = await readFile(resultsFile, 'utf8');
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(results) as Results;
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed in VS Code.`);
  await mkdir('.vscode-test/results', { recursive: true });
  await writeFile('.vscode-test/results/editor.json', results);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function executable(): Promise<string> {
  const chosen = process.env['ACCOUNT_NOTES_VSCODE'];
  if (chosen && path.isAbsolute(chosen)) return chosen;
  if (chosen === 'desktop' || (!chosen && process.platform !== 'linux')) return downloadAndUnzipVSCode();
  console.log(`VS Code ${chosenRelease().version.replace(/^4/, '1')}`);
  return path.join(bin, 'code.mjs');
}

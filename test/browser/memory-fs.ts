import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'test/browser/memory-fs';

/** Where the notes of a folder in memory are, as a page is told. */
export const memoryFolder = (name: string): string => `memfs:/${encodeURIComponent(name)}`;

/**
 * Puts the extension that keeps files in memory into a folder of extensions, before VS Code has looked there for the first
 * time. The notes are texts by path, or those of a folder on the disk but for one of its folders.
 */
export async function addMemoryFiles(
  extensionsFolder: string,
  name: string,
  notes: string | Readonly<Record<string, string>>,
  leavesOut: string | undefined,
): Promise<void> {
  const folder = path.join(extensionsFolder, 'account-notes-tests.memory-fs-1.0.0');
  await mkdir(folder, { recursive: true });
  await cp(path.join(SOURCE, 'package.json'), path.join(folder, 'package.json'));
  await build({
    entryPoints: [path.join(SOURCE, 'extension.ts')],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    outfile: path.join(folder, 'extension.js'),
  });
  const texts = typeof notes === 'string' ? await textsIn(notes, leavesOut) : notes;
  await writeFile(path.join(folder, 'notes.json'), JSON.stringify({ name, notes: texts }));
}

async function textsIn(
  root: string,
  leavesOut: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)).split(path.sep).join('/'))
    .filter(file => leavesOut === undefined || !file.startsWith(`${leavesOut}/`));
  return Object.fromEntries(
    await Promise.all(
      files.map(async file => [file, await readFile(path.join(root, file), 'utf8')] as const),
    ),
  );
}

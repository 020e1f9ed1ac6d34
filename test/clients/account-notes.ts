import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/** Where `account-notes` is installed for the tests of a file; it goes to the front of an editor's PATH. */
export interface Installed {
  readonly folder: string;
}

/** Installs the command-line program as a user has it, for all tests of the calling file. */
export function installProgram(): Installed {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'account-notes-program-'));
  beforeAll(async () => {
    const outfile = path.join(folder, 'account-notes.cjs');
    await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'silent',
    });
    const program = path.join(folder, 'account-notes');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${outfile}" "$@"\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder };
}

/** What an editor is started with: `account-notes` is found first, and no settings of whoever runs the tests are. */
export const environment = ({ folder }: Installed): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
  HOME: folder,
  XDG_CONFIG_HOME: folder,
});

/** The block of code below a heading that users are told to copy. */
export function printedBlock(heading: string): string {
  const text = readFileSync('media/other-editors.md', 'utf8');
  const section = text.split(/^## /m).find(part => part.startsWith(`${heading}\n`));
  const block = /^```\w*\n([\s\S]*?)^```$/m.exec(section ?? '')?.[1];
  if (block === undefined) throw new Error(`No block of code stands below “${heading}”.`);
  return block;
}

/** Resolves when a file has been made, in a folder that is there. Call it before what makes the file is started. */
export async function made(file: string): Promise<void> {
  for await (const _ of watch(path.dirname(file))) if (existsSync(file)) return;
}

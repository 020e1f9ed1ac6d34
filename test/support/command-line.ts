import { execFile, type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

export interface Called {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLine {
  /** Calls it in this folder (the test's own where none is given) and waits for its end. */
  readonly run: (args: readonly string[], folder?: string) => Promise<Called>;
  readonly start: (...args: readonly string[]) => ChildProcess;
}

/** The very program that is shipped, made from the sources under test for the tests of one file. */
export function commandLine(): CommandLine {
  const program = path.resolve(`.vscode-test/account-notes-${process.pid}.cjs`);
  beforeAll(async () => {
    await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      logLevel: 'silent',
    });
  });
  afterAll(() => fs.rmSync(program, { force: true }));
  return {
    run: (args, folder) =>
      new Promise(resolve => {
        const options = folder === undefined ? {} : { cwd: folder };
        const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) =>
          resolve({ code: child.exitCode, stdout, stderr }),
        );
      }),
    start: (...args) => spawn(process.execPath, [program, ...args]),
  };
}

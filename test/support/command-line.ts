import { execFile, type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, beforeAll } from 'vitest';
import { buildNodePrograms } from '../host/programs.ts';

export interface Called {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLine {
  /** The file of the program. */
  readonly program: string;
  /** Calls it in this folder (the test's own where none is given) and waits for its end. */
  readonly run: (args: readonly string[], folder?: string) => Promise<Called>;
  readonly start: (...args: readonly string[]) => ChildProcess;
}

/** The very program that is shipped, made from the sources under test for the tests of one file. */
export function commandLine(): CommandLine {
  const folder = path.resolve(`.vscode-test/program-${process.pid}-${threadId}`);
  const program = path.join(folder, 'account-notes.js');
  beforeAll(async () => {
    await buildNodePrograms(folder);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return {
    program,
    run: (args, cwd) =>
      new Promise(resolve => {
        const options = cwd === undefined ? {} : { cwd };
        const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) =>
          resolve({ code: child.exitCode, stdout, stderr }),
        );
      }),
    start: (...args) => spawn(process.execPath, [program, ...args]),
  };
}

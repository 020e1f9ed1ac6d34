#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { readForParent } from '../workspace/disk/worker.ts';

// Whoever reads our output may stop before its end (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// One program: the server's workers run it as well, and load no more of it than what reads notes.
if (!isMainThread) readForParent();
else
  called().then(
    code => {
      // Not `process.exit`: what is still on its way to a pipe would be lost.
      if (code !== undefined) process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        `account-notes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );

async function called(): Promise<number | undefined> {
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2));
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readFixture } from './fixture.ts';

/** A folder on disk that holds a fixture's notes for the length of the running test. */
export interface DiskFolder {
  readonly root: string;
  write(path: string, content: string | Buffer): void;
  remove(path: string): void;
}

export function diskFolder(source: string): DiskFolder {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'account-notes-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const write = (at: string, content: string | Buffer): void => {
    const file = path.join(root, at);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  for (const [at, text] of readFixture(source).texts) write(at, text);
  return { root, write, remove: at => fs.rmSync(path.join(root, at), { recursive: true }) };
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Corpus } from './corpus.ts';
import type { Rivals } from './rivals.ts';

/** What every measurement needs: where things are, and how often to run. */
export interface Bench {
  /** The folder of generated notes, rivals and figures. */
  readonly home: string;
  readonly rounds: number;
  readonly rivals: Rivals;
  /** A folder with a single note, for a server that has nothing to do. */
  readonly nothing: Corpus;
  /** The program of `jobs/` with this name. */
  job(name: string): string;
  /** A new folder without anything in it. */
  emptyFolder(): string;
}

export const emptyFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'account-notes-bench-'));

/** A folder that holds nothing but the note that the benchmark opens. */
export function almostNothing(home: string, { everywhere, rare }: Corpus): Corpus {
  const root = path.join(home, 'nothing');
  fs.mkdirSync(path.dirname(path.join(root, everywhere.open)), { recursive: true });
  const text = `# A note\n\nWe at ${everywhere.name} share this.\n`;
  fs.writeFileSync(path.join(root, everywhere.open), text);
  fs.writeFileSync(path.join(root, everywhere.path), `---\ntype: organization\n---\n# ${everywhere.name}\n`);
  return { root, notes: 2, bytes: text.length, names: [everywhere.name], everywhere, rare };
}

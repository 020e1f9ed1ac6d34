import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { emptyFolder } from './bench.ts';

/** So many times the texts are read before it is measured, and while it is. */
const WARMING = 8;
const MEASURED = 9;

/** What is read of each text: its messages, authors and signatures; or a whole note, with what its sentences say. */
const READERS = {
  threads: { entry: 'src/parse/thread.ts', call: 'sources.readThread(text)' },
  notes: { entry: 'src/parse/parse-note.ts', call: "sources.parseNote('note.md', text).reading" },
} as const;

/**
 * The processor time, in milliseconds, in which the sources of a commit read these texts. They run alone in a process of
 * their own, on one core.
 */
export function readingTime(sources: string, what: keyof typeof READERS, texts: readonly string[]): number {
  const { entry, call } = READERS[what];
  const folder = emptyFolder();
  const flags = ['--bundle', '--platform=node', '--format=cjs', '--log-level=warning'];
  const bundle = `--outfile=${path.join(folder, 'sources.cjs')}`;
  execFileSync('npx', ['esbuild', path.join(sources, entry), ...flags, bundle], { stdio: ['ignore', 2, 2] });
  fs.writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(texts));
  fs.writeFileSync(path.join(folder, 'run.cjs'), programFor(call));
  const took = Number(execFileSync(process.execPath, [path.join(folder, 'run.cjs')], { encoding: 'utf8' }));
  fs.rmSync(folder, { recursive: true, force: true });
  return took;
}

const programFor = (call: string): string => `
const fs = require('node:fs');
const sources = require('./sources.cjs');
const texts = JSON.parse(fs.readFileSync(__dirname + '/texts.json', 'utf8'));
const took = [];
for (let run = 0; run < ${WARMING + MEASURED}; run++) {
  const start = process.cpuUsage();
  for (const text of texts) ${call};
  const { user, system } = process.cpuUsage(start);
  took.push((user + system) / 1000);
}
const measured = took.slice(${WARMING}).sort((a, b) => a - b);
process.stdout.write(String(measured[measured.length >> 1]));
`;

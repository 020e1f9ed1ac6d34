import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { letterExpressions } from '../host/letter-expressions.mts';
import { emptyFolder } from './bench.ts';

/** So many rounds of texts are read before it is measured, and while it is. */
const WARMING = 8;
const MEASURED = 9;

/** What is read of each text: its messages, authors and signatures; or a whole note, with what its sentences say. */
const READERS = {
  threads: { entry: 'src/parse/thread.ts', call: 'sources.readThread(text)' },
  notes: { entry: 'src/parse/parse-note.ts', call: "sources.parseNote('note.md', text).reading" },
} as const;

/**
 * The processor time, in milliseconds, in which the sources of a commit read texts of one kind; the median of some rounds.
 * They run alone in a process of their own, on one core. Each round has texts of its own, so that a first reading is measured:
 * what was kept of texts that were read before (`known-sections.ts`) is of no use to it.
 */
export async function readingTime(
  sources: string,
  what: keyof typeof READERS,
  textsOf: (round: number) => readonly string[],
): Promise<number> {
  const { entry, call } = READERS[what];
  const folder = emptyFolder();
  await build({
    entryPoints: [path.join(sources, entry)],
    outfile: path.join(folder, 'sources.cjs'),
    ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' },
    // As the present build does; an earlier commit has none.
    plugins: sources === '.' ? [letterExpressions] : [],
  });
  const rounds = Array.from({ length: WARMING + MEASURED }, (_, round) => textsOf(round));
  fs.writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(rounds));
  fs.writeFileSync(path.join(folder, 'run.cjs'), programFor(call));
  const took = Number(execFileSync(process.execPath, [path.join(folder, 'run.cjs')], { encoding: 'utf8' }));
  fs.rmSync(folder, { recursive: true, force: true });
  return took;
}

const programFor = (call: string): string => `
const fs = require('node:fs');
const sources = require('./sources.cjs');
const rounds = JSON.parse(fs.readFileSync(__dirname + '/texts.json', 'utf8'));
const took = [];
for (const texts of rounds) {
  const start = process.cpuUsage();
  for (const text of texts) ${call};
  const { user, system } = process.cpuUsage(start);
  took.push((user + system) / 1000);
}
const measured = took.slice(${WARMING}).sort((a, b) => a - b);
process.stdout.write(String(measured[measured.length >> 1]));
`;

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { almostNothing, emptyFolder, type Bench } from './bench.ts';
import { makeFolder, makeOrganization } from './corpus.ts';
import { inMemory } from './in-memory.ts';
import { organization, questions } from './questions.ts';
import { commit, machine, tableOf, writeBetweenMarkers, type Figure, type Report } from './report.ts';
import { installRivals } from './rivals.ts';
import { coldStarts, growth, warmStarts } from './starts.ts';
import { typing } from './typing.ts';

/**
 * Measures Account Notes beside its rivals and writes the figures into `.vscode-test/bench/figures.json` and, where
 * nothing was left out, into README.md. `--quick` takes a folder of 1,000 notes, `--only a,b` some of the measurements.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const home = path.resolve('.vscode-test/bench');
fs.mkdirSync(home, { recursive: true });

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const small = makeFolder(home, 1000);
const usual = values.quick ? small : makeFolder(home, 10_000);
const people = makeOrganization(home, 2000);
const bench: Bench = {
  home,
  rounds: Number(values.rounds),
  rivals: await installRivals(home),
  nothing: almostNothing(home, small),
  job: name => path.resolve(`.vscode-test/bin/bench/jobs/${name}.mjs`),
  emptyFolder,
};
// 5,000 names: those of the two folders, and as many made-up ones as are missing.
const names = [...new Set([...small.names, ...people.names])];
while (names.length < 5000) names.push(`Nobody Named${names.length}`);

const measurements: Readonly<Record<string, () => Promise<Figure[]>>> = {
  memory: () => inMemory(bench, small, names.slice(0, 5000)),
  small: () => coldStarts(bench, small),
  ...(values.quick ? {} : { cold: () => coldStarts(bench, usual) }),
  warm: () => warmStarts(bench, usual),
  typing: () => typing(bench, usual),
  questions: () => questions(bench, usual),
  organization: () => organization(bench, people),
  ...(values.quick ? {} : { growth: () => growth(bench, small, makeFolder(home, 50_000)) }),
};
const wanted = values.only?.split(',') ?? Object.keys(measurements);
const figures: Figure[] = [];
for (const name of wanted) {
  const measure = measurements[name];
  if (!measure)
    throw new Error(`There is no measurement “${name}”: ${Object.keys(measurements).join(', ')}.`);
  say(`${name} …`);
  figures.push(...(await measure()));
}

const report: Report = {
  machine: machine(),
  commit: commit(),
  date: new Date().toISOString().slice(0, 10),
  rounds: bench.rounds,
  figures,
};
fs.writeFileSync(path.join(home, 'figures.json'), JSON.stringify(report, undefined, 2));
const table = tableOf(report);
process.stdout.write(`${table}\n`);
if (values.only === undefined) writeBetweenMarkers('README.md', table);

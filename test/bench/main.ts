import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { against } from './against.ts';
import { agents } from './agents.ts';
import { almostNothing, emptyFolder, type Bench } from './bench.ts';
import { contacts } from './contacts.ts';
import { makeFolder, makeOrganization } from './corpus.ts';
import { inMemory } from './in-memory.ts';
import { mailImport } from './mail.ts';
import { organization, questions } from './questions.ts';
import { commit, machine, tableOf, writeBetweenMarkers, type Figure, type Report } from './report.ts';
import { installRivals } from './rivals.ts';
import { coldStarts, growth, warmStarts } from './starts.ts';
import { typing } from './typing.ts';
import { web } from './web.ts';

/**
 * Measures Account Notes beside its rivals and writes the figures into `.vscode-test/bench/figures.json` and, where
 * nothing was left out, into test/bench/RESULTS.md. `--quick` takes a folder of 1,000 notes, `--only a,b` some of the
 * measurements, `--against REV` the build of another commit instead of the rivals.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    against: { type: 'string' },
  },
});
const RESULTS = 'test/bench/RESULTS.md';
const home = path.resolve('.vscode-test/bench');
fs.mkdirSync(home, { recursive: true });

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const small = makeFolder(home, 1000);
if (values.against !== undefined) {
  const pairs = Number(values.rounds);
  const figures = await against(home, small, values.against, { pairs, jobs: values.only?.split(',') });
  const report = reportOf(figures, Math.max(...figures.map(({ ours }) => ours.length)));
  const table = tableOf(report);
  process.stdout.write(`${table}\n`);
  if (values.only === undefined) writeBetweenMarkers(RESULTS, 'side by side', table);
  process.exit(0);
}
const bench: Bench = {
  home,
  rounds: Number(values.rounds),
  rivals: await installRivals(home),
  nothing: almostNothing(home, small),
  job: name => path.resolve(`.vscode-test/bin/bench/jobs/${name}.mjs`),
  emptyFolder,
};
const usual = values.quick ? small : makeFolder(home, 10_000);
const people = makeOrganization(home, 2000);
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
  agents: () => agents(bench, usual),
  organization: () => organization(bench, people),
  contacts: () => contacts(bench, people, values.quick ? 1000 : 10_000),
  web: () => web(bench, small),
  mail: () => mailImport(bench, values.quick ? 1000 : 10_000),
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

const report = reportOf(figures, bench.rounds);
fs.writeFileSync(path.join(home, 'figures.json'), JSON.stringify(report, undefined, 2));
const table = tableOf(report);
process.stdout.write(`${table}\n`);
if (values.only === undefined) writeBetweenMarkers(RESULTS, 'figures', table);

function reportOf(measured: readonly Figure[], rounds: number): Report {
  const date = new Date().toISOString().slice(0, 10);
  return { machine: machine(), commit: commit(), date, rounds, figures: measured };
}

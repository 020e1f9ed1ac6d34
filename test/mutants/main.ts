import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { reportOn } from './report.ts';

/**
 * Changes the sources of statements and of the index in small ways and says which changes no test notices; test/README.md
 * tells what came of it. Without names of files or folders these are all; `--share 0.1` takes a tenth of the mutants by
 * chance, another one with another `--seed`; `--fresh` forgets what the last run came to.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
  },
});
const HOME = '.vscode-test/mutants';

interface Room {
  readonly folder: string;
  /** Folders and files of tests that ask about it; what takes long by itself is left out. */
  readonly tests: readonly string[];
}
const rooms: readonly Room[] = [
  {
    folder: 'src/parse/statements',
    tests: [
      'test/parse/statements',
      'test/parse/attendees.test.ts',
      'test/parse/sentences.test.ts',
      'test/features/review/self-evident.test.ts',
      'test/features/review/suggestions.test.ts',
      'test/corpus.test.ts',
    ],
  },
  { folder: 'src/index', tests: ['test/index', 'test/corpus.test.ts'] },
];

const filesIn = (name: string, ending: string): readonly string[] =>
  name.endsWith(ending)
    ? [name]
    : readdirSync(name, { recursive: true, encoding: 'utf8' })
        .map(file => path.posix.join(name, file.replaceAll(path.sep, '/')))
        .filter(file => file.endsWith(ending))
        .toSorted();

const chosen = positionals.flatMap(name => filesIn(name.replace(/\/$/u, ''), '.ts'));
const strangers = chosen.filter(file => !rooms.some(({ folder }) => file.startsWith(`${folder}/`)));
if (strangers.length > 0) throw new Error(`No tests are named for ${strangers.join(', ')}`);
process.env['ACCOUNT_NOTES_MUTANT_SHARE'] = values.share;
process.env['ACCOUNT_NOTES_MUTANT_SEED'] = values.seed;

for (const { folder, tests } of rooms) {
  const sources = filesIn(folder, '.ts').filter(file => chosen.length === 0 || chosen.includes(file));
  if (sources.length === 0) continue;
  const home = path.posix.join(HOME, path.basename(folder));
  mkdirSync(home, { recursive: true });
  process.env['ACCOUNT_NOTES_MUTANT_TESTS'] = tests
    .flatMap(name => filesIn(name, '.test.ts'))
    .filter(file => !/properties|hostile/u.test(file))
    .join(' ');
  const start = performance.now();
  const mutants = await new Stryker(optionsFor(sources, home)).runMutationTest();
  const report = reportOn(mutants, Number(values.share), (performance.now() - start) / 1000);
  writeFileSync(`${home}/survivors.txt`, report.survivors);
  process.stdout.write(`${folder}: ${report.score}\nThose that no test notices: ${home}/survivors.txt\n`);
}

function optionsFor(sources: readonly string[], home: string): PartialStrykerOptions {
  return {
    mutate: [...sources],
    plugins: [path.resolve('.vscode-test/bin/mutants/quick-runner.mjs')],
    testRunner: 'quick',
    coverageAnalysis: 'perTest',
    // What is done while a module loads can only be asked about by all tests.
    ignoreStatic: true,
    // A sample has nothing to say of the others.
    incremental: Number(values.share) >= 1,
    force: values.fresh,
    incrementalFile: `${home}/known.json`,
    tempDirName: `${home}/sandbox`,
    ignorePatterns: ['**', '!src/**', '!test/**', '!package.json', '!tsconfig.json', '!seeds/**'],
    concurrency: Number(values.workers),
    timeoutMS: 15_000,
    dryRunTimeoutMinutes: 10,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${home}/report.json` },
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
}

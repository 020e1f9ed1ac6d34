import { execFileSync, execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { emptyFolder } from './bench.ts';
import { COMPARISONS, type Ground } from './comparisons.ts';
import type { Corpus } from './corpus.ts';
import { makeCrowd } from './crowd.ts';
import { SERVER } from './language-server.ts';
import { inTurns } from './measure.ts';
import type { Figure } from './report.ts';

/** Fewer pairs say nothing about their noise. */
const LEAST_PAIRS = 5;

/**
 * Measures the present build beside that of another commit: each job at least five times with each, in turns. `jobs` are
 * names of `COMPARISONS`; undefined for all.
 */
export async function against(
  home: string,
  notes: Corpus,
  revision: string,
  { pairs, jobs }: { readonly pairs: number; readonly jobs: readonly string[] | undefined },
): Promise<Figure[]> {
  const crowd = makeCrowd(home);
  const groundOf = (server: readonly string[], sources: string): Ground => ({
    ...{ server, sources, cache: emptyFolder(), home, notes, crowd },
  });
  const folder = folderOf(home, revision);
  const ours = groundOf(SERVER, '.');
  const theirs = groundOf(buildIn(folder, revision), folder);
  const figures: Figure[] = [];
  for (const name of jobs ?? Object.keys(COMPARISONS)) {
    const job = COMPARISONS[name];
    if (!job) throw new Error(`There is no job “${name}”: ${Object.keys(COMPARISONS).join(', ')}.`);
    process.stderr.write(`${name} …\n`);
    const ran = await inTurns(Math.max(pairs, LEAST_PAIRS), {
      theirs: () => job.run(theirs),
      ours: () => job.run(ours),
    });
    figures.push({ work: job.work, unit: 'ms', ours: ran.ours, rival: { name: revision, runs: ran.theirs } });
  }
  for (const { cache } of [ours, theirs]) fs.rmSync(cache, { recursive: true, force: true });
  return figures;
}

const commitOf = (revision: string): string =>
  execFileSync('git', ['rev-parse', '--short', `${revision}^{commit}`], { encoding: 'utf8' }).trim();

const folderOf = (home: string, revision: string): string => path.join(home, `build-${commitOf(revision)}`);

/** How the server of a commit is called, built once in a folder of its own; packages are ours where both ask for the same. */
function buildIn(folder: string, revision: string): readonly string[] {
  const [program = '', ...args] = SERVER;
  // Until the server became a command of the command line, it was a program of its own.
  const called = (): readonly string[] | undefined =>
    [[path.join(folder, 'dist/server.js')], [path.join(folder, program), ...args]].find(([file = '']) =>
      fs.existsSync(file),
    );
  const built = called();
  if (built) return built;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], {
    input: execFileSync('git', ['archive', commitOf(revision)], { maxBuffer: 1 << 30 }),
  });
  const lockOf = (place: string): string => fs.readFileSync(path.join(place, 'package-lock.json'), 'utf8');
  const isSame = lockOf('.') === lockOf(folder);
  if (isSame) fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  execSync(isSame ? 'npm run --silent build' : 'npm ci', { cwd: folder, stdio: ['ignore', 2, 2] });
  const server = called();
  if (!server) throw new Error(`${revision} builds no server.`);
  return server;
}

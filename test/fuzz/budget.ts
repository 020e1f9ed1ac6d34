import type { Parameters } from 'fast-check';

/** So long `npm run fuzz` looks for something new, in milliseconds; undefined in `npm test`, where cases are counted. */
const LONG = process.env['FUZZ_MINUTES'] ? Number(process.env['FUZZ_MINUTES']) * 60_000 : undefined;

/**
 * A fixed number of cases, always the same; or as many as there is time for, from a new seed, which is printed with what
 * is found. `FUZZ_SEED` repeats a run.
 */
export function cases(count: number): Pick<Parameters, 'numRuns' | 'seed' | 'interruptAfterTimeLimit'> {
  const seed = Number(process.env['FUZZ_SEED'] ?? (LONG === undefined ? 12 : Date.now() % 2 ** 31));
  if (LONG === undefined) return { numRuns: count, seed };
  process.stdout.write(`seed ${seed}\n`);
  return { numRuns: 1e9, seed, interruptAfterTimeLimit: LONG };
}

/** The time that a test may take, in milliseconds: so many minutes, or what `npm run fuzz` is given and some. */
export const minutes = (count: number): number => (LONG ?? 0) + count * 60_000;

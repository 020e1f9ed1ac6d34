import { spawnSync } from 'node:child_process';

/** What was measured: the figures of several runs, in the order of the runs. */
export type Runs = readonly number[];

export function median(runs: Runs): number {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** The median of the ratios of runs that took turns: what disturbs both sides of a turn disturbs no ratio. */
export const medianRatio = (one: Runs, other: Runs): number =>
  median(one.map((run, at) => run / (other[at] ?? NaN)).filter(ratio => !Number.isNaN(ratio)));

/** Runs a program to its end and gives the milliseconds that it took, its start included. */
export function timeOf(program: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, args, { maxBuffer: 1 << 30 });
  const took = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.toString()}`);
  return took;
}

/** The milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs each of the sides in turn, `rounds` times, and gives their runs. */
export async function inTurns<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, () => number | Promise<number>>>,
): Promise<Record<Side, number[]>> {
  const runs = Object.fromEntries(Object.keys(sides).map(side => [side, []])) as unknown as Record<
    Side,
    number[]
  >;
  for (let round = 0; round < rounds; round++)
    for (const side of Object.keys(sides) as Side[]) runs[side].push(await sides[side]());
  return runs;
}

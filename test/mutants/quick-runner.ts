import path from 'node:path';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { BundledTests } from './bundled-tests.ts';
import { isInSample } from './sample.ts';
import type { ToldTest } from './told-tests.ts';

/** What the mutated sources and Stryker say to each other. */
const told: { -readonly [Part in keyof InstrumenterContext]?: InstrumenterContext[Part] | undefined } = ((
  globalThis as { __stryker__?: InstrumenterContext }
).__stryker__ ??= {});

/** Runs tests in its own process: starting vitest for each mutant takes ten times as long as the tests. */
class QuickRunner implements TestRunner {
  #tests: BundledTests | undefined;
  readonly #times = new Map<string, number>();
  readonly #kills = new Map<string, number>();

  async init(): Promise<void> {
    this.#tests = await BundledTests.of(String(process.env['ACCOUNT_NOTES_MUTANT_TESTS']).split(' '));
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun({ coverageAnalysis }: DryRunOptions): Promise<DryRunResult> {
    told.activeMutant = undefined;
    const tests = this.#load();
    const results: TestResult[] = [];
    for (const test of tests) results.push(await this.#result(test));
    const complete = { status: DryRunStatus.Complete, tests: results } as const;
    const coverage = told.mutantCoverage;
    return coverageAnalysis === 'off' || !coverage ? complete : { ...complete, mutantCoverage: coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit, mutantActivation } = options;
    if (!isInSample(activeMutant))
      return { status: MutantRunStatus.Error, errorMessage: 'Not in the sample' };
    told.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    told.hitCount = 0;
    told.hitLimit = hitLimit;
    const chosen = testFilter && new Set(testFilter);
    const tests = this.#load().filter(({ id }) => !chosen || chosen.has(id));
    told.activeMutant = activeMutant.id;
    const results: TestResult[] = [];
    for (const test of this.#soonest(tests, activeMutant.fileName)) {
      const result = await this.#result(test);
      results.push(result);
      if (result.status !== TestStatus.Failed) continue;
      this.#kills.set(test.id, (this.#kills.get(test.id) ?? 0) + 1);
      break;
    }
    told.activeMutant = undefined;
    const limit = determineHitLimitReached(told.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results });
  }

  #load(): readonly ToldTest[] {
    if (!this.#tests) throw new Error('The tests are asked for before they are made');
    return this.#tests.load();
  }

  /** First those about the same file, then those that have found other mutants, then the quick ones. */
  #soonest(tests: readonly ToldTest[], source: string): readonly ToldTest[] {
    const about = `/${path.basename(source, '.ts')}.test.ts`;
    const isAbout = ({ file }: ToldTest): number => Number(file.endsWith(about));
    const kills = ({ id }: ToldTest): number => this.#kills.get(id) ?? 0;
    const time = ({ id }: ToldTest): number => this.#times.get(id) ?? 0;
    return tests.toSorted((a, b) => isAbout(b) - isAbout(a) || kills(b) - kills(a) || time(a) - time(b));
  }

  async #result({ id, file, run }: ToldTest): Promise<TestResult> {
    told.currentTestId = id;
    const start = performance.now();
    const result = { id, name: id, fileName: file };
    try {
      await run();
      const timeSpentMs = performance.now() - start;
      if (!this.#times.has(id)) this.#times.set(id, timeSpentMs);
      return { ...result, timeSpentMs, status: TestStatus.Success };
    } catch (error) {
      const timeSpentMs = performance.now() - start;
      return { ...result, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error) };
    } finally {
      told.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [
  { kind: PluginKind.TestRunner, name: 'quick', factory: () => new QuickRunner() },
];

import { Session, type Profiler } from 'node:inspector';

/**
 * Counts the steps that the code of `src/` takes: how often each of its functions and blocks is entered, as V8 counts it
 * for coverage. The same work gives the same number, however busy the machine is. What a built-in does inside is not seen.
 */
export class StepCounter {
  readonly #session = new Session();

  start(): void {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The steps since the start, or since they were taken last. */
  take(): number {
    let steps = 0;
    for (const { url, functions } of this.#scripts())
      if (/[\\/]src[\\/][^?]*\.ts/.test(url))
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    return steps;
  }

  stop(): void {
    this.#post('Profiler.stopPreciseCoverage');
    this.#post('Profiler.disable');
    this.#session.disconnect();
  }

  #scripts(): Profiler.ScriptCoverage[] {
    let scripts: Profiler.ScriptCoverage[] = [];
    // Without a message queue in between the answer comes before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      scripts = result;
    });
    return scripts;
  }

  #post(method: string, params?: object): void {
    this.#session.post(method, params);
  }
}

/** What VS Code's extension host loads: runs every bundled test beside it with mocha. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { Results } from './results.ts';

/** In milliseconds: only what hangs takes as long, however busy the machine is. */
const testLimit = 120_000;

/** VS Code calls this, and ends with failure when the promise is rejected. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: testLimit, forbidOnly: Boolean(process.env['CI']) });
  for (const file of readdirSync(__dirname)
    .filter(name => name.endsWith('.test.js'))
    .sort())
    mocha.addFile(path.join(__dirname, file));
  return new Promise((resolve, reject) => {
    const runner = mocha.run(failures => {
      const results: Results = { numPassedTests: runner.stats?.passes ?? 0, numFailedTests: failures };
      const file = process.env['ACCOUNT_NOTES_RESULTS'];
      if (file) writeFileSync(file, JSON.stringify(results));
      if (failures > 0) reject(new Error(`${failures} failed.`));
      else resolve();
    });
  });
}

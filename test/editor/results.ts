/** What the tests inside VS Code leave behind for the program that started it; the names are those of vitest. */
export interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

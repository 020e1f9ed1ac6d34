/** What the person at the command line can mend; its message is shown without a stack. */
export class UsageError extends Error {
  /** Whether the list of commands helps. */
  readonly showUsage: boolean;

  constructor(message: string, { showUsage = true } = {}) {
    super(message);
    this.showUsage = showUsage;
  }
}

/** What the person at the command line can mend; its message is shown without a stack. */
export class UsageError extends Error {
  /** Whether to say how to get the list of commands. */
  readonly showsHelp: boolean;

  constructor(message: string, { showsHelp = true } = {}) {
    super(message);
    this.showsHelp = showsHelp;
  }
}

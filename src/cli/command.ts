/** 0: fine, 1: problems found, 2: wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** One thing that the command line does. Results go to standard output, messages to standard error. */
export interface Command {
  /** How it is called and what it does, as the list of commands tells it. */
  readonly usage: string;
  /** Takes the arguments behind its name, gives the exit code; undefined while it goes on. */
  readonly run: (args: readonly string[]) => Promise<ExitCode | undefined>;
}

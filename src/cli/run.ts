import { version } from '../../package.json';
import { briefCommand } from './brief.ts';
import { check } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { coverageCommand } from './coverage.ts';
import { graph } from './graph.ts';
import { importCommand } from './import.ts';
import { mcpCommand } from './mcp.ts';
import { proposeCommand } from './propose.ts';
import { serveCommand } from './serve.ts';
import { UsageError } from './usage-error.ts';

/** What can be called, in the order of the list of commands. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['graph', graph],
  ['coverage', coverageCommand],
  ['brief', briefCommand],
  ['import', importCommand],
  ['propose', proposeCommand],
  ['serve', serveCommand],
  ['mcp', mcpCommand],
]);

const USAGE = `${[...COMMANDS.values()].map(({ usage }) => usage).join('')}
Exit code 0: fine, 1: problems found, 2: wrong usage or unreadable input.
`;

const HINT = 'How it is called: account-notes --help\n';

/** Runs the command line and gives its exit code; undefined while the language server goes on. */
export async function run([name, ...args]: readonly string[]): Promise<ExitCode | undefined> {
  try {
    if (name === 'help' || name === '--help') {
      process.stdout.write(USAGE);
      return 0;
    }
    if (name === '--version') {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    if (name === undefined) throw new UsageError('say what to do.');
    const command = COMMANDS.get(name);
    if (!command) throw new UsageError(`there is no command “${name}”.`);
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`account-notes: ${error.message}\n${error.showsHelp ? HINT : ''}`);
    return 2;
  }
}

import { version } from '../../package.json';
import type { Command, ExitCode } from './command.ts';
import { UsageError } from './usage-error.ts';

/** What can be called, in the order of the list of commands. Each is loaded when it is called: the server needs no other. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).check],
  ['graph', async () => (await import('./graph.ts')).graph],
  ['coverage', async () => (await import('./coverage.ts')).coverageCommand],
  ['brief', async () => (await import('./brief.ts')).briefCommand],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['propose', async () => (await import('./propose.ts')).proposeCommand],
  ['serve', async () => (await import('./serve.ts')).serveCommand],
  ['mcp', async () => (await import('./mcp.ts')).mcpCommand],
]);

async function usage(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map(load => load()));
  return `${commands.map(command => command.usage).join('')}
Exit code 0: fine, 1: problems found, 2: wrong usage or unreadable input.
`;
}

const HINT = 'How it is called: account-notes --help\n';

/** Runs the command line and gives its exit code; undefined while the language server goes on. */
export async function run([name, ...args]: readonly string[]): Promise<ExitCode | undefined> {
  try {
    if (name === 'help' || name === '--help') {
      process.stdout.write(await usage());
      return 0;
    }
    if (name === '--version') {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    if (name === undefined) throw new UsageError('say what to do.');
    const load = COMMANDS.get(name);
    if (!load) throw new UsageError(`there is no command “${name}”.`);
    const command = await load();
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`account-notes: ${error.message}\n${error.showsHelp ? HINT : ''}`);
    return 2;
  }
}

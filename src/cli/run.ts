import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { programIn } from '../server/program.ts';
import { serve } from '../server/server.ts';
import { CHECK_FORMATS, check } from './check.ts';
import { graph } from './graph.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `account-notes check [FOLDER] [--format text|json|github]
    Prints every problem of the notes in FOLDER (by default this one).
account-notes graph [FOLDER] --format json
    Prints entities, mentions, messages, facts and problems as one JSON object.
account-notes serve --stdio
    Starts the language server.

Exit code 0: fine, 1: problems found, 2: wrong usage or unreadable input.
`;

/** Runs the command line and gives its exit code; undefined while the language server goes on. */
export async function run(args: readonly string[]): Promise<0 | 1 | 2 | undefined> {
  try {
    return await runCommand(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`account-notes: ${error.message}\n${error.showUsage ? `\n${USAGE}` : ''}`);
    return 2;
  }
}

async function runCommand(args: readonly string[]): Promise<0 | 1 | 2 | undefined> {
  const [command, ...rest] = args;
  switch (command) {
    case 'check': {
      const { folder, format } = readArguments(rest, CHECK_FORMATS, 'text');
      const report = check(await readFolder(folder), format);
      process.stdout.write(report.text);
      return report.problems === 0 ? 0 : 1;
    }
    case 'graph': {
      const { folder } = readArguments(rest, ['json'], undefined);
      process.stdout.write(graph(await readFolder(folder)));
      return 0;
    }
    case 'serve': {
      const { values } = parsed(rest, { stdio: { type: 'boolean' } });
      if (values['stdio'] !== true)
        throw new UsageError('serve speaks over standard input and output only: --stdio.');
      const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
      serve(connection, programIn(__dirname));
      connection.listen();
      return undefined;
    }
    case '--help':
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case undefined:
      throw new UsageError('say what to do.');
    default:
      throw new UsageError(`there is no command “${command}”.`);
  }
}

function readArguments<Format extends string>(
  args: readonly string[],
  formats: readonly Format[],
  otherwise: Format | undefined,
): { readonly folder: string; readonly format: Format } {
  const { values, positionals } = parsed(args, { format: { type: 'string' } });
  if (positionals.length > 1) throw new UsageError(`one folder at a time, not ${positionals.length}.`);
  const given = values['format'] ?? otherwise;
  const format = formats.find(known => known === given);
  if (format === undefined)
    throw new UsageError(
      given === undefined
        ? `--format is missing: ${formats.join(', ')}.`
        : `“${String(given)}” is no format; there are ${formats.join(', ')}.`,
    );
  return { folder: positionals[0] ?? '.', format };
}

function parsed(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

import { parseArgs } from 'node:util';
import { openConnection } from '../server/open-connection.ts';
import { programIn } from '../server/program.ts';
import { serve } from '../server/server.ts';
import { CHECK_FORMATS, check } from './check.ts';
import { isDay, type ChartParams } from '../protocol/chart.ts';
import { graph } from './graph.ts';
import { CHART_FORMATS, orgChart } from './org-chart.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `account-notes check [FOLDER] [--format text|json|github]
    Prints every problem of the notes in FOLDER (by default this one).
account-notes graph [FOLDER] --format json|mermaid|dot|svg|html
                    [--as-of DAY] [--since DAY] [--with-systems]
    json: prints entities, mentions, messages, facts and problems as one JSON object.
    The others: draw the org chart, for DAY (as 2025-12-31) as it had been said by
    then, with what changed since another day, with the systems below their owners.
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
      const { folder, format, values } = readArguments(
        rest,
        ['json', ...CHART_FORMATS],
        undefined,
        CHART_OPTIONS,
      );
      const params = chartParams(format, values);
      const notes = await readFolder(folder);
      process.stdout.write(format === 'json' ? graph(notes) : orgChart(notes, format, params));
      return 0;
    }
    case 'serve': {
      const { values } = parsed(rest, { stdio: { type: 'boolean' } });
      if (values['stdio'] !== true)
        throw new UsageError('serve speaks over standard input and output only: --stdio.');
      const connection = openConnection(process.stdin, process.stdout);
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
  more: ParseArgsOptions = {},
): { readonly folder: string; readonly format: Format; readonly values: Values } {
  const { values, positionals } = parsed(args, { format: { type: 'string' }, ...more });
  if (positionals.length > 1) throw new UsageError(`one folder at a time, not ${positionals.length}.`);
  const given = values['format'] ?? otherwise;
  const format = formats.find(known => known === given);
  if (format === undefined)
    throw new UsageError(
      given === undefined
        ? `--format is missing: ${formats.join(', ')}.`
        : `“${String(given)}” is no format; there are ${formats.join(', ')}.`,
    );
  return { folder: positionals[0] ?? '.', format, values };
}

type ParseArgsOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
type Values = Readonly<Record<string, unknown>>;

const CHART_OPTIONS = {
  'as-of': { type: 'string' },
  since: { type: 'string' },
  'with-systems': { type: 'boolean' },
} as const satisfies ParseArgsOptions;

function chartParams(format: string, values: Values): ChartParams {
  const day = (option: string): string | undefined => {
    const given = values[option];
    if (given === undefined) return undefined;
    if (typeof given === 'string' && isDay(given)) return given;
    const not = typeof given === 'string' ? `, not “${given}”` : '';
    throw new UsageError(`--${option} takes a day such as 2025-12-31${not}.`);
  };
  const [asOf, since] = [day('as-of'), day('since')];
  const withSystems = values['with-systems'] === true;
  if (format === 'json' && (asOf !== undefined || since !== undefined || withSystems))
    throw new UsageError('--as-of, --since and --with-systems are for charts: the json is always the whole.');
  if (since !== undefined && asOf !== undefined && since >= asOf)
    throw new UsageError('--since has to be before --as-of.');
  return {
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    withSystems,
  };
}

function parsed(args: readonly string[], options: ParseArgsOptions) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

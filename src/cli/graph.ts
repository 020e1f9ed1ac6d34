import type { ChartParams } from '../protocol/chart.ts';
import type { TreeOrder } from '../protocol/organization.ts';
import { dayIn, folderAndFormat, type Options, type Values } from './arguments.ts';
import type { Command } from './command.ts';
import { graphJson } from './graph-json.ts';
import { CHART_FORMATS, orgChart } from './org-chart.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  'as-of': { type: 'string' },
  since: { type: 'string' },
  by: { type: 'string' },
  'with-systems': { type: 'boolean' },
} as const satisfies Options;

export const graph: Command = {
  usage: `account-notes graph [FOLDER] --format json|mermaid|dot|svg|html
                    [--as-of DAY] [--since DAY] [--with-systems] [--by team|line]
    json: prints entities, mentions, messages, facts and problems as one JSON object.
    The others: draw the org chart, for DAY (as 2025-12-31) as it had been said by
    then, with what changed since another day, with the systems below their owners,
    by team or by reporting line.
`,
  async run(args) {
    const { folder, format, values } = folderAndFormat(args, ['json', ...CHART_FORMATS], { more: OPTIONS });
    const params = chartParams(values);
    const by = orderIn(values);
    if (format === 'json' && (isNarrowed(params) || by !== undefined))
      throw new UsageError(
        '--as-of, --since, --with-systems and --by are for charts: the json is always the whole.',
      );
    const { index } = await readFolder(folder);
    process.stdout.write(format === 'json' ? graphJson(index) : orgChart(index, format, params, by));
    return 0;
  },
};

const isNarrowed = ({ asOf, since, withSystems }: ChartParams): boolean =>
  asOf !== undefined || since !== undefined || withSystems === true;

function chartParams(values: Values): ChartParams {
  const [asOf, since] = [dayIn(values, 'as-of'), dayIn(values, 'since')];
  if (since !== undefined && asOf !== undefined && since >= asOf)
    throw new UsageError('--since has to be before --as-of.');
  return {
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    withSystems: values['with-systems'] === true,
  };
}

function orderIn({ by }: Values): TreeOrder | undefined {
  if (by === undefined || by === 'team' || by === 'line') return by;
  throw new UsageError('--by takes team or line.');
}

import { PAPERS, type Paper } from '../chart/export/paper.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { ChartParams } from '../protocol/chart.ts';
import type { TreeOrder } from '../protocol/organization.ts';
import { dayIn, folderAndFormat, type Options, type Values } from './arguments.ts';
import type { Command } from './command.ts';
import { graphJson } from './graph-json.ts';
import { graphTable, TABLES, type Table } from './graph-tables.ts';
import { peopleCards } from './people-cards.ts';
import { vcardText } from '../publish/vcard.ts';
import { CHART_FORMATS, orgChart, type ChartChoices } from './org-chart.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  'as-of': { type: 'string' },
  since: { type: 'string' },
  by: { type: 'string' },
  'with-systems': { type: 'boolean' },
  'with-coverage': { type: 'boolean' },
  influence: { type: 'boolean' },
  paper: { type: 'string' },
  of: { type: 'string' },
} as const satisfies Options;

export const graph: Command = {
  usage: `account-notes graph [FOLDER] --format json|mermaid|dot|svg|html|csv|vcf
                    [--as-of DAY] [--since DAY] [--with-systems] [--with-coverage]
                    [--by team|line] [--influence] [--paper own|a4|letter]
                    [--of people|systems|lines]
    json: prints entities, mentions, messages, facts and problems as one JSON object.
    csv: prints a table for a spreadsheet, of people, systems, or lines between them.
    vcf: prints the people for an address book.
    The others: draw the org chart, for DAY (as 2025-12-31) as it had been said by
    then, with what changed since another day, with the systems below their owners,
    with the last contact and what to ask about it, by team or by reporting line,
    with lines of influence. A page of HTML prints on
    paper of the chart's own size, or on as many pages of A4 or Letter as it takes.
`,
  async run(args) {
    const { folder, format, values } = folderAndFormat(args, FORMATS, { more: OPTIONS });
    const params = chartParams(values);
    const choices = choicesIn(values, format);
    const table = tableIn(values, format);
    if (isWhole(format) && (isNarrowed(params) || choices.by !== undefined || choices.influence))
      throw new UsageError(
        `--as-of, --since, --with-systems, --with-coverage, --by and --influence are for charts: the ${format} is always the whole.`,
      );
    const { index } = await readFolder(folder);
    const text = isWhole(format) ? WHOLE[format](index, table) : orgChart(index, format, params, choices);
    process.stdout.write(text);
    return 0;
  },
};

/** What is printed of the whole folder as it is now. */
const WHOLE: Readonly<Record<'json' | 'csv' | 'vcf', (index: NoteIndex, table: Table) => string>> = {
  json: graphJson,
  csv: graphTable,
  vcf: index => vcardText(peopleCards(index)),
};
const FORMATS = ['json', ...CHART_FORMATS, 'csv', 'vcf'] as const;
type Format = (typeof FORMATS)[number];

const isWhole = (format: Format): format is keyof typeof WHOLE => Object.hasOwn(WHOLE, format);

/** Which table is asked for; of formats other than csv there is none to ask for. */
function tableIn({ of }: Values, format: Format): Table {
  if (format !== 'csv' && of !== undefined) throw new UsageError('--of is for csv.');
  const table = TABLES.find(known => known === of);
  if (format === 'csv' && table === undefined)
    throw new UsageError(`--of takes one of ${TABLES.join(', ')}.`);
  return table ?? 'people';
}

const isNarrowed = ({ asOf, since, withSystems, withCoverage }: ChartParams): boolean =>
  asOf !== undefined || since !== undefined || withSystems === true || withCoverage === true;

function chartParams(values: Values): ChartParams {
  const [asOf, since] = [dayIn(values, 'as-of'), dayIn(values, 'since')];
  if (since !== undefined && asOf !== undefined && since >= asOf)
    throw new UsageError('--since has to be before --as-of.');
  return {
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    withSystems: values['with-systems'] === true,
    withCoverage: values['with-coverage'] === true,
  };
}

const choicesIn = (values: Values, format: Format): ChartChoices => ({
  by: orderIn(values),
  influence: values['influence'] === true,
  paper: paperIn(values, format),
});

/** Undefined for paper of the chart's own size. */
function paperIn({ paper }: Values, format: Format): Paper | undefined {
  if (paper !== undefined && format !== 'html') throw new UsageError('--paper is for html.');
  if (paper === undefined || paper === 'own') return undefined;
  const known = PAPERS.find(each => each === paper);
  if (known === undefined) throw new UsageError(`--paper takes one of own, ${PAPERS.join(', ')}.`);
  return known;
}

function orderIn({ by }: Values): TreeOrder | undefined {
  if (by === undefined || by === 'team' || by === 'line') return by;
  throw new UsageError('--by takes team or line.');
}

import type { EntityKind } from '../../../model/entity.ts';
import {
  type FieldLabel,
  fieldLabels,
  identityOf,
  isRoleLabel,
  isStatusLabel,
  isTaskLabel,
  LONGEST_LABEL,
} from './field-labels.ts';
import type { Cell, NoteLine } from './note-lines.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { FieldFacts } from './record-facts.ts';
import { firstOfOneKind, valuesAt } from '../nouns/value-nouns.ts';

interface Column {
  readonly labels: readonly FieldLabel[];
  readonly identity: EntityKind | 'any' | undefined;
  readonly isTask: boolean;
  readonly isRole: boolean;
  readonly isStatus: boolean;
  /** Whether what stands below it can be of one kind only. */
  readonly isSure: boolean;
}

type Columns = ReadonlyMap<number, Column>;

/** The column of whom or what a row is about. */
interface OwnColumn {
  readonly column: number;
  readonly kind: EntityKind | 'any';
}

interface Table {
  readonly columns: Columns;
  readonly own: OwnColumn;
  readonly isOfTasks: boolean;
}

const order: readonly (EntityKind | 'any')[] = ['any', 'person', 'system', 'team'];

/** Reads a table whose first row says what its columns are: "Name | Line manager", "System | Owner | Users". */
export function readTable(facts: FieldFacts, prose: string, [head, ...rows]: readonly NoteLine[]): void {
  const table = head && rows.length > 0 ? tableOf(prose, head, rows) : undefined;
  if (!table) return;
  for (const { cells } of rows)
    if (!cells.some(cell => table.columns.get(cell.column)?.isStatus && isOver(prose, cell)))
      readRow(facts, table, cells);
}

/** What the first row says of the others, if its columns tell of somebody or something. */
function tableOf(prose: string, head: NoteLine, rows: readonly NoteLine[]): Table | undefined {
  const columns = new Map<number, Column>();
  for (const { from, to, column } of head.cells)
    columns.set(column, columnOf(to - from > LONGEST_LABEL ? '' : prose.slice(from, to).replace(/:$/u, '')));
  if (!some(columns, ({ labels, isRole }) => labels.length > 0 || isRole)) return undefined;
  const own = ownColumn(head, rows, columns);
  const isOfTasks = some(columns, ({ isTask }) => isTask);
  // What somebody is to do next is no reason not to read who that is.
  return own === undefined || (isOfTasks && !tellsRoles(columns)) ? undefined : { columns, own, isOfTasks };
}

function columnOf(label: string): Column {
  const isTask = isTaskLabel(label);
  return {
    // An owner of a task owns no system.
    labels: isTask ? [] : fieldLabels(label),
    identity: identityOf(label),
    isTask,
    isRole: isRoleLabel(label),
    isStatus: isStatusLabel(label),
    // Services and products may be what people do and sell.
    isSure: !/^(?:services?|products?)$/iu.test(label),
  };
}

function readRow(facts: FieldFacts, table: Table, cells: readonly Cell[]): void {
  const of = subjectsOf(table.own, cells);
  const [person, ...others] = of;
  if (!person) return;
  for (const cell of cells) {
    const column = table.columns.get(cell.column);
    if (!column) continue;
    if (column.isRole && others.length === 0) facts.stateRole(person, cell);
    if (cell.column !== table.own.column && !table.isOfTasks) readCell(facts, table, column, { of, cell });
  }
}

function readCell(
  facts: FieldFacts,
  { columns, own }: Table,
  { labels }: Column,
  { of, cell }: { readonly of: readonly Noun[]; readonly cell: Cell },
): void {
  const values = labels.length > 0 ? namesIn(cell) : [];
  if (values.length === 0) return;
  // A column of names for "Team" or "System" tells what they are.
  const tellsKinds = own.kind !== 'any' && columns.get(own.column)?.isSure;
  for (const label of labels) {
    const fact = { label, of, values, sentence: cell.sentence };
    if (tellsKinds) facts.tellKinds(fact);
    facts.state(fact);
  }
}

/** Whom or what a row is about, of the kind that the head of the column says. */
function subjectsOf({ column, kind }: OwnColumn, cells: readonly Cell[]): readonly Noun[] {
  const names = namesIn(cells.find(cell => cell.column === column));
  return kind === 'any' ? names : names.map(noun => ({ ...noun, hint: noun.hint ?? kind }));
}

const some = (columns: Columns, test: (column: Column) => boolean): boolean =>
  [...columns.values()].some(test);

/** "Name | Title | Next step": a table of people. */
const tellsRoles = (columns: Columns): boolean =>
  some(columns, ({ isRole }) => isRole) &&
  some(columns, ({ identity }) => identity === 'any' || identity === 'person');

/** "disbanded", "planned", "left in May": what the row tells holds no longer, or not yet. */
const isOver = (prose: string, { from, to }: Cell): boolean =>
  to - from <= LONGEST_LABEL && overOrOpen.test(prose.slice(from, to));

const overOrOpen =
  /^\W{0,4}(?:cancell?ed|closed|closing|decommissioned|deprecated|disbanded|discontinued|dissolved|draft|ended|former|future|gone|idea|inactive|left|merged|obsolete|old|pending|planned|proposed|proposal|replaced|resigned|retired|shut down|sold|sunset|superseded|to be|vacant|withdrawn|wound down|not (?:started|confirmed|active)|no longer)(?!\p{L})/iu;

/** The column whose label says that; the first one may stand without a name of its own. */
function ownColumn(head: NoteLine, rows: readonly NoteLine[], columns: Columns): OwnColumn | undefined {
  for (const kind of order)
    for (const [column, { identity }] of columns) if (identity === kind) return { column, kind };
  const first = Math.min(...rows.flatMap(({ cells }) => cells[0]?.column ?? []));
  return first < (head.cells[0]?.column ?? 0) ? { column: first, kind: 'any' } : undefined;
}

function namesIn(cell: Cell | undefined): readonly Noun[] {
  const tokens = cell?.sentence.tokens ?? [];
  if (!cell || tokens.at(-1)?.to !== cell.to) return [];
  const values = valuesAt(tokens, 0, tokens.length);
  return values ? firstOfOneKind(values) : [];
}

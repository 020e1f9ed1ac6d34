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
  readonly isRole: boolean;
  readonly isStatus: boolean;
  /** Whether what stands below it can be of one kind only. */
  readonly isSure: boolean;
}

const order: readonly (EntityKind | 'any')[] = ['any', 'person', 'system', 'team'];

/** Reads a table whose first row says what its columns are: "Name | Line manager", "System | Owner | Users". */
export function readTable(facts: FieldFacts, prose: string, [head, ...rows]: readonly NoteLine[]): void {
  if (!head || rows.length === 0) return;
  const columns = new Map<number, Column>();
  let isOfTasks = false;
  for (const { from, to, column } of head.cells) {
    const text = to - from > LONGEST_LABEL ? '' : prose.slice(from, to).replace(/:$/u, '');
    // An owner of a task owns no system.
    const isTask = isTaskLabel(text);
    isOfTasks ||= isTask;
    columns.set(column, {
      labels: isTask ? [] : fieldLabels(text),
      identity: identityOf(text),
      isRole: isRoleLabel(text),
      isStatus: isStatusLabel(text),
      // Services and products may be what people do and sell.
      isSure: !/^(?:services?|products?)$/iu.test(text),
    });
  }
  if (![...columns.values()].some(({ labels, isRole }) => labels.length > 0 || isRole)) return;
  const own = ownColumn(head, rows, columns);
  // What somebody is to do next is no reason not to read who that is.
  if (own === undefined || (isOfTasks && !tellsRoles(columns))) return;
  for (const { cells } of rows) {
    if (cells.some(cell => columns.get(cell.column)?.isStatus && isOver(prose, cell))) continue;
    const of = namesIn(cells.find(({ column }) => column === own.column));
    if (of.length === 0) continue;
    const { kind } = own;
    const hinted = kind === 'any' ? of : of.map(noun => ({ ...noun, hint: noun.hint ?? kind }));
    const [person, ...others] = hinted;
    for (const cell of cells) {
      if (columns.get(cell.column)?.isRole && person && others.length === 0) facts.stateRole(person, cell);
      const labels = cell.column === own.column || isOfTasks ? [] : (columns.get(cell.column)?.labels ?? []);
      const values = labels.length > 0 ? namesIn(cell) : [];
      if (values.length === 0) continue;
      for (const label of labels) {
        const fact = { label, of: hinted, values, sentence: cell.sentence };
        // A column of names for "Team" or "System" tells what they are.
        if (kind !== 'any' && columns.get(own.column)?.isSure) facts.tellKinds(fact);
        facts.state(fact);
      }
    }
  }
}

/** "Name | Title | Next step": a table of people. */
const tellsRoles = (columns: ReadonlyMap<number, Column>): boolean =>
  [...columns.values()].some(({ isRole }) => isRole) &&
  [...columns.values()].some(({ identity }) => identity === 'any' || identity === 'person');

/** "disbanded", "planned", "left in May": what the row tells holds no longer, or not yet. */
const isOver = (prose: string, { from, to }: Cell): boolean =>
  to - from <= LONGEST_LABEL && overOrOpen.test(prose.slice(from, to));

const overOrOpen =
  /^\W{0,4}(?:cancell?ed|closed|closing|decommissioned|deprecated|disbanded|discontinued|dissolved|draft|ended|former|future|gone|idea|inactive|left|merged|obsolete|old|pending|planned|proposed|proposal|replaced|resigned|retired|shut down|sold|sunset|superseded|to be|vacant|withdrawn|wound down|not (?:started|confirmed|active)|no longer)(?!\p{L})/iu;

/** The column of whom or what a row is about; the first one may stand without a name of its own. */
function ownColumn(
  head: NoteLine,
  rows: readonly NoteLine[],
  columns: ReadonlyMap<number, Column>,
): { readonly column: number; readonly kind: EntityKind | 'any' } | undefined {
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

import { fileName } from '../../../model/note-path.ts';
import { chart, type ChartNode, type ChartOptions } from '../../../features/chart/chart.ts';
import { saidBy } from '../../../features/card/card-words.ts';
import type { FactSource } from '../../../features/wording/fact-source.ts';
import {
  CONTACT_MARKS,
  type ChartContact,
  type ChartNode as ChartNodeResult,
  type ChartParams,
  type ChartResult,
  type ContactMark,
} from '../../../protocol/chart.ts';
import type { Coverage } from '../../../features/coverage/coverage.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Steps } from '../../../model/steps.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import { askedDay, today } from '../../asked-day.ts';
import type { Session } from '../../session.ts';
import { readOrders } from './organization.ts';

/** `accountNotes/chart` */
export function* chartOf({ folders, coverage }: Session, params: ChartParams): Steps<ChartResult> {
  const asOf = askedDay(params.asOf) ?? today();
  const charted: ChartedFolder[] = [];
  for (const [uri, folder] of folders.byUri) {
    const covered = params.withCoverage === true ? yield* coverage.of(folder, asOf) : undefined;
    charted.push({ uri, index: folder.index, covered });
  }
  return chartResult(charted, params);
}

/** A folder of which a chart is drawn; ids and references hold its URI. */
interface ChartedFolder {
  readonly uri: string;
  readonly index: NoteIndex;
  /** Who is in touch with whom, where the chart is to tell it. */
  readonly covered?: Coverage | undefined;
}

/** The org charts of some folders as one. */
export function chartResult(folders: readonly ChartedFolder[], params: ChartParams): ChartResult {
  const options = optionsOf(params);
  const charts = folders.map(({ uri, index, covered }) => ({
    uri,
    covered,
    ...chart(index, { ...options, orders: readOrders(params.orders, uri) }),
  }));
  return {
    roots: charts.flatMap(({ uri, covered, roots }) => roots.map(root => nodeResult(uri, root, covered))),
    dates: [...new Set(charts.flatMap(({ dates }) => dates))].toSorted(),
    orders: charts.flatMap(({ uri, orders }) =>
      orders.map(({ account = '', order }) => ({ id: `${uri}#${account}`, order })),
    ),
  };
}

/** What a client sends is looked at: an unreadable day is as good as none. */
function optionsOf({ asOf, since, withSystems }: ChartParams): Omit<ChartOptions, 'orders'> {
  return { asOf: askedDay(asOf), since: askedDay(since), withSystems: withSystems === true };
}

function nodeResult(uri: string, node: ChartNode, covered: Coverage | undefined): ChartNodeResult {
  const {
    entity,
    source,
    change,
    team,
    across,
    stance,
    buyingRole,
    influences,
    isUndated,
    children,
    ...plain
  } = node;
  const contact = covered && node.kind === 'person' && contactResult(covered, entity);
  return {
    ...plain,
    id: `${uri}#${node.id}`,
    ...(entity !== undefined && { ref: { folder: uri, entity } }),
    ...(source && { said: saying(source) }),
    ...(team !== undefined && { team }),
    ...(across && { across: { ...across, to: `${uri}#${across.to}` } }),
    ...(stance !== undefined && { stance }),
    ...(buyingRole !== undefined && { buyingRole }),
    ...(contact && { contact }),
    ...(influences.length > 0 && { influences: influences.map(id => `${uri}#${id}`) }),
    ...(isUndated && { isUndated }),
    ...(change && {
      change: { kind: change.kind, ...(change.from !== undefined && { from: change.from }) },
    }),
    children: children.map(child => nodeResult(uri, child, covered)),
  };
}

/** Undefined for our own people. */
function contactResult(
  { byPerson, ownPeople }: Coverage,
  person: EntityId | undefined,
): ChartContact | undefined {
  if (person === undefined || ownPeople.has(person)) return undefined;
  const found = byPerson.get(person);
  if (!found) return { marks: ['none'] };
  const kinds = new Set<ContactMark>(found.marks.map(({ kind }) => kind));
  return {
    ...(found.last !== undefined && { last: found.last }),
    marks: CONTACT_MARKS.filter(mark => kinds.has(mark)),
  };
}

/** “said by John Mao, 2025-12-12”, as cards put it. */
function saying(source: FactSource): string {
  const { author, date, path } = source;
  const when = date === undefined ? '' : `, ${date.slice(0, 10)}`;
  return saidBy(source, `${author ?? fileName(path)}${when}`);
}

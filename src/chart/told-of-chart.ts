import * as l10n from '@vscode/l10n';
import { changesIn } from './changes-in.ts';
import { peopleFolded } from './layout/folded.ts';
import { passes } from './standing-words.ts';
import type { IsOpen } from './layout/walk.ts';
import type { ChartNode, ChartParams } from '../protocol/chart.ts';

/** Whether a card steps back behind those of a filter: teams and accounts never do, they say where one is. */
export const isFiltered = (node: ChartNode, filter: readonly string[]): boolean =>
  filter.length > 0 && (node.kind === 'system' || (node.kind === 'person' && !passes(node, filter)));

/** How a chart is looked at, as in `ChartDrawing`. */
export interface ChartSight {
  readonly filter: readonly string[];
  readonly isOpen: IsOpen;
}

/**
 * What is told of the whole chart: what changed, how many lines have no date, how many people a filter lets stand out, how
 * many stand in closed cards.
 */
export function toldOf(
  roots: readonly ChartNode[],
  { asOf, since }: ChartParams,
  { filter, isOpen }: ChartSight,
): string[] {
  const undated = asOf === undefined ? 0 : idsOf(roots, node => node.isUndated === true).size;
  return [
    since === undefined ? '' : changesIn(roots),
    undated === 0
      ? ''
      : undated === 1
        ? l10n.t('1 line has no date')
        : l10n.t('{0} lines have no date', undated),
    filter.length === 0 ? '' : standingOut(roots, filter),
    foldedWords(peopleFolded(roots, isOpen)),
  ].filter(part => part !== '');
}

function standingOut(roots: readonly ChartNode[], filter: readonly string[]): string {
  const people = idsOf(roots, ({ kind }) => kind === 'person').size;
  const standing = idsOf(roots, node => node.kind === 'person' && passes(node, filter)).size;
  return people === 0 ? '' : l10n.t('{0} of {1} people', standing, people);
}

const foldedWords = (people: number): string => {
  if (people === 0) return '';
  return people === 1 ? l10n.t('1 person in closed cards') : l10n.t('{0} people in closed cards', people);
};

/** The cards of which something holds, whoever stands in two places once. */
function idsOf(roots: readonly ChartNode[], holds: (node: ChartNode) => boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = (node: ChartNode): void => {
    if (holds(node)) ids.add(node.ref?.entity ?? node.id);
    node.children.forEach(look);
  };
  roots.forEach(look);
  return ids;
}

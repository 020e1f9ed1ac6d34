import * as l10n from '@vscode/l10n';
import { detailsOf } from '../../chart/card/card-words.ts';
import type { ChartNode } from '../../protocol/chart.ts';
import { html } from '../dom.ts';

/** The whole organization as nested lists: what the picture shows, to be read from top to bottom. */
export function outlineOf(roots: readonly ChartNode[], open: (node: ChartNode) => void): HTMLElement {
  return html(
    'nav',
    { class: 'outline', 'aria-label': l10n.t('Outline of the organization') },
    listOf(roots, open),
  );
}

const listOf = (nodes: readonly ChartNode[], open: (node: ChartNode) => void): HTMLUListElement =>
  html('ul', {}, ...nodes.map(node => html('li', {}, ...entryOf(node, open))));

function entryOf(node: ChartNode, open: (node: ChartNode) => void): Node[] {
  const details = detailsOf(node);
  const below = node.children.length === 0 ? [] : [listOf(node.children, open)];
  const detail = details === '' ? [] : [html('span', { class: 'quiet' }, ` ${details}`)];
  if (node.kind === 'group') return [html('strong', {}, node.name), ...detail, ...below];
  const link = html('button', { type: 'button', class: `link ${node.kind}` }, node.name);
  link.addEventListener('click', () => open(node));
  return [link, ...detail, ...below];
}

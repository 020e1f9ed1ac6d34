import type { ChartNode } from '../protocol/chart.ts';
import { changeOf, countsOf, roleOf } from './card-words.ts';
import type { ChartDrawing } from './drawing.ts';
import { stepsAcross, stepsOf, type ShownNode } from './walk.ts';

/**
 * The chart in the language of Graphviz; what is only stated has dashed lines, and a line to who stands elsewhere is
 * dotted. Texts of notes are escaped.
 */
export function dotFile({ roots, isOpen }: ChartDrawing): string {
  const steps = stepsOf(roots, isOpen);
  return [
    'digraph organization {',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [arrowhead=none];',
    ...steps.flatMap(step => written(step, '  ')),
    // They lead across the tree and do not shape it.
    ...stepsAcross(steps).map(
      ({ from, to }) => `  ${from.name} -> ${to.name} [style=dotted, constraint=false];`,
    ),
    '}',
    '',
  ].join('\n');
}

function written(step: ShownNode, indent: string): string[] {
  const { node, name, parent, below } = step;
  if (node.kind === 'group')
    return [
      `${indent}subgraph cluster_${name} {`,
      `${indent}  label=${quoted(node.name)};`,
      ...below.flatMap(child => written(child, `${indent}  `)),
      `${indent}}`,
    ];
  const parts = [node.name, roleOf(node), changeOf(node) || countsOf(node)].filter(part => part !== '');
  const isLine = parent !== undefined && parent.node.kind !== 'group';
  return [
    `${indent}${name} [label=${quoted(parts.join('\n'))}${styleOf(node)}];`,
    ...(isLine ? [`${indent}${parent.name} -> ${name}${node.isStated ? ' [style=dashed]' : ''};`] : []),
    ...below.flatMap(child => written(child, indent)),
  ];
}

function styleOf({ kind, isPlaceholder, isCandidate }: ChartNode): string {
  if (isPlaceholder) return ', style="rounded,dotted"';
  if (isCandidate) return ', style="rounded", color=gray';
  if (kind === 'team' || kind === 'account') return ', style="rounded,filled", fillcolor="#f4f5f7"';
  return kind === 'system' ? ', style=solid' : '';
}

/** A backslash begins an escape (`\N` is the name of the node), a line end is one, and `&amp;` is read as in HTML. */
const quoted = (text: string): string =>
  `"${text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r?\n/g, '\\n')
    .replace(/[\u0000-\u001f]/g, ' ')}"`;

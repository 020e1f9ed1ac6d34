import type { ChartNode } from '../protocol/chart.ts';
import { changeOf, countsOf, roleOf } from './card-words.ts';
import type { ChartDrawing } from './drawing.ts';
import { stepsAcross, stepsOf, type ShownNode } from './walk.ts';

/**
 * The chart as a Mermaid flowchart; what is only stated has dotted lines, and a line to who stands elsewhere a dotted
 * arrow. Texts of notes are escaped.
 */
export function mermaidFile({ roots, isOpen }: ChartDrawing): string {
  const steps = stepsOf(roots, isOpen);
  return [
    'flowchart TD',
    ...steps.flatMap(step => written(step, '  ')),
    ...stepsAcross(steps).map(({ from, to }) => `  ${from.name} -.-> ${to.name}`),
    '  classDef team font-weight:bold',
    '  classDef candidate font-style:italic',
    '  classDef placeholder stroke-dasharray:2 4',
    '',
  ].join('\n');
}

function written(step: ShownNode, indent: string): string[] {
  const { node, name, below } = step;
  if (node.kind === 'group')
    return [
      `${indent}subgraph ${name}["${quoted(node.name)}"]`,
      ...below.flatMap(child => written(child, `${indent}  `)),
      `${indent}end`,
    ];
  return [
    `${indent}${name}${shaped(node)}${classOf(node)}`,
    ...line(step, indent),
    ...below.flatMap(child => written(child, indent)),
  ];
}

function line({ node, name, parent }: ShownNode, indent: string): string[] {
  if (!parent || parent.node.kind === 'group') return [];
  return [`${indent}${parent.name} ${node.isStated ? '-.-' : '---'} ${name}`];
}

function shaped(node: ChartNode): string {
  const parts = [node.name, roleOf(node), changeOf(node) || countsOf(node)].filter(part => part !== '');
  const label = `"${parts.map(quoted).join('<br/>')}"`;
  if (node.kind === 'system') return `[[${label}]]`;
  return node.kind === 'person' ? `(${label})` : `[${label}]`;
}

function classOf({ kind, isCandidate, isPlaceholder }: ChartNode): string {
  if (isPlaceholder) return ':::placeholder';
  if (isCandidate) return ':::candidate';
  return kind === 'team' ? ':::team' : '';
}

/** Everything that Mermaid, its Markdown or HTML could read as more than text, as a character code. */
const quoted = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f\u007f]+/gu, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} ,.'’&–—·()+:/-]|&/gu, letter => `#${letter.codePointAt(0) ?? 32};`);

import * as l10n from '@vscode/l10n';
import type { ChartNode } from '../../protocol/chart.ts';
import { STANCE_INK } from '../card/badges.ts';
import { textLines } from '../card/card-words.ts';
import type { ChartDrawing } from './drawing.ts';
import { layout } from '../layout/layout.ts';
import { signsIn, type LegendSign } from './legend-signs.ts';
import { INK } from '../shape.ts';
import { standingName, standingsIn } from '../standing-words.ts';
import { wholeLetters } from '../../page/xml.ts';
import { allSteps, stepsAcross, stepsOf, stepsOfInfluence, type ShownNode } from '../layout/walk.ts';

const LINES = {
  stated: 'style=dashed',
  across: 'style=dotted',
  'across stated': 'style=dotted',
  influence: `style=dashed, color="${INK.influence}", arrowhead=vee`,
} as const;
/** Lines that lead across the tree do not shape it. */
const ACROSS = `${LINES.across}, constraint=false`;
const INFLUENCE = `${LINES.influence}, constraint=false`;
const SLANTED = 'fontname="Helvetica-Oblique"';

/**
 * The chart in the language of Graphviz, with title, day and legend; what is only stated has dashed lines, a line to who
 * stands elsewhere is dotted, and one of influence has an arrow. Texts of notes are escaped.
 */
export function dotFile(drawing: ChartDrawing): string {
  const steps = stepsOf(drawing.roots, drawing.isOpen);
  const all = allSteps(steps);
  const title = [drawing.title.title, drawing.title.detail].filter(part => part !== '');
  return [
    'digraph organization {',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [arrowhead=none, fontname="Helvetica"];',
    ...(title.length === 0 ? [] : [`  graph [label=${quoted(...title)}, labelloc=t, fontname="Helvetica"];`]),
    ...steps.flatMap(step => written(step, '  ')),
    ...stepsAcross(all).map(({ from, to }) => `  ${from.name} -> ${to.name} [${ACROSS}];`),
    ...(drawing.influence ? stepsOfInfluence(all) : []).map(
      ({ from, to }) => `  ${from.name} -> ${to.name} [${INFLUENCE}];`,
    ),
    ...legendOf(drawing),
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
  const isLine = parent !== undefined && parent.node.kind !== 'group';
  return [
    `${indent}${name} [label=${quoted(...textLines(node))}${styleOf(node)}];`,
    ...(isLine ? [`${indent}${parent.name} -> ${name}${node.isStated ? ` [${LINES.stated}]` : ''};`] : []),
    ...below.flatMap(child => written(child, indent)),
  ];
}

/** As the screen shows it: slanted without a note, dotted where only described, a border for a stance. */
function styleOf({ kind, isPlaceholder, isCandidate, stance = '' }: ChartNode): string {
  const ink = STANCE_INK[stance];
  return [
    isPlaceholder ? ', style="rounded,dotted"' : '',
    isCandidate ? `, ${SLANTED}` : '',
    kind === 'team' || kind === 'account' ? `, style="rounded,filled", fillcolor="${INK.teamCard}"` : '',
    kind === 'system' ? ', style=solid' : '',
    ink === undefined ? '' : `, color="${ink}", penwidth=2`,
  ].join('');
}

/** What the signs mean, and how many people stand where; nothing where all tells by itself. */
function legendOf({ roots, isOpen, influence }: ChartDrawing): string[] {
  const signs = signsIn(layout(roots, isOpen, influence));
  const standings = standingsIn(roots).map(({ key, count }) => `${standingName(key)} ${count}`);
  if (signs.length + standings.length === 0) return [];
  return [
    '  subgraph cluster_legend {',
    `    label=${quoted(l10n.t('Legend'))};`,
    ...standings.map((text, at) => `    k${at} [label=${quoted(text)}];`),
    ...signs.map((sign, at) => `    ${signLine(sign, at)}`),
    '  }',
  ];
}

function signLine({ of, text }: LegendSign, at: number): string {
  const label = `label=${quoted(text)}`;
  if (of === 'candidate') return `s${at} [${label}, ${SLANTED}];`;
  if (of === 'placeholder') return `s${at} [${label}, style="rounded,dotted", ${SLANTED}];`;
  // Below a line, not beside it: Graphviz lets the words of neighbours lie on one another.
  return `s${at} [shape=point]; t${at} [shape=plaintext, ${label}]; s${at} -> t${at} [${LINES[of]}];`;
}

/**
 * Lines of text as one label. A backslash begins an escape (`\N` is the name of the node), `&amp;` is read as in HTML, and
 * Graphviz has failed on lines without a letter.
 */
const quoted = (...lines: readonly string[]): string =>
  `"${lines
    .map(line =>
      wholeLetters(line)
        .replace(/[\s\u0000-\u001f]+/gu, ' ')
        .trim(),
    )
    .filter(line => line !== '')
    .map(escaped)
    .join('\\n')}"`;

const escaped = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');

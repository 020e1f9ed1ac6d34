import * as l10n from '@vscode/l10n';
import type { ChartNode } from '../../protocol/chart.ts';
import { STANCE_INK } from '../card/badges.ts';
import { textLines } from '../card/card-words.ts';
import type { ChartDrawing } from './drawing.ts';
import { layout } from '../layout/layout.ts';
import { signsIn, type LegendSign } from './legend-signs.ts';
import { standingName, standingsIn, type StandingKey } from '../standing-words.ts';
import type { ChartTitle } from './title.ts';
import { isFiltered } from '../told-of-chart.ts';
import { allSteps, stepsAcross, stepsOf, stepsOfInfluence, type ShownNode } from '../layout/walk.ts';

/**
 * The chart as a Mermaid flowchart with title, day and legend: what is only stated has dotted lines, a line to who stands
 * elsewhere is a dotted arrow, influence a thick one; stance and buying role stand on the card in words. Texts of notes are
 * escaped.
 */
export function mermaidFile(drawing: ChartDrawing): string {
  const steps = stepsOf(drawing.roots, drawing.isOpen);
  const all = allSteps(steps);
  const cards = steps.flatMap(step => written(step, '  '));
  return [
    ...(drawing.title.detail === '' ? [] : [ROOM_FOR_TITLE]),
    'flowchart TD',
    ...titled(drawing.title, cards),
    ...stepsAcross(all).map(({ from, to }) => `  ${from.name} -.-> ${to.name}`),
    ...(drawing.influence ? stepsOfInfluence(all) : []).map(
      ({ from, to }) => `  ${from.name} ==> ${to.name}`,
    ),
    ...legendOf(drawing),
    ...STYLES,
    ...stancesOf(all, drawing.roots),
    ...classLines('quieter', all, ({ node }) => isFiltered(node, drawing.filter)),
    '',
  ].join('\n');
}

/** The title has two lines, and Mermaid leaves room for one: the first card would stand on the other. */
const ROOM_FOR_TITLE = '%%{init: {"flowchart": {"subGraphTitleMargin": {"top": 4, "bottom": 24}}}}%%';

/**
 * The chart below its title, which is that of a group around all of it: a title of the file itself, which YAML can hold,
 * Mermaid shows with `&amp;` for `&`.
 */
function titled({ title, detail }: ChartTitle, cards: readonly string[]): string[] {
  const words = [title, detail].map(quoted).filter(part => part !== '');
  if (words.length === 0) return [...cards];
  return [
    `  subgraph chart["${words.join('<br/>')}"]`,
    '    direction TB',
    ...cards.map(card => `  ${card}`),
    '  end',
    '  style chart fill:none,stroke:none',
  ];
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
  const label = `"${textLines(node).map(quoted).join('<br/>')}"`;
  if (node.kind === 'system') return `[[${label}]]`;
  return node.kind === 'person' ? `(${label})` : `[${label}]`;
}

function classOf({ kind, isCandidate, isPlaceholder }: ChartNode): string {
  if (isPlaceholder) return ':::placeholder';
  if (isCandidate) return ':::candidate';
  return kind === 'team' ? ':::team' : '';
}

const STYLES = [
  '  classDef team font-weight:bold',
  '  classDef candidate font-style:italic',
  '  classDef placeholder font-style:italic,stroke-dasharray:2 4',
  '  classDef quieter opacity:0.35',
  '  classDef sign fill:none,stroke:none',
];

/** Who stands where has a border of that colour, and is said in words: colour is not all that tells. */
function stancesOf(all: readonly ShownNode[], roots: readonly ChartNode[]): string[] {
  const taken = new Set(standingsIn(roots).flatMap(({ key }) => (key.of === 'stance' ? [key.value] : [])));
  return Object.entries(STANCE_INK)
    .filter(([stance]) => taken.has(stance))
    .flatMap(([stance, ink]) => [
      `  classDef ${stance} stroke:${ink},stroke-width:2px`,
      ...classLines(stance, all, ({ node }) => node.stance === stance),
    ]);
}

/** A stance has the same border in the legend. */
const stanceClass = ({ of, value }: StandingKey): string =>
  of === 'stance' && STANCE_INK[value] !== undefined ? `:::${value}` : '';

function classLines(name: string, all: readonly ShownNode[], has: (step: ShownNode) => boolean): string[] {
  const names = all.filter(step => step.node.kind !== 'group' && has(step)).map(step => step.name);
  return names.length === 0 ? [] : [`  class ${names.join(',')} ${name}`];
}

/** What the signs mean, and how many people stand where; nothing where all tells by itself. */
function legendOf({ roots, isOpen, influence }: ChartDrawing): string[] {
  const signs = signsIn(layout(roots, isOpen, influence));
  const standings = standingsIn(roots).map(
    ({ key, count }) => `("${quoted(`${standingName(key)} ${count}`)}")${stanceClass(key)}`,
  );
  if (signs.length + standings.length === 0) return [];
  return [
    `  subgraph legend["${quoted(l10n.t('Legend'))}"]`,
    '    direction LR',
    ...standings.map((standing, at) => `    k${at}${standing}`),
    ...signs.map((sign, at) => `    ${signLine(sign, at)}`),
    '  end',
  ];
}

function signLine({ of, text }: LegendSign, at: number): string {
  if (of === 'candidate' || of === 'placeholder') return `s${at}("${quoted(text)}"):::${of}`;
  const drawn = of === 'stated' ? '-.-' : of === 'influence' ? '==>' : '-.->';
  return `s${at}[" "]:::sign ${drawn}|"${quoted(text)}"| t${at}[" "]:::sign`;
}

/**
 * Everything that Mermaid, its Markdown or HTML could read as more than text, as a character code. After a backslash it reads
 * an n as the end of a line all the same, unless a space that has no width stands between.
 */
const quoted = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f\u007f]+/gu, ' ')
    .trim()
    .replaceAll('\\n', '\\\u200bn')
    .replace(/[^\p{L}\p{M}\p{N} ,.'’&–—·()+:/-]|&/gu, letter => `#${letter.codePointAt(0) ?? 32};`);

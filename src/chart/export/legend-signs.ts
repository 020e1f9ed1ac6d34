import * as l10n from '@vscode/l10n';
import type { Picture } from '../layout/layout.ts';
import { inkOfLine, LINE_STYLES, type LineStyle } from '../layout/line-styles.ts';
import { FONT, INK, type Shape } from '../shape.ts';

/** In pixels at 100 %. */
export const SIGN = { width: 36, height: 16 } as const;

/** What a sign is of: a sort of lines, or of cards. */
export type SignOf = 'stated' | 'across' | 'across stated' | 'influence' | 'candidate' | 'placeholder';

/** A sign of the chart with what it means. */
export interface LegendSign {
  readonly of: SignOf;
  readonly text: string;
  /** From the upper left corner of a box of the size `SIGN`. */
  readonly shapes: readonly Shape[];
}

/** The signs that a picture has and that do not tell by themselves what they mean: lines first, then cards. */
export function signsIn({ cards, lines }: Picture): LegendSign[] {
  const ofLines = LINES.filter(line => {
    const style = styleOf(line.of);
    return lines.some(({ kind, isStated }) => kind === style.kind && isStated === style.isStated);
  }).map((line): LegendSign => ({ of: line.of, text: line.text(), shapes: lineShapes(line.of) }));
  const hasCandidate = cards.some(({ node }) => node.isCandidate && !node.isPlaceholder);
  const hasPlaceholder = cards.some(({ node }) => node.isPlaceholder);
  return [
    ...ofLines,
    ...(hasCandidate ? [{ of: 'candidate' as const, text: l10n.t('no note yet'), shapes: [SLANTED] }] : []),
    ...(hasPlaceholder
      ? [{ of: 'placeholder' as const, text: l10n.t('known by a description only'), shapes: [DOTTED] }]
      : []),
  ];
}

/** What a line says; the class of its style is its name behind `line`. */
const LINES: readonly { readonly of: SignOf; readonly text: () => string }[] = [
  { of: 'stated', text: () => l10n.t('said in a sentence only') },
  { of: 'across', text: () => l10n.t('reports to somebody elsewhere') },
  {
    of: 'across stated',
    text: () => l10n.t('reports elsewhere, only said'),
  },
  { of: 'influence', text: () => l10n.t('influences') },
];

function styleOf(name: string): LineStyle {
  const style = LINE_STYLES.find(({ className }) => className === `line ${name}`);
  if (!style) throw new Error(`There is no line of the class ${name}.`);
  return style;
}

function lineShapes(name: SignOf): Shape[] {
  const style = styleOf(name);
  const shape = (d: string, { className, width, dashes }: LineStyle): Shape => ({
    tag: 'path',
    attributes: {
      ...{ class: className, d, fill: 'none', stroke: inkOfLine(style), 'stroke-width': width },
      ...(dashes !== undefined && { 'stroke-dasharray': dashes }),
    },
  });
  const line = shape('M0 8H34', style);
  if (style.kind !== 'influence') return [line];
  return [line, shape('M28 4L34 8L28 12', styleOf('influence arrow'))];
}

const SLANTED: Shape = {
  tag: 'text',
  attributes: {
    ...{ class: 'name', x: 2, y: 12, fill: INK.name, 'font-style': 'italic', 'font-weight': 600 },
    ...{ 'font-family': FONT, 'font-size': 12 },
  },
  text: 'Abc',
};

const DOTTED: Shape = {
  tag: 'rect',
  attributes: {
    ...{ class: 'box dotted', x: 1, y: 1, width: 32, height: 14, rx: 4, fill: INK.card },
    ...{ stroke: INK.border, 'stroke-width': 1.8, 'stroke-dasharray': '1.5 3', 'stroke-linecap': 'round' },
  },
};

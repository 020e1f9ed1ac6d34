import * as l10n from '@vscode/l10n';
import type { Picture } from './layout.ts';
import { inkOfLine, LINE_STYLES, type LineStyle } from './line-styles.ts';
import { FONT, INK, type Shape } from './shape.ts';

/** In pixels at 100 %. */
export const SIGN = { width: 36, height: 16 } as const;

/** A sign of the chart with what it means. */
export interface Sign {
  readonly text: string;
  /** From the upper left corner of a box of the size `SIGN`. */
  readonly shapes: readonly Shape[];
}

/** The signs that a picture has and that do not tell by themselves what they mean: lines first, then cards. */
export function signsIn({ cards, lines }: Picture): Sign[] {
  const ofLines = LINES.filter(({ className }) => {
    const style = styleOf(className);
    return lines.some(({ kind, isStated }) => kind === style.kind && isStated === style.isStated);
  }).map(({ className, text }) => ({ text: text(), shapes: lineShapes(className) }));
  const hasCandidate = cards.some(({ node }) => node.isCandidate && !node.isPlaceholder);
  const hasPlaceholder = cards.some(({ node }) => node.isPlaceholder);
  return [
    ...ofLines,
    ...(hasCandidate ? [{ text: l10n.t('no note yet'), shapes: [SLANTED] }] : []),
    ...(hasPlaceholder ? [{ text: l10n.t('known by a description only'), shapes: [DOTTED] }] : []),
  ];
}

/** What a line says, by the class of its style. */
const LINES: readonly { readonly className: string; readonly text: () => string }[] = [
  { className: 'line stated', text: () => l10n.t('said in a sentence only') },
  { className: 'line across', text: () => l10n.t('reports to somebody elsewhere') },
  {
    className: 'line across stated',
    text: () => l10n.t('reports to somebody elsewhere, said in a sentence only'),
  },
  { className: 'line influence', text: () => l10n.t('influences') },
];

function styleOf(className: string): LineStyle {
  const style = LINE_STYLES.find(each => each.className === className);
  if (!style) throw new Error(`There is no line of the class ${className}.`);
  return style;
}

function lineShapes(className: string): Shape[] {
  const style = styleOf(className);
  const shape = (d: string, { className: name, width, dashes, kind }: LineStyle): Shape => ({
    tag: 'path',
    attributes: {
      ...{ class: name, d, fill: 'none', stroke: inkOfLine(style), 'stroke-width': width },
      ...(dashes !== undefined && { 'stroke-dasharray': dashes }),
      ...(kind === 'across' && { 'stroke-linecap': 'round' }),
    },
  });
  const line = shape('M0 8H34', style);
  if (style.kind !== 'influence') return [line];
  return [line, shape('M28 4L34 8L28 12', styleOf('line influence arrow'))];
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

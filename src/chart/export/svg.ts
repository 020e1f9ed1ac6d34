import { classesOf, shapesOf } from '../card/card-shapes.ts';
import { cardWords } from '../card/card-words.ts';
import type { ChartCard } from '../card/card.ts';
import type { ChartDrawing } from './drawing.ts';
import type { Picture } from '../layout/layout.ts';
import { inkOfLine, LINE_STYLES, pathOf, type LineStyle } from '../layout/line-styles.ts';
import type { Line } from '../layout/lines.ts';
import { INK, type Shape } from '../shape.ts';
import { QUIET, sheetOf, type Sheet } from './sheet.ts';
import { isFiltered } from '../told-of-chart.ts';
import type { Box, Size } from '../layout/viewport.ts';
import { escapeXml } from '../../page/xml.ts';

/** The chart as an SVG file: no scripts, no style sheet, nothing from elsewhere; texts of notes escaped. */
export function svgFile(drawing: ChartDrawing): string {
  const sheet = sheetOf(drawing);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(sheetShapes(sheet, drawing), sheet, drawing.title.title)}\n`;
}

/** Shapes as an `svg` element, for a file or a page, as large as `size`; it shows the part `box` of them, or that size of them. */
export function svgElement(
  shapes: readonly Shape[],
  { width, height }: Size,
  title: string,
  box: Box = { x: 0, y: 0, width, height },
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...shapes.map(written),
    '</svg>',
  ].join('\n');
}

/** A whole sheet on its paper. */
export const sheetShapes = (
  { picture, around, left, top, width, height }: Sheet,
  { filter }: Pick<ChartDrawing, 'filter'>,
): Shape[] => [
  paperShape({ x: 0, y: 0, width, height }),
  ...around,
  {
    tag: 'g',
    attributes: { transform: `translate(${left} ${top})` },
    parts: pictureShapes(picture, filter),
  },
];

const paperShape = (box: Box): Shape => ({
  tag: 'rect',
  attributes: { class: 'paper', ...box, fill: INK.paper },
});

/** Lines and cards; of those that no stance or role of a filter lets stand out only a shade. */
export function pictureShapes(
  { cards, lines }: Pick<Picture, 'cards' | 'lines'>,
  filter: readonly string[],
): Shape[] {
  return [
    ...LINE_STYLES.map(style => lineShape(lines, style)).filter(({ attributes }) => attributes['d'] !== ''),
    ...cards.map(card => cardShape(card, isFiltered(card.node, filter))),
  ];
}

const lineShape = (lines: readonly Line[], style: LineStyle): Shape => ({
  tag: 'path',
  attributes: {
    class: style.className,
    d: pathOf(lines, style),
    fill: 'none',
    stroke: inkOfLine(style),
    'stroke-width': style.width,
    ...(style.dashes !== undefined && { 'stroke-dasharray': style.dashes }),
  },
});

const cardShape = (card: ChartCard, isQuiet: boolean): Shape => ({
  tag: 'g',
  attributes: {
    class: classesOf(card),
    transform: `translate(${card.x} ${card.y})`,
  },
  parts: [
    { tag: 'title', attributes: {}, text: cardWords(card.node) },
    ...shapesOf(onPaper(card)).map(shape => (isQuiet ? quiet(shape) : shape)),
  ],
});

/** Steps back behind others. A box lets nothing be seen through it: lines lie below. */
const quiet = (shape: Shape): Shape => ({
  ...shape,
  attributes: {
    ...shape.attributes,
    ...(shape.attributes['class'] === 'box' ? { 'stroke-opacity': QUIET } : { opacity: QUIET }),
  },
});

/** Nobody can close a card on paper. */
const onPaper = (card: ChartCard): ChartCard => (card.isOpen ? { ...card, isOpen: undefined } : card);

function written({ tag, attributes, text = '', parts = [] }: Shape): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${tag}${given.join('')}>${escapeXml(text)}${parts.map(written).join('')}</${tag}>`;
}

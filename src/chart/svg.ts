import { classesOf, shapesOf } from './card-shapes.ts';
import { cardWords } from './card-words.ts';
import type { ChartCard } from './card.ts';
import type { Picture } from './layout.ts';
import { inkOfLine, LINE_STYLES, pathOf, type LineStyle } from './line-styles.ts';
import { INK, type Shape } from './shape.ts';
import { escapeXml } from './xml.ts';

/** The chart as an SVG file: no scripts, no style sheet, nothing from elsewhere; texts of notes escaped. */
export const svgFile = (picture: Picture, title: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(picture, title)}\n`;

/** The same as an element for an HTML page. */
export function svgElement({ cards, lines, width, height }: Picture, title: string): string {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const path = (style: LineStyle): Shape => ({
    tag: 'path',
    attributes: {
      class: style.className,
      d: pathOf(lines, style),
      fill: 'none',
      stroke: inkOfLine(style),
      'stroke-width': style.width,
      ...(style.dashes !== undefined && { 'stroke-dasharray': style.dashes }),
      ...(style.kind === 'across' && { 'stroke-linecap': 'round' }),
    },
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    written({ tag: 'rect', attributes: { class: 'paper', ...size, fill: INK.paper } }),
    ...LINE_STYLES.map(path)
      .filter(({ attributes }) => attributes['d'] !== '')
      .map(written),
    ...cards.map(card => written(cardShape(card))),
    '</svg>',
  ].join('\n');
}

const cardShape = (card: ChartCard): Shape => ({
  tag: 'g',
  attributes: { class: classesOf(card), transform: `translate(${card.x} ${card.y})` },
  parts: [{ tag: 'title', attributes: {}, text: cardWords(card.node) }, ...shapesOf(onPaper(card))],
});

/** Nobody can close a card on paper. */
const onPaper = (card: ChartCard): ChartCard => (card.isOpen ? { ...card, isOpen: undefined } : card);

function written({ tag, attributes, text = '', parts = [] }: Shape): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${tag}${given.join('')}>${escapeXml(text)}${parts.map(written).join('')}</${tag}>`;
}

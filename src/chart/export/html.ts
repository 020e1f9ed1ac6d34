import * as l10n from '@vscode/l10n';
import type { ChartNode } from '../../protocol/chart.ts';
import { detailsOf } from '../card/card-words.ts';
import type { ChartDrawing } from './drawing.ts';
import { pageStyle, ZOOMS } from './html-style.ts';
import type { Paper } from './paper.ts';
import { onOwnPage, onPaper } from './print-pages.ts';
import { sheetOf } from './sheet.ts';
import { sheetShapes, svgElement } from './svg.ts';
import { standalonePage } from '../../page/html-page.ts';
import { escapeXml } from '../../page/xml.ts';

/** How a page is written and printed. */
export interface HtmlOptions {
  /** The language that our own words are in. */
  readonly language?: string;
  /** The paper to print on, on as many pages as it takes; without one the page is as large as the picture. */
  readonly paper?: Paper;
}

/**
 * The chart as one page that needs nothing else: the picture with title and legend, which fits the window and can be
 * zoomed, and below it the whole organization as an outline. It prints whole: the picture alone, on paper of its own size
 * or on pages that overlap. No scripts; texts of notes escaped.
 */
export function htmlFile(drawing: ChartDrawing, { language = 'en', paper }: HtmlOptions = {}): string {
  const sheet = sheetOf(drawing);
  const { title } = drawing.title;
  const print = paper === undefined ? onOwnPage(sheet) : onPaper(drawing, sheet, paper);
  const body = `<main>
<h1 class="unseen">${escapeXml(title)}</h1>
${zooms()}
<div class="picture" tabindex="0" role="region" aria-label="${escapeXml(l10n.t('Org chart'))}">
${svgElement(sheetShapes(sheet, drawing), sheet, title)}
</div>
<section class="outline">
<h2>${escapeXml(l10n.t('Outline'))}</h2>
${list(drawing.roots)}
</section>
</main>
<div class="pages" aria-hidden="true">
${print.pages}
</div>`;
  return standalonePage({ title, language, style: `${pageStyle(sheet)}${print.css}`, body });
}

/** Choices of one, which the style sheet follows: nothing has to run. */
function zooms(): string {
  const fit = `<input type="radio" name="zoom" id="zoom-fit" checked><label for="zoom-fit">${escapeXml(l10n.t('Fit'))}</label>`;
  const others = ZOOMS.map(
    zoom =>
      `<input type="radio" name="zoom" id="zoom-${zoom}"><label for="zoom-${zoom}">${escapeXml(l10n.t('{0} %', zoom))}</label>`,
  );
  return [fit, ...others].join('\n');
}

const list = (nodes: readonly ChartNode[]): string =>
  nodes.length === 0 ? '' : `<ul>\n${nodes.map(item).join('\n')}\n</ul>`;

function item(node: ChartNode): string {
  const name = `<span class="${node.kind}">${escapeXml(node.name)}</span>`;
  const details = detailsOf(node);
  const detail = details === '' ? '' : ` <small>${escapeXml(details)}</small>`;
  if (node.children.length === 0) return `<li>${name}${detail}</li>`;
  return `<li><details open><summary>${name}${detail}</summary>${list(node.children)}</details></li>`;
}

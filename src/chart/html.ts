import * as l10n from '@vscode/l10n';
import type { ChartNode } from '../protocol/chart.ts';
import { detailsOf } from './card-words.ts';
import { layout } from './layout.ts';
import { svgElement } from './svg.ts';
import type { IsOpen } from './walk.ts';
import { escapeXml } from './xml.ts';

/** What a page says above the chart. */
export interface ChartTitle {
  readonly title: string;
  /** “as of 2025-12-01, changes since 2025-06-01”, or empty. */
  readonly detail: string;
}

/**
 * The chart as one page that needs nothing else: the picture as it is shown, and below it the whole organization as an
 * outline. No scripts; texts of notes escaped. `language` is the one that our own words are in.
 */
export function htmlFile(
  roots: readonly ChartNode[],
  isOpen: IsOpen,
  { title, detail }: ChartTitle,
  language = 'en',
): string {
  return `<!doctype html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${CSS}</style>
</head>
<body>
<header><h1>${escapeXml(title)}</h1>${detail === '' ? '' : `<p>${escapeXml(detail)}</p>`}</header>
<main>
<div class="picture" tabindex="0" role="region" aria-label="${escapeXml(l10n.t('Org chart'))}">
${svgElement(layout(roots, isOpen), title)}
</div>
<h2>${escapeXml(l10n.t('Outline'))}</h2>
${list(roots)}
</main>
</body>
</html>
`;
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

const CSS = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --card: #ffffff; --tint: #f4f5f7; --border: #8a929c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --quiet: #a3adb8; --paper: #16191d; --card: #1f2328; --tint: #2a2f36; --border: #7d8590; }
  .joined .meta { fill: #57d364; } .moved .meta { fill: #f0a35c; } .left .meta { fill: #ff8f8f; }
}
body { margin: 0; padding: 24px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 17px; margin: 32px 0 8px; } header p { margin: 4px 0 0; color: var(--quiet); }
.picture { overflow: auto; margin-top: 16px; border: 1px solid var(--border); border-radius: 8px; max-height: 80vh; }
.paper { fill: var(--paper); } .box { fill: var(--card); } .team .box, .account .box, .organization .box, .group .box { fill: var(--tint); }
.name { fill: var(--ink); } .role, .meta, .sign { fill: var(--quiet); } .icon { stroke: var(--quiet); } .line { stroke: var(--border); } .knob { fill: var(--paper); }
ul { list-style: none; margin: 0; padding-left: 22px; } main > ul { padding-left: 0; } li { margin: 2px 0; }
.team, .account, .group { font-weight: 600; } small { color: var(--quiet); font-weight: 400; } summary { cursor: pointer; }
`;

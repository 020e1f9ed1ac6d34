import { escapeXml } from '../../chart/xml.ts';
import { TEXTS } from '../../protocol/chart-messages.ts';

/** What the page of the org chart is made of. */
export interface ChartPage {
  readonly title: string;
  /** The addresses of our script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** From where a style sheet may come, as a policy writes it. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  /** Our texts in that language, by the English ones. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The page of the org chart: an empty body that our own script fills, and our texts as data, which does not run. Nothing
 * else may run or load, and nothing of it comes from notes.
 */
export function chartHtml({ title, script, style, source, nonce, language, texts }: ChartPage): string {
  // The picture that becomes a PNG is the only image, and it is made in the page.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script type="application/json" id="${TEXTS}">${asData(texts)}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** No text may end the element that it stands in. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

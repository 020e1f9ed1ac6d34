import { htmlPage } from '../page/html-page.ts';
import { TEXTS } from '../protocol/chart-messages.ts';

/** What the page of a webview is made of. */
export interface WebviewHtml {
  readonly title: string;
  /** The addresses of our script and of our style sheets, the later before the earlier. */
  readonly script: string;
  readonly styles: readonly string[];
  /** From where a style sheet may come, as a policy writes it. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  /** Our texts in that language, by the English ones. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The page of a webview: an empty body that our own script fills, and our texts as data, which does not run. Nothing
 * else may run or load, and nothing of it comes from notes.
 */
export const webviewHtml = ({ title, script, styles, source, nonce, language, texts }: WebviewHtml): string =>
  htmlPage({
    title,
    language,
    // The picture that becomes a PNG is the only image, and it is made in the page.
    policy: `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`,
    head: styles.map(style => `<link rel="stylesheet" href="${style}">`).join('\n'),
    body: `<script type="application/json" id="${TEXTS}">${asData(texts)}</script>
<script nonce="${nonce}" src="${script}"></script>`,
  });

/** No text may end the element that it stands in. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

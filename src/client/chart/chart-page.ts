import { l10n, Uri, type Webview } from 'vscode';
import { chartHtml } from './chart-html.ts';
import { shownLanguage, shownTexts } from '../connection/shown-texts.ts';

/** Fills a webview with the page of the org chart, which may load our own files alone. */
export function chartPage(webview: Webview, extension: Uri): void {
  const scripts = Uri.joinPath(extension, 'dist', 'webview');
  const media = Uri.joinPath(extension, 'media');
  webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
  webview.html = chartHtml({
    title: l10n.t('Organization'),
    script: webview.asWebviewUri(Uri.joinPath(scripts, 'org-chart.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(media, 'org-chart.css')).toString(),
    source: webview.cspSource,
    nonce: Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
    language: shownLanguage(),
    texts: shownTexts(),
  });
}

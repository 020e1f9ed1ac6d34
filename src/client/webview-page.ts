import { Uri, type Webview } from 'vscode';
import { shownLanguage, shownTexts } from './connection/shown-texts.ts';
import { webviewHtml } from './webview-html.ts';

/** Which page a webview shows. */
export interface WebviewPage {
  readonly title: string;
  /** The name of its script in `dist/webview` and of its own style sheet in `media`. */
  readonly name: string;
}

/** Fills a webview with a page, which may load our own files alone. */
export function fillWebview(webview: Webview, extension: Uri, { title, name }: WebviewPage): void {
  const scripts = Uri.joinPath(extension, 'dist', 'webview');
  const media = Uri.joinPath(extension, 'media');
  webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
  webview.html = webviewHtml({
    title,
    script: webview.asWebviewUri(Uri.joinPath(scripts, `${name}.js`)).toString(),
    styles: ['page', name].map(sheet => webview.asWebviewUri(Uri.joinPath(media, `${sheet}.css`)).toString()),
    source: webview.cspSource,
    nonce: Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
    language: shownLanguage(),
    texts: shownTexts(),
  });
}

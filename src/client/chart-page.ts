import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/**
 * The page of the org chart: an empty body that our own script fills. Nothing else may run or load, and nothing of it
 * comes from notes.
 */
export function chartPage(webview: Webview, extension: Uri): void {
  const scripts = Uri.joinPath(extension, 'dist', 'webview');
  const media = Uri.joinPath(extension, 'media');
  webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
  const nonce = randomBytes(16).toString('base64url');
  const script = webview.asWebviewUri(Uri.joinPath(scripts, 'org-chart.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(media, 'org-chart.css')).toString();
  // The picture that becomes a PNG is the only image, and it is made in the page.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data:`;
  webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Organization</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { htmlPage } from '../page/html-page.ts';

/**
 * The page that an agent's program shows beside what `organization` answers. It runs its own script and no other, which
 * asks the program for the chart; the chart is markup without scripts.
 */
export function chartPage(): string {
  const script = fs.readFileSync(path.join(__dirname, 'webview/agent-chart.js'), 'utf8');
  const hash = createHash('sha256').update(script).digest('base64');
  return htmlPage({
    title: 'Org chart',
    language: 'en',
    policy: `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`,
    head: '',
    body: `<p role="status">Reading the notes…</p><script>${script}</script>`,
  });
}

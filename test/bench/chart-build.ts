import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

/** What the page of the org chart is made of: its script and style sheet, as text. */
export interface ChartBuild {
  readonly script: string;
  readonly style: string;
}

export const builtChart = (): ChartBuild => ({
  script: fs.readFileSync('dist/webview/org-chart.js', 'utf8'),
  style: styleIn('media'),
});

/** Earlier commits have one style sheet for all. */
function styleIn(media: string): string {
  const sheets = ['page.css', 'org-chart.css'].map(name => path.join(media, name));
  return sheets.flatMap(sheet => (fs.existsSync(sheet) ? [fs.readFileSync(sheet, 'utf8')] : [])).join('\n');
}

/** The same of another commit, built of its sources with our packages. */
export async function chartOfCommit(revision: string): Promise<ChartBuild> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'account-notes-chart-'));
  try {
    execFileSync('tar', ['-x', '-C', folder], {
      input: execFileSync('git', ['archive', revision, 'tsconfig.json', 'src', 'media'], {
        maxBuffer: 1 << 30,
      }),
    });
    fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    const { outputFiles } = await build({
      entryPoints: [path.join(folder, 'src/webview/org-chart.ts')],
      ...{ bundle: true, platform: 'browser', target: 'es2022', format: 'iife', minify: true, write: false },
      logLevel: 'warning',
    });
    const script = outputFiles[0]?.text ?? '';
    return { script, style: styleIn(path.join(folder, 'media')) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

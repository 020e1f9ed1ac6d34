import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import texts from '../../media/l10n/bundle.l10n.json' with { type: 'json' };
import { webviewHtml } from '../../src/client/webview-html.ts';
import type { ToChart } from '../../src/protocol/chart-messages.ts';
import { launchBrowser } from '../host/browser.ts';
import { chartNode } from '../support/chart-nodes.ts';

/** The page stands alone here: a VS Code in another language would have to be downloaded. */
const SITE = 'http://chart.example';
/** Every text in brackets, and the end of an element in one of them. */
const foreign = Object.fromEntries(Object.keys(texts).map(text => [text, `«${text}»`]));
const bundle = { ...foreign, 'Find by name or role': '«</script><b>Suchen</b>»' };

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', error => errors.push(error.message));
  await page.addInitScript(
    'window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })',
  );
  const html = webviewHtml({
    title: 'Organisation',
    script: `${SITE}/org-chart.js`,
    styles: [`${SITE}/page.css`, `${SITE}/org-chart.css`],
    source: SITE,
    nonce: 'once',
    language: 'de',
    texts: bundle,
  });
  const files: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    '/': { contentType: 'text/html', body: html },
    '/org-chart.js': {
      contentType: 'text/javascript',
      body: await readFile('dist/webview/org-chart.js', 'utf8'),
    },
    '/page.css': { contentType: 'text/css', body: await readFile('media/page.css', 'utf8') },
    '/org-chart.css': { contentType: 'text/css', body: await readFile('media/org-chart.css', 'utf8') },
  };
  await page.route(`${SITE}/**`, (route, request) =>
    route.fulfill(files[new URL(request.url()).pathname] ?? { status: 204 }),
  );
  await page.goto(SITE);
  await page.getByRole('toolbar').waitFor();
});
afterAll(() => browser.close());

test('every control of the chart is in the language of VS Code', async () => {
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  const parts = page.locator('[aria-label], [title], button, label, .label, .empty, #keys');
  const said = (await parts.evaluateAll(textsOf)).flat();
  const words = said.filter(text => /\p{L}/u.test(text));
  expect(words.length).toBeGreaterThan(30);
  expect(words.filter(text => !text.startsWith('«'))).toEqual([]);
});

test('a card is too, and the name on it stays what it is', async () => {
  const lead = chartNode({ id: 'ann', name: 'Ann Bell', isLead: true, role: 'Engineer' });
  const account = chartNode({ id: 'acme', kind: 'account', name: 'Acme', people: 1, children: [lead] });
  const message: ToChart = { type: 'chart', params: {}, chart: { roots: [account], dates: [], orders: [] } };
  await page.evaluate(`postMessage(${JSON.stringify(message)}, '*')`);
  await page.getByRole('treeitem', { name: 'Ann Bell, «lead» · Engineer' }).waitFor();
  await page.getByRole('treeitem', { name: 'Acme, «account», «1 person»' }).waitFor();
});

test('no translation becomes a part of the page, and nothing is stopped by its policy', async () => {
  expect(await page.getByRole('searchbox').getAttribute('aria-label')).toBe('«</script><b>Suchen</b>»');
  expect(await page.locator('b').count()).toBe(0);
  expect(errors).toEqual([]);
});

/** Runs in the page: what elements are called and what they say, where it is not their parts that do. */
function textsOf(
  elements: readonly {
    readonly children: { readonly length: number };
    readonly textContent: string;
    getAttribute(name: string): string | null;
  }[],
): string[][] {
  return elements.map(element => [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('title') ?? '',
    element.children.length === 0 ? element.textContent : '',
  ]);
}

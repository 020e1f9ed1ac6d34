import { build } from 'esbuild';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHART_PAGE } from '../../src/protocol/agent-chart.ts';
import { launchBrowser } from '../host/browser.ts';
import { agentOf } from '../support/agents.ts';
import type { ShownCall } from '../support/agent-program.ts';
import { diskFolder } from '../support/disk-folder.ts';

let browser: Browser;
let program: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const bundled = await build({
    entryPoints: ['test/support/agent-program.ts'],
    bundle: true,
    write: false,
    logLevel: 'silent',
  });
  program = bundled.outputFiles[0]?.text ?? '';
});
afterAll(() => browser.close());

const NOTES = `--- acme/acme.md
---
type: account
---
# Acme
--- acme/storage.md
---
type: team
lead: "[[ada-park]]"
---
# Storage
--- acme/ada-park.md
---
type: person
role: CTO <img src=x onerror="document.title='run'">
team: "[[storage]]"
---
# Ada Park
--- acme/ben-ries.md
---
type: person
reports_to: "[[ada-park]]"
---
# Ben Ries
`;

/** What a person sees beside the answer of \`organization\` in a program that shows pages. */
async function shown(
  input: Record<string, unknown>,
): Promise<{ page: Page; chart: FrameLocator; errors: string[] }> {
  const { root } = diskFolder(NOTES);
  const agent = await agentOf('dist/account-notes.js', [root]);
  const tool = (await agent.tools()).find(({ name }) => name === 'organization');
  expect(tool?._meta?.['ui']).toEqual({ resourceUri: CHART_PAGE });
  const answer = await agent.call('organization', input);
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));
  await page.exposeFunction('readResource', (uri: string) => agent.read(uri));
  await page.setContent('<iframe sandbox="allow-scripts" width="960" height="200"></iframe>');
  await page.addScriptTag({ content: program });
  const call: ShownCall = {
    page: await agent.read(CHART_PAGE),
    input,
    result: {
      content: [{ type: 'text', text: answer.text }],
      isError: answer.isError,
      ...(answer.data && { structuredContent: answer.data }),
    },
  };
  await page.evaluate(async given => {
    await (globalThis as unknown as { showCall: (call: ShownCall) => Promise<void> }).showCall(given);
  }, call);
  return { page, chart: page.frameLocator('iframe'), errors };
}

test('a program that shows pages shows the org chart beside the answer, and nothing in it runs', async () => {
  const { page, chart, errors } = await shown({});
  await chart.locator('.outline').getByText('Ada Park').waitFor();
  const names = await chart.locator('.outline summary > span, .outline li > span').allTextContents();
  expect(names).toEqual(['Acme', 'Storage', 'Ada Park', 'Ben Ries']);
  await chart.locator('.picture svg text', { hasText: 'Ben Ries' }).waitFor();
  expect(await chart.locator('img, script').count()).toBe(0);
  expect(await page.locator('iframe').getAttribute('height')).toBe('560');
  expect(errors).toEqual([]);
  await page.screenshot({ path: '.vscode-test/results/agent-chart.png' });
});

test('the chart begins with whom the answer begins with', async () => {
  const { chart, errors } = await shown({ below: 'Storage', by: 'line' });
  await chart.locator('.outline').getByText('Ada Park').waitFor();
  expect(await chart.locator('.outline').getByText('Acme').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('why there is no chart stands in its place', async () => {
  const { chart } = await shown({ below: 'Nobody Else' });
  await chart.getByText('The notes name nobody and nothing "Nobody Else".').waitFor();
});

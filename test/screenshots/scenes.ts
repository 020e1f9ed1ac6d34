import type { Workbench } from '../browser/workbench.ts';

/** How large the window is, in pixels: a picture of less can be read where it is shown small. */
const WIDE = { width: 1180, height: 800 };
const SMALL = { width: 960, height: 620 };

const NOTE = 'openai/notes/2026-01-14-san-francisco.md';
const PLAN = 'openai/notes/2025-12-18-account-plan.md';
const PERSON = 'openai/people/ben-ries.md';
const THREAD = 'openai/threads/2025-12-12-online-data.md';

/** One picture in each theme: what to do until it can be taken, from a workbench with nothing open but the sample. */
export interface Scene {
  /** The name of the file, before the theme. */
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly show: (workbench: Workbench) => Promise<void>;
}

/** A new view is one more entry here. */
export const SCENES: readonly Scene[] = [
  {
    name: 'overview',
    size: WIDE,
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(NOTE);
      await openTree(workbench);
      await workbench.hover('Local SSDs', 'Azure Blob', 'Stores data of', { stay: true });
    },
  },
  {
    name: 'thread',
    size: WIDE,
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(THREAD);
      await openTree(workbench);
      await workbench.hover('the data scientists', 'Jakob Pachoki', 'Head of Research', { stay: true });
    },
  },
  {
    name: 'preview',
    size: SMALL,
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.openFile(PLAN);
      await workbench.runCommand('Markdown: Open Preview');
      await workbench
        .webview()
        .locator('a', { hasText: 'Louis Feuvrier' })
        .first()
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'review',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile(THREAD);
      await workbench.runCommand('Account Notes: Focus on Review View');
      await showOnly(workbench, 'Review');
      await workbench.fold('Northwind Robotics', 'Review');
      // A click shows the sentence where it stands.
      await workbench.treeRow("John Mao's friend is at OpenAI", 'Review').click();
      await workbench.page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
    },
  },
  {
    name: 'timeline',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile(PERSON);
      await workbench.click('# Ben Ries', 'Ries');
      await workbench.runCommand('Account Notes: Focus on Timeline View');
      await showOnly(workbench, 'Timeline');
      await workbench.treeRow('John Mao', 'Timeline').waitFor();
    },
  },
  {
    name: 'chart',
    size: WIDE,
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.runCommand('Account Notes: Show Organization Chart');
      await workbench.webview().getByRole('combobox').selectOption({ label: 'OpenAI' });
      const chart = workbench.webview().getByRole('tree', { name: 'Org chart' });
      await chart.getByText('Venkat Venkataramani').first().waitFor();
      await chart.locator('.card.group', { hasText: 'Other organizations' }).locator('.toggle').click();
      await workbench.webview().getByRole('button', { name: 'Fit' }).click();
      await workbench.page.mouse.move(5, 5);
    },
  },
  {
    name: 'walkthrough',
    size: WIDE,
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.runCommand('Account Notes: Get Started');
      await workbench.page.locator('.step-title', { hasText: 'See who somebody is' }).click();
      await workbench.page.mouse.move(5, 5);
      const picture = workbench.page.locator('iframe.webview.ready').last().contentFrame();
      await picture.locator('#active-frame').contentFrame().locator('svg').first().waitFor();
    },
  },
];

async function openTree(workbench: Workbench): Promise<void> {
  await workbench.expand('Online Data Infrastructure');
  await workbench.expand("John Mao's friend");
  await workbench.treeRow('Ben Ries').waitFor();
}

/** One view alone in the side bar, which is made wide enough for its sentences. */
async function showOnly(workbench: Workbench, view: string): Promise<void> {
  const { page } = workbench;
  for (const other of ['Organization', 'Review', 'Timeline'])
    await workbench.setView(other, other === view ? 'open' : 'closed');
  const { x = 0, width = 0, y = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width, y + 100);
  await page.mouse.down();
  await page.mouse.move(x + 460, y + 100, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await page.locator('.monaco-sash.hover, .monaco-sash.active').waitFor({ state: 'detached' });
}

/** For what needs its room. */
async function hideSideBar({ page }: Workbench): Promise<void> {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

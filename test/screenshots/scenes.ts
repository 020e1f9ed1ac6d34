import type { Workbench } from '../browser/workbench.ts';

const NOTE = 'openai/notes/2026-01-14-san-francisco.md';
const PERSON = 'openai/people/ben-ries.md';
const THREAD = 'openai/threads/2025-12-12-online-data.md';

/** One picture in each theme: what to do until it can be taken, from a workbench with nothing open but the sample. */
export interface Scene {
  /** The name of the file, before the theme. */
  readonly name: string;
  readonly show: (workbench: Workbench) => Promise<void>;
}

/** A new view is one more entry here. */
export const SCENES: readonly Scene[] = [
  {
    name: 'overview',
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(NOTE);
      await openTree(workbench);
      await workbench.hover('Local SSDs', 'Azure Blob', 'Stores data of', { stay: true });
    },
  },
  {
    name: 'thread',
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(THREAD);
      await openTree(workbench);
      await workbench.hover('the data scientists', 'Jakob Pachoki', 'Head of Research', { stay: true });
    },
  },
  {
    name: 'preview',
    show: async workbench => {
      await workbench.showContainer('Explorer');
      await workbench.openFile(NOTE);
      await workbench.runCommand('Markdown: Open Preview');
      await workbench
        .webview()
        .locator('a', { hasText: 'Venkat Venkataramani' })
        .first()
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'review',
    show: async workbench => {
      await workbench.openFile(THREAD);
      await workbench.runCommand('Account Notes: Focus on Review View');
      await workbench.treeRow('', 'Review').waitFor();
    },
  },
  {
    name: 'timeline',
    show: async workbench => {
      await workbench.openFile(PERSON);
      await workbench.click('# Ben Ries', 'Ries');
      await workbench.runCommand('Account Notes: Focus on Timeline View');
      await workbench.treeRow('', 'Timeline').waitFor();
    },
  },
  {
    name: 'chart',
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.runCommand('Account Notes: Show Organization Chart');
      await workbench.webview().getByRole('combobox').selectOption({ label: 'OpenAI' });
      const chart = workbench.webview().getByRole('tree', { name: 'Org chart' });
      await chart.getByText('Venkat Venkataramani').first().waitFor();
    },
  },
  {
    name: 'walkthrough',
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.runCommand('Account Notes: Get Started');
      await workbench.page.locator('.step-title', { hasText: 'See who somebody is' }).click();
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

/** For what needs its room. */
async function hideSideBar({ page }: Workbench): Promise<void> {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

import type { Workbench } from '../browser/workbench.ts';

/** How large the window is, in pixels: a picture of less can be read where it is shown small. */
const WIDE = { width: 1180, height: 800 };
const SMALL = { width: 960, height: 620 };

/** Room for the words beside names in the side bar; and for sentences. */
const ROOMY = 380;
const SENTENCES = 460;

const VIEWS = ['Organization', 'Review', 'Timeline'];

const PLAN = 'notes/2026-05-20-account-plan.md';
const PERSON = 'people/viktor-hale.md';
const THREAD = 'threads/2026-02-10-sanne.md';
const RAW_THREAD = 'threads/2026-06-02-depots.md';

/** One picture in each theme: what to do until it can be taken, from a workbench with nothing open but the sample. */
export interface Scene {
  /** The name of the file, before the theme. */
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly show: (workbench: Workbench) => Promise<void>;
}

/** Of the sample. A new view is one more entry here. */
export const SAMPLE_SCENES: readonly Scene[] = [
  {
    name: 'overview',
    size: WIDE,
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(PLAN);
      await openTree(workbench);
      await workbench.hover('Elif Kaya and Noah', 'Basket', 'Basket is the app', { stay: true });
    },
  },
  {
    name: 'thread',
    size: WIDE,
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await workbench.openFile(THREAD);
      await openTree(workbench);
      await workbench.hover('ask Sanne for reports', 'Sanne', 'Analytics engineer', { stay: true });
    },
  },
  {
    name: 'preview',
    size: SMALL,
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.openFile(PLAN);
      await workbench.runCommand('Markdown: Open Preview');
      await workbench.webview().locator('a', { hasText: 'Daniel Osei' }).first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'review',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile(RAW_THREAD);
      await workbench.runCommand('Account Notes: Focus on Review View');
      await showOnly(workbench, 'Review');
      // A click shows the sentence where it stands.
      await workbench.treeRow('Bruno Salgado reports to Lena Hartmann', 'Review').click();
      await workbench.page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
    },
  },
  {
    name: 'timeline',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile(PERSON);
      await workbench.click('# Viktor Hale', 'Hale');
      await workbench.runCommand('Account Notes: Focus on Timeline View');
      await showOnly(workbench, 'Timeline');
      await workbench.treeRow('Daniel Osei', 'Timeline').waitFor();
    },
  },
  {
    name: 'chart',
    size: WIDE,
    show: async workbench => {
      await hideSideBar(workbench);
      await workbench.runCommand('Account Notes: Show Organization Chart');
      const chart = workbench.webview().getByRole('tree', { name: 'Org chart' });
      await chart.getByText('Margit Solberg').first().waitFor();
      await chart.press('0');
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

/** Of a folder that holds a raw thread, with nothing set up. */
export const RAW_SCENES: readonly Scene[] = [
  {
    name: 'raw-first-look',
    size: WIDE,
    show: async workbench => {
      await workbench.showContainer('Account Notes');
      await widenSideBar(workbench, ROOMY);
      await workbench.treeRow('Set Up Litware…').waitFor();
    },
  },
  {
    name: 'raw-set-up',
    size: WIDE,
    show: async workbench => {
      await workbench.runCommand('Account Notes: Set Up Account from Mails…');
      await workbench.picker('Set Up Litware');
    },
  },
  {
    name: 'raw-candidate',
    size: WIDE,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.hover('Lena Feld is', 'Lena', 'Create note', { stay: true });
    },
  },
  {
    name: 'raw-outline',
    size: WIDE,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.runCommand('Explorer: Focus on Outline View');
      await workbench.treeRow('Re: Litware', 'Outline').waitFor();
    },
  },
  {
    name: 'raw-review',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.runCommand('Account Notes: Focus on Review View');
      await showOnly(workbench, 'Review');
      await workbench.expand('Reporting Lines', 'Review');
      await workbench.expand('Teams and Their Leads', 'Review');
    },
  },
  {
    name: 'raw-timeline',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.goToLine(26);
      await workbench.click('Bo Lind reports to your friend', 'Lind');
      await workbench.runCommand('Account Notes: Focus on Timeline View');
      await showOnly(workbench, 'Timeline');
      await workbench.treeRow('Ray Holt', 'Timeline').waitFor();
    },
  },
  {
    name: 'raw-tooltip',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.runCommand('Account Notes: Focus on Organization View');
      await showOnly(workbench, 'Organization');
      await workbench.treeRow('Ada Park').hover();
      await workbench.page.locator('.monaco-hover:visible', { hasText: 'no note yet' }).waitFor();
    },
  },
  {
    name: 'raw-by-line',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile('thread.md');
      await workbench.runCommand('Account Notes: Show by Reporting Line');
      await workbench.treeRow('leads Data Barn').waitFor();
      await workbench.page.mouse.move(5, 5);
    },
  },
  {
    name: 'raw-find',
    size: SMALL,
    show: async workbench => {
      await workbench.runCommand('Account Notes: Go to Person');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ada Park' }).waitFor();
    },
  },
];

/** Of a folder where two people bear the same given name. */
export const NAMESAKE_SCENES: readonly Scene[] = [
  {
    name: 'ambiguous',
    size: SMALL,
    show: async workbench => {
      await workbench.openFile('minutes.md');
      await workbench.hover('Bo said hello', 'Bo', 'Choose', { stay: true });
    },
  },
];

async function openTree(workbench: Workbench): Promise<void> {
  await widenSideBar(workbench, ROOMY);
  await workbench.expand('Henrik Dahl');
  await workbench.treeRow('Paul Adeyemi').waitFor();
}

/** One view alone in the side bar, which is made wide enough for its sentences. */
async function showOnly(workbench: Workbench, view: string): Promise<void> {
  for (const other of VIEWS) await workbench.setView(other, other === view ? 'open' : 'closed');
  await widenSideBar(workbench, SENTENCES);
}

async function widenSideBar({ page }: Workbench, wanted: number): Promise<void> {
  const { x = 0, width = 0, y = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width, y + 100);
  await page.mouse.down();
  await page.mouse.move(x + wanted, y + 100, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await page.locator('.monaco-sash.hover, .monaco-sash.active').waitFor({ state: 'detached' });
}

/** For what needs its room. */
async function hideSideBar({ page }: Workbench): Promise<void> {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

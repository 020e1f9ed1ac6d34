import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { foundProblems } from '../../src/cli/found-problems.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { useWorkbench } from './workbench.ts';

const THREAD = `# Data

- Exported: 2026-01-03 10:00:00
- Messages: 2
---

## 2026-01-02 09:00:00 — June Alder <june@example.com>
**Subject:** Data

> I assume Bo Lind reports to Cy Moss.

---

## 2026-01-02 10:00:00 — Ray Holt <ray@example.com>
**Subject:** Re: Data

> There is a guy named Bo Lind, who reports to Ada Park. Ada Park leads the Data Barn team.
`;

const workbench = useWorkbench({ notes: { 'mail.md': THREAD } });

test('a folder of raw mail is noticed before anything of it is opened', async () => {
  await workbench.page.locator('.activitybar .action-item[aria-label*="set up"] .badge').waitFor();
  expect(await workbench.page.locator('.tabs-container .tab[data-resource-name$=".md"]').count()).toBe(0);
});

test('a folder of raw mail shows a tree that says who said so', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Data Barn').waitFor();
  expect(await workbench.tree()).toContain('Ada Park (lead)');
});

test('a card quotes the sentence that it rests on, and who said it', async () => {
  await workbench.openFile('mail.md');
  const card = await workbench.hover('There is a guy', 'Lind', 'Bo Lind');
  expect(card).toContain('“There is a guy named Bo Lind, who reports to Ada Park.” (Ray Holt, 2026-01-02)');
  expect(card).toContain('Reports to: Ada Park');
});

test('everything can be accepted at once, and leaves notes without a problem', async () => {
  const { page, folder } = workbench;
  await workbench.runCommand('Account Notes: Accept All Suggestions…');
  const dialog = page.locator('.monaco-dialog-box');
  await expect.poll(() => dialog.innerText()).toContain('• Bo Lind reports to Ada Park');
  await dialog.locator('.monaco-button', { hasText: 'Accept All' }).click();
  const people = async (): Promise<string[]> => readdir(path.join(folder, 'people')).catch(() => []);
  await expect.poll(people).toEqual(expect.arrayContaining(['ada-park.md', 'bo-lind.md']));
  await expect.poll(() => workbench.tree()).not.toContain('Set Up');
  await expect
    .poll(async () => (await readFolder(folder)).index.relations.subjects('lead', 'people/ada-park' as never))
    .toEqual(['teams/data-barn']);
  expect(foundProblems((await readFolder(folder)).index)).toEqual([]);
});

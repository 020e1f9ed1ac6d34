import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const THREAD = `# Re: Litware

- Exported: 2026-01-05 18:00:00
- Messages: 2
---

## 2026-01-02 09:00:00 — June Alder <june@ourside.io>
**Subject:** Litware

> My friend joined Litware in spring and leads the "Online Storage" team there. We had lunch today.
> Litware has three large teams:
> Products - the shop and its catalog. My friend sits in Products. They own Kestrel DB and Snowflake.
> Growth - nobody told me what it is for.
> Research - led by Ines Roca.
> Before that my friend was at Contoso.
>
> -June

---

## 2026-01-03 10:00:00 — Ray Holt <ray@ourside.io>
**Subject:** Re: Litware

> Bo Lind reports to your friend, who reports to Cy Moss.
> Lena Feld is the lead developer of HERON, which Litware built for Research.
> The "Data Barn" team at Litware is led by Ada Park.
>
> -RH

---
`;

const workbench = useWorkbench({ notes: { 'thread.md': THREAD } });

const tree = (): Promise<string> => workbench.tree();
const filesOnDisk = async (): Promise<string[]> =>
  (await readdir(workbench.folder, { recursive: true })).filter(file => file.endsWith('.md')).toSorted();

test('the folder wakes by itself, with nothing opened, and one thing waits', async () => {
  const badge = workbench.page.locator('.activitybar .action-item[aria-label*="set up"] .badge');
  await badge.waitFor();
  expect(await badge.innerText()).toBe('1');
  expect(await workbench.page.locator('.tabs-container .tab[data-resource-name$=".md"]').count()).toBe(0);
});

test('the tree stands below the account that the mails are about, each thing once and nobody with a line unplaced', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Data Barn').waitFor();
  await expect.poll(tree).toContain('Set Up Litware…');
  const text = await tree();
  expect(text).toContain('  Cy Moss\n');
  expect(text).toContain("June Alder's friend (lead · reports to Cy Moss");
  expect(text).not.toContain('Unplaced');
  const names = text.split('\n').map(line => line.trim().replace(/ \(.*$/, ''));
  expect(new Set(names).size).toBe(names.length);
});

test('the other order is one click away, and kept when the window is loaded anew', async () => {
  await workbench.runCommand('Account Notes: Show by Reporting Line');
  await expect.poll(tree).toContain("June Alder's friend (leads Online Storage · Products)");
  await workbench.reload();
  await workbench.showContainer('Account Notes');
  await expect.poll(tree).toContain("June Alder's friend (leads Online Storage · Products)");
  await workbench.runCommand('Account Notes: Show by Team');
  await expect.poll(tree).toContain('    Ada Park (lead)');
});

test('the account is set up in one step, which leaves the mail as it was, and one undo takes it back', async () => {
  await workbench.treeRow('Set Up Litware…').click();
  await workbench.picker('Set Up Litware');
  await workbench.page.keyboard.press('Enter');
  const undo = workbench.page.locator('.notification-toast .monaco-button', { hasText: 'Undo' });
  await undo.waitFor();
  const written = await filesOnDisk();
  expect(written).toEqual(expect.arrayContaining(['litware.md', 'people/ada-park.md', 'teams/data-barn.md']));
  expect(await readFile(path.join(workbench.folder, 'thread.md'), 'utf8')).toBe(THREAD);
  await undo.click();
  await expect.poll(filesOnDisk).toEqual(['thread.md']);
  await expect.poll(tree).toContain('Set Up Litware…');
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

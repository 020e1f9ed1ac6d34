import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const mail = (id: number, subject: string, body: string): string =>
  `From: Bo Lind <bo@halden.example>\nTo: June Alder <june@ourside.example>\nSubject: ${subject}\nDate: Mon, ${id} Jun 2026 10:00:00 +0200\nMessage-ID: <${id}@a.example>\n\n${body}\n`;

const workbench = useWorkbench({
  notes: {
    '1.eml': mail(1, 'Data', 'Ada Park leads the Data Barn team.'),
    '2.eml': mail(2, 'Ledger', 'Kim Holt leads the Ledger team.'),
    'plan.md': '---\ntype: team\n---\n# Data Barn\n\nAda Park leads the Data Barn team.\n',
  },
  file: 'plan.md',
});

/** Takes a file of the explorer by the mouse, and moves it until VS Code knows that it is dragged. */
async function takeFile(name: string): Promise<void> {
  const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const { x, y } = await middleOf(row);
  await workbench.page.mouse.move(x, y);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x + 20, y + 5, { steps: 4 });
}

/** Moves what is dragged over something, which learns of it before the button goes up. */
async function moveOver(target: Locator): Promise<void> {
  const { x, y } = await middleOf(target);
  await workbench.page.mouse.move(x, y, { steps: 10 });
  await workbench.page.mouse.move(x + 2, y, { steps: 2 });
}

async function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is nowhere to be seen.');
  return { x: box.x + Math.min(box.width, 200) / 2, y: box.y + box.height / 2 };
}

test('a mail that is dropped into a note with Shift can be inserted as a message', async () => {
  const { page } = workbench;
  // Who drops before the extension is awake is offered what VS Code does by itself.
  await workbench.hover('Ada Park leads', 'Data Barn', 'Data Barn');
  await workbench.showContainer('Explorer');
  await takeFile('1.eml');
  await page.keyboard.down('Shift');
  await moveOver(workbench.line('Ada Park leads'));
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await workbench.chooseOtherWay('Insert as Mail');
  await page.locator('.view-line', { hasText: '— Bo Lind <bo@halden.example>' }).waitFor();
  await workbench.saveAll();
});

test('a mail that is dropped onto the Organization view is taken in', async () => {
  const { page } = workbench;
  await takeFile('2.eml');
  // Held over an icon of the activity bar, a file opens what is behind it.
  await moveOver(
    page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Account Notes"]') }),
  );
  await workbench.treeRow('Data Barn').waitFor();
  await moveOver(workbench.treeRow('Data Barn'));
  await page.mouse.up();
  await workbench.notification('1 taken in.').waitFor();
  await workbench.treeRow('Ledger').waitFor();
  expect(await readFile(path.join(workbench.folder, '2026-06-02-ledger.md'), 'utf8')).toContain(
    '> Kim Holt leads the Ledger team.',
  );
});

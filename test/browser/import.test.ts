import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const mail = (id: number, from: string, to: string, body: string): string =>
  `From: ${from}\nTo: ${to}\nSubject: ${id === 1 ? '' : 'Re: '}Data\nDate: Mon, ${id} Jun 2026 10:00:00 +0200\nMessage-ID: <${id}@a.example>\n${id === 1 ? '' : `In-Reply-To: <${id - 1}@a.example>\n`}\n${body}\n`;

const june = 'June Alder <june@ourside.example>';
const bo = 'Bo Lind <bo@halden.example>';

const workbench = useWorkbench({
  notes: {
    'in/1.eml': mail(1, june, bo, 'Who leads the Data Barn team?'),
    'in/2.eml': mail(2, bo, june, 'Ada Park leads the Data Barn team, and I report to Ada Park.'),
    'in/old.pst': 'x',
  },
});

const NOTE = '2026-06-01-data.md';

test('mails in a folder without notes are offered by one row, and become a thread in colours and a tree', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Import 2 Mail Files…').click();
  await workbench.tab(NOTE).waitFor();
  await workbench.notification('2 taken in.').waitFor();
  await workbench.treeRow('Data Barn').waitFor();
  expect(await workbench.tree()).not.toContain('Import');
  expect(await readFile(path.join(workbench.folder, NOTE), 'utf8')).toContain(
    '> Ada Park leads the Data Barn team',
  );
});

test('a folder of mails is imported by the palette, and what is left out is listed with the reason', async () => {
  await writeFile(path.join(workbench.folder, 'in/3.eml'), mail(3, june, bo, 'Thank you.'));
  await workbench.runCommand('Account Notes: Import Mail…');
  await workbench.picker('Import Mail');
  await workbench.choose('A Folder of Them…');
  const input = workbench.page.locator('.quick-input-widget input[type="text"]:visible').first();
  await expect.poll(() => input.inputValue()).toBe(`${workbench.folder}/`);
  await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'Import' }).click();
  const told = workbench.notification('1 taken in, 2 there before, 1 left out.');
  await told.waitFor();
  await told.getByRole('button', { name: 'What Was Left Out' }).click();
  await workbench.tab('Left Out').waitFor();
  await workbench.page.locator('.view-line', { hasText: 'a .pst is a whole mailbox of Outlook' }).waitFor();
});

test('Import Again takes the same folder in once more', async () => {
  await writeFile(path.join(workbench.folder, 'in/4.eml'), mail(4, bo, june, 'You are welcome.'));
  await workbench.runCommand('Account Notes: Import Again');
  await workbench.notification('1 taken in, 3 there before, 1 left out.').waitFor();
  const notes = (await readdir(workbench.folder)).filter(name => name.endsWith('.md'));
  expect(notes).toEqual([NOTE]);
  await expect.poll(() => workbench.tree('Review')).not.toContain('Import');
  await expect.poll(() => readFile(path.join(workbench.folder, NOTE), 'utf8')).toContain('- Messages: 4\n');
});

test('a mail on the clipboard is pasted as a message, where somebody asks for it', async () => {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await writeFile(
    path.join(workbench.folder, 'pasted.md'),
    mail(9, june, bo, 'One more.').replace('From:', 'MIME-Version: 1.0\nFrom:'),
  );
  await workbench.openFile('pasted.md');
  await page.locator('.view-line', { hasText: 'One more.' }).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await expect
    .poll(() => page.locator('.monaco-editor .view-line', { hasText: 'One more.' }).count())
    .toBe(0);
  await page.keyboard.press('Control+V');
  await page.locator('.view-line', { hasText: 'MIME-Version' }).waitFor();
  await workbench.chooseOtherWay('Paste as Mail');
  await page.locator('.view-line', { hasText: '— June Alder <june@ourside.example>' }).waitFor();
  await page.locator('.view-line', { hasText: '> One more.' }).waitFor();
});

test('a mail that is open has a button to take it in', async () => {
  await workbench.openFile('in/1.eml');
  await workbench.page.locator('.editor-actions a.action-label[aria-label^="Import Mail"]').first().click();
  await workbench.notification('1 there before.').waitFor();
});

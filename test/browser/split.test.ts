import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const MAIL = `# Re: Plans

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@harrow.example>
**Subject:** Plans

> Ask Ben in sales.
`;

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'people/ben-ries.md': '---\ntype: person\nrole: Engineer\n---\n# Ben Ries\n',
    'note.md': '# Monday\n\nBen fixed the build.\n\nThen Ben sold a licence.\n',
    'mail.md': MAIL,
  },
  file: 'note.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');

test('two people called Ben are told apart by the keyboard, and one undo takes it back', async () => {
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Ben Ries').waitFor();
  await workbench.click('Ben fixed the build', 'Ben');
  await workbench.runCommand('Account Notes: Split in Two…');
  const picker = page.locator('.quick-input-widget');
  const title = (text: string) => picker.locator('.quick-input-title', { hasText: text });
  await title('Split Ben Ries in Two').waitFor();
  await keyboard.type('Ben Okafor');
  await keyboard.press('Enter');

  await title('Which of These Mean Ben Okafor?').waitFor();
  const item = (text: string) => picker.locator('.monaco-list-row', { hasText: text }).first();
  await item('Then Ben sold a licence.').waitFor();
  const focused = (text: string) => picker.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
  await keyboard.press('ArrowDown');
  await focused('Ask Ben in sales.');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await focused('Ben fixed the build.');
  await keyboard.press('ArrowDown');
  await focused('Then Ben sold a licence.');
  await keyboard.press('Space');
  await picker.locator('.quick-input-count', { hasText: '2 Selected' }).waitFor();
  await keyboard.press('Enter');

  const dialog = page.locator('.monaco-dialog-box');
  await dialog.locator('.dialog-message', { hasText: 'Part Ben Okafor from Ben Ries?' }).waitFor();
  expect(await dialog.innerText()).toContain('Ben Okafor gets a note: people/ben-okafor.md.');
  await keyboard.press('Enter');

  await workbench.line('Then [[ben-okafor|Ben]] sold a licence').waitFor();
  await expect.poll(() => onDisk('people/ben-okafor.md').catch(String)).toContain('# Ben Okafor');
  await expect
    .poll(() => onDisk('account-notes.yaml'))
    .toContain('- {note: mail.md, name: Ben, not: people/ben-ries}');
  expect(await onDisk('mail.md')).toBe(MAIL);
  await workbench.treeRow('Ben Okafor').waitFor();
  await workbench.hover('Ben fixed the build', 'Ben', 'Ben Ries');
  await workbench.openFile('mail.md');
  await workbench.hover('Ask Ben in sales', 'Ben', 'Ben Okafor');

  await workbench.openFile('note.md');
  await keyboard.press('Control+Z');
  await workbench.line('Then Ben sold a licence').waitFor();
  await expect.poll(() => workbench.treeRow('Ben Okafor').count()).toBe(0);
  await expect.poll(() => onDisk('people/ben-okafor.md').catch(() => 'gone')).toBe('gone');
  expect(workbench.errors).toEqual([]);
});

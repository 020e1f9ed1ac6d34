import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({
  notes: { 'meeting.md': '# Meeting\n\nJane Doe joined.\n' },
  file: 'meeting.md',
});

test('a note opens beside the installed extension without an error', async () => {
  await workbench.line('Jane Doe').waitFor();
  await workbench.page.locator('.part.statusbar').waitFor();
  expect(workbench.errors).toEqual([]);
});

test('the packaged extension is small, with what reads mail and what answers agents and runs in browsers, which only those load who need it', () => {
  expect(statSync('dist/account-notes.vsix').size).toBeLessThan(1_600_000);
});

import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const THREAD = 'openai/threads/2025-12-12-online-data.md';

const workbench = useWorkbench({ notes: 'seeds', leavesOut: 'larkfield', file: 'openai/people/ben-ries.md' });

const timeline = (): Promise<string> => workbench.tree('Timeline');

test('the timeline is that of whom the cursor is on, by note, newest first, with who said what when', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Data Platform').waitFor();
  await workbench.setView('Review', 'closed');
  await workbench.setView('Organization', 'closed');
  await workbench.setView('Timeline', 'open');
  await workbench.click('# Ben Ries', 'Ries');
  await expect.poll(timeline).toContain('2025-12-12 (');
  await workbench.page
    .locator('.part.sidebar .pane-header[aria-label^="Timeline"]', { hasText: 'Ben Ries' })
    .waitFor();
  expect(await timeline()).toMatch(
    /^January 2026[^]*\n *2026-01-\d\d \([^]*\nDecember 2025\n[^]*\n *2025-12-12 \(/,
  );
});

test('an entry leads to its sentence', async () => {
  const { page } = workbench;
  await workbench.treeRow('Ben Ries reports to John Mao', 'Timeline').click();
  await workbench.tab(THREAD).waitFor();
  await page.locator('#status\\.editor\\.selection', { hasText: /\(\d+ selected\)/ }).waitFor();
});

test('what changed since a day leaves out what is older', async () => {
  const { page } = workbench;
  await workbench.runCommand('Account Notes: What Changed Since…');
  await workbench.picker('What Changed Since…');
  await page.keyboard.type('Another day');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-message', { hasText: 'Year, month and day' }).waitFor();
  await page.keyboard.type('2026-01-10');
  await page.keyboard.press('Enter');
  await expect.poll(timeline).not.toContain('2025-12-12 (');
  await workbench.runCommand('Account Notes: Show Whole Timeline');
  await expect.poll(timeline).toContain('2025-12-12 (');
});

test('whom one goes to is found by name, role or team, and shows the notes on the way', async () => {
  const { page } = workbench;
  const offered = page.locator('.quick-input-list .monaco-list-row');
  await workbench.runCommand('Account Notes: Go to Person, Team or System…');
  await workbench.picker('Go to Person, Team or System');
  await offered.filter({ hasText: 'Ben Ries' }).first().waitFor();
  await page.keyboard.type('head of research');
  await expect.poll(() => offered.first().innerText()).toContain('Jakub Pachocki');
  await workbench.tab('jakub-pachocki.md').waitFor();
  await page.keyboard.press('Escape');
  await workbench.tab(THREAD).waitFor();

  await workbench.runCommand('Account Notes: Go to Person, Team or System…');
  await workbench.picker('Go to Person, Team or System');
  await offered.filter({ hasText: 'Ben Ries' }).first().waitFor();
  await page.keyboard.type('emma');
  await expect.poll(() => offered.first().innerText()).toContain('Emma Tang');
  await page.keyboard.press('Enter');
  await workbench.tab('emma-tang.md').waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

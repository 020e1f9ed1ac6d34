import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seriousViolations } from './accessibility.ts';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string): string => `---\ntype: ${type}\n---\n# ${name}\n`;

const mail = (day: string, from: string, to: string): string =>
  `## ${day} 09:00:00 — ${from}\n**To:** ${to}\n\n> Fine.\n`;

const vlad = 'Vlad Horn <vlad@litware.example>';
const uma = 'Uma Kell <uma@litware.example>';
const bo = 'Bo Lind <bo@acme.example>';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': 'ours: [litware.example]\n',
    'acme/acme.md': note('account', 'Acme'),
    'acme/bo.md': note('person', 'Bo Lind'),
    'acme/plan.md': `# Plan\n\n- Exported: 2026-01-01 10:00:00\n- Messages: 4\n---\n\n${[
      mail('2025-03-10', bo, `${vlad}, ${uma}`),
      mail('2025-04-10', bo, `${vlad}, ${uma}`),
      mail('2025-05-10', bo, `${vlad}, ${uma}`),
      mail('2025-06-10', vlad, 'Eve Park <eve@acme.example>'),
    ].join('\n---\n\n')}`,
  },
  file: 'acme/acme.md',
});

test('coverage shows who is in touch with whom, and questions that lead to their mails', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Acme').waitFor();
  for (const view of ['Organization', 'Review']) await workbench.setView(view, 'closed');
  await workbench.setView('Coverage', 'open');
  await workbench.treeRow('Bo Lind', 'Coverage').waitFor();
  expect(await workbench.tree('Coverage')).toMatch(
    /^Eve Park \(2025-06-10 · single thread · ghost · Vlad Horn · 1 mail\)\nBo Lind.*2025-05-10 · cooling · Uma Kell, Vlad Horn · 3 mails/,
  );
  await workbench.expand('Bo Lind', 'Coverage');
  await workbench.treeRow('Has the contact with Bo Lind ended?', 'Coverage').click();
  await workbench.tab('plan.md').waitFor();
  await workbench.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 21, Col 1' }).waitFor();
});

test('people of theirs are found by name, colleague or question, in several orders', async () => {
  const { page } = workbench;
  const offered = page.locator('.quick-input-list .monaco-list-row');
  await workbench.runCommand('Account Notes: Who Is in Touch with Whom…');
  await workbench.picker('Who Is in Touch with Whom');
  await expect.poll(() => offered.first().innerText()).toContain('Eve Park');
  await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Longest Silence First' }).click();
  await expect.poll(() => offered.first().innerText()).toContain('Bo Lind');
  await page.locator('.quick-input-widget input[aria-controls]').focus();
  await page.keyboard.type('ghost');
  await expect.poll(() => offered.first().innerText()).toContain('Eve Park');
  await page.keyboard.press('Enter');
  await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 28, Col 1' }).waitFor();
});

test('the matrix shows each of theirs with each of ours, and is used and saved by keyboard alone', async () => {
  const { page, folder } = workbench;
  await workbench.runCommand('Account Notes: Show Coverage as a Matrix');
  const grid = workbench.webview().getByRole('grid', { name: 'Who is in touch with whom' });
  await grid.getByRole('rowheader', { name: 'Bo Lind' }).waitFor();
  const headings = await grid.getByRole('columnheader').allInnerTexts();
  expect(headings).toEqual(['Theirs', 'Last contact', 'Mails in 90 days', 'Vlad Horn', 'Uma Kell']);
  const focused = (): Promise<string> => workbench.webview().locator(':focus').innerText();
  // The page has the keyboard as soon as it has the matrix; a busy window gives it a little later.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Home');
      return workbench
        .webview()
        .locator('th:focus')
        .innerText({ timeout: 1000 })
        .catch(() => '');
    })
    .toContain('Eve Park');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Bo Lind');
  for (const _ of 'last') await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toMatch(/^3 mails\s+2025-05-10$/);
  await page.keyboard.press('Enter');
  await workbench.tab('plan.md').waitFor();
  await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 21, Col 1' }).waitFor();
  // The note stands beside the matrix, which stays in sight.
  await grid.waitFor();
  await page.locator('.tab', { hasText: 'Coverage' }).first().click();
  await workbench.runCommand('Account Notes: Export Coverage Matrix…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSV' }).waitFor();
  await page.keyboard.press('Enter');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  await expect.poll(() => input.inputValue()).toContain('coverage.csv');
  await page.keyboard.press('Enter');
  await workbench.notification('The matrix has been saved as coverage.csv').waitFor();
  const text = (await readFile(path.join(folder, 'coverage.csv'))).toString();
  expect(text).toContain('Bo Lind,Acme,2025-05-10,');
});

test('the matrix has no serious accessibility violation', async () => {
  expect(await seriousViolations(await workbench.webviewFrame())).toEqual([]);
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

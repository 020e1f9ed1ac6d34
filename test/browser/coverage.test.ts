import { expect, test } from 'vitest';
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

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string, more = ''): string => `---\ntype: ${type}\n${more}---\n# ${name}\n`;

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': note('account', 'Acme'),
    'ann-ash.md': note('person', 'Ann Ash', 'team: "[[web|Web]]"\n'),
    'cem-oz.md': note('person', 'Cem Oz', 'team: "[[web|Web]]"\n'),
    'dee-nye.md': note('person', 'Dee Nye'),
    'web.md': note('team', 'Web', 'lead: "[[ann-ash|Ann Ash]]"\n'),
    'a.md': 'Dee Nye reports to Cem Oz.\n',
    'b.md': 'Dee Nye reports to Ann Ash.\n',
    '2026-01-05-call.md':
      '# Call\n\nWe met Ann Ash. Cem Oz reports to Ann Ash. Nora Field leads the Data Barn team.\n',
  },
  file: 'acme.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');
const review = (): Promise<string> => workbench.tree('Review');

/** Clicks the button of a row that appears under the pointer. */
async function press(row: string | RegExp, icon: string): Promise<void> {
  const found = workbench.treeRow(row, 'Review');
  await found.hover();
  await found.locator(`.action-label.codicon-${icon}`).click();
}

test('what waits stands by kind, each with its sentence, and the icon says how much', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Data Barn').waitFor();
  await workbench.setView('Organization', 'closed');
  await expect.poll(review).toContain('Whom does Dee Nye report to?');
  await expect.poll(review).toBe(
    `Conflicts (1)
  Whom does Dee Nye report to?
    Dee Nye reports to Cem Oz (said in a note)
      “Dee Nye reports to Cem
      Oz.”
    Dee Nye reports to Ann Ash (said in a note)
      “Dee Nye reports to Ann
      Ash.”
Reporting Lines (1)
  Cem Oz reports to Ann Ash (said in a note, 2026-01-05)
    “Cem Oz reports to Ann
    Ash.”
Teams and Their Leads (1)
  Nora Field leads Data Barn (said in a note, 2026-01-05)
    “Nora Field leads the Data
    Barn team.”
New People (1)
  Nora Field (person)
New Teams (1)
  Data Barn (team)`,
  );
  const badge = workbench.page.locator('.activitybar .action-item', { hasText: '1' });
  await badge.waitFor();
});

test('a statement leads to its sentence', async () => {
  await workbench.treeRow('Cem Oz reports to Ann Ash', 'Review').click();
  await workbench.tab('2026-01-05-call.md').waitFor();
  await workbench.selectionAt(3, 26);
});

test('accepting a statement writes it as a property, and it waits no longer', async () => {
  await press('Cem Oz reports to Ann Ash', 'check');
  await workbench.tab('cem-oz.md').waitFor();
  await workbench.line('reports_to: "[[ann-ash|Ann Ash]]"').waitFor();
  await expect.poll(() => onDisk('cem-oz.md')).toContain('reports_to: "[[ann-ash|Ann Ash]]"\n');
  await expect.poll(review).not.toContain('Cem Oz reports to Ann Ash');
});

test('a conflict is settled by choosing what is right', async () => {
  await press('Dee Nye reports to Cem Oz', 'check');
  await expect.poll(() => onDisk('dee-nye.md')).toContain('reports_to: "[[cem-oz|Cem Oz]]"\n');
  await expect.poll(review).not.toContain('Conflicts');
  expect(await onDisk('account-notes.yaml')).toContain(
    '{note: b.md, subject: Dee Nye, relation: reports_to, object: Ann Ash}',
  );
});

test('a new name gets its note, or is ignored, and waits no longer', async () => {
  await press(/^Data Barn\s*team/, 'new-file');
  await workbench.tab('data-barn.md').waitFor();
  await expect.poll(() => onDisk('teams/data-barn.md')).toContain('# Data Barn\n');
  await expect.poll(review).not.toContain('Data Barn (team)');
  await press(/^Nora Field\s*person/, 'eye-closed');
  await expect.poll(() => onDisk('account-notes.yaml')).toContain('ignored:\n  - Nora Field\n');
  await expect.poll(review).not.toContain('Nora Field');
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const BEN = '---\ntype: person\nrole: Engineer\nteam: "[[storage|Storage]]"\n---\n# Ben Ries\n';
const note = (type: string, name: string, more = ''): string => `---\ntype: ${type}\n${more}---\n# ${name}\n`;

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': note('account', 'Acme'),
    'storage.md': note('team', 'Storage', 'lead: "[[ann-ash|Ann Ash]]"\n'),
    'web.md': note('team', 'Web'),
    'people/ann-ash.md': note('person', 'Ann Ash', 'aliases: [Annie]\nrole: Head of Storage\n'),
    'people/ben-ries.md': BEN,
    'people/cem-oz.md': note('person', 'Cem Oz', 'team: "[[web|Web]]"\n'),
    'pond.md': note('system', 'Pond', 'owner: "[[web|Web]]"\n'),
    'a.md': 'Dee Nye reports to Cem Oz.\n',
    'b.md': 'Dee Nye reports to Ann Ash.\n',
  },
  file: 'acme.md',
});

const onDisk = (file: string): Promise<string> => readFile(path.join(workbench.folder, file), 'utf8');
const tree = (): Promise<string> => workbench.tree();

const WHOLE = `Acme
  Storage
    Ann Ash (lead · Head of Storage)
    Ben Ries (Engineer)
  Web
    Cem Oz
      Dee Nye
    Pond`;

test('the tree shows teams with their lead, members and systems, and marks what is disputed', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Storage').waitFor();
  await workbench.expand('Storage');
  await workbench.expand('Cem Oz');
  await workbench.treeRow('Dee Nye').waitFor();
  await expect.poll(tree).toBe(WHOLE);
  const dee = workbench.treeRow('Dee Nye');
  await expect.poll(() => dee.getAttribute('aria-label')).toContain('1 conflict');
  await expect.poll(() => dee.locator('.monaco-icon-label').getAttribute('class')).toMatch(/badge/i);
});

test('a filter shows what is looked for with what it stands below, and can be cleared', async () => {
  await workbench.runCommand('Account Notes: Filter Organization…');
  await workbench.picker('Filter Organization');
  await workbench.page.keyboard.type('annie');
  await expect.poll(tree).toBe('Acme\n  Storage\n    Ann Ash (lead · Head of Storage)');
  await workbench.page.keyboard.press('Escape');
  await expect.poll(tree).toBe(WHOLE);

  await workbench.runCommand('Account Notes: Filter Organization…');
  await workbench.picker('Filter Organization');
  for (const kind of ['People', 'Teams', 'Organizations']) await workbench.choose(kind);
  await workbench.page.keyboard.press('Enter');
  await expect.poll(tree).toBe('Acme\n  Web\n    Pond');
  await workbench.page.locator('.part.sidebar', { hasText: 'Filter: Systems (3 of 8 shown)' }).waitFor();
  await workbench.runCommand('Account Notes: Clear Filter');
  await expect.poll(tree).toBe(WHOLE);

  await workbench.runCommand('Account Notes: Filter Organization…');
  await workbench.picker('Filter Organization');
  await workbench.choose('Confirmed');
  await expect.poll(tree).toBe('Acme\n  Web\n    Cem Oz\n      Dee Nye');
  await workbench.page.keyboard.press('Escape');
  await expect.poll(tree).toBe(WHOLE);
});

test('dragging Ben onto somebody in another team changes his note, and one undo takes it back', async () => {
  await workbench.treeRow('Ben Ries').dragTo(workbench.treeRow('Cem Oz'));
  await workbench.tab('ben-ries.md').waitFor();
  await workbench.line('reports_to: "[[cem-oz|Cem Oz]]"').waitFor();
  await expect.poll(tree).toContain('  Web\n    Cem Oz\n      Ben Ries (Engineer)\n      Dee Nye');
  await expect
    .poll(() => onDisk('people/ben-ries.md'))
    .toBe(
      '---\ntype: person\nrole: Engineer\nteam: "[[web|Web]]"\nreports_to: "[[cem-oz|Cem Oz]]"\n---\n# Ben Ries\n',
    );
  await workbench.click('# Ben Ries', 'Ries');
  await workbench.page.keyboard.press('Control+Z');
  await expect.poll(tree).toBe(WHOLE);
  await workbench.saveAll();
  await expect.poll(() => onDisk('people/ben-ries.md')).toBe(BEN);
});

test('what would go round in a circle is refused with a sentence', async () => {
  await workbench.treeRow('Web').dragTo(workbench.treeRow('Storage'));
  await expect.poll(() => onDisk('web.md')).toContain('part_of: "[[storage|Storage]]"');
  await expect.poll(tree).toContain('\n    Web');
  await workbench.treeRow('Storage').dragTo(workbench.treeRow('Web'));
  await workbench.notification('Web is part of Storage: that would go round in a circle.').waitFor();
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.click('# Web', 'Web');
  await workbench.page.keyboard.press('Control+Z');
  await workbench.expand('Web');
  await expect.poll(tree).toBe(WHOLE);
});

test('the keyboard moves a row too, and is offered only what makes sense', async () => {
  const { page } = workbench;
  await workbench.treeRow('Pond').click();
  await workbench.runCommand('Account Notes: Move Under…');
  await workbench.picker('Move Pond Under…');
  const offered = page.locator('.quick-input-list .monaco-list-row');
  await expect
    .poll(async () => (await offered.locator('.label-name').allInnerTexts()).map(text => text.trim()))
    .toEqual(['Ann Ash', 'Ben Ries', 'Cem Oz', 'Dee Nye', 'Storage']);
  await page.keyboard.type('storage');
  await page.keyboard.press('Enter');
  await expect.poll(() => onDisk('pond.md')).toContain('owner: "[[storage|Storage]]"');
  await expect.poll(tree).toContain('    Ben Ries (Engineer)\n    Pond');
});

test('the menu of a row offers what can be done with it', async () => {
  await workbench.chooseFromMenu('Cem Oz', 'Show All Mentions');
  await workbench.page.locator('.reference-zone-widget', { hasText: 'a.md' }).waitFor();
  await workbench.page.keyboard.press('Escape');
  await workbench.chooseFromMenu('Cem Oz', 'Move Under…');
  await workbench.picker('Move Cem Oz Under…');
  await workbench.page.keyboard.press('Escape');
});

/** Presses the down arrow until what has the focus is wanted: rows and items come while one walks. */
async function walkTo(focused: string, wanted: string): Promise<void> {
  const { page } = workbench;
  const isThere = async (): Promise<boolean> => {
    const found = (await page.locator(focused, { hasText: wanted }).count()) > 0;
    if (!found) await page.keyboard.press('ArrowDown');
    return found;
  };
  await expect.poll(isThere).toBe(true);
}

async function walkToRow(wanted: string): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand('Account Notes: Focus on Organization View');
  await page.locator('.part.sidebar .monaco-list:focus').waitFor();
  await page.keyboard.press('Home');
  await walkTo('.part.sidebar .monaco-list:focus .monaco-list-row.focused', wanted);
}

test('the keyboard opens the menu of a row, which leads to its card in the chart', async () => {
  const { page } = workbench;
  await walkToRow('Cem Oz');
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu .action-item', { hasText: 'Show in Chart' }).waitFor();
  await walkTo('.monaco-menu .action-item.focused', 'Show in Chart');
  await page.keyboard.press('Enter');
  const active = workbench.webview().locator('.card.active [role="treeitem"]');
  await expect.poll(() => active.getAttribute('aria-label')).toContain('Cem Oz');
  await workbench.runCommand('View: Close Editor');
});

test('F2 renames the row that the keyboard is on', async () => {
  const { page } = workbench;
  await walkToRow('Ann Ash');
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box .rename-input:visible').first();
  await box.waitFor();
  expect(await box.inputValue()).toBe('Ann Ash');
  await page.keyboard.press('Escape');
});

test('a report is added below a person, with a note of its own', async () => {
  const { page } = workbench;
  const row = workbench.treeRow('Ann Ash');
  await row.hover();
  await row.locator('.action-label.codicon-add').click();
  await workbench.picker('Add Below Ann Ash');
  await page.keyboard.press('Enter');
  await workbench.picker('Reports to Ann Ash');
  await page.keyboard.type('Eve Fox');
  await page.keyboard.press('Enter');
  await workbench.tab('eve-fox.md').waitFor();
  await workbench.treeRow('Eve Fox').waitFor();
  expect(await onDisk('people/eve-fox.md')).toBe(
    '---\ntype: person\nreports_to: "[[ann-ash|Ann Ash]]"\n---\n\n# Eve Fox\n',
  );
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

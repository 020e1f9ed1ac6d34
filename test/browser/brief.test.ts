import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { choose } from './keyboard.ts';
import { useWorkbench } from './workbench.ts';

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': 'ours: [litware.example]\n',
    'acme/acme.md': '---\ntype: account\n---\n# Acme\n',
    'acme/people/bo.md': '---\ntype: person\nrole: Head of Depots\n---\n# Bo Lind\n',
    'acme/people/cy.md': '---\ntype: person\nreports_to: "[[bo]]"\n---\n# Cy Moss\n',
    'acme/plan.md':
      '# Plan\n\n- Exported: 2026-01-01 10:00:00\n- Messages: 1\n---\n\n## 2025-12-10 09:00:00 — Bo Lind <bo@acme.example>\n**To:** Vlad Horn <vlad@litware.example>\n\n> Can you send the drawings? Cy Moss asks for them.\n',
    'acme/visit.md': '# Visit\n\nAttendees: Bo Lind, Cy Moss; Vlad Horn\n\nCy Moss wants a price.\n',
  },
  file: 'acme/acme.md',
});

const textOfEditor = (): Promise<string> =>
  workbench.page
    .locator('.editor-group-container.active .view-lines')
    .innerText()
    .then(text => text.replaceAll('\u00a0', ' '));

test('a brief of somebody who is picked opens as Markdown, without a file', async () => {
  const { page } = workbench;
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Acme').waitFor();
  await workbench.runCommand('Account Notes: Prepare Brief…');
  await choose(page, 'An Account, Person, Team or System');
  await choose(page, 'Bo Lind');
  await choose(page, 'Open as Markdown');
  await expect.poll(textOfEditor).toContain('# Bo Lind');
  await expect.poll(textOfEditor).toContain('Head of Depots');
  expect(await textOfEditor()).toMatch(/Last contact 2025-12-10 with .*Vlad Horn/);
  await workbench.runCommand('View: Revert and Close Editor');
  await workbench.tab('acme.md').waitFor();
});

test('a brief of a meeting is made from the note that lists who comes, and saved as a page to print', async () => {
  const { page, folder } = workbench;
  await workbench.openFile('acme/visit.md');
  await workbench.runCommand('Account Notes: Prepare Brief…');
  await choose(page, 'The Meeting in This Note');
  await choose(page, 'Save as a Page…');
  const input = page.locator('.quick-input-widget input[type="text"]:visible').first();
  await expect.poll(() => input.inputValue()).toMatch(/brief-.*\.html$/);
  const name = path.posix.basename(await input.inputValue());
  await page.keyboard.press('Enter');
  await workbench.notification(`The brief has been saved as ${name}`).waitFor();
  const html = (await readFile(path.join(folder, name))).toString();
  expect(html).toContain('<main class="meeting">');
  for (const each of ['Bo Lind', 'Cy Moss']) expect(html).toContain(each);
  // Every footnote that is used stands below.
  const used = [...html.matchAll(/href="#(fn-[^"]+)"/g)].map(([, id]) => id);
  expect(used.length).toBeGreaterThan(2);
  for (const id of used) expect(html).toContain(`id="${id ?? ''}"`);
});

test('somebody is forgotten once that is agreed to, in mails too, and comes back with an undo', async () => {
  const { page, folder } = workbench;
  const read = async (file: string): Promise<string> =>
    (await readFile(path.join(folder, file)).catch(() => '')).toString();
  await workbench.runCommand('Account Notes: Forget…');
  await workbench.picker('Forget: Whom?');
  await choose(page, 'Cy Moss');
  const dialog = page.locator('.monaco-dialog-box', { hasText: 'Forget Cy Moss?' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('The note acme/people/cy.md goes.');
  await dialog.getByRole('button', { name: 'Forget', exact: true }).press('Enter');
  const done = workbench.notification('The notes name Cy Moss no more.');
  await done.waitFor();
  await workbench.saveAll();
  for (const file of ['acme/plan.md', 'acme/visit.md', 'acme/people/cy.md'])
    await expect.poll(() => read(file), { message: file }).not.toContain('Cy Moss');
  expect(await read('acme/plan.md')).toContain('asks for them');
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => read('acme/people/cy.md')).toContain('# Cy Moss');
  await workbench.saveAll();
  await expect.poll(() => read('acme/plan.md')).toContain('Cy Moss asks for them');
});

test('nothing failed on the way', () => {
  expect(workbench.errors).toEqual([]);
});

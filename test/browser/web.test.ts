import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { choose } from './keyboard.ts';
import { useWorkbench, type Workbench } from './workbench.ts';

const PERSON = 'rgb(220, 220, 170)';
const TEAM = 'rgb(78, 201, 176)';

const note = (type: string, name: string, more = ''): string => `---\ntype: ${type}\n${more}---\n# ${name}\n`;

const mail = (day: string, from: string, to: string): string =>
  `## ${day} 09:00:00 — ${from}\n**To:** ${to}\n\n> Fine.\n`;

const CALL =
  '# Call\n\nWe met Ann Ash of Web. Cem Oz reports to Ann Ash. Nora Field leads the Data Barn team.\n';

const NOTES = {
  'account-notes.yaml': 'ours: [litware.example]\n',
  'acme.md': note('account', 'Acme', 'domains: [acme.example]\n'),
  'people/ann-ash.md': note('person', 'Ann Ash', 'team: "[[web|Web]]"\n'),
  'people/cem-oz.md': note('person', 'Cem Oz', 'team: "[[web|Web]]"\n'),
  'web.md': note('team', 'Web', 'lead: "[[ann-ash|Ann Ash]]"\n'),
  '2026-01-05-call.md': CALL,
  'plan.md': `# Plan\n\n- Exported: 2026-01-01 10:00:00\n- Messages: 2\n---\n\n${[
    mail('2025-05-10', 'Cem Oz <cem@acme.example>', 'Vlad Horn <vlad@litware.example>'),
    mail('2025-06-10', 'Vlad Horn <vlad@litware.example>', 'Cem Oz <cem@acme.example>'),
  ].join('\n---\n\n')}`,
};

/** Files that can be taken in, and one that cannot. */
const MAILS = {
  'in/1.eml':
    'From: Cem Oz <cem@acme.example>\nTo: Vlad Horn <vlad@litware.example>\nSubject: Depots\nDate: Mon, 1 Jun 2026 10:00:00 +0200\nMessage-ID: <1@acme.example>\nContent-Type: text/html\n\n<p>Kim Holt leads the <b>Depots</b> team &eacute;.</p>\n',
  'in/2.ics':
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:visit\r\nSUMMARY:Visit\r\nDTSTART:20260610T090000Z\r\nDTEND:20260610T100000Z\r\nATTENDEE;CN=Cem Oz:mailto:cem@acme.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'in/old.pst': 'x',
};

/** Whether the server is a worker that the extension host's own has started, as it is nowhere else: VS Code says `web` of both hosts. */
async function isInWorker(workbench: Workbench): Promise<boolean> {
  return (await workbench.workers()).some(name => name.endsWith('-> account-notes'));
}

async function showOnly(workbench: Workbench, view: string): Promise<void> {
  for (const each of ['Organization', 'Review', 'Timeline', 'Coverage'])
    await workbench.setView(each, each === view ? 'open' : 'closed');
}

describe.each([
  ['on a disk', {}],
  ['in memory', { files: 'memory' }],
] as const)('in a worker of the browser, with files %s,', (_, kept) => {
  const workbench = useWorkbench({
    notes: { ...NOTES, ...MAILS },
    file: '2026-01-05-call.md',
    host: 'web',
    ...kept,
  });
  const fileInput = () => workbench.page.locator('.quick-input-widget input[type="text"]:visible').first();
  const chart = () => workbench.webview().getByRole('tree', { name: 'Org chart' });

  test('names have colours', async () => {
    await expect.poll(() => workbench.colour('We met', 'Ann Ash')).toBe(PERSON);
    expect(await workbench.colour('We met', 'Web')).toBe(TEAM);
    expect(await isInWorker(workbench)).toBe(true);
  });

  test('resting on a name shows its card', async () => {
    expect(await workbench.hover('We met', 'Ann Ash', 'leads Web')).toMatch(/Open note · All mentions/);
  });

  test('the tree shows the account, and follows what is typed', async () => {
    await workbench.showContainer('Account Notes');
    await showOnly(workbench, 'Organization');
    await workbench.expand('Web');
    await workbench.expand('Ann Ash');
    await workbench.treeRow('Cem Oz').click();
    await workbench.tab('cem-oz.md').waitFor();
    await workbench.click('# Cem Oz', 'Oz');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('al');
    await workbench.treeRow('Cem Ozal').waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await expect.poll(() => workbench.treeRow('Cem Ozal').count()).toBe(0);
    await workbench.saveAll();
  });

  test('what waits in Review leads to its sentence, and is written once it is accepted', async () => {
    await showOnly(workbench, 'Review');
    const row = workbench.treeRow('Cem Oz reports to Ann Ash', 'Review');
    await row.click();
    await workbench.tab('2026-01-05-call.md').waitFor();
    await row.hover();
    await row.locator('.action-label.codicon-check').click();
    await expect.poll(() => row.count()).toBe(0);
    await workbench.tab('cem-oz.md').waitFor();
    await workbench.line('reports_to').waitFor();
    await workbench.saveAll();
  });

  test('the timeline and coverage show who said what, and who is in touch with whom', async () => {
    await showOnly(workbench, 'Timeline');
    await workbench.click('# Cem Oz', 'Oz');
    await workbench.treeRow('2026-01-05', 'Timeline').waitFor();
    await showOnly(workbench, 'Coverage');
    await workbench.treeRow('Cem Oz', 'Coverage').waitFor();
    expect(await workbench.tree('Coverage')).toContain('2025-06-10');
  });

  test('F12 leads to the note, and F2 renames everywhere and moves its file', async () => {
    await showOnly(workbench, 'Organization');
    await workbench.click('reports_to', 'Ann Ash');
    await workbench.page.keyboard.press('F12');
    await workbench.tab('ann-ash.md').waitFor();
    await workbench.click('# Ann Ash', 'Ash');
    await (await workbench.renameBox()).fill('Ann Okafor');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('ann-okafor.md').waitFor();
    await workbench.treeRow('Ann Okafor').waitFor();
    await workbench.saveAll();
  });

  test('the light bulb writes the note of somebody who is only named', async () => {
    await workbench.treeRow('Nora Field').click();
    await workbench.tab('2026-01-05-call.md').waitFor();
    await workbench.click('Nora Field', 'Nora');
    await workbench.chooseAction('Create note for Nora Field (person)');
    await workbench.tab('nora-field.md').waitFor();
    await workbench.line('# Nora Field').waitFor();
    await workbench.saveAll();
    await workbench.treeRow('Ann Okafor').click();
    await workbench.tab('ann-okafor.md').waitFor();
  });

  test('a name is completed', async () => {
    await workbench.click('# Ann Okafor', 'Okafor');
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nHas met Cem');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.suggestion('Cem Oz').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.saveAll();
  });

  test('the chart shows the organization, and is saved where the notes are', async () => {
    await workbench.runCommand('Account Notes: Show Organization Chart');
    await chart().locator('[role="treeitem"][aria-label^="Ann Okafor"]').waitFor();
    await workbench.runCommand('Account Notes: Export Organization Chart…');
    await workbench.choose('SVG');
    await expect.poll(() => fileInput().inputValue()).toContain('.svg');
    await workbench.page.keyboard.press('Enter');
    await workbench.notification('The chart has been saved as').waitFor();
  });

  test('mails and calendars of a folder are taken in, and what is left out is told', async () => {
    await workbench.runCommand('Account Notes: Import Mail…');
    await workbench.picker('Import Mail');
    await workbench.choose('A Folder of Them…');
    await expect.poll(() => fileInput().inputValue()).toMatch(/\/notes\/$/u);
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'Import' }).click();
    await workbench.notification('2 taken in, 1 left out.').waitFor();
    await workbench.line('Kim Holt leads the **Depots** team é').waitFor();
    await workbench.saveAll();
    await workbench.runCommand('Account Notes: Import Again');
    await workbench.notification('Nothing new, 2 there before, 1 left out.').waitFor();
  });

  test('a mail on the clipboard is pasted as a message', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.treeRow('Ann Okafor').click();
    await workbench.tab('ann-okafor.md').waitFor();
    await workbench.click('# Ann Okafor', 'Okafor');
    await page.keyboard.press('Control+End');
    const copied = MAILS['in/1.eml'].replace('1@acme', '9@acme').replace('Kim Holt', 'Lea Roth');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(copied)})`);
    await page.keyboard.press('Control+V');
    await workbench.chooseOtherWay('Paste as Mail');
    await workbench.line('> Lea Roth leads the **Depots** team é').waitFor();
    await workbench.saveAll();
  });

  test('a brief and the coverage are saved where the notes are', async () => {
    await workbench.runCommand('Account Notes: Prepare Brief…');
    await choose(workbench.page, 'An Account, Person, Team or System');
    await choose(workbench.page, 'Cem Oz');
    await choose(workbench.page, 'Save as a Page…');
    await expect.poll(() => fileInput().inputValue()).toMatch(/brief-.*\.html$/);
    await workbench.page.keyboard.press('Enter');
    await workbench.notification('The brief has been saved as brief-').waitFor();
    await workbench.runCommand('Account Notes: Show Coverage as a Matrix');
    const grid = workbench.webview().getByRole('grid', { name: 'Who is in touch with whom' });
    await grid.getByRole('rowheader', { name: 'Cem Oz' }).waitFor();
    // By its own button, and again where the list went: the page takes the keyboard when it has the matrix.
    const askForFile = async (): Promise<string> => {
      const name = (await fileInput().isVisible()) ? await fileInput().inputValue() : '';
      if (name !== '') return name;
      const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSV' });
      if (await row.isVisible()) await workbench.page.keyboard.press('Enter');
      else await workbench.webview().getByRole('button', { name: 'Export…' }).click();
      return '';
    };
    await expect.poll(askForFile, { interval: 1000 }).toContain('coverage.csv');
    await workbench.page.keyboard.press('Enter');
    await workbench.notification('The matrix has been saved as coverage.csv').waitFor();
  });

  test.runIf(Object.keys(kept).length > 0)('the preview shows mentions as links', async () => {
    await workbench.treeRow('Nora Field').click();
    await workbench.tab('nora-field.md').waitFor();
    await showOnly(workbench, 'Review');
    const link = workbench.page.locator('.view-line', { hasText: 'account-notes-mention' });
    const shown = async (): Promise<boolean> => {
      await workbench.page.locator('.tab[data-resource-name="2026-01-05-call.md"]').first().click();
      await workbench.tab('2026-01-05-call.md').waitFor();
      // What is rendered first has no marks yet: nobody waits there, and VS Code renders anew.
      await workbench.runCommand('Memory Files: Render with Extensions');
      await workbench.line('<h1>Call').waitFor();
      return (await link.count()) > 0;
    };
    await expect.poll(shown, { interval: 1000 }).toBe(true);
    expect(await workbench.line('account-notes-mention').innerText()).toMatch(/title="[^"]*Ann.Okafor/u);
  });

  test('nothing failed on the way', () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });

  test.runIf(Object.keys(kept).length === 0)('what changes on the disk is followed', async () => {
    expect(await readFile(path.join(workbench.folder, '2026-01-05-call.md'), 'utf8')).toContain('Ann Okafor');
    await writeFile(path.join(workbench.folder, 'people/dee-nye.md'), note('person', 'Dee Nye'));
    await workbench.treeRow('Dee Nye').waitFor();
  });
});

describe('a new user in a browser, with an empty folder in memory,', () => {
  const workbench = useWorkbench({
    notes: { 'hello.md': 'Nothing to see here yet.\n' },
    host: 'web',
    files: 'memory',
  });

  test('is told how to begin', async () => {
    await workbench.showContainer('Account Notes');
    const welcome = workbench.page.locator('.welcome-view-content', { hasText: 'No account yet' });
    await welcome.waitFor();
    expect(await welcome.innerText()).toContain('Import Mail');
  });

  test('makes an account and comes to its chart', async () => {
    await workbench.runCommand('Account Notes: Create Account…');
    await workbench.answer('Create Account', 'Acme Robotics');
    await workbench.picker('Create Account');
    await workbench.choose('The opened folder');
    await workbench.tab('acme-robotics.md').waitFor();
    await workbench.treeRow('Acme Robotics').waitFor();
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nAda Kern leads the Search team.\n');
    await workbench.saveAll();
    await workbench.expand('Acme Robotics');
    await workbench.treeRow('Search').waitFor();
    await workbench.runCommand('Account Notes: Show Organization Chart');
    const chart = workbench.webview().getByRole('tree', { name: 'Org chart' });
    await chart.locator('[role="treeitem"][aria-label^="Search"]').waitFor();
  });

  test('has met no error', () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});

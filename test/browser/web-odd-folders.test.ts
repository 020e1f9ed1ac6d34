import { describe, expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string, more = ''): string => `---\ntype: ${type}\n---\n# ${name}\n${more}`;

const CALL = '# Call\n\nAnn Ash called for Web.\n\nend\n';

// Everything in the names that stands for something else in an address.
describe.each([
  ['on a disk', {}],
  ['in memory', { files: 'memory' }],
] as const)('in a worker of the browser, with odd names %s,', (_, kept) => {
  const isInMemory = Object.keys(kept).length > 0;
  const workbench = useWorkbench({
    folderName: 'my notes #1 100%?',
    notes: {
      'acme.md': note('account', 'Acme'),
      'people & co/ann #1 50%.md': note('person', 'Ann Ash'),
      'people/ben-ries.md': note('person', 'Ben Ries'),
      'web.md': note('team', 'Web', '- lead:: [[ann #1 50%|Ann Ash]]\n'),
      'call.md': CALL,
      'long.md': note('person', 'Lea Long', `${'Much was said. '.repeat(60)}\n`.repeat(12_000)),
      ...(isInMemory && { 'locked.md': note('person', 'Lou Lock') }),
    },
    file: 'call.md',
    host: 'web',
    ...kept,
  });
  const treeRow = (text: string) => workbench.treeRow(text);

  test('cards, the tree and F12 lead to the notes', async () => {
    expect(await workbench.hover('called for', 'Ann Ash', 'leads Web')).toContain('Open note');
    await workbench.showContainer('Account Notes');
    await workbench.setView('Review', 'closed');
    await treeRow('Web').waitFor();
    await workbench.click('called for', 'Ash');
    await workbench.page.keyboard.press('F12');
    await workbench.tab('ann #1 50%.md').waitFor();
  });

  test('a note that another extension writes while one types is taken up', async () => {
    if (!isInMemory) return expect(workbench.folder).toContain('#1 100%?');
    await treeRow('Ben Ries').click();
    await workbench.tab('ben-ries.md').waitFor();
    await workbench.click('# Ben Ries', 'Ries');
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('Met Mo Fenn');
    await workbench.runCommand('Memory Files: Write a Note');
    await treeRow('Mo Fenn').waitFor();
    await workbench.hover('Met Mo', 'Fenn', 'person');
    await workbench.saveAll();
  });

  test('a rename moves the file, and Undo moves it back', async () => {
    await treeRow('Ann Ash').click();
    await workbench.tab('ann #1 50%.md').waitFor();
    await workbench.click('# Ann Ash', 'Ash');
    await (await workbench.renameBox()).fill('Ann Okafor');
    await workbench.page.keyboard.press('Enter');
    await treeRow('Ann Okafor').waitFor();
    const told = workbench.notification('Renamed in');
    await told.locator('.monaco-button', { hasText: 'Undo' }).click();
    await treeRow('Ann Ash').waitFor();
    await treeRow('Ann Ash').click();
    await workbench.tab('ann #1 50%.md').waitFor();
  });

  test('what cannot be read is told of, and everything else is there', async () => {
    const { page } = workbench;
    await workbench.runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: '10 MB' }).first().waitFor();
    if (isInMemory)
      await page
        .locator('.markers-panel .monaco-list-row', { hasText: 'permission denied' })
        .first()
        .waitFor();
  });

  test('nothing failed on the way', () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});

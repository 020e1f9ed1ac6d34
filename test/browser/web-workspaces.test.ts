import { describe, expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string): string => `---\ntype: ${type}\n---\n# ${name}\n`;

const CALL = '# Call\n\nBo Lind of Halden called.\n';
const NOTES = {
  'a/acme.md': note('account', 'Acme'),
  'a/people/ann-ash.md': note('person', 'Ann Ash'),
  'b/halden.md': note('account', 'Halden'),
  'b/people/bo-lind.md': note('person', 'Bo Lind'),
  'b/call.md': CALL,
  'both.code-workspace': JSON.stringify({ folders: [{ path: 'a' }, { path: 'b' }] }),
};

// What is on no disk VS Code trusts by itself.
describe.each([
  ['on a disk, which nobody has trusted,', { isTrusted: false }],
  ['in memory', { isTrusted: true, files: 'memory' }],
] as const)('in a worker of the browser, a workspace of two folders %s', (_, { isTrusted, ...kept }) => {
  const workbench = useWorkbench({
    ...kept,
    notes: NOTES,
    workspaceFile: 'both.code-workspace',
    file: 'b/call.md',
    host: 'web',
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.banner': 'never',
      'security.workspace.trust.untrustedFiles': 'open',
      'security.workspace.trust.startupPrompt': 'never',
      'accountNotes.codeLens.enabled': true,
    },
  });

  test('shows the accounts of both', async () => {
    const restricted = workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first();
    if (!isTrusted) await restricted.waitFor();
    await workbench.showContainer('Account Notes');
    await workbench.treeRow('Acme').waitFor();
    await workbench.treeRow('Halden').waitFor();
    expect(await workbench.hover('Halden called', 'Bo Lind', 'person')).toContain('Bo Lind');
  });

  test('renames in the folder where somebody stands', async () => {
    await workbench.click('Halden called', 'Lind');
    await (await workbench.renameBox()).fill('Bo Vale');
    await workbench.page.keyboard.press('Enter');
    await workbench.line('Bo Vale of Halden').waitFor();
    await workbench.saveAll();
  });

  test('is shown by its settings', async () => {
    // Rows move while the notes that were saved are read.
    const opened = async (): Promise<boolean> => {
      await workbench.treeRow('Acme').click();
      return workbench.tab('acme.md').isVisible();
    };
    await expect.poll(opened).toBe(true);
    await workbench.page.locator('.codelens-decoration', { hasText: 'mention' }).first().waitFor();
  });

  test('has a walkthrough', async () => {
    await workbench.runCommand('Account Notes: Get Started');
    await workbench.page.locator('.gettingStartedContainer', { hasText: 'Account Notes' }).first().waitFor();
  });

  test('has met no error', () => {
    expect(workbench.errors).toEqual([]);
  });
});

describe('where the extension runs beside a disk, a folder in memory', () => {
  const workbench = useWorkbench({ notes: NOTES, file: 'b/call.md', host: 'node', files: 'memory' });

  test('is told to be on no disk', async () => {
    await workbench.showContainer('Account Notes');
    await workbench.page
      .locator('.welcome-view-content', { hasText: 'The files of this folder are on no disk' })
      .waitFor();
  });
});

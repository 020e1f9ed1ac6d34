import { describe, expect, test } from 'vitest';
import { chosenRelease } from '../host/releases.ts';
import { choose } from './keyboard.ts';
import { useWorkbench } from './workbench.ts';

const note = (type: string, name: string): string => `---\ntype: ${type}\n---\n# ${name}\n`;

/** Between two keys, in milliseconds: this editor takes the next one only when the note has the last. */
const TYPING = { delay: 250 };

/** The oldest release that we support has no such editor. */
const [, minor = ''] = chosenRelease().version.split('.');

describe.runIf(Number(minor) > 100)('in the Markdown Editor of VS Code', () => {
  const workbench = useWorkbench({
    notes: {
      'acme.md': note('account', 'Acme'),
      'people/ada-park.md': note('person', 'Ada Park'),
      'call.md': '# Call\n\nAda Park called. See [[nobody-here]].\n',
    },
    file: 'call.md',
  });

  test('what is typed comes into tree and problems', async () => {
    const { page } = workbench;
    await workbench.hover('called', 'Ada Park', 'person');
    await workbench.runCommand('View: Reopen Editor With...');
    await choose(page, 'Markdown Editor');
    const editor = workbench.webview();
    await editor.getByRole('button', { name: 'Locked; switch to editing' }).click();
    await editor.getByText('Ada Park called').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Kim Holt leads the Barn team. See [[no-where]].', TYPING);
    await workbench.showContainer('Account Notes');
    await workbench.treeRow('Barn').waitFor();
    await workbench.runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'no-where' }).first().waitFor();
  });

  test('a name of the tree is renamed while a note that names it is open', async () => {
    const { page } = workbench;
    await workbench.treeRow('Ada Park').click();
    await workbench.tab('ada-park.md').waitFor();
    await workbench.click('# Ada Park', 'Park');
    await (await workbench.renameBox()).fill('Ada Kern');
    await page.keyboard.press('Enter');
    await workbench.treeRow('Ada Kern').waitFor();
    await page.locator('.tab[data-resource-name="call.md"]').first().click();
    await workbench.webview().getByText('Ada Kern called').first().waitFor();
  });

  test('nothing failed on the way', () => {
    expect(workbench.errors).toEqual([]);
  });
});

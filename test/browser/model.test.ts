import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chosenRelease } from '../host/releases.ts';
import { STUB_MODEL } from './stub-model.ts';
import { useWorkbench } from './workbench.ts';

const QUOTE = 'Ben Ries, as we learned, reports these days to Ada Park.';
const RIGHT = { quote: QUOTE, subject: 'Ben Ries', relation: 'reports_to', object: 'Ada Park' };

const NAMING = 'Quillmark serves as their main supplier.';
const NAME = { quote: NAMING, subject: 'Quillmark', relation: 'type', object: 'organization' };

/** In releases before 1.104 no extension can bring a model. */
const [, minor = ''] = chosenRelease().version.split('.');

describe.runIf(Number(minor) >= 104)('a language model of VS Code', () => {
  const workbench = useWorkbench({
    notes: {
      'acme.md': '---\ntype: account\n---\n# Acme\n',
      'people/ada-park.md': '---\ntype: person\n---\n# Ada Park\n',
      'people/ben-ries.md': '---\ntype: person\n---\n# Ben Ries\n',
      'plan.md': `${QUOTE}\n\n${NAMING}\n`,
    },
    file: 'plan.md',
    modelAnswer: JSON.stringify([
      RIGHT,
      NAME,
      { ...NAME, object: 'system' },
      { ...RIGHT, subject: 'Ada Park', object: 'Ben Ries' },
      { ...RIGHT, quote: 'Ben reports to Ada.' },
    ]),
  });

  test('a note is sent to a model only after saying so, and what it proposes waits in Review', async () => {
    const { page, folder } = workbench;
    await workbench.hover(QUOTE, 'Ada Park', 'person');
    await workbench.runCommand('Account Notes: Read This Note with a Language Model…');
    await workbench.choose(STUB_MODEL.name);
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('Send all of plan.md to Stub 1?').waitFor();
    expect(await dialog.innerText()).toContain(`The whole text of the note (${STUB_MODEL.tokens} tokens)`);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await workbench.notification('Waiting in Review: 2. Known already: 0. Dropped: 3.').waitFor();
    const decided = await readFile(path.join(folder, 'account-notes.yaml'), 'utf8');
    expect(decided).toContain(`by: ${STUB_MODEL.name}`);
    expect(decided.match(/quote:/gu)).toHaveLength(2);
  });

  test('why something was dropped is told', async () => {
    const { page } = workbench;
    await page.locator('.notifications-toasts').getByRole('button', { name: 'Why Dropped?' }).click();
    await workbench.line('Ada Park reports_to Ben Ries: The sentence says it the other way round').waitFor();
    await workbench.line('Ben Ries reports_to Ada Park: The quote is no sentence of the note').waitFor();
  });

  test('nothing failed on the way', () => {
    expect(workbench.errors).toEqual([]);
  });
});

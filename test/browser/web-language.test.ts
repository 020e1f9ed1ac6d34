import { describe, expect, test } from 'vitest';
import texts from '../../media/l10n/bundle.l10n.json' with { type: 'json' };
import { useWorkbench } from './workbench.ts';

/** Every text in brackets. */
const german = Object.fromEntries(Object.keys(texts).map(text => [text, `«${text}»`]));

describe('in a worker of the browser, with a translation,', () => {
  const workbench = useWorkbench({
    notes: {
      'acme.md': '---\ntype: account\n---\n# Acme\n',
      'people/ada-park.md': '---\ntype: person\nrole: CTO\n---\n# Ada Park\n',
      'call.md': '# Call\n\nAda Park called.\n',
    },
    file: 'call.md',
    host: 'web',
    german,
  });

  test('what the server says is in the language of VS Code', async () => {
    expect(await workbench.hover('called', 'Ada Park', 'CTO')).toContain('«Open note»');
  });

  test('and what its client says, and the chart', async () => {
    await workbench.runCommand('Account Notes: Create Account');
    await workbench.picker('«Create Account»');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Account Notes: Show Organization Chart');
    await workbench.webview().getByRole('tree', { name: '«Org chart»' }).waitFor();
  });

  test('nothing failed on the way', () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});

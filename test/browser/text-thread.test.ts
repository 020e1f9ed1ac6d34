import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const THREAD = `# Data

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@ourside.io>
**Subject:** Data

> Bo Lind reports to Ada Park. Ada Park leads the Data Barn team.
`;

const workbench = useWorkbench({ notes: { 'thread.txt': THREAD, 'list.txt': '## 2026 plans\nnothing\n' } });

test('a mail thread that is no note yet is offered by one row, and taken in beside the file', async () => {
  await workbench.showContainer('Account Notes');
  await workbench.treeRow('Take In thread.txt…').click();
  await workbench.tab('thread.md').waitFor();
  await workbench.treeRow('Data Barn').waitFor();
  expect(await workbench.tree()).not.toContain('Take In');
  expect(await readFile(path.join(workbench.folder, 'thread.txt'), 'utf8')).toBe(THREAD);
  expect(await readFile(path.join(workbench.folder, 'thread.md'), 'utf8')).toBe(THREAD);
});

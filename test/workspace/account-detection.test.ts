import { expect, test } from 'vitest';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import { diskFolder } from '../support/disk-folder.ts';

/** Whether a folder wakes by itself, with nothing open and nothing in the cache. */
async function wakes(files: string): Promise<boolean> {
  const folder = notesOnDisk(diskFolder(files).root, { sleeps: true });
  await folder.load();
  return folder.index.notes.size > 0;
}

const MAIL = '**Subject:** Storage\n\n> Nora Field reports to Ada Park.\n';

test('an exported thread alone in a folder wakes it', async () => {
  const heading = '## 2026-02-03 09:15:00 — Mila Orr <mila@halden.example>\n';
  expect(
    await wakes(
      `--- thread.md\n# Storage\n\n- Exported: 2026-02-04 08:00:00\n- Messages: 1\n---\n\n${heading}${MAIL}`,
    ),
  ).toBe(true);
  expect(await wakes(`--- mail/deep/thread.md\n# Storage\n\n${heading}${MAIL}`)).toBe(true);
  expect(await wakes(`--- thread.md\n${heading.replace('—', '-')}${MAIL}`)).toBe(true);
});

test('so does a note or a section that defines an entity', async () => {
  expect(await wakes('--- people/zoe.md\n---\ntype: person\n---\n# Zoé Ångström\n')).toBe(true);
  expect(await wakes('--- notes.md\n# Notes\n\n## Zoé Ångström\n- type:: person\n')).toBe(true);
});

test.each([
  [
    'a library with a changelog',
    '--- CHANGELOG.md\n# Changelog\n\n## 2026-02-03\n\n- Ada Park mends the parser.\n',
  ],
  [
    'a site whose pages have a type of their own',
    '--- docs/intro.md\n---\ntype: docs\ntitle: Introduction\n---\n# Introduction\n\n- type: string\n',
  ],
  [
    'a README that quotes a mail',
    '--- README.md\n# Parser\n\nOn Tue, Feb 3, 2026 at 9:15 AM Mila Orr <mila@halden.example> wrote:\n\n> Nora Field leads it.\n',
  ],
  ['a diary', '--- 2026/02.md\n## 2026-02-03 09:15\n\nMet Ada Park — she reports to Nora Field.\n'],
  ['a blog', '--- posts/hello.md\n---\nlayout: post\ndate: 2026-02-03\nauthor: Ada Park\n---\n# Hello\n'],
])('%s stays asleep', async (_, files) => {
  expect(await wakes(files)).toBe(false);
});

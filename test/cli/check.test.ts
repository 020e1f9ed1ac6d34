import { once } from 'node:events';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run, start } = commandLine();

const BEN = '--- ben.md\n---\ntype: person\ntitle: VP\nreports_to: "[[Ana]]"\n---\n# Ben Ries\n';

test('check prints each problem with its place and gives exit code 1', async () => {
  const { root } = diskFolder(BEN);
  expect(await run(['check', root])).toEqual({
    code: 1,
    stdout: 'ben.md:4:14: information: No note is called “Ana”. (missingEntity)\n',
    stderr: '',
  });
});

test('the folder is the one in which it is called where none is named', async () => {
  const { root } = diskFolder(BEN);
  expect(await run(['check', '--format', 'text'], root)).toMatchObject({
    code: 1,
    stdout: 'ben.md:4:14: information: No note is called “Ana”. (missingEntity)\n',
  });
});

test('GitHub shows each problem at its line, and no text of a note becomes a command of its own', async () => {
  const { root } = diskFolder(`--- a,b.md\n---\nreports_to: "[[50%]]"\ntype: person\n---\n# Ben Ries\n`);
  expect(await run(['check', root, '--format', 'github'])).toEqual({
    code: 1,
    stdout:
      '::notice file=a%2Cb.md,line=2,endLine=2,col=14,title=missingEntity::No note is called “50%25”.\n',
    stderr: '',
  });
});

test('programs get problems as JSON, with the positions of LSP', async () => {
  const { root } = diskFolder(BEN);
  const { code, stdout } = await run(['check', root, '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      code: 'missingEntity',
      severity: 'information',
      message: 'No note is called “Ana”.',
      file: 'ben.md',
      start: { line: 3, character: 13 },
      end: { line: 3, character: 20 },
    },
  ]);
});

test('check of a folder without problems prints nothing and gives exit code 0', async () => {
  const { root } = diskFolder('--- ben.md\n---\ntype: person\n---\n# Ben Ries\n');
  expect(await run(['check', root])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a problem of account-notes.yaml is told with those of the notes', async () => {
  const { root } = diskFolder('--- account-notes.yaml\nignored: [Zoom]\nrejected: 5\n--- ben.md\nBen.\n');
  expect(await run(['check', root])).toEqual({
    code: 1,
    stdout:
      'account-notes.yaml:2:11: warning: A line of “rejected” names a note, a subject, a relation and an object. (invalidProperty)\n',
    stderr: '',
  });
});

test('a hint is shown, and is no failure', async () => {
  const { root } = diskFolder(
    '--- mail.md\n# Short\n\n- Exported: 2026-10-05 12:00:00\n- Messages: 5\n---\n\n## 2026-10-04 09:00:00 — Finn Aas <finn@example.com>\n\n> Hello.\n',
  );
  expect(await run(['check', root])).toEqual({
    code: 0,
    stdout: 'mail.md:4:13: hint: The export states 5 messages; 1 stand here. (invalidProperty)\n',
    stderr: '',
  });
});

test('whoever stops reading before the end is no failure of ours', async () => {
  const { root } = diskFolder(BEN);
  const child = start('check', root);
  let stderr = '';
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
  child.stdout?.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect([code, stderr]).toEqual([1, '']);
});

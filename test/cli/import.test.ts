import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { outlookFile } from '../support/outlook-file.ts';

const { run } = commandLine();

const ask =
  'From: Ada Park <ada@a.example>\nTo: ben@b.example\nSubject: Plan\nDate: Mon, 1 Dec 2025 10:00:00 +0100\nMessage-ID: <1@a>\n\nBen, who leads Search?\n';
const answer =
  'From: ben@b.example\nTo: ada@a.example\nSubject: Re: Plan\nDate: Tue, 2 Dec 2025 10:00:00 +0100\nMessage-ID: <2@b>\nIn-Reply-To: <1@a>\n\nLena leads Search.\n';

test('mails of a folder become notes, and the same mails again change nothing', async () => {
  const disk = diskFolder('');
  const { root } = disk;
  disk.write('in/1.eml', ask);
  disk.write('in/box.mbox', `From ben@b.example Tue Dec  2 10:00:00 2025\n${answer}\n`);
  expect(await run(['import', 'in', '--to', 'notes'], root)).toEqual({
    code: 0,
    stdout: '2025-12-01-plan.md: new\n',
    stderr: 'Taken in: 2. There before, or given twice: 0.\n',
  });
  const file = path.join(root, 'notes/2025-12-01-plan.md');
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain('- Messages: 2\n');
  expect(await run(['import', 'in/1.eml', 'in/box.mbox', '--to', 'notes'], root)).toEqual({
    code: 0,
    stdout: '',
    stderr: 'Taken in: 0. There before, or given twice: 2.\n',
  });
  expect(fs.readFileSync(file, 'utf8')).toBe(text);
});

test('meetings of a calendar and mails of Outlook become notes too', async () => {
  const disk = diskFolder('');
  const { root } = disk;
  disk.write(
    'in/a.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Plan\nDTSTART:20260706T090000Z\nEND:VEVENT\nEND:VCALENDAR\n',
  );
  disk.write('in/b.ics', 'no calendar');
  const texts = { '0037': 'Quarry', '1000': 'Ada leads Quarry.', '0c1a': 'Ida Lie', '5d01': 'ida@a.example' };
  fs.writeFileSync(path.join(root, 'in/c.msg'), outlookFile({ texts, sent: '2026-03-02T08:15:00Z' }));
  expect(await run(['import', 'in', '--to', 'notes'], root)).toEqual({
    code: 1,
    stdout: '2026-03-02-quarry.md: new\n2026-07-06-plan.md: new\n',
    stderr: expect.stringMatching(/^Taken in: 2\.[^]*b\.ics: it cannot be read as a calendar: /u) as string,
  });
});

test('later mails are added to their note, which keeps its byte-order mark and line ends', async () => {
  const disk = diskFolder('');
  const { root } = disk;
  disk.write('1.eml', ask);
  disk.write('2.eml', answer);
  await run(['import', '1.eml', '--to', 'notes'], root);
  const file = path.join(root, 'notes/2025-12-01-plan.md');
  const windows = `\ufeff${fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`;
  fs.writeFileSync(file, windows);
  expect((await run(['import', '2.eml', '--to', 'notes'], root)).stdout).toBe(
    '2025-12-01-plan.md: extended\n',
  );
  const after = fs.readFileSync(file, 'utf8');
  expect(after.startsWith('\ufeff# Plan\r\n')).toBe(true);
  expect(after).toContain('> Lena leads Search.\r\n');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(fs.readdirSync(path.join(root, 'notes'))).toEqual(['2025-12-01-plan.md']);
});

test('what is left out is told with the reason, and gives exit code 1', async () => {
  const disk = diskFolder('');
  const { root } = disk;
  disk.write('in/old.pst', 'x');
  disk.write('in/empty.eml', 'nothing');
  disk.write('in/photo.jpg', 'x');
  expect(await run(['import', 'in', '--to', 'notes'], root)).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Left out: 2.\n' +
      `${path.join('in', 'empty.eml')}: it is no mail: it names no sender, no date and no subject.\n` +
      `${path.join('in', 'old.pst')}: a .pst is a whole mailbox of Outlook: drag its mails into a folder, or export them as .mbox.\n`,
  });
  expect(fs.existsSync(path.join(root, 'notes'))).toBe(false);
});

test('what is not there is wrong usage', async () => {
  const { root } = diskFolder('');
  expect(await run(['import', 'none.eml', '--to', 'notes'], root)).toMatchObject({
    code: 2,
    stderr: 'account-notes: none.eml cannot be read: it is not there.\n',
  });
  expect(await run(['import', '--to', 'notes'], root)).toMatchObject({ code: 2 });
  expect(await run(['import', '.'], root)).toMatchObject({ code: 2 });
});

test('a folder that cannot be made is told, and never waited for', async () => {
  const { root } = diskFolder('--- a.eml\nFrom: ada@a.example\nSubject: Plan\n\nHi\n');
  const places = [
    path.join('a.eml', 'notes'),
    ...(process.platform === 'linux' ? ['/proc/missing/notes'] : []),
  ];
  for (const place of places)
    expect(await run(['import', 'a.eml', '--to', place], root)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^account-notes: the folder \S+ cannot be made \(E\w+\)\.\n$/) as string,
    });
});

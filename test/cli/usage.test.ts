import path from 'node:path';
import { version } from '../../package.json';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run } = commandLine();

test.each(['help', '--help'])('%s prints how each command is called', async word => {
  const { code, stdout, stderr } = await run([word]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const called = [...stdout.matchAll(/^account-notes (\w+)/gm)].map(([, command]) => command);
  expect(called).toEqual(['check', 'graph', 'coverage', 'brief', 'import', 'propose', 'serve', 'mcp']);
});

test('--version prints which one it is', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['graph', '.', '--format', 'svg', '--as-of', 'May'], '--as-of takes a day such as 2025-12-31, not “May”'],
  [['graph', '.', '--format', 'json', '--with-systems'], 'are for charts'],
  [['graph', '.', '--format', 'svg', '--by', 'name'], '--by takes team or line'],
  [
    ['graph', '.', '--format', 'svg', '--as-of', '2025-01-01', '--since', '2025-01-01'],
    '--since has to be before',
  ],
  [['graph', '.'], '--format is missing: json, mermaid, dot, svg, html, csv, vcf'],
  [
    ['graph', '.', '--format', 'xml'],
    '“xml” is no format; there are json, mermaid, dot, svg, html, csv, vcf',
  ],
  [['graph', '.', '--format', 'csv'], '--of takes one of people, systems, lines.'],
  [['graph', '.', '--format', 'vcf', '--of', 'people'], '--of is for csv.'],
  [['graph', '.', '--format', 'vcf', '--with-systems'], 'the vcf is always the whole'],
  [['graph', '.', '--format', 'vcf', '--influence'], 'the vcf is always the whole'],
  [['graph', '.', '--format', 'html', '--paper', 'a5'], '--paper takes one of own, a4, letter.'],
  [['graph', '.', '--format', 'svg', '--paper', 'a4'], '--paper is for html.'],
  [['check', '.', '--format', 'svg'], '“svg” is no format; there are text, json, github'],
  [['check', 'one', 'two'], 'one folder at a time, not 2'],
  [['check', '--colour'], "Unknown option '--colour'"],
  [['coverage', '.', '--as-of', 'May'], '--as-of takes a day such as 2025-12-31, not “May”'],
  [['coverage', '.', '--as-of', '2026-02-30'], '--as-of takes a day such as 2025-12-31, not “2026-02-30”'],
  [['coverage', '.', '--format', 'svg'], '“svg” is no format; there are text, json, csv'],
  [['brief', '--format', 'md'], 'say whom or what the brief is about'],
  [['brief', 'Ada'], '--format is missing: md, html.'],
  [['brief', 'Ada', '--format', 'pdf'], '“pdf” is no format; there are md, html.'],
  [['brief', 'Ada', '--format', 'md', '--since', 'May'], '--since takes a day such as 2025-12-31, not “May”'],
  [['serve'], 'serve speaks over standard input and output only'],
  [['mcp', 'one', 'two'], 'one folder at a time, not 2'],
  [['mcp', '--write'], "Unknown option '--write'"],
  [['fly'], 'there is no command “fly”'],
  [[], 'say what to do'],
])('wrong usage gives exit code 2, and says why and how to call it: %j', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^account-notes: /);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^[^\n]+\nHow it is called: account-notes --help\n$/);
});

test('a folder that is not there gives exit code 2 and no list of commands', async () => {
  const nowhere = path.join(diskFolder('').root, 'nowhere');
  expect(await run(['check', nowhere])).toEqual({
    code: 2,
    stdout: '',
    stderr: `account-notes: the folder ${nowhere} cannot be read (ENOENT).\n`,
  });
});

test('a file in place of a folder gives exit code 2', async () => {
  const { root } = diskFolder('--- note.md\nText.\n');
  expect(await run(['graph', path.join(root, 'note.md'), '--format', 'json'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('cannot be read (ENOTDIR)') as string,
  });
});

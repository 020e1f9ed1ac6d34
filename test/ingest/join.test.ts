import { expect, test } from 'vitest';
import { importedInto, mailFile, noteOf } from '../support/imported.ts';

interface Given {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly day?: number;
  readonly date?: string;
  readonly answers?: string;
  readonly body?: string;
}

const mail = (
  id: string,
  {
    from = 'ada@a.example',
    to = 'ben@b.example',
    subject = 'Plan',
    day = 1,
    date,
    answers,
    body = `Text ${id}.`,
  }: Given,
): Uint8Array =>
  mailFile(
    `From: ${from}\nTo: ${to}\nSubject: ${subject}\nDate: ${date ?? `${day} Dec 2025 10:00:00 +0000`}\n${id === '' ? '' : `Message-ID: <${id}>\n`}${answers === undefined ? '' : `In-Reply-To: <${answers}>\n`}\n${body}\n`,
  );

const one = mail('1', {});
const two = mail('2', {
  from: 'ben@b.example',
  to: 'ada@a.example',
  subject: 'Re: Plan',
  day: 2,
  answers: '1',
});
const three = mail('3', { subject: 'Re: Plan', day: 3, answers: '2' });

const headings = (note: string): string[] =>
  [...note.matchAll(/^## \d{4}-\d\d-(\d\d).*?— (\S+)/gmu)].map(([, day, who]) => `${day} ${who}`);

test('mails that answer each other are one note, in their order, whatever the order of the files', async () => {
  const note = await noteOf(three, one, two);
  expect(headings(note)).toEqual(['01 ada@a.example', '02 ben@b.example', '03 ada@a.example']);
  expect(await noteOf(two, three, one)).toBe(note);
});

test('the same files again change nothing', async () => {
  const notes = await importedInto(new Map(), [one, two]);
  expect(await importedInto(notes, [two, one, one])).toEqual(notes);
});

test('a longer thread is extended where its mails belong, and what a person wrote stays', async () => {
  const notes = await importedInto(new Map(), [one, three]);
  const [[path = '', text = ''] = []] = notes;
  const edited =
    text.replace('Text 1.', 'Text *one*, says Ada.').replace('# Plan', '# The plan') + '\nMine.\n';
  const after = (await importedInto(new Map([[path, edited]]), [one, two, three])).get(path) ?? '';
  expect(headings(after)).toEqual(['01 ada@a.example', '02 ben@b.example', '03 ada@a.example']);
  expect(after).toContain('- Messages: 3\n');
  const added = after.slice(after.indexOf('## 2025-12-02'), after.indexOf('## 2025-12-03'));
  expect(after.replace(added, '').replace('Messages: 3', 'Messages: 2')).toBe(edited);
});

test('mails of one conversation join though the mail between them is not there', async () => {
  const notes = await importedInto(new Map(), [
    mail('2', { answers: 'x', day: 2 }),
    mail('3', { answers: 'x', day: 3, subject: 'Other' }),
  ]);
  expect(notes.size).toBe(1);
});

test('an answer that names nothing joins by its subject and two people', async () => {
  const answer = { from: 'ben@b.example', to: 'ada@a.example', subject: 'AW: Plan', day: 2 };
  expect((await importedInto(new Map(), [one, mail('2', answer)])).size).toBe(1);
  expect((await importedInto(new Map(), [one, mail('2', { ...answer, to: 'kim@c.example' })])).size).toBe(2);
  expect((await importedInto(new Map(), [one, mail('2', { ...answer, subject: 'Plan' })])).size).toBe(2);
});

test('an export that keeps no identifiers is extended, and its mails are not taken in again', async () => {
  const note =
    '# Plan\n\n- Exported: 2025-12-05 10:00:00\n- Messages: 1\n---\n\n## 2025-12-01 11:00:00 — Ada Park <ada@a.example>\n**Subject:** Plan\n**To:** ben@b.example\n\n> Text 1.\n';
  const after = await importedInto(new Map([['plan.md', note]]), [
    one,
    mail('2', { from: 'ben@b.example', to: 'ada@a.example', subject: 'Re: Plan', day: 2 }),
  ]);
  expect([...after.keys()]).toEqual(['plan.md']);
  expect(headings(after.get('plan.md') ?? '')).toEqual(['01 Ada', '02 ben@b.example']);
});

test('a mail without an identifier is known again by its content', async () => {
  const file = mail('', {});
  const notes = await importedInto(new Map(), [file]);
  expect(await importedInto(notes, [file])).toEqual(notes);
});

test('a mail that bears the identifier of another one is taken in all the same, once', async () => {
  const other = mail('1', { from: 'kim@c.example', subject: 'Budget', day: 4, body: 'Other words.' });
  const notes = await importedInto(new Map(), [one, other, one]);
  expect([...notes.keys()]).toEqual(['2025-12-01-plan.md', '2025-12-04-budget.md']);
  expect(await importedInto(notes, [other, one])).toEqual(notes);
  const first = await importedInto(new Map(), [one]);
  expect((await importedInto(first, [other, one])).size).toBe(2);
  // A list writes its name into headers of what is one mail.
  const listed = mail('1', { from: 'list@l.example', to: 'all@l.example' });
  expect(await importedInto(first, [listed])).toEqual(first);
});

test('a mail that was saved as Outlook shows it has the day that stands behind “Sent:”', async () => {
  const note = await noteOf(
    mailFile(
      'From: ada@a.example\nSent: Monday, March 9, 2026 8:00 AM\nTo: ben@b.example\nSubject: Plan\n\nHi\n',
    ),
  );
  expect(note).toContain('\n## 2026-03-09 08:00:00 — ada@a.example\n');
});

test('a date that cannot be read is left out, and the mail stands with its thread', async () => {
  const note = await noteOf(one, mail('2', { from: 'ben@b.example', date: 'some day', answers: '1' }));
  expect(note).toContain('\n## — ben@b.example\n');
});

test.each([
  '../../outside',
  '..\\..\\outside',
  'C:\\windows',
  'CON',
  '[[note]] <!-- --> %%',
  'x'.repeat(300),
  '\u202ereversed',
])('a subject such as “%s” steers no file name', async subject => {
  const [path = ''] = (await importedInto(new Map(), [mail('1', { subject })])).keys();
  expect(path).toMatch(/^2025-12-01-[\p{L}\p{N}-]{1,60}\.md$/u);
});

test('two conversations of one day and subject get notes of their own', async () => {
  const notes = await importedInto(new Map(), [one, mail('2', { from: 'kim@c.example' })]);
  expect([...notes.keys()]).toEqual(['2025-12-01-plan.md', '2025-12-01-plan-2.md']);
});

test('an identifier cannot end the comment that it stands in', async () => {
  const note = await noteOf(mail('a--->b--c', { body: 'Text.' }));
  expect(note).toContain('<!-- mail: id=<a-%2D-> -->\n');
});

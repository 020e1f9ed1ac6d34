import { expect, test } from 'vitest';
import { coverage } from '../../../src/features/coverage/coverage.ts';
import { finished } from '../../../src/model/steps.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');
const OURS = '--- account-notes.yaml\nours: [litware.example]\n';

interface MailHeaders {
  readonly at: string;
  readonly from: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly body?: string;
}

const mail = ({ at, from, to, cc, subject = 'Plan', body = 'Fine.' }: MailHeaders): string =>
  [
    `## ${at} — ${from}`,
    `**Subject:** ${subject}`,
    ...(to === undefined ? [] : [`**To:** ${to}`]),
    ...(cc === undefined ? [] : [`**Cc:** ${cc}`]),
    '',
    `> ${body.replaceAll('\n', '\n> ')}`,
  ].join('\n');

/** The note of a thread, as text of a fixture. */
const thread = (path: string, ...mails: readonly MailHeaders[]): string =>
  `--- ${path}\n# ${path}\n\n- Exported: 2026-12-01 10:00:00\n- Messages: ${mails.length}\n---\n\n${mails.map(mail).join('\n\n---\n\n')}\n`;

const covered = (notes: string, asOf = '2026-11-29') =>
  finished(coverage(folderOfNotes(readFixture(notes)).index, asOf));

/** A line for each person of theirs. */
const printed = (notes: string, asOf?: string): string[] =>
  covered(notes, asOf).people.map(({ name, first, last, mails, by, introducedBy, marks }) =>
    [
      `${name}: ${first ?? '–'} … ${last ?? '–'}, ${mails.d30}/${mails.d90}/${mails.all}`,
      ...by.map(({ name: own, last: day, mails: count }) => `by ${own} ${count} ${day ?? '–'}`),
      ...(introducedBy === undefined ? [] : [`through ${introducedBy}`]),
      ...marks.map(({ kind }) => kind),
    ].join(', '),
  );

/** What raises a mark: the question, and the line that it leads to. */
const marked = (notes: string, kind: string, asOf?: string): string[] => {
  const { index } = folderOfNotes(readFixture(notes));
  return covered(notes, asOf)
    .people.flatMap(({ marks }) => marks)
    .filter(mark => mark.kind === kind)
    .map(({ path, span, why }) => `${why} (${index.notes.get(path)?.text.slice(span.from, span.to) ?? ''})`);
};

const VLAD = 'Vlad Horn <vlad@litware.example>';
const UMA = 'Uma Kell <uma@litware.example>';
const BO = 'Bo Lind <bo@acme.example>';
const CY = 'Cy Moss <cy@acme.example>';

test('who is in touch with whom is counted from sender, To and Cc', () => {
  const notes =
    OURS +
    ACME +
    thread(
      'acme/plan.md',
      { at: '2026-08-20 09:00:00', from: VLAD, to: BO },
      { at: '2026-09-20 09:00:00', from: BO, to: VLAD, cc: `${CY}, ${UMA}` },
      { at: '2026-11-20 09:00:00', from: UMA, to: `${BO}, ${CY}` },
    );
  expect(printed(notes)).toEqual([
    'Bo Lind: 2026-08-20 … 2026-11-20, 1/2/3, by Uma Kell 2 2026-11-20, by Vlad Horn 2 2026-09-20',
    'Cy Moss: 2026-09-20 … 2026-11-20, 1/2/2, by Uma Kell 2 2026-11-20, by Vlad Horn 1 2026-09-20, through ?person/bo-lind, ghost',
  ]);
});

test('thirty days end with the day asked about, and what is later does not count', () => {
  const days = ['2026-10-30', '2026-10-31', '2026-11-29', '2026-11-30'];
  const notes =
    OURS +
    ACME +
    thread('acme/plan.md', ...days.map(day => ({ at: `${day} 09:00:00`, from: BO, to: `${VLAD}, ${UMA}` })));
  expect(printed(notes)[0]).toMatch(/^Bo Lind: 2026-10-30 … 2026-11-29, 2\/3\/3,/);
});

test('the first and the last contact go by the moment, whatever the zones, and are told by the day as written', () => {
  const notes =
    OURS +
    ACME +
    thread(
      'acme/plan.md',
      { at: '2026-11-02 00:30:00 +09:00', from: BO, to: VLAD },
      { at: '2026-11-01 23:30:00 -08:00', from: BO, to: VLAD },
    );
  expect(printed(notes)[0]).toMatch(/^Bo Lind: 2026-11-02 … 2026-11-01, 2\/2\/2,/);
});

test('one person has several addresses and spellings, by name, alias or the addresses in the note', () => {
  const note = entityNote(
    'acme/bo.md',
    'person',
    'Bo Lind',
    'aliases: [Bosse Lind]\nemail: [b.l@acme.example, lind@home.example]\n',
  );
  const notes =
    OURS +
    ACME +
    note +
    thread(
      'acme/plan.md',
      { at: '2026-11-01 09:00:00', from: 'Bo Lind <bo@acme.example>', to: VLAD },
      { at: '2026-11-02 09:00:00', from: VLAD, to: 'bo@acme.example' },
      { at: '2026-11-03 09:00:00', from: 'Bosse Lind <bosse@acme.example>', to: VLAD },
      { at: '2026-11-04 09:00:00', from: VLAD, to: 'B.L@acme.example', cc: 'lind@home.example' },
    );
  expect(printed(notes)).toEqual([
    'Bo Lind: 2026-11-01 … 2026-11-04, 4/4/4, by Vlad Horn 4 2026-11-04, singleThread',
  ]);
});

test('a mail that stands in two notes, or again in a quote, is one', () => {
  const first = { at: '2026-11-01 09:00:30', from: BO, to: VLAD, subject: 'Plan' };
  const answer = {
    at: '2026-11-02 09:00:00',
    from: VLAD,
    to: BO,
    body: 'Yes.\n\nOn Sun, Nov 1, 2026 at 9:00 AM Bo Lind <bo@acme.example> wrote:\n\n> Fine?',
  };
  const notes =
    OURS +
    ACME +
    thread('acme/a.md', first) +
    thread('acme/b.md', first, answer) +
    thread('acme/c.md', answer);
  expect(printed(notes)[0]).toMatch(/^Bo Lind: 2026-11-01 … 2026-11-02, 2\/2\/2,/);
});

test('where mails name no recipients, those of ours are in touch who wrote right before or after', () => {
  const notes =
    OURS +
    ACME +
    thread(
      'acme/plan.md',
      { at: '2026-11-01 09:00:00', from: UMA },
      { at: '2026-11-02 09:00:00', from: CY },
      { at: '2026-11-03 09:00:00', from: BO },
      { at: '2026-11-04 09:00:00', from: VLAD },
    );
  expect(printed(notes)).toEqual([
    'Bo Lind: 2026-11-03 … 2026-11-03, 1/1/1, by Vlad Horn 1 2026-11-03, singleThread',
    'Cy Moss: 2026-11-02 … 2026-11-02, 1/1/1, by Uma Kell 1 2026-11-02, singleThread',
  ]);
});

test('a meeting is a contact of those who were there, and no mail', () => {
  const notes = `${OURS}${ACME}${entityNote('acme/bo.md', 'person', 'Bo Lind')}${thread('acme/plan.md', {
    at: '2026-11-01 09:00:00',
    from: VLAD,
    to: BO,
  })}--- acme/2026-11-10-review.md
# Review

## Attendees

- Vlad Horn <vlad@litware.example> (organizer)
- Uma Kell <uma@litware.example> (declined)
- [[bo]]
--- acme/2026-11-11-off.md
# Off

- status:: cancelled

## Attendees

- Bo Lind <bo@acme.example>
`;
  expect(printed(notes)).toEqual([
    'Bo Lind: 2026-11-01 … 2026-11-10, 1/1/1, by Vlad Horn 1 2026-11-10, singleThread',
  ]);
});

test('our side is the domain that has a part in the most threads and is no account’s', () => {
  const two =
    ACME +
    entityNote('bolt/bolt.md', 'account', 'Bolt Works') +
    thread('acme/plan.md', {
      at: '2026-11-01 09:00:00',
      from: BO,
      to: VLAD,
      cc: 'Pat Roe <pat@partner.example>',
    }) +
    thread('bolt/plan.md', {
      at: '2026-11-02 09:00:00',
      from: VLAD,
      to: 'Dee Holt <dee@bolt-works.example>',
    });
  expect(covered(two).ours).toEqual(['litware.example']);
  expect(
    covered(ACME + thread('acme/plan.md', { at: '2026-11-01 09:00:00', from: VLAD, to: BO })).ours,
  ).toEqual(['litware.example']);
  const unclear = thread(
    'acme/plan.md',
    { at: '2026-11-01 09:00:00', from: VLAD, to: BO },
    { at: '2026-11-02 09:00:00', from: BO, to: VLAD },
  );
  expect(covered(unclear).ours).toEqual([]);
  const theirOwn = ['a', 'b'].map(name =>
    thread(`acme/${name}.md`, { at: '2026-11-01 09:00:00', from: BO, to: CY, subject: name }),
  );
  expect(
    covered(ACME + theirOwn.join('') + thread('acme/c.md', { at: '2026-11-02 09:00:00', from: VLAD, to: BO }))
      .ours,
  ).toEqual([]);
  expect(covered(OURS + two).ours).toEqual(['litware.example']);
});

test('who was written to every month and is silent for sixty days is cooling', () => {
  const months = ['2026-07-10', '2026-08-05', '2026-09-01'].map(day => ({
    at: `${day} 09:00:00`,
    from: BO,
    to: VLAD,
  }));
  const notes = OURS + ACME + thread('acme/plan.md', ...months);
  expect(marked(notes, 'cooling', '2026-10-30')).toEqual([]);
  expect(marked(notes, 'cooling', '2026-10-31')).toEqual([
    'Has the contact with Bo Lind ended? It was monthly, and nothing has come for 60 days. (## 2026-09-01 09:00:00 — Bo Lind <bo@acme.example>)',
  ]);
  expect(marked(OURS + ACME + thread('acme/plan.md', ...months.slice(1)), 'cooling')).toEqual([]);
});

test('who is only copied, and whom no note is about, is a ghost', () => {
  const notes =
    OURS +
    ACME +
    thread('acme/plan.md', { at: '2026-11-01 09:00:00', from: BO, to: VLAD, cc: 'eve@acme.example' });
  expect(marked(notes, 'ghost')).toEqual([
    'Who is eve@acme.example? Mails name them as a recipient only, and no note is about them. (## 2026-11-01 09:00:00 — Bo Lind <bo@acme.example>)',
  ]);
});

test('who was introduced by whom is told by the first mail that names them', () => {
  const notes =
    OURS +
    ACME +
    thread(
      'acme/plan.md',
      { at: '2026-11-01 09:00:00', from: VLAD, to: CY },
      { at: '2026-11-02 09:00:00', from: CY, to: VLAD, cc: BO },
      { at: '2026-11-03 09:00:00', from: BO, to: VLAD },
    );
  expect(covered(notes).people.map(({ name, introducedBy }) => `${name} ${introducedBy ?? '–'}`)).toEqual([
    'Bo Lind ?person/cy-moss',
    'Cy Moss –',
  ]);
});

const KNOWN = {
  at: '2026-10-01 09:00:00',
  from: BO,
  to: VLAD,
  body: 'Fine.\n\n-- \nBo Lind\nHead of Data\nAcme',
};

test('a mail that came back asks whether its recipient has left, unless they write again', () => {
  const back = {
    at: '2026-11-02 09:00:00',
    from: 'Mail Delivery Subsystem <mailer-daemon@litware.example>',
    to: VLAD,
    subject: 'Undeliverable: Plan',
    body: 'Your message to bo@acme.example could not be delivered: 550 5.1.1 user unknown.',
  };
  const full = { ...back, body: 'Your message to bo@acme.example is delayed: the mailbox is full.' };
  const question = 'Has Bo Lind left? A mail to them came back as undeliverable.';
  const heading = '## 2026-11-02 09:00:00 — Mail Delivery Subsystem <mailer-daemon@litware.example>';
  expect(marked(OURS + ACME + thread('acme/a.md', KNOWN, back), 'left')).toEqual([
    `${question} (${heading})`,
  ]);
  expect(marked(OURS + ACME + thread('acme/a.md', KNOWN, full), 'left')).toEqual([]);
  const later = { ...KNOWN, at: '2026-11-03 09:00:00' };
  expect(marked(OURS + ACME + thread('acme/a.md', KNOWN, back, later), 'left')).toEqual([]);
});

test('a mail to an address with an apostrophe that came back asks about its owner, and not about who has the rest of it', () => {
  const pat = { ...KNOWN, from: "Pat O'Neil <pat.o'neil@acme.example>", body: 'Fine.' };
  const neil = { ...KNOWN, from: 'Neil Lund <neil@acme.example>', body: 'Fine.' };
  const back = {
    at: '2026-11-02 09:00:00',
    from: 'Mail Delivery Subsystem <mailer-daemon@litware.example>',
    to: VLAD,
    subject: 'Undeliverable: Plan',
  };
  for (const written of ["pat.o'neil@acme.example", "'pat.o'neil@acme.example'"]) {
    const body = `Your message to ${written} could not be delivered: 550 5.1.1 user unknown.`;
    const notes = OURS + ACME + thread('acme/plan.md', pat, neil, { ...back, body });
    expect(marked(notes, 'left').map(mark => mark.split('?')[0])).toEqual(["Has Pat O'Neil left"]);
  }
});

test('an automatic answer that says good-bye names the successor, and a holiday is no departure', () => {
  const answer = (body: string) => ({
    at: '2026-11-02 09:00:00',
    from: BO,
    to: VLAD,
    subject: 'Automatic reply: Plan',
    body,
  });
  const left = (body: string) => marked(OURS + ACME + thread('acme/a.md', KNOWN, answer(body)), 'left');
  expect(left('I am no longer with Acme. Please contact Cy Moss.')[0]).toMatch(
    /^Has Bo Lind left\? Their automatic answer says so, and names Cy Moss\. /,
  );
  expect(left('I have left Acme; write to data-team@acme.example from now on.')[0]).toContain(
    'names data-team@acme.example.',
  );
  expect(left('I am on holiday until Monday. Please contact Cy Moss.')).toEqual([]);
});

test('a signature with another company asks whether somebody has left', () => {
  const mails = (sender: string, company: string) =>
    OURS +
    ACME +
    thread('acme/a.md', KNOWN, {
      at: '2026-11-02 09:00:00',
      from: sender,
      to: VLAD,
      body: `Hello.\n\n-- \nBo Lind\nHead of Data\n${company}`,
    });
  expect(marked(mails('Bo Lind <bo@globex.example>', 'Globex'), 'left')[0]).toMatch(
    /^Has Bo Lind left\? They sign for Globex now, and were at Acme before\. \(## 2026-11-02/,
  );
  expect(marked(mails('Bo Lind <bo@acme.example>', 'Acme Inc.'), 'left')).toEqual([]);
});

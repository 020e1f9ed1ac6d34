import { describe, expect, test } from 'vitest';
import { readThread } from '../../../src/parse/thread.ts';
import { namesIn, statementsIn } from '../statements/reading.ts';
import { mail, told } from './messages.ts';

const own = '@Ada Roe reports_to Gus Hale';
const reports = (text: string): readonly string[] =>
  statementsIn(text).filter(said => said.includes('reports_to'));

describe('A mailbox that is called by initials is nobody', () => {
  const from = (sender: string): string =>
    `## 2026-03-04 10:00:00 — ${sender}\n\nI report to Gus Hale.\n\nNora Tamm\nDirector, Northern Crop Fund\n+44 20 5550 1234\n`;

  test('and the card below is that of the one whom it names', () => {
    const text = from('NCRF <ncrf@ncrf.example>');
    expect(reports(text)).toEqual([]);
    expect(statementsIn(text)).toContain('Nora Tamm role "Director"');
    expect(namesIn(text)).not.toContain('person NCRF');
  });

  test.each(['Nora Tamm <nt@ncrf.example>', 'NORA <nora@ncrf.example>', 'Ncrf <ncrf@halden.example>'])(
    'but not %s',
    sender => {
      expect(readThread(from(sender))?.messages[0]?.author.name).toBe(sender.replace(/ <.*/u, ''));
    },
  );
});

test.each([
  ['Marlow and Associates, Ben Poe <ben@halden.example>', ['Ben Poe']],
  ['Grant Associates <grant@halden.example>', ['Grant Associates']],
  ['Ben Poe &lt;ben@halden.example&gt;; Kim Orr &lt;kim@halden.example&gt;', ['Ben Poe', 'Kim Orr']],
])('recipients: %s', (to, names) => {
  const [message] =
    readThread(`## 2026-03-04 10:00:00 — Ada Roe <ada@halden.example>\n**To:** ${to}\n\nHello.\n`)
      ?.messages ?? [];
  expect(message?.recipients.map(({ name }) => name)).toEqual(names);
});

describe('A frame around a disclaimer', () => {
  const first = 'This e-mail is confidential and intended for the recipient only.';
  const last = 'If you received this confidential message in error, notify the sender.';
  const said = (rules: string, below: string): readonly string[] =>
    told(mail(`Hello Kim.\n\n${rules}\n${first}\n\nHalden runs the gateway.\n\n${last}\n${below}`));

  test('holds nothing that its author says', () => {
    expect(said('*****', '*****')).toEqual(['Ada Roe · 2026-03-04T10:00:00 · Hello Kim.']);
  });

  test('has two sides', () => {
    expect(said('*****', '')[0]).toContain('Halden runs');
  });
});

describe('Whose words a mark before the line tells', () => {
  test.each([
    'Bo> I report to Tom Reck.\n\nThat is good. I report to Gus Hale.',
    'Fine.\n\nBo> I report to Tom Reck.\nBo> And to Kim Orr.\n\nI report to Gus Hale.',
    'Fine.\n\n> Bo> I report to Tom Reck.\n\nI report to Gus Hale.',
  ])('%j', body => {
    expect(reports(mail(body))).toEqual([own]);
    expect(reports(`## 2026-03-04 10:00:00 — Ada Roe <ada@halden.example>\n\n${body}\n`)).toEqual([own]);
  });

  test('a sign without a blank behind it is none', () => {
    expect(told(mail('Use\nMap>Key instead.'))).toEqual([
      'Ada Roe · 2026-03-04T10:00:00 · Use Map>Key instead.',
    ]);
  });
});

describe('A dash behind a name', () => {
  test.each([
    'Tim – I report to Gus Hale.',
    'Tim - I report to Gus Hale.',
    'Tim — I’m the lead. I report to Gus Hale.',
  ])('leaves open who “I” is: %s', said => {
    expect(reports(mail(`Hello.\n\n${said}`))).toEqual([]);
  });

  test.each(['Tim – I report to Gus Hale.', 'Hello.\n\nToday – I report to Gus Hale.'])(
    'but not: %j',
    body => {
      expect(reports(mail(body))).toEqual([own]);
    },
  );
});

test.each([
  'On Tue, Mar 3, 2026 at 10:00 AM, Hilde van\nder Berg <hilde@halden.example> wrote:',
  'On Tue, Mar 3, 2026 at 10:00 AM, Hilde van der\nBerg wrote:',
  'On Tue, Mar 3, 2026 at 10:00 AM, Hilde van der Berg &lt;hilde@halden.example> wrote:',
])('the whole name of %j', line => {
  expect(told(mail(`Fine.\n\n${line}\n\n> See you.`))).toContain(
    'Hilde van der Berg · 2026-03-03T10:00:00 · See you. · embedded',
  );
});

test.each([
  ['Ada Marrow <ada@marrow.example>', []],
  ['Ada Roe <marrow@marrow.example>', []],
  ['Ada Roe <ada@marrow.example>', ['organization marrow.example']],
])('the domain of %s', (sender, employers) => {
  const names = namesIn(`## 2026-03-04 10:00:00 — ${sender}\n\nHello.\n`);
  expect(names.filter(name => name.startsWith('organization'))).toEqual(employers);
});

import { expect, test } from 'vitest';
import { finished } from '../../../src/model/steps.ts';
import { timeline, type TimelineOptions } from '../../../src/features/timeline/timeline.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');
const BO = entityNote('acme/bo-lind.md', 'person', 'Bo Lind', 'role: Engineer\n');
const PEOPLE = ['Ada Park', 'Cy Moss']
  .map(name => entityNote(`acme/${name.toLowerCase().replace(' ', '-')}.md`, 'person', name))
  .join('');

/** The timeline, a note a line and its entries below it; with `places`, where each stands. */
function printed(source: string, id: string, options: TimelineOptions = {}, places = false): string {
  const { index } = folderOfNotes(readFixture(source));
  const found = finished(timeline(index, id as never, options));
  return (found?.notes ?? [])
    .map(({ title, date, entries }) =>
      [
        [title, date?.slice(0, 10)].filter(Boolean).join(', '),
        ...entries.map(({ path, span, text, author, date: said, isProperty, facts }) => {
          const who = [author, said?.slice(0, 10)].filter(Boolean).join(', ');
          const stated = facts.map(
            fact =>
              ` ⇒ ${fact.text}${fact.status === 'current' ? '' : ` (${fact.status})`}${fact.instead.length === 0 ? '' : `, not: ${fact.instead.join('; ')}`}`,
          );
          const shown = places ? printPlace(index, path, span) : text;
          return `  ${isProperty ? '*' : ''}${shown}${who === '' ? '' : ` (${who})`}${stated.join('')}`;
        }),
      ].join('\n'),
    )
    .join('\n');
}

const THREAD = `--- acme/mail.md
# Data

- Exported: 2026-01-03 10:00:00
- Messages: 2
---

## 2026-01-01 09:00:00 — June Alder <june@example.com>
**Subject:** Data

> I think Bo Lind reports to Cy Moss. He likes tea.

---

## 2026-01-02 10:00:00 — Ray Holt <ray@example.com>
**Subject:** Re: Data

> There is a guy named Bo Lind, who reports to Ada Park. Ada Park knows Bo Lind, and Bo Lind knows her.
`;

test('mentions and facts stand by note, newest first, each sentence once with who said it and when', () => {
  const notes = `${ACME}${BO}${PEOPLE}${THREAD}--- acme/2026-02-03-lunch.md\n# Lunch\n\nBo Lind was there.\n--- acme/old.md\nBo Lind once had a boat.\n`;
  expect(printed(notes, 'acme/bo-lind')).toBe(
    `Lunch, 2026-02-03
  Bo Lind was there. (2026-02-03)
Data, 2026-01-02
  There is a guy named Bo Lind, who reports to Ada Park. (Ray Holt, 2026-01-02) ⇒ Bo Lind reports to Ada Park, not: Bo Lind reports to Cy Moss
  Ada Park knows Bo Lind, and Bo Lind knows her. (Ray Holt, 2026-01-02)
  I think Bo Lind reports to Cy Moss. (June Alder, 2026-01-01) ⇒ Bo Lind reports to Cy Moss (superseded)
old
  Bo Lind once had a boat.`,
  );
});

test('an entry leads to its sentence, that of a property to its value', () => {
  expect(
    printed(
      `${ACME}${BO}--- acme/a.md\nFirst this. Then Bo Lind\nwas there. And that.\n${entityNote('acme/data.md', 'team', 'Data', 'lead: "[[bo-lind]]"\n')}`,
      'acme/bo-lind',
      {},
      true,
    ),
  ).toBe(
    `a
  acme/a.md:1:13 «Then Bo Lind⏎was there.»
Data
  *acme/data.md:3:8 «[[bo-lind]]» ⇒ Data is led by Bo Lind`,
  );
});

test('what somebody’s own note says in its fields is no event, but where it says when that held', () => {
  const note = `${entityNote('acme/bo-lind.md', 'person', 'Bo Lind', 'role: Engineer\n')}\n- location:: Turin\n- role:: Cook (2020 – 2024)\n`;
  expect(printed(ACME + note, 'acme/bo-lind')).toBe(
    'Bo Lind\n  *role:: Cook (2020 – 2024) ⇒ The role of Bo Lind is Cook (superseded)',
  );
});

test('what changed since a day leaves out what is older, or was said by nobody on any day', () => {
  const notes = `${ACME}${BO}${PEOPLE}${THREAD}--- acme/2026-02-03-lunch.md\nBo Lind was there.\n`;
  expect(printed(notes, 'acme/bo-lind', { since: '2026-01-02', factsOnly: true })).toBe(
    `Data, 2026-01-02
  There is a guy named Bo Lind, who reports to Ada Park. (Ray Holt, 2026-01-02) ⇒ Bo Lind reports to Ada Park, not: Bo Lind reports to Cy Moss`,
  );
  expect(printed(notes, 'acme/bo-lind', { since: '2026-01-03' })).toContain('Bo Lind was there.');
  expect(printed(notes, 'acme/bo-lind', { since: '2026-03-01' })).toBe('');
});

test('of an account, what is stated about anybody in it', () => {
  expect(
    printed(`${ACME}${BO}${PEOPLE}${THREAD}`, 'acme/acme', { factsOnly: true, since: '2026-01-01' }),
  ).toMatch(/Ada Park[^]*Cy Moss/);
});

test('the newest message of a thread comes first, whatever the clocks say', () => {
  const quoted = `--- acme/mail.md
# x

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@example.com>
**Subject:** x

> Bo Lind is fine.
>
> On Fri, Jan 2, 2026 at 11:57 AM Ray Holt <ray@example.com> wrote:
>
> > How is Bo Lind?
`;
  expect(printed(`${ACME}${BO}${quoted}`, 'acme/bo-lind').split('\n').slice(1, 3)).toEqual([
    '  Bo Lind is fine. (June Alder, 2026-01-02)',
    '  How is Bo Lind? (Ray Holt, 2026-01-02)',
  ]);
});

test('of nobody there is none, and of a name in many notes the rest is counted', () => {
  const { index } = folderOfNotes(readFixture(ACME));
  expect(finished(timeline(index, 'x' as never))).toBeUndefined();
  const many = Array.from({ length: 600 }, (_, at) => `--- acme/n${at}.md\nBo Lind was there.\n`).join('');
  const found = finished(
    timeline(folderOfNotes(readFixture(ACME + BO + many)).index, 'acme/bo-lind' as never),
  );
  expect([found?.notes.length, found?.more]).toEqual([500, 100]);
});

test('many statements that lost are told up to a number, and how many more there are', () => {
  const managers = Array.from({ length: 23 }, (_, at) => `Nia Ro${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}k`);
  const people = managers.map((name, at) => entityNote(`acme/m${at}.md`, 'person', name)).join('');
  const message = (name: string, at: number): string =>
    `## 2026-01-${String(at + 1).padStart(2, '0')} 09:00:00 — June Alder <june@example.com>\n**Subject:** Data\n\n> Bo Lind reports to ${name}.\n`;
  const thread = `--- acme/mail.md\n# Data\n\n- Exported: 2026-02-03 10:00:00\n- Messages: 23\n---\n\n${managers.map(message).join('\n---\n\n')}`;
  const { index } = folderOfNotes(readFixture(ACME + BO + people + thread));
  const facts = finished(timeline(index, 'acme/bo-lind' as never))?.notes[0]?.entries.map(
    ({ facts: [fact] }) => fact,
  );
  expect(facts?.map(fact => fact?.instead.length)).toEqual([21, ...Array<number>(22).fill(0)]);
  expect(facts?.[0]?.instead.slice(-2)).toEqual(['Bo Lind reports to Nia Rotk', '2 others']);
});

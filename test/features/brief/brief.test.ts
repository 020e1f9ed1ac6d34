import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import type { BriefSubject } from '../../../src/features/brief/brief-of.ts';
import { finished } from '../../../src/model/steps.ts';
import { writtenBrief } from '../../../src/server/write-brief.ts';
import { BRIEF_NOTES } from '../../support/brief-notes.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { entityId, notePath, readFixture } from '../../support/fixture.ts';

const AS_OF = '2026-06-01';

/** The Markdown of a brief. */
function brief(notes: string, subject: BriefSubject, since?: string): string {
  const { index } = folderOfNotes(readFixture(notes));
  const found = finished(writtenBrief(index, subject, { asOf: AS_OF, since }));
  return isRefusal(found) ? found.refusal : found.markdown;
}

const entity = (id: string): BriefSubject => ({ kind: 'entity', id: entityId(id) });
const meeting = (path: string): BriefSubject => ({ kind: 'meeting', path: notePath(path) });

test('the brief of an account says what decides something first, each statement with its source', () => {
  expect(brief(BRIEF_NOTES, entity('acme/acme'))).toMatchInlineSnapshot(`
    "# Acme

    Account, as of 2026-06-01

    ## In short

    - Acme moves freight by barge.[^1]
    - The contract ends on 1 September 2026.[^2]

    ## Where people stand

    - Cy Moss: economic buyer — CFO · Acme; last contact 2026-04-01[^3]
    - Bo Lind: champion — Head of Depots · Acme · leads Depots; reports to Cy Moss; last contact 2026-05-04[^4][^5][^6]

    ## Open questions

    - Who else knows Bo Lind? Only Vlad Horn is in touch.[^7]
    - Who else knows Cy Moss? Only Vlad Horn is in touch.[^8]

    ## What changed since 2026-03-03

    - 2026-05-03 Dee Holt reports to Bo Lind[^9]

    ## Latest notes

    - 2026-05-04 Plan (2 mails)[^10]
      - “We want a second gate before the summer.” (Bo Lind, 2026-05-03)[^11]
      - “Can you send the drawings?” (Bo Lind, 2026-05-03)[^11]
      - “They are on their way.” (Vlad Horn, 2026-05-04)[^12]
    - 2026-04-01 Visit[^13]
      - “Cy Moss wants to see a price for two gates.”[^14]

    ## Who is in touch with whom

    - Bo Lind: Last contact 2026-05-04 with Vlad Horn; 2 mails in all, 2 in 90 days[^12]
    - Cy Moss: Last contact 2026-04-01 with Vlad Horn[^15]

    ## Organization

    - Cy Moss — CFO[^3]
    - Depots[^6]
      - Bo Lind — lead · Head of Depots · reports to Cy Moss[^4][^5][^6]
        - Dee Holt[^9]
      - Lockstep[^16]

    ## Systems

    - Lockstep — Depots: Lockstep opens the gates.[^16]

    [^1]: [acme:6](acme/acme.md#L6)
    [^2]: [acme:8](acme/acme.md#L8)
    [^3]: [cy-moss:3](acme/people/cy-moss.md#L3), [4](acme/people/cy-moss.md#L4)
    [^4]: [bo-lind:3](acme/people/bo-lind.md#L3), [5](acme/people/bo-lind.md#L5), [6](acme/people/bo-lind.md#L6)
    [^5]: Mail, [plan:7](acme/threads/plan.md#L7)
    [^6]: [depots:3](acme/teams/depots.md#L3), [5](acme/teams/depots.md#L5)
    [^7]: [plan:20](acme/threads/plan.md#L20)
    [^8]: 2026-04-01, [2026-04-01-visit:1](acme/notes/2026-04-01-visit.md#L1)
    [^9]: “Dee Holt reports to me.”, Bo Lind, 2026-05-03, [plan:14](acme/threads/plan.md#L14)
    [^10]: [plan:1](acme/threads/plan.md#L1)
    [^11]: [plan:13](acme/threads/plan.md#L13)
    [^12]: “They are on their way.”, “2026-05-04 09:00:00 — Vlad Horn \\<vlad@litware.example>”, Vlad Horn, 2026-05-04, [plan:20](acme/threads/plan.md#L20), [24](acme/threads/plan.md#L24)
    [^13]: [2026-04-01-visit:1](acme/notes/2026-04-01-visit.md#L1)
    [^14]: [2026-04-01-visit:5](acme/notes/2026-04-01-visit.md#L5)
    [^15]: Meeting, [2026-04-01-visit:1](acme/notes/2026-04-01-visit.md#L1)
    [^16]: [lock:3](acme/systems/lock.md#L3), [5](acme/systems/lock.md#L5)
    "
  `);
});

test('the brief of a meeting says who is to be there, what they said last, what is open and what is new', () => {
  expect(brief(BRIEF_NOTES, meeting('acme/notes/2026-06-10-review.md'))).toMatchInlineSnapshot(`
    "# Review

    Meeting with Acme on 2026-06-10, as of 2026-06-01

    ## Bo Lind

    - Head of Depots · leads Depots; reports to Cy Moss — champion[^1][^2]
    - Last contact 2026-05-04 with Vlad Horn; 2 mails in all, 2 in 90 days[^3]
    - Wrote on 2026-05-03: “Can you send the drawings?”[^4]
    - Who else knows Bo Lind? Only Vlad Horn is in touch.[^5]

    ## Cy Moss

    - CFO — economic buyer[^6]
    - Last contact 2026-04-01 with Vlad Horn[^7]
    - The notes of 2026-04-01 say: “Cy Moss wants to see a price for two gates.”[^8]
    - Who else knows Cy Moss? Only Vlad Horn is in touch.[^9]

    ## Not known from any other note

    - Somebody Else[^10]

    ## What changed since we met on 2026-04-01

    - 2026-05-03 Dee Holt reports to Bo Lind[^11]

    ## From our side

    - Vlad Horn[^12]

    [^1]: [bo-lind:3](acme/people/bo-lind.md#L3), [5](acme/people/bo-lind.md#L5), [6](acme/people/bo-lind.md#L6)
    [^2]: [depots:3](acme/teams/depots.md#L3)
    [^3]: Mail of Vlad Horn, [plan:20](acme/threads/plan.md#L20)
    [^4]: [plan:13](acme/threads/plan.md#L13)
    [^5]: [plan:20](acme/threads/plan.md#L20)
    [^6]: [cy-moss:3](acme/people/cy-moss.md#L3), [4](acme/people/cy-moss.md#L4)
    [^7]: Meeting, [2026-04-01-visit:1](acme/notes/2026-04-01-visit.md#L1)
    [^8]: [2026-04-01-visit:5](acme/notes/2026-04-01-visit.md#L5)
    [^9]: 2026-04-01, [2026-04-01-visit:1](acme/notes/2026-04-01-visit.md#L1)
    [^10]: “Attendees: Bo Lind, Cy Moss, Somebody Else and Vlad Horn”, 2026-06-10, [2026-06-10-review:3](acme/notes/2026-06-10-review.md#L3)
    [^11]: “Dee Holt reports to me.”, Bo Lind, 2026-05-03, [plan:14](acme/threads/plan.md#L14)
    [^12]: “Attendees: Bo Lind, Cy Moss; Vlad Horn”, 2026-04-01, [2026-04-01-visit:3](acme/notes/2026-04-01-visit.md#L3)
    "
  `);
});

test('the brief of a person says where they stand, and what was said of them', () => {
  expect(brief(BRIEF_NOTES, entity('acme/people/bo-lind'))).toMatchInlineSnapshot(`
    "# Bo Lind

    Person, as of 2026-06-01

    ## In short

    - Head of Depots · Acme · leads Depots; reports to Cy Moss[^1][^2][^3]
    - champion[^1]

    ## Contact

    - Last contact 2026-05-04 with Vlad Horn; 2 mails in all, 2 in 90 days[^4]

    ## Said last

    - Wrote on 2026-05-03: “We want a second gate before the summer.”[^5]
    - Wrote on 2026-05-03: “Can you send the drawings?”[^5]

    ## Open questions

    - Who else knows Bo Lind? Only Vlad Horn is in touch.[^6]

    ## What is known

    - Teams
      - Depots[^1][^3]
    - Direct reports
      - Dee Holt[^7]
    - Leads
      - Depots[^3]
    - Organization
      - Acme[^2][^8]

    ## What changed since 2026-03-03

    - 2026-05-03 Dee Holt reports to Bo Lind[^7]

    ## Where the notes speak of it last

    - 2026-05-03 “Dee Holt reports to me.”[^5]

    [^1]: [bo-lind:3](acme/people/bo-lind.md#L3), [4](acme/people/bo-lind.md#L4), [5](acme/people/bo-lind.md#L5), [6](acme/people/bo-lind.md#L6)
    [^2]: Mail, [plan:7](acme/threads/plan.md#L7)
    [^3]: [depots:3](acme/teams/depots.md#L3), [5](acme/teams/depots.md#L5)
    [^4]: Mail of Vlad Horn, [plan:20](acme/threads/plan.md#L20)
    [^5]: [plan:13](acme/threads/plan.md#L13), [14](acme/threads/plan.md#L14)
    [^6]: [plan:20](acme/threads/plan.md#L20)
    [^7]: “Dee Holt reports to me.”, Bo Lind, 2026-05-03, [plan:14](acme/threads/plan.md#L14)
    [^8]: [acme:4](acme/acme.md#L4)
    "
  `);
});

test('the brief of a team names its people and what it owns', () => {
  expect(brief(BRIEF_NOTES, entity('acme/teams/depots'))).toMatchInlineSnapshot(`
    "# Depots

    Team, as of 2026-06-01

    ## In short

    - team · Acme[^1]

    ## Contact

    - Bo Lind: Last contact 2026-05-04 with Vlad Horn; 2 mails in all, 2 in 90 days[^2]

    ## Open questions

    - Who else knows Bo Lind? Only Vlad Horn is in touch.[^3]

    ## What is known

    - Lead
      - Bo Lind: Head of Depots; reports to Cy Moss[^1][^4]
    - Members
      - Bo Lind: Head of Depots; reports to Cy Moss[^4]
    - Owns
      - Lockstep[^5]

    [^1]: [depots:3](acme/teams/depots.md#L3), [5](acme/teams/depots.md#L5)
    [^2]: Mail of Vlad Horn, [plan:20](acme/threads/plan.md#L20)
    [^3]: [plan:20](acme/threads/plan.md#L20)
    [^4]: [bo-lind:3](acme/people/bo-lind.md#L3), [4](acme/people/bo-lind.md#L4), [5](acme/people/bo-lind.md#L5)
    [^5]: [lock:3](acme/systems/lock.md#L3), [5](acme/systems/lock.md#L5)
    "
  `);
});

test('a meeting with some people needs no note', () => {
  const ids = ['acme/people/cy-moss', '?person/dee-holt'].map(entityId);
  expect(brief(BRIEF_NOTES, { kind: 'people', ids })).toMatch(
    /^# Meeting with Cy Moss, Dee Holt\n\nMeeting[^\n]*\n\n## Cy Moss\n\n- CFO/u,
  );
});

test('what changed is told from the day that is asked for', () => {
  const since = brief(BRIEF_NOTES, entity('acme/acme'), '2026-05-03');
  expect(since).toContain('## What changed since 2026-05-03\n\n- 2026-05-03 Dee Holt reports to Bo Lind');
  expect(brief(BRIEF_NOTES, entity('acme/acme'), '2026-05-04')).not.toContain('What changed');
});

test('a conflict is a question with both sides', () => {
  const notes = `${BRIEF_NOTES}--- acme/notes/2026-05-20-a.md\nDee Holt reports to Cy Moss.\n--- acme/notes/2026-05-20-b.md\nDee Holt reports to Ed Vance.\n`;
  expect(brief(notes, entity('acme/acme'))).toMatch(
    /- The notes contradict each other: Dee Holt reports to Cy Moss, or Dee Holt reports to Ed Vance\?\[\^\d+\]\[\^\d+\]/u,
  );
});

test('nothing is prepared for a note that lists nobody, nor for what the notes do not name', () => {
  expect(brief(BRIEF_NOTES, meeting('acme/acme.md'))).toBe('acme/acme.md lists nobody who is to be there.');
  expect(brief(BRIEF_NOTES, entity('acme/nobody'))).toBe('The notes do not name it.');
});

test('words of a note are no markup in a brief', () => {
  const notes =
    '--- a.md\n---\ntype: account\n---\n# A [x](http://e.example) <b>\n\nSee `<style>*{}</style>` \\*not bold\\* [^9].\n';
  const text = brief(notes, entity('a'));
  expect(text).toContain('See \\<style>\\*{}\\</style> \\*not bold\\*');
  expect(text).not.toMatch(/(?<!\\)\[x/u);
});

const RAW = `--- valves.md
# Valves

- Exported: 2026-09-30 10:00:00
- Messages: 3
---

## 2026-05-03 09:00:00 — Petra Vogt <petra@brunnen.example>
**Subject:** Valves
**To:** Iris Kamau <iris@litware.example>

> Jonas Reuter leads the Pumps team at Brunnen and reports to me.

---

## 2026-05-04 09:00:00 — Iris Kamau <iris@litware.example>
**Subject:** Valves
**To:** Petra Vogt <petra@brunnen.example>

> Dear Petra, I will.

---

## 2026-05-10 09:00:00 — Jonas Reuter <jonas@brunnen.example>
**Subject:** Valves
**To:** Iris Kamau <iris@litware.example>

> We still miss the price list. Without it we cannot go to the board on 1 October.
--- audit.md
# Audit

- Exported: 2026-09-30 10:00:00
- Messages: 1
---

## 2026-05-12 09:00:00 — Petra Vogt <petra@brunnen.example>
**Subject:** Audit
**To:** Iris Kamau <iris@litware.example>

> We have to look at the valves again.
`;

test('whom a brief is about is not taken to be on our side', () => {
  const ids = ['?person/petra-vogt', '?person/jonas-reuter'].map(entityId);
  const text = brief(RAW, { kind: 'people', ids });
  expect(text).toContain('## Petra Vogt\n');
  expect(text).toContain('- Wrote on 2026-05-10: “We still miss the price list.”');
  expect(text).not.toContain('From our side');
  expect(brief(RAW, entity('?organization/brunnenexample'))).toContain(
    '- Petra Vogt: Last contact 2026-05-12',
  );
});

test('the latest notes say what they say, and of a thread what its last mail says', () => {
  const notes = `--- a.md\n---\ntype: account\n---\n# Tarn\n--- 2026-05-15-call.md\n# Call\n\n- The board has cut the budget to 1.5 million.\n- Next step: send the test plan by 20 June.\n${RAW}`;
  expect(brief(notes, entity('a'))).toMatch(
    /- 2026-05-15 Call\[\^\d+\]\n {2}- “The board has cut the budget to 1\.5 million\.”\[\^\d+\]\n {2}- “Next step: send the test plan by 20 June\.”/u,
  );
  expect(brief(notes, entity('a'))).toContain('- “We have to look at the valves again.”');
});

const ACCOUNT = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n';

/** The lines below a heading of the brief of an account, without their footnotes. */
const linesOf = (notes: string, heading: string): string[] => {
  const [, section = ''] = brief(ACCOUNT + notes, entity('acme/acme')).split(`## ${heading}\n\n`);
  const [lines = ''] = section.split(/\n\n/u);
  return lines.split('\n').map(line => line.replace(/\[\^\d+\]/gu, ''));
};

const thread = (...mails: readonly string[]): string =>
  `--- acme/t.md\n# Plan\n\n- Exported: 2026-06-30 10:00:00\n- Messages: ${mails.length}\n---\n\n${mails.join('\n\n---\n\n')}\n`;

const mail = (day: string, from: string, body: string): string =>
  `## ${day} 09:00:00 — ${from}\n\n> ${body.replaceAll('\n', '\n> ')}`;

const BO = 'Bo Lind <bo@acme.example>';
const VLAD = 'Vlad Horn <vlad@litware.example>';

test('in short stand neither fields nor what is done, and what is to do is called so', () => {
  const more = '\nFreight.\n\n- [ ] Ask Bo\n- [x] Book a room\n\n## Price\n- confidential:: true\n\nLow.\n';
  expect(linesOf(more, 'In short')).toEqual(['- Freight.', '- To do: Ask Bo', '- Low.']);
});

test('what is announced for a later day is said so, and is not superseded', () => {
  const said = mail('2026-05-02', BO, 'Tess Rudd joins us as CIO on 1 February 2027.');
  expect(linesOf(thread(said), 'What changed since 2026-03-03')).toContain(
    '- 2026-05-02 The role of Tess Rudd is CIO (announced for 2027-02-01)',
  );
});

test('a sentence that a property outweighs is told with what the property says', () => {
  const cy = '--- acme/cy.md\n---\ntype: person\nreports_to: "[[dee]]"\n---\n# Cy Moss\n';
  const dee = '--- acme/dee.md\n---\ntype: person\n---\n# Dee Holt\n';
  const said = mail('2026-05-02', BO, 'Cy Moss reports to me.');
  expect(linesOf(cy + dee + thread(said), 'What changed since 2026-03-03')).toContain(
    '- 2026-05-02 Cy Moss reports to Bo Lind (a property says otherwise: Cy Moss reports to Dee Holt)',
  );
});

test('of a thread stands what was said last, where that is little what was said before, and the last question', () => {
  const long = mail(
    '2026-05-02',
    BO,
    'It is too dear. It is too late. It is too far. What can you do about it?',
  );
  const short = mail('2026-05-03', VLAD, 'Let me come back on Monday.');
  expect(linesOf(thread(long, short), 'Latest notes')).toEqual([
    '- 2026-05-03 Plan (2 mails)',
    '  - “It is too dear.” (Bo Lind, 2026-05-02)',
    '  - “What can you do about it?” (Bo Lind, 2026-05-02)',
    '  - “Let me come back on Monday.” (Vlad Horn, 2026-05-03)',
  ]);
});

test('of a note the last question stands beside what it says first', () => {
  const note =
    '--- acme/n.md\n---\ndate: 2026-05-01\n---\n# Call\n\nIt was a call. It was a long call. It was late too. Who pays for all of it?\n';
  expect(linesOf(note, 'Latest notes').slice(1)).toEqual([
    '  - “It was a call.”',
    '  - “It was a long call.”',
    '  - “Who pays for all of it?”',
  ]);
});

test('of a system stands who owns it, and who makes it as such', () => {
  const depot = '--- acme/depot.md\n---\ntype: team\n---\n# Depots\n';
  const lock =
    '--- acme/lock.md\n---\ntype: system\nowner: "[[depot]]"\nvendor: "[[Gately]]"\n---\n# Lockstep\n\nOpens gates.\n';
  const gately = '--- acme/gately.md\n---\ntype: organization\n---\n# Gately\n';
  expect(linesOf(depot + lock + gately, 'Systems')).toEqual([
    '- Lockstep — Depots, made by Gately: Opens gates.',
  ]);
});

test('an account within an account is named', () => {
  const north = '--- acme/north/north.md\n---\ntype: account\npart_of: "[[acme]]"\n---\n# Acme North\n';
  expect(linesOf(north, 'Organization')).toContain('- Acme North — account');
});

test('the last contact was with those of ours alone who had a part in it', () => {
  const ours = '--- account-notes.yaml\nours: [litware.example]\n';
  const first = `## 2026-05-02 09:00:00 — ${VLAD}\n**To:** ${BO}\n\n> Fine.`;
  const last = `## 2026-05-03 09:00:00 — Eve Park <eve@acme.example>\n**To:** ${BO}\n\n> Fine.`;
  expect(linesOf(ours + thread(first, last), 'Who is in touch with whom')).toContain(
    '- Bo Lind: Last contact 2026-05-03; 2 mails in all, 2 in 90 days',
  );
});

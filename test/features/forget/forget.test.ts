import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { forget } from '../../../src/features/forget/forget.ts';
import { DECISIONS_FILE } from '../../../src/model/decisions.ts';
import { folderOfNotes, textsAfterChange } from '../../support/changed-notes.ts';
import { notePath, readFixture } from '../../support/fixture.ts';
import { entityCalled, printChange } from '../../support/merged.ts';
import { runs } from '../../support/runs.ts';

const NOTES = `--- acme.md
---
type: account
---
# Acme

Bo Lind, *Bo*  Lind's team and [[bo-lind|the boss]] of Depots.
--- bo-lind.md
---
type: person
aliases: [Bosse Lind]
email: bo@home.example
phone: +46 8 123 456
---
# Bo Lind
--- cy-moss.md
---
type: person
reports_to: "[[bo-lind]]"
influences: ["[[bo-lind]]", "[[dee-holt]]"]
---
# Cy Moss
--- dee-holt.md
---
type: person
---
# Dee Holt
--- account-notes.yaml
ignored: [Monday, Bosse Lind]
distinct:
  - {note: acme.md, name: Bo, not: bo-lind}
  - {note: acme.md, name: Dee, not: dee-holt}
--- plan-of-bo-lind.md
# Plan

- Exported: 2026-06-30 10:00:00
- Messages: 2
---

## 2026-05-03 09:00:00 — Bo Lind <bo@acme.example>
**Subject:** Plan
**To:** Dee Holt <dee@acme.example>

> Cy Moss reports to me. Call +46 8 123 456.
>
> Bo

---

## 2026-05-04 09:00:00 — Dee Holt <dee@acme.example>
**Subject:** Re: Plan
**To:** "Lind, Bo" <BO@acme.example>

> Bo, fine. \`bo@home.example\`
>
> On Sun, May 3, 2026 at 9:00 AM Bo Lind <bo@acme.example> wrote:
>> Cy Moss reports to me. Call +46 8 123 456.
`;

const fixture = readFixture(NOTES);
const { index } = folderOfNotes(fixture);

function forgotten() {
  const change = forget(index, entityCalled(index, 'Bo Lind'));
  if (isRefusal(change)) throw new Error(change.refusal);
  return change;
}

test('who is forgotten has no note, no property, no decision and no name any more, in mails either', () => {
  expect(printChange(fixture, forgotten())).toMatchInlineSnapshot(`
    "--- acme.md
    ---
    type: account
    ---
    # Acme

    ▇▇▇▇, *▇▇▇▇'s team and ▇▇▇▇ of Depots.
    --- cy-moss.md
    ---
    type: person
    influences: ["[[dee-holt]]"]
    ---
    # Cy Moss
    --- account-notes.yaml
    ignored: [Monday, ▇▇▇▇]
    distinct:
      - {note: acme.md, name: Dee, not: dee-holt}
    --- plan-of-bo-lind.md
    # Plan

    - Exported: 2026-06-30 10:00:00
    - Messages: 2
    ---

    ## 2026-05-03 09:00:00 — ▇▇▇▇ <▇▇▇▇>
    **Subject:** Plan
    **To:** Dee Holt <dee@acme.example>

    > Cy Moss reports to me. Call ▇▇▇▇.
    >
    > ▇▇▇▇

    ---

    ## 2026-05-04 09:00:00 — Dee Holt <dee@acme.example>
    **Subject:** Re: Plan
    **To:** "▇▇▇▇" <▇▇▇▇>

    > ▇▇▇▇, fine. \`▇▇▇▇\`
    >
    > On Sun, May 3, 2026 at 9:00 AM ▇▇▇▇ <▇▇▇▇> wrote:
    >> Cy Moss reports to me. Call ▇▇▇▇.
    --- bo-lind.md is deleted
    "
  `);
});

test('what goes is told, and what is not reached', () => {
  expect(forgotten().says).toMatchInlineSnapshot(`
    [
      "The note bo-lind.md goes.",
      "Places that are removed or blackened: 16, in 3 notes.",
      "Facts that go with them: 6.",
      "Decisions in account-notes.yaml that go: 2.",
      "Left, since the file is called so: plan-of-bo-lind.md.",
      "Not reached: what others write about the person without a name, what git, backups and other copies keep, and mails outside the notes. The cache of Account Notes is written anew when the notes are read next.",
    ]
  `);
});

test('mails stay mails, and the bar is nobody', () => {
  const change = forgotten();
  const after = index.after(change);
  const thread = after.notes.get(notePath('plan-of-bo-lind.md'))?.thread;
  expect(thread?.messages.map(({ date }) => date)).toEqual(
    index.notes.get(notePath('plan-of-bo-lind.md'))?.thread?.messages.map(({ date }) => date),
  );
  expect([...after.entities.values()].map(({ name }) => name).toSorted()).toEqual(
    [...index.entities.values()]
      .map(({ name }) => name)
      .filter(name => name !== 'Bo Lind')
      .toSorted(),
  );
});

test('a section goes, and the rest of its note stays', () => {
  const notes = readFixture(
    '--- team.md\n# Team\n\n## Bo Lind\n- type:: person\n\nKnows gates.\n\n## Cy Moss\n- type:: person\n- reports_to:: [[#Bo Lind]]\n',
  );
  const { index: here } = folderOfNotes(notes);
  const change = forget(here, entityCalled(here, 'Bo Lind'));
  expect(isRefusal(change) ? change.refusal : printChange(notes, change)).toBe(
    '--- team.md\n# Team\n\n## Cy Moss\n- type:: person\n',
  );
});

test('only people are forgotten', () => {
  expect(forget(index, entityCalled(index, 'Acme'))).toEqual({ refusal: 'Only people can be forgotten.' });
});

const piece = fc.constantFrom(
  'Bo Lind',
  'BO  LIND',
  'Bo\nLind',
  'Bo\n> Lind',
  '`Bo Lind`',
  '[[bo-lind]]',
  '[Bo](bo-lind.md)',
  '@Bo Lind',
  '<!-- Bo Lind -->',
  'bo@home.example',
  'BO@home.example',
  '+46 8 123 456',
  'Bosse Lind',
  'Cy Moss',
  ' ',
  '\n\n',
  '> ',
  '- ',
  '**',
);

test('wherever a name, an address or a number is written, it is found once and gone', () => {
  const secrets = /bo[\s>]+lind|bosse[\s>]+lind|bo-lind|bo@home\.example|\+46 8 123 456/iu;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const texts = new Map(fixture.texts);
      texts.set(notePath('any.md'), `# Any\n\n${pieces.join(' ')}\n`);
      const { index: here } = folderOfNotes({ texts, cursor: undefined });
      const change = forget(here, entityCalled(here, 'bo-lind'));
      if (isRefusal(change)) throw new Error(change.refusal);
      const after = textsAfterChange(texts, change);
      expect(after.get(notePath('any.md'))).not.toMatch(secrets);
      const other = (text: string | undefined): number => text?.split('Cy Moss').length ?? 0;
      expect(other(after.get(notePath('any.md')))).toBe(other(texts.get(notePath('any.md'))));
      expect(after.get(DECISIONS_FILE) ?? '').not.toMatch(secrets);
    }),
    runs(200),
  );
});

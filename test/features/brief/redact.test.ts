import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import type { BriefSubject } from '../../../src/features/brief/brief-of.ts';
import { finished } from '../../../src/model/steps.ts';
import { briefPage } from '../../../src/publish/brief-page.ts';
import { pageSource, writtenBrief } from '../../../src/server/write-brief.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { entityId, notePath, readFixture } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

/** Words that stand in confidential notes and sections, in paths, in the names of speakers and of who is described only. */
const SECRET = [
  'Quentin',
  'Zoltan',
  'Merger',
  'layoffs',
  'takeover',
  'Jotunheim',
  'Griselda',
  'Oyelaran',
  'plan-of-griselda',
  'secret-deal',
  'friend',
];

const NOTES = `--- account-notes.yaml
ours: [litware.example]
--- acme/acme.md
---
type: account
---
# Acme

Acme moves freight.

## Plans
- confidential:: true

The takeover comes in May.

### Details

Jotunheim pays.

## Open

Bo Lind wants a gate.
--- acme/people/bo-lind.md
---
type: person
role: Head of Depots
stance: champion
---
# Bo Lind

Quentin Zoltan knows more.
--- acme/people/quentin.md
---
type: person
confidential: true
role: Merger adviser
reports_to: "[[bo-lind]]"
---
# Quentin Zoltan

He prepares the layoffs.
--- acme/notes/2026-05-01-secret-deal.md
---
confidential: true
---
# Jotunheim

Attendees: Bo Lind, Quentin Zoltan

Bo Lind reports to Quentin Zoltan.
--- acme/threads/plan-of-griselda.md
# Plan

- Exported: 2026-06-30 10:00:00
- Messages: 3
---

## 2026-05-03 09:00:00 — Griselda Oyelaran <griselda@acme.example>
**Subject:** Plan
**To:** Vlad Horn <vlad@litware.example>

> Bo Lind leads the Gates team. He prepares the layoffs. My friend reports to Bo Lind.

---

## 2026-05-04 09:00:00 — Bo Lind <bo@acme.example>
- confidential:: true

> I want the takeover.

---

## 2026-05-05 09:00:00 — Bo Lind <bo@acme.example>
**Subject:** Plan
**To:** Vlad Horn <vlad@litware.example>

> We need a price for the gates.
--- acme/notes/2026-06-10-review.md
# Review

Attendees: Bo Lind, Quentin Zoltan, Vlad Horn
`;

/** The brief as Markdown and as a page. */
function redacted(notes: string, subject: BriefSubject): string {
  const { index } = folderOfNotes(readFixture(notes));
  const brief = finished(
    writtenBrief(index, subject, { asOf: '2026-06-01', since: undefined, redacts: true }),
  );
  return isRefusal(brief) ? brief.refusal : `${brief.markdown}\n${briefPage(pageSource(index, brief))}`;
}

const SUBJECTS: readonly BriefSubject[] = [
  { kind: 'entity', id: entityId('acme/people/bo-lind') },
  { kind: 'meeting', path: notePath('acme/notes/2026-06-10-review.md') },
];

/** What of it is told all the same: Griselda's colleague, and who is in touch with whom, is in the notes for all to read. */
const saidOf = (text: string): string[] =>
  SECRET.filter(word => text.toLowerCase().includes(word.toLowerCase()));

test.each(SUBJECTS)('no redacted word is in a brief, its attributes or its title', subject => {
  const text = redacted(NOTES, subject);
  expect(text).toContain('Bo Lind');
  expect(text).toContain('Head of Depots');
  expect(saidOf(text)).toEqual([]);
});

test('of an account the people in touch are named, and nothing else of what is confidential', () => {
  const text = redacted(NOTES, { kind: 'entity', id: entityId('acme/acme') });
  expect(text).toContain('Bo Lind wants a gate.');
  expect(text).toContain('Bo Lind leads the Gates team.”, somebody, 2026-05-03');
  expect(saidOf(text)).toEqual(['Griselda', 'Oyelaran']);
});

test('there is no redacted brief of whom only a confidential note defines', () => {
  expect(redacted(NOTES, { kind: 'entity', id: entityId('acme/people/quentin') })).toBe(
    'What the notes say of it is confidential.',
  );
});

test('without --redact all of it is told', () => {
  const { index } = folderOfNotes(readFixture(NOTES));
  const [subject] = SUBJECTS;
  if (!subject) throw new Error('There is no subject.');
  const brief = finished(writtenBrief(index, subject, { asOf: '2026-06-01', since: undefined }));
  expect(isRefusal(brief) ? '' : brief.markdown).toContain('Quentin Zoltan');
});

test('wherever a section is marked, none of its words is told', () => {
  const section = fc.record({ level: fc.integer({ min: 1, max: 4 }), isMarked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(section, { minLength: 1, maxLength: 6 }), sections => {
      let markedLevel = 7;
      const written = sections.map(({ level, isMarked }, at) => {
        if (level <= markedLevel) markedLevel = isMarked ? level : 7;
        const word = `Word${at}${markedLevel < 7 ? 'secret' : 'open'}`;
        return `${'#'.repeat(level)} Part\n${isMarked ? '- confidential:: true\n' : ''}\nWe know of ${word} here.\n`;
      });
      const notes = `--- acme.md\n---\ntype: account\n---\nFirst.\n\n${written.join('\n')}`;
      expect(redacted(notes, { kind: 'entity', id: entityId('acme') })).not.toContain('secret');
    }),
    runs(60),
  );
});

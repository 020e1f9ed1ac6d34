/** An account with mails, a note of a meeting and what nobody has decided, as notes of a fixture. */
export const BRIEF_NOTES = `--- account-notes.yaml
ours: [litware.example]
--- acme/acme.md
---
type: account
---
# Acme

Acme moves freight by barge.

- The contract ends on 1 September 2026.
--- acme/people/bo-lind.md
---
type: person
role: Head of Depots
team: "[[depots]]"
reports_to: "[[cy-moss]]"
stance: champion
---
# Bo Lind
--- acme/people/cy-moss.md
---
type: person
role: CFO
buying_role: economic buyer
---
# Cy Moss
--- acme/teams/depots.md
---
type: team
lead: "[[bo-lind]]"
---
# Depots
--- acme/systems/lock.md
---
type: system
owner: "[[depots]]"
---
# Lockstep

Lockstep opens the gates.
--- acme/threads/plan.md
# Plan

- Exported: 2026-06-30 10:00:00
- Messages: 2
---

## 2026-05-03 09:00:00 — Bo Lind <bo@acme.example>
**Subject:** Plan
**To:** Vlad Horn <vlad@litware.example>

> Hello Vlad,
>
> thanks for the visit. We want a second gate before the summer. Can you send the drawings?
> Dee Holt reports to me.
>
> Bo

---

## 2026-05-04 09:00:00 — Vlad Horn <vlad@litware.example>
**Subject:** Re: Plan
**To:** Bo Lind <bo@acme.example>

> They are on their way.
--- acme/notes/2026-04-01-visit.md
# Visit

Attendees: Bo Lind, Cy Moss; Vlad Horn

Cy Moss wants to see a price for two gates.
--- acme/notes/2026-06-10-review.md
# Review

Attendees: Bo Lind, Cy Moss, Somebody Else and Vlad Horn
`;

const NAMES = [
  'Maximiliana Featherstonehaugh',
  'Bartholomew Quackenbush',
  'Alexandrina Wolfeschlegel',
  'Konstantinos Papadopoulos',
  'Wilhelmina Vandersteen',
  'Theophilus Montgomery',
] as const;

const fileOf = (name: string): string => name.toLowerCase().replace(' ', '-');

/** A meeting of six with long names and roles, of each of whom much is known, as notes of a fixture. */
export function meetingOfSix(): string {
  const other = (at: number): string => NAMES[at % NAMES.length] ?? '';
  const people = NAMES.map(
    (name, at) => `--- people/${fileOf(name)}.md
---
type: person
role: Senior Vice President for Regional Distribution and Cold Storage ${at}
team: "[[logistics]]"
reports_to: "[[${fileOf(other(at + 1))}]]"
stance: supporter
buying_role: technical buyer
influences: "[[${fileOf(other(at + 2))}]]"
---
# ${name}
`,
  );
  const threads = NAMES.map(
    (name, at) => `--- threads/2026-0${at + 1}-03-a-rather-long-file-name-of-a-thread-${at}.md
# Distribution

- Exported: 2026-06-30 10:00:00
- Messages: 1
---

## 2026-0${at + 1}-03 10:00:00 — ${name} <${fileOf(name)}@acme.example>
**Subject:** Distribution
**To:** Vladimir Hornblower <vlad@litware.example>

> We would like to have the complete description of every single depot before the committee decides on it, part ${at}.
> ${name} reports to ${other(at + 3)}. ${name} is our champion.
`,
  );
  return `--- account-notes.yaml
ours: [litware.example]
--- acme.md
---
type: account
---
# Intercontinental Provisioning

We provision continents.
--- teams/logistics.md
---
type: team
---
# Logistics and Fulfilment
${people.join('')}${threads.join('')}--- notes/2026-07-01-review.md
# Review of the distribution of everything before the renewal

## Attendees

${NAMES.map(name => `- ${name}\n`).join('')}- Vladimir Hornblower <vlad@litware.example>
`;
}

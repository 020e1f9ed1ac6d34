import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run } = commandLine();

const NOTES = `--- account-notes.yaml
ours: [litware.example]
--- acme/acme.md
---
type: account
---
# Acme
--- acme/bo.md
---
type: person
---
# Bo Lind
--- acme/plan.md
# Plan

- Exported: 2026-12-01 10:00:00
- Messages: 2
---

## 2026-09-20 09:00:00 +02:00 — Bo Lind <bo@acme.example>
**Subject:** Plan
**To:** Vlad Horn <vlad@litware.example>

> Fine.

---

## 2026-11-20 09:00:00 — Vlad Horn <vlad@litware.example>
**Subject:** Re: Plan
**To:** Bo Lind <bo@acme.example>
**Cc:** =cmd@acme.example

> Fine.
`;

const AS_OF = ['--as-of', '2026-11-29'];

test('coverage prints who is in touch with whom as JSON', async () => {
  const { root } = diskFolder(NOTES);
  const { code, stdout, stderr } = await run(['coverage', root, '--format', 'json', ...AS_OF]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    asOf: '2026-11-29',
    ours: ['litware.example'],
    people: [
      {
        entity: '?person/cmdacmeexample',
        name: '=cmd@acme.example',
        first: '2026-11-20',
        last: '2026-11-20',
        mails: { d30: 1, d90: 1, all: 1 },
        by: [{ entity: '?person/vlad-horn', last: '2026-11-20', mails: 1 }],
        introducedBy: null,
        marks: [
          {
            kind: 'singleThread',
            file: 'acme/plan.md',
            line: 14,
            why: 'Who else knows =cmd@acme.example? Only Vlad Horn is in touch.',
          },
          {
            kind: 'ghost',
            file: 'acme/plan.md',
            line: 14,
            why: 'Who is =cmd@acme.example? Mails name them as a recipient only, and no note is about them.',
          },
        ],
      },
      {
        entity: 'acme/bo',
        name: 'Bo Lind',
        first: '2026-09-20',
        last: '2026-11-20',
        mails: { d30: 1, d90: 2, all: 2 },
        by: [{ entity: '?person/vlad-horn', last: '2026-11-20', mails: 2 }],
        introducedBy: null,
        marks: [
          {
            kind: 'singleThread',
            file: 'acme/plan.md',
            line: 14,
            why: 'Who else knows Bo Lind? Only Vlad Horn is in touch.',
          },
        ],
      },
    ],
  });
});

test('coverage prints text to read, and a table that a spreadsheet does not run', async () => {
  const { root } = diskFolder(NOTES);
  const text = await run(['coverage', root, ...AS_OF]);
  expect(text.stdout).toContain(`As of 2026-11-29: 2 people. Our side: litware.example.
`);
  expect(text.stdout).toContain(`Bo Lind
  Contact: 2026-09-20 to 2026-11-20, last in acme/plan.md:15
  Mails: 1 in 30 days, 2 in 90 days, 2 in all
  Our side: Vlad Horn (2)
  ? Who else knows Bo Lind? Only Vlad Horn is in touch. (acme/plan.md:15)
`);
  const table = await run(['coverage', root, '--format', 'csv', ...AS_OF]);
  const lines = table.stdout.split('\r\n');
  expect(lines[0]).toBe(
    'Name,Account,First contact,Last contact,Mails in 30 days,Mails in 90 days,Mails,Our side,Introduced by,Questions,Last seen in',
  );
  expect(lines[1]).toMatch(/^'=cmd@acme\.example,Acme,2026-11-20,/);
  expect(lines[2]).toBe(
    'Bo Lind,Acme,2026-09-20,2026-11-20,1,2,2,Vlad Horn (2),,Who else knows Bo Lind? Only Vlad Horn is in touch.,acme/plan.md:15',
  );
});

test('where nothing tells which side is ours, coverage says what to write', async () => {
  const { root } = diskFolder(
    NOTES.replace('ours: [litware.example]', '').replace('type: account', 'type: team'),
  );
  const { code, stderr } = await run(['coverage', root, '--format', 'json', ...AS_OF]);
  expect(code).toBe(0);
  expect(stderr).toContain('ours: [litware.example]');
});

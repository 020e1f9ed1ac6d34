import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { possibleSetUp, setUp } from '../../../src/features/organization/set-up.ts';
import { suggestions } from '../../../src/features/review/suggestions.ts';
import { isCandidate } from '../../../src/model/entity.ts';
import { finished } from '../../../src/model/steps.ts';
import { organization } from '../../../src/features/organization/organization.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { printTree } from '../../support/print-tree.ts';

const mail = (text: string): string =>
  `--- mail/talk.md\n# Talk\n\n- Exported: 2026-01-03 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@ourside.io>\n**Subject:** Talk\n\n> ${text}\n\n---\n`;

const ABOUT_LITWARE = mail(
  'My contact joined Litware to lead the Online Storage team. The Data Barn team at Litware is led by Ada Park, who reports to Cy Moss. I assume Cy Moss reports to Bo Lind.',
);

/** What can be set up, in short. */
function offered(source: string): string {
  const found = possibleSetUp(indexOf(readFixture(source)));
  if (!found) return 'nothing';
  const { account, counts } = found;
  return `${account?.name ?? 'unnamed'}: ${Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}`;
}

describe('an account can be set up', () => {
  test('from mails that are about one, which is not among those that it is counted with', () => {
    expect(offered(ABOUT_LITWARE)).toBe('Litware: person 5, team 2, system 0, organization 1');
  });

  test('from mails that do not say which one they are about', () => {
    expect(offered(mail('There is a guy named Bo Lind, who reports to Ada Park.'))).toMatch(
      /^unnamed: person 3/,
    );
  });

  test('not where there is one, nor where notes define somebody and none is clear, nor of nobody', () => {
    expect(offered(`${ABOUT_LITWARE}--- x.md\n---\ntype: account\n---\n# X\n`)).toBe('nothing');
    expect(offered('--- a.md\n---\ntype: person\nreports_to: "[[Bo]]"\n---\n# Ada\n')).toBe('nothing');
    expect(offered('--- a.md\nNothing.\n')).toBe('nothing');
  });
});

/** Two sides that write to each other, one of which is named in the other's words only. */
const WITH_BRIGHTWATER = `--- mail/talk.md
# Payments

- Exported: 2026-01-03 10:00:00
- Messages: 2
---

## 2026-01-02 09:00:00 — June Alder <june@ourside.example>
**Subject:** Payments

> Who leads the Payments team at Brightwater these days?

---

## 2026-01-02 10:00:00 — Tom Halloran <tom@brightwater.example>
**Subject:** Re: Payments

> Ines Roca leads Payments. I report to Ines Roca.

---
`;

/** The folder after everything sure was set up, as notes and as a tree. */
function setUpIn(
  source: string,
  name = 'Litware',
): { readonly texts: ReadonlyMap<string, string>; readonly tree: string } {
  const fixture = readFixture(source);
  const { index, around } = folderOfNotes(fixture);
  const sure = finished(suggestions(index)).flatMap(({ entities }) =>
    entities.filter(({ isSure }) => isSure),
  );
  const change = setUp(index, { name, candidates: sure.map(({ entity }) => entity.id) }, around);
  if (isRefusal(change)) throw new Error(change.refusal);
  expect(change.edits).toEqual([]);
  const after = changed(fixture, change);
  return { texts: after.texts, tree: printTree(organization(indexOf(after))) };
}

describe('setting up', () => {
  test('writes the account and who was chosen, with what is said of them for sure, and no mail', () => {
    const { texts, tree } = setUpIn(ABOUT_LITWARE);
    expect([...texts.keys()].toSorted()).toEqual([
      'litware.md',
      'mail/talk.md',
      'organizations/ourside-io.md',
      'people/ada-park.md',
      'people/cy-moss.md',
      'people/june-alder.md',
      'people/june-alders-contact.md',
      'teams/data-barn.md',
      'teams/online-storage.md',
    ]);
    expect(texts.get('mail/talk.md')).toBe(readFixture(ABOUT_LITWARE).texts.values().next().value);
    expect(texts.get('people/ada-park.md')).toContain('reports_to: "[[cy-moss|Cy Moss]]"');
    expect(texts.get('people/cy-moss.md')).not.toContain('Bo Lind]]');
    expect(tree).toContain('* Litware\n  Bo Lind?\n    Cy Moss');
  });

  test('calls an account that only its mails name by a domain as the notes write it', () => {
    expect(offered(WITH_BRIGHTWATER)).toMatch(/^Brightwater: /u);
    expect(printTree(organization(indexOf(readFixture(WITH_BRIGHTWATER))))).toMatch(/^\* Brightwater\?/mu);
    const { texts, tree } = setUpIn(WITH_BRIGHTWATER, 'Brightwater');
    expect(texts.get('brightwater.md')).toBe(
      '---\ntype: account\nurl: brightwater.example\n---\n\n# Brightwater\n',
    );
    expect(tree).toContain('* Brightwater\n  Payments\n    Ines Roca (lead)\n      Tom Halloran');
  });

  test('leaves nobody out who was not chosen: they are candidates of the account', () => {
    const { texts } = setUpIn(ABOUT_LITWARE);
    const index = indexOf({ texts: texts as never, cursor: undefined });
    const waiting = [...index.entities.values()].filter(isCandidate);
    expect(waiting.map(({ name, account }) => `${name} ${account}`)).toEqual(['Bo Lind litware']);
  });

  test('passes over who is gone, and refuses a name that nothing can be called', () => {
    const { index, around } = folderOfNotes(readFixture(ABOUT_LITWARE));
    const gone = setUp(index, { name: 'Litware', candidates: ['?person/nobody' as never] }, around);
    expect(isRefusal(gone) ? gone : gone.created.map(({ path }) => path)).toEqual(['litware.md']);
    expect(setUp(index, { name: '!', candidates: [] }, around)).toHaveProperty('refusal');
  });
});

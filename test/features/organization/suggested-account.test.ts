import { describe, expect, test } from 'vitest';
import { organization } from '../../../src/features/organization/organization.ts';
import { suggestedAccount } from '../../../src/features/organization/suggested-account.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { printTree } from '../../support/print-tree.ts';

/** A thread of one mail for each `sender: text`. */
const thread = (path: string, ...mails: readonly (readonly [sender: string, text: string])[]): string =>
  `--- ${path}\n# Talk\n\n- Exported: 2026-01-03 10:00:00\n- Messages: ${mails.length}\n---\n${mails
    .map(
      ([sender, text], at) =>
        `\n## 2026-01-0${at + 1} 09:00:00 — ${sender}\n**Subject:** Talk\n\n> ${text.replaceAll('\n', '\n> ')}\n\n---\n`,
    )
    .join('')}`;

const JUNE = 'June Alder <june@ourside.io>';
const RAY = 'Ray Holt <ray@ourside.io>';
const LIN = 'Lin Frost <lin@litware.io>';

const suggestedIn = (source: string): string | undefined => suggestedAccount(indexOf(readFixture(source)));

const ABOUT_LITWARE =
  'My contact joined Litware to lead the Online Storage team. Litware is hiring.\nThe Data Barn team at Litware is led by Ada Park, who reports to Cy Moss.';

describe('the suggested account', () => {
  test('is the organization that the threads speak of most', () => {
    expect(suggestedIn(thread('a.md', [JUNE, ABOUT_LITWARE]))).toBe('?organization/litware');
  });

  test('is never the senders’ own, however often it is named', () => {
    expect(
      suggestedIn(
        thread('a.md', [JUNE, `${ABOUT_LITWARE}\nOurside can do that.`], [RAY, 'Ourside, Ourside, Ourside.']),
      ),
    ).toBe('?organization/litware');
  });

  test('may write too: of two sides it is the one that is spoken of', () => {
    expect(suggestedIn(thread('a.md', [JUNE, ABOUT_LITWARE], [LIN, 'Fine.']))).toMatch(/litware/);
  });

  test('is nobody where two sides write and neither is spoken of', () => {
    expect(suggestedIn(thread('a.md', [JUNE, 'See you.'], [LIN, 'Fine.']))).toBeUndefined();
  });

  test('is nobody where an organization is named in passing, or as what somebody has left', () => {
    expect(suggestedIn(thread('a.md', [JUNE, 'Bo Lind is ex-Contoso.']))).toBeUndefined();
  });

  test('is nobody where a note says what the notes are about', () => {
    expect(
      suggestedIn(
        `${thread('b/a.md', [JUNE, ABOUT_LITWARE])}--- x.md\n---\ntype: account\n---\n# Northwind\n`,
      ),
    ).toBeUndefined();
  });

  test('is nobody in notes of people alone, whatever their employer', () => {
    expect(
      suggestedIn('--- bo.md\n---\ntype: person\norganization: "[[Big Corp]]"\n---\n# Bo Lind\n'),
    ).toBeUndefined();
  });
});

test('the tree stands below the suggested account, with the senders among other organizations', () => {
  expect(printTree(organization(indexOf(readFixture(thread('a.md', [JUNE, ABOUT_LITWARE])))))).toBe(
    `* Litware?
  Cy Moss?
  Data Barn?
    Ada Park? (lead · reports to Cy Moss)
  Online Storage?
    June Alder's contact? (lead)
  [Other organizations]
    ourside.io?
      June Alder?`,
  );
});

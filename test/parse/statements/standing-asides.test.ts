import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { factsAmongCast } from './cast.ts';

/** Whether each statement of a text ends something, is a guess, and from and until when it holds. */
const standing = (text: string): readonly string[] =>
  parseNote(notePath('a.md'), text).reading.statements.map(({ polarity, hedged, announced, starts, until }) =>
    [
      ...[polarity, hedged && 'hedged', announced && 'announced'],
      ...[starts && `from ${starts}`, until && `until ${until}`],
    ]
      .filter(Boolean)
      .join(', '),
  );

describe('brackets behind a sentence say how it stands', () => {
  test.each([
    ['Ada Roe reports to Ben Poe (no longer).', 'ends'],
    ['Ada Roe (no longer) reports to Ben Poe.', 'ends'],
    ['Ada Roe reports to Ben Poe, no longer.', 'ends'],
    ['Ada Roe reports to Ben Poe (left in May).', 'ends'],
    ['Ada Roe reports to Ben Poe (tbc).', 'states, hedged'],
    ['Ada Roe reports to Ben Poe (not yet confirmed).', 'states, hedged'],
    ['Ada Roe reports to Ben Poe (?).', 'states, hedged'],
    ['Ada Roe reports to Ben Poe (from next year).', 'states, announced'],
    ['Ada Roe reports to Ben Poe (from 2031).', 'states, from 2031'],
    ['Ada Roe reports to Ben Poe (until May 2020).', 'states, until 2020-05'],
    ['Ada Roe reports to Ben Poe (acting).', 'states'],
  ])('“%s”', (text, said) => {
    expect(standing(text)).toEqual([said]);
  });

  test.each(['Ada Roe reports to Ben Poe (declined).', 'Ada Roe reports to Ben Poe (peer).'])(
    'Denied, it is not said: “%s”',
    text => {
      expect(standing(text)).toEqual([]);
    },
  );

  test('Those behind the subject speak of the subject.', () => {
    expect(standing('Ada Roe (CFO until 2020) leads the Search team.')).toEqual([
      'states, until 2020',
      'states',
    ]);
  });
});

describe('brackets in lists, records and tables', () => {
  const gone = ['no longer', 'until May', 'from next year', 'declined', 'peer', 'tbc', 'left in May'];

  test.each(gone)('An entry with “(%s)” is not one, and the list goes on behind it.', aside => {
    expect(factsAmongCast(`# Direct reports of Ada Roe\n\n- Ben Poe (${aside})\n- Cy Lund\n`)).toEqual([
      'Cy Lund reports_to Ada Roe',
    ]);
    expect(factsAmongCast(`Direct reports of Ada Roe: Ben Poe (${aside}), Cy Lund`)).toEqual([
      'Cy Lund reports_to Ada Roe',
    ]);
    expect(factsAmongCast(`# Org chart\n\n- Ada Roe\n  - Ben Poe (${aside})\n  - Cy Lund\n`)).toEqual([
      'Cy Lund reports_to Ada Roe',
    ]);
    expect(factsAmongCast(`Search team: Cy Lund, Ben Poe (${aside})`)).toEqual(['Cy Lund team Search']);
    expect(
      factsAmongCast(
        `| Name | Manager |\n|---|---|\n| Ben Poe | Ada Roe (${aside}) |\n| Cy Lund | Ada Roe |\n`,
      ),
    ).toEqual(['Cy Lund reports_to Ada Roe']);
  });

  test.each(['acting', 'interim', 'since 2019', 'Berlin'])('An entry with “(%s)” is one.', aside => {
    expect(factsAmongCast(`# Direct reports of Ada Roe\n\n- Ben Poe (${aside})\n`)).toEqual([
      'Ben Poe reports_to Ada Roe',
    ]);
  });
});

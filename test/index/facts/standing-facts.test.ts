import { describe, expect, test } from 'vitest';
import { printFact } from '../../corpus/score.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { decided } from '../../support/decided.ts';

const mail = (day: string, author: string, body: string): string =>
  `## 2026-01-${day} 09:00:00 — ${author} <${author.split(' ')[0]?.toLowerCase() ?? ''}@example.com>\n**Subject:** Who\n\n> ${body}\n\n---\n`;

const thread = (...mails: string[]): string =>
  `# Who\n\n- Exported: 2026-01-31 10:00:00\n- Messages: ${mails.length}\n---\n\n${mails.join('\n')}`;

/** The statements and properties of a fixture, each as the corpus writes it, without authors and days. */
function check(fixture: string, ...expected: string[]): void {
  const index = indexOf(readFixture(fixture));
  const found = index.facts
    .filter(({ relation }) => relation === 'reports_to' || relation === 'leads' || relation === 'lead')
    .map(fact => printFact(index, fact).replace(/ · (?:by [^·]+(?= ·|$)|\d{4}-\d\d-\d\d)/gu, ''));
  expect(found.sort()).toEqual(expected.sort());
}

describe('which fact stands', () => {
  test('The later message wins.', () => {
    check(
      `--- a.md\n${thread(mail('01', 'Eva Low', 'Ada Roe reports to Ben Poe.'), mail('02', 'Eva Low', 'Ada Roe reports to Di Fox.'))}`,
      'Ada Roe -reports_to-> Ben Poe · superseded',
      'Ada Roe -reports_to-> Di Fox',
    );
  });

  test('A guess does not replace what somebody knows.', () => {
    check(
      `--- a.md\n${thread(mail('01', 'Eva Low', 'Ada Roe reports to Ben Poe.'), mail('02', 'Tom Ode', 'I think Ada Roe reports to Di Fox.'))}`,
      'Ada Roe -reports_to-> Ben Poe',
      'Ada Roe -reports_to-> Di Fox · hedged · superseded',
    );
  });

  test('A reversal is a contradiction.', () => {
    check(
      `--- a.md\n${thread(mail('01', 'Eva Low', 'Ada Roe reports to Ben Poe.'), mail('02', 'Eva Low', 'Ben Poe reports to Ada Roe.'))}`,
      'Ada Roe -reports_to-> Ben Poe · superseded',
      'Ben Poe -reports_to-> Ada Roe',
    );
  });

  test('The order of quoting stands above clock times.', () => {
    const quoting =
      'Ada Roe reports to Di Fox.\n>\n> On Fri, Jan 2, 2026 at 4:00 PM Tom Ode <tom@example.com> wrote:\n>\n> > Ada Roe reports to Ben Poe.';
    check(
      `--- a.md\n${thread(mail('02', 'Eva Low', quoting))}`,
      'Ada Roe -reports_to-> Ben Poe · superseded',
      'Ada Roe -reports_to-> Di Fox',
    );
  });

  test('A correction wins in its own message.', () => {
    check(
      '--- a.md\nAda Roe reports to Ben Poe.\n\nCorrection: Ada Roe reports to Di Fox.\n',
      'Ada Roe -reports_to-> Ben Poe · superseded',
      'Ada Roe -reports_to-> Di Fox',
    );
  });

  test('Across notes the later day wins; without days nothing ranks the two.', () => {
    check(
      '--- 2026-01-01.md\nAda Roe reports to Ben Poe.\n--- 2026-01-02.md\nAda Roe reports to Di Fox.\n',
      'Ada Roe -reports_to-> Ben Poe · superseded',
      'Ada Roe -reports_to-> Di Fox',
    );
    check(
      '--- a.md\nAda Roe reports to Ben Poe.\n--- b.md\nAda Roe reports to Di Fox.\n',
      'Ada Roe -reports_to-> Ben Poe · conflicting',
      'Ada Roe -reports_to-> Di Fox · conflicting',
    );
  });

  test('A property wins over any sentence.', () => {
    check(
      '--- ada.md\n---\ntype: person\nreports_to: "[[Ben Poe]]"\n---\n# Ada Roe\n--- b.md\nAda Roe reports to Di Fox.\n',
      'Ada Roe -reports_to-> Ben Poe · property',
      'Ada Roe -reports_to-> Di Fox · superseded',
    );
  });

  test('An ending takes back what was said before it, and nothing that is said later.', () => {
    const before = mail('01', 'Eva Low', 'Ada Roe leads the Mesh team.');
    const ending = mail('02', 'Eva Low', 'Ada Roe no longer leads the Mesh team.');
    const after = mail('03', 'Eva Low', 'Ada Roe leads the Mesh team.');
    check(`--- a.md\n${thread(before, ending)}`, 'Ada Roe -leads-> Mesh · superseded');
    check(
      `--- a.md\n${thread(before, ending, after)}`,
      'Ada Roe -leads-> Mesh · superseded',
      'Ada Roe -leads-> Mesh',
    );
  });

  test('A team has one lead, however it is said; a person may lead several teams.', () => {
    check(
      '--- 2026-01-01.md\nAda Roe leads the Mesh team. Ada Roe leads the Ads team.\n--- 2026-01-02.md\nThe Mesh team is run by Ben Poe.\n',
      'Ada Roe -leads-> Mesh · superseded',
      'Ada Roe -leads-> Ads',
      'Mesh -lead-> Ben Poe',
    );
  });

  test('What a person ruled wrong does not stand.', () => {
    const fixture = readFixture(
      '--- a.md\nAda Roe reports to Ben Poe.\n--- b.md\nAda Roe reports to Di Fox.\n',
    );
    const index = indexOf(fixture);
    const rejected = [{ note: 'a.md', subject: 'Ada Roe', relation: 'reports_to', object: 'Ben Poe' }];
    const ruled = index.withDecisions(decided({ rejected }));
    expect(ruled.facts.map(({ object, status }) => `${object ?? ''} ${status}`)).toEqual([
      '?person/ben-poe superseded',
      '?person/di-fox current',
    ]);
  });
});

describe('what stands word for word in many notes', () => {
  const footer = (at: number): string =>
    `--- n${at}.md\nWe spoke of point ${at}.\n\nKestrel Help is run by Ada Roe.\nAda Roe reports to Ben Poe.\n`;
  const notes = (many: number): string => Array.from({ length: many }, (_, at) => footer(at)).join('');
  const own = '--- own.md\nAda Roe reports to Ben Poe since May.\n';

  test('States nothing.', () => {
    check(notes(4));
  });

  test('States what it says in a few.', () => {
    check(notes(1), 'Ada Roe -reports_to-> Ben Poe', ...kestrel(1));
    expect(indexOf(readFixture(notes(3))).factsNaming('?person/ben-poe' as never)).toHaveLength(3);
  });

  test('Takes away nothing that other words say.', () => {
    check(notes(5) + own, 'Ada Roe -reports_to-> Ben Poe');
  });

  test('States it again when it is gone from some.', () => {
    const index = indexOf(readFixture(notes(4)));
    expect(index.facts).toEqual([]);
    expect(index.with([], ['n3.md' as never]).factsNaming('?person/ben-poe' as never)).toHaveLength(3);
    const back = indexOf(readFixture(notes(3)));
    expect(back.relations).toBeDefined();
    expect(back.factsNaming('?person/ben-poe' as never)).toHaveLength(3);
    const more = back.with([...indexOf(readFixture(footer(3))).notes.values()]);
    expect(more.factsNaming('?person/ben-poe' as never)).toEqual([]);
  });

  test('A mail that many threads quote is said once.', () => {
    const said = mail('01', 'Eva Low', 'Ada Roe reports to Ben Poe.');
    const threads = [1, 2, 3, 4, 5].map(at => `--- t${at}.md\n${thread(said)}`).join('');
    expect(indexOf(readFixture(threads)).factsNaming('?person/ben-poe' as never)).toHaveLength(5);
  });
});

const kestrel = (many: number): string[] =>
  Array.from({ length: many }, () => 'Kestrel Help -lead-> Ada Roe');

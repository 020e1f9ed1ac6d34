import { expect, test } from 'vitest';
import { namesIn } from './reading.ts';

test.each([
  ['Grant Moss said it is fine.', 'person Grant Moss'],
  ['Then Grant Moss called me.', 'person Grant Moss'],
  ['I spoke to Grant Moss about it.', 'person Grant Moss'],
  ['Per Lund joined the call.', 'person Per Lund'],
  ['Yesterday Per Lund told us that it is late.', 'person Per Lund'],
  ['Per Lund (CFO) was late.', 'person Per Lund'],
  ['May Lin wrote to us.', 'person May Lin'],
])('Where only a person can stand a name may be of ordinary words: “%s”', (text, name) => {
  expect(namesIn(text)).toContain(name);
});

test.each([
  ['Jonas Holt reports to Per Erik Lund, who runs Payroll.', 'Per Erik Lund'],
  ['Per Erik Lund is the CFO.', 'Per Erik Lund'],
  ['Who stands in for Per Erik Lund while he is away?', 'Per Erik Lund'],
  ['Jonas Holt reports to Jan Erik Solli.', 'Jan Erik Solli'],
  ['Jonas Holt reports to Art van Houten.', 'Art van Houten'],
  ['Jonas Holt reports to Hope Ann Miller.', 'Hope Ann Miller'],
  ['Jonas Holt reports to Per Skaldmar Vik.', 'Per Skaldmar Vik'],
  ['Jonas Holt reports to An Nguyen.', 'An Nguyen'],
  ['Jonas Holt reports to See Lee.', 'See Lee'],
  ['Jonas Holt reports to So Young Kim.', 'So Young Kim'],
])(
  'A first name that is an ordinary word stays with what follows, and no piece is somebody else: “%s”',
  (text, name) => {
    const people = namesIn(text).filter(each => each.startsWith('person ') && each !== 'person Jonas Holt');
    expect(people).toEqual([`person ${name}`]);
  },
);

test('Several of ordinary names may do together what several things do.', () => {
  expect(namesIn('Dawn Keller, Faith Okoro and Guy Martin report to Eva Holm.')).toEqual(
    expect.arrayContaining(['person Dawn Keller', 'person Faith Okoro', 'person Guy Martin']),
  );
});

test.each([
  ['Mail per Ola Berg goes out on Monday.', 'Ola Berg'],
  ['As per Ola Berg, the plan holds.', 'Ola Berg'],
  ['Per Ola Berg, the plan holds.', 'Ola Berg'],
  ['In May Ben Roe joins us.', 'Ben Roe'],
  ['We wait until April Ben Roe is back.', 'Ben Roe'],
  ['Please see Ola Berg for it.', 'Ola Berg'],
])('A word before a name is none of it: “%s”', (text, name) => {
  expect(namesIn(text).filter(each => each.startsWith('person '))).toEqual([`person ${name}`]);
});

test.each([
  'Grant Applications said no.',
  'Per Monday we start.',
  'Per Lund, the list is late.',
  'Grant Moss is a plant.',
  'Spring Release joined the list.',
])('Nobody is named by “%s”', text => {
  expect(namesIn(text).filter(name => name.startsWith('person '))).toEqual([]);
});

test('No word is cut off a name.', () => {
  expect(namesIn('Per Lund leads the Payments team.')).not.toContain('person Lund');
});

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

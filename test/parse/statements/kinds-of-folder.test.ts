import { expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';

test.each([
  ['Ada Roe is responsible for Atlas.', ['Atlas owner Ada Roe']],
  ['Ada Roe is responsible for Search.', ['Ada Roe leads Search']],
  ['Ada Roe is in charge of Atlas.', ['Atlas owner Ada Roe']],
  ['Ada Roe took over Atlas from Ben Poe.', ['Atlas owner Ada Roe']],
  ['Search consists of Ada Roe and Ben Poe.', ['Ada Roe team Search', 'Ben Poe team Search']],
  ['Core Products is split into Search.', ['Search part_of Core Products']],
  ['Ada Roe has assumed the direction of Search.', ['Ada Roe leads Search']],
  ['Ada Roe was moved under Ben Poe.', ['Ada Roe reports_to Ben Poe']],
  ['Ada Roe is line managed by Ben Poe.', ['Ada Roe reports_to Ben Poe']],
  ['Search is one of three teams in Core Products.', ['Search part_of Core Products']],
  ['Ada Roe gave notice at Acme.', ['Ada Roe previously Acme']],
  ['Atlas is used in Search.', ['Atlas used_by Search']],
])('“%s” is read by the kinds that the folder knows.', (text, facts) => {
  expect([...new Set(factsAmongCast(text))]).toEqual(facts);
});

test.each([
  'Ada Roe assumed that Search was late.',
  'Ada Roe might be made head of Search.',
  'Ada Roe might become head of Search.',
  'Ada Roe might move to Search.',
  'Atlas was once built on Tundra.',
  'We discussed building Atlas on Tundra.',
  'Search reports to Core Products on the close.',
  'Ada Roe leads Search through the new form.',
  'Search would be part of Core Products under this plan.',
  'Ada Roe stands at the door of Search.',
  'Ada Roe moved the desk under Ben Poe.',
  'Atlas is used in the Search demo.',
  'The bill is split into Search and Core Products.',
  'Ada Roe gave Acme notice of the change.',
])('“%s” states nothing.', text => {
  expect(factsAmongCast(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { namesIn } from './reading.ts';

test.each([
  ['a nationality', 'We meet Ann and the Canadian folks at noon.', ['person Ann']],
  ['the company of a nationality', 'We meet the British Airways folks.', ['organization British Airways']],
  ['an adjective that starts a sentence', 'Additional team owned by the board.', []],
  ['a participle', 'Organizing group to meet at noon.', []],
  ['a department', 'The Planning team meets at noon.', ['team Planning']],
  ['a participle that is a name', 'Embedded team to meet at noon.', ['team Embedded']],
  ['an adjective before what people do', 'Generic remark is people ask for it.', []],
  ['a kind of message', 'Halden uses SMS for the codes.', ['organization Halden']],
  ['an interface of a language', 'Kestrel uses the C API.', ['organization Kestrel']],
  ['an edition', 'The group has adopted Foo2.3 for it.', []],
  [
    'an acronym that is a product',
    'Halden Labs uses SAP for it.',
    ['organization Halden Labs', 'system SAP'],
  ],
  ['a format', 'The data of Atlas is stored in Kestrel format.', []],
  ['a database', 'The data of Atlas is stored in Kestrel.', ['system Atlas', 'system Kestrel']],
])('%s', (_what, text, names) => {
  expect(namesIn(text).sort()).toEqual(names);
});

test('A research centre is an organization, and nobody.', () => {
  expect(namesIn('At the Welsh Tidal Data Centre we use Atlas.').sort()).toEqual([
    'organization Welsh Tidal Data Centre',
    'system Atlas',
  ]);
  expect(namesIn('The Call Centre and the Fluid Laboratory met.')).toEqual(['team Fluid Laboratory']);
});

test('An unknown word in a list of people is a person or nothing, and a company in it is one.', () => {
  const minutes =
    '# Weekly\n\n## Present\n\n- Jorunnka\n- Ben Poe\n\n## Notes\n\n- Jorunnka supports Kestrel.\n';
  expect(namesIn(minutes)).not.toContain('system Jorunnka');
  expect(namesIn(minutes.replaceAll('Jorunnka', 'Google'))).toContain('organization Google');
});

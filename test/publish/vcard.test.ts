import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { vcardText, type CardOfPerson } from '../../src/publish/vcard.ts';

const person = (card: Partial<CardOfPerson>): CardOfPerson => ({
  uid: 'acme/bo',
  name: 'Bo Lind',
  otherNames: [],
  organization: undefined,
  team: undefined,
  role: undefined,
  emails: [],
  phones: [],
  ...card,
});

/** What a reader of vCards makes of the file: the values of each card by property. */
function readBack(text: string): Record<string, unknown[]>[] {
  const parsed = ICAL.parse(text) as unknown[];
  // A single card comes without a list around it.
  const cards = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return cards.map(card => {
    const values: Record<string, unknown[]> = {};
    for (const property of new ICAL.Component(card as never).getAllProperties())
      values[property.name] = [...(values[property.name] ?? []), ...(property.getValues() as unknown[])];
    return values;
  });
}

test('people are read back as they were', () => {
  const all = person({
    name: 'Bo Åke Lind',
    otherNames: ['Bosse', 'B. Lind'],
    organization: 'Acme; Sons, Inc.',
    team: 'Data\\Lake',
    role: 'VP, Online Data',
    emails: ['bo@acme.example', 'lind@home.example'],
    phones: ['+46 70 123'],
  });
  expect(readBack(vcardText([all, person({ uid: 'acme/cy', name: 'Cy' })]))).toEqual([
    {
      version: ['3.0'],
      uid: ['acme/bo'],
      fn: ['Bo Åke Lind'],
      n: [['Lind', 'Bo Åke', '', '', '']],
      nickname: ['Bosse', 'B. Lind'],
      org: [['Acme; Sons, Inc.', 'Data\\Lake']],
      title: ['VP, Online Data'],
      email: ['bo@acme.example', 'lind@home.example'],
      tel: ['+46 70 123'],
    },
    { version: ['3.0'], uid: ['acme/cy'], fn: ['Cy'], n: [['', 'Cy', '', '', '']] },
  ]);
  expect(vcardText([])).toBe('');
});

test('a text with line ends neither ends the card nor adds a property', () => {
  const role = 'VP\r\nEND:VCARD\nBEGIN:VCARD\rTEL:1\u0000\u2028x';
  const [card, ...others] = readBack(vcardText([person({ role })]));
  expect(others).toEqual([]);
  expect(card).toMatchObject({ title: ['VP\nEND:VCARD\nBEGIN:VCARD\nTEL:1 \nx'] });
  expect(card).not.toHaveProperty('tel');
});

test('long lines are folded at 75 bytes, and no character is cut', () => {
  const role = '東京💥é '.repeat(40).trim();
  const text = vcardText([person({ role })]);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(readBack(text)[0]).toMatchObject({ title: [role] });
});

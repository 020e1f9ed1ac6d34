import { describe, expect, test } from 'vitest';
import { namesIn } from './reading.ts';

test.each([
  ['A guy named so', 'A guy named Ada Roe called.', 'person Ada Roe'],
  ['Somebody we met', 'We met Ada Roe and Ben Poe.', 'person Ada Roe, person Ben Poe'],
  ['Somebody who said something', 'Ada Roe said no.', 'person Ada Roe'],
  ['A conversation with somebody', 'It was in the conversation with Misha.', 'person Misha'],
  ['Attendees', 'Attendees: Ada Roe, Ben Poe', 'person Ada Roe, person Ben Poe'],
  ['A team by its noun', 'The Mesh team met the Ads and Maps groups.', 'team Mesh, team Ads, team Maps'],
  [
    'A team by what they call it',
    'There is one other team in Acme they refer to as “Data Barn”.',
    'team Data Barn',
  ],
  [
    'Teams by their list',
    'Acme is organized into two teams:\nMesh - routers\nMaps - tiles',
    'organization Acme, team Mesh, team Maps',
  ],
  ['A system by its noun', 'The Atlas database is slow.', 'system Atlas'],
  ['A system by what it is', 'Cobalt is their job scheduler.', 'system Cobalt'],
  [
    'Systems by what they are',
    'Their largest platforms are Cobalt and Atlas.',
    'system Cobalt, system Atlas',
  ],
  ['A system by its site', 'They run Dragonfly (https://dragonfly.example/docs).', 'system Dragonfly'],
  [
    'Somebody beside a mail address',
    'Please write to Freya Lund (freya.lund@acme.example).',
    'person Freya Lund',
  ],
  ['Whom a sentence speaks to', 'Martin, could you ask who uses the Falcon database?', 'system Falcon'],
  ['A product with a slash', 'They run SAP S/4HANA.', 'system SAP'],
  ['A name with a particle', 'We met Aisha bint Khalid.', 'person Aisha bint Khalid'],
  ['A well-known product', 'They looked at Snowflake.', 'system Snowflake'],
  ['A company by its people', 'Lunch with the Brightline people.', 'organization Brightline'],
  [
    'A company by where one was',
    'Ada Roe is ex-Acme (and then Bolt).',
    'organization Acme, organization Bolt, person Ada Roe',
  ],
  [
    'Names with particles and hyphens',
    'Mary-Jane van der Berg reports to Jean-Luc de la Tour.',
    'person Mary-Jane van der Berg, person Jean-Luc de la Tour',
  ],
  [
    'A surname in capitals',
    'We met Ana SANTOS and Jean-Luc MOREAU.',
    'person Ana SANTOS, person Jean-Luc MOREAU',
  ],
  ['A title of honour', 'Sir Ian Blythe reports to Dame Ruth Lowe.', 'person Ian Blythe, person Ruth Lowe'],
  ['People on a line each', 'Present:\nVera Poe\nRaj Iyer', 'person Vera Poe, person Raj Iyer'],
  [
    'The next line begins with a name',
    'Action for Uma Desai\nVera Poe to call.',
    'person Uma Desai, person Vera Poe',
  ],
  ['A place below a name', '# Present\n\n- Ola Brandt\n  Dock', 'person Ola Brandt'],
  [
    'A committee over a line break',
    'They are in the Technical Steering\nCommittee.',
    'team Technical Steering Committee',
  ],
  ['A member is no team', 'Bo Lund is part of the Leadership Team.', 'person Bo Lund, team Leadership'],
  [
    'A team may be part of one',
    'Core Products is part of the Growth team.',
    'team Core Products, team Growth',
  ],
  ['Names over a line break', 'The Mesh team is led by Uma\nDesai.', 'person Uma Desai, team Mesh'],
])('%s', (_rule, text, expected) => {
  expect(namesIn(text).sort()).toEqual(expected.split(', ').sort());
});

describe('Nobody is named by', () => {
  test.each([
    ['the start of a sentence', 'However, it works. Nobody knows. Lunch was good.'],
    ['days and months', 'We meet on Monday. The first of March is fine.'],
    ['greetings and sign-offs', 'Hi Team,\n\nGood Morning! Happy Friday!\n\nKind Regards'],
    ['headings in title case', '## Next Steps And Open Questions\n\n### Quick Summary'],
    ['abbreviations', 'Q3 ARR is up, NDA signed ASAP. TL;DR: the CEO likes KV and SSDs.'],
    ['any team of a kind', 'Somebody called them a Platform team.'],
    ['a noun with a capital', 'We told them about the Database and the Platform.'],
    ['URLs and code', 'See https://example.com/Snowflake/Ada-Roe and `Ada Roe reports to Ben Poe`.'],
    ['a program called Teams', 'Microsoft Teams is down.'],
    ['places', 'We fly to Lisbon early in the New Year.'],
  ])('%s', (_rule, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

test('a word in capitals behind a given name is no surname, and a title of honour is nobody', () => {
  expect(
    namesIn('Ask Ana ASAP. Ana URGENT. Ana LISBON office. Ana JIRA tickets. Ana RSVP. Ask Ana SIEMENS.'),
  ).toEqual([]);
  expect(namesIn('Dear Sir or Madam, the Dame Street office is open.')).toEqual([]);
});

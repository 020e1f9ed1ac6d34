import { describe, expect, test } from 'vitest';
import { namesIn } from './reading.ts';

const people = (text: string): string =>
  namesIn(text)
    .filter(name => name.startsWith('person '))
    .map(name => name.slice('person '.length))
    .join(', ');

describe('Those whom a list of attendees names are people', () => {
  test.each([
    ['by their names', '## Present\n\n- Anatoli Papyr\n- Tj Fonda\n', 'Anatoli Papyr, Tj Fonda'],
    ['with handles', '## Attendees\n\n* Joyeeta Zhang @jz (voting member)\n', 'Joyeeta Zhang'],
    ['with companies', '## Participants\n\n- Robina Ginster (Guest from Open Widgets)\n', 'Robina Ginster'],
    [
      'with roles',
      '## Attending\n\n- Robina Ginster, VP Sales\n- Vera Poe – CTO\n',
      'Robina Ginster, Vera Poe',
    ],
    [
      'with forms of address',
      '## Present\n\n- Dr. Robina Ginster\n- Ms Vera Poe\n',
      'Robina Ginster, Vera Poe',
    ],
    [
      'with double given names',
      'Present: Ginster, Anna-Lena; Poe, Ji-young\nApologies: Anna‑Maria Lund\n',
      'Anna-Lena Ginster, Ji-young Poe, Anna‑Maria Lund',
    ],
    [
      'by links',
      '## Present\n\n- [[Robina Ginster]]\n- [[people/poe|Vera Poe]] (chair)\n',
      'Robina Ginster, Vera Poe',
    ],
    [
      'in a property, where what is no person stands, too',
      '---\nattendees: ["[[Robina Ginster]]", Vera Poe, Search Team, "[[kestrel/poe]]", Kestrel GmbH, "[[Kestrel Lab]]", "[[Jordan River]]", Mark Up]\n---\n# Review\n',
      'Robina Ginster, Vera Poe',
    ],
    ['in a field', '- participants:: [[Robina Ginster]], Vera Poe\n', 'Robina Ginster, Vera Poe'],
    ['in other scripts', '## Present\n\n- Никита Сковорода @chalk\n', 'Никита Сковорода'],
    ['surname first', '## Present\n\n- Ginster, Robert\n', 'Robert Ginster'],
    [
      'several in a line',
      '## Present\n\nRobina Ginster, Vera Poe and Xi Qu\n',
      'Robina Ginster, Vera Poe, Xi Qu',
    ],
    [
      'in one line',
      'Present: Ginster, Petra; van der Poe, Robert\nPlace: Linz\n',
      'Petra Ginster, Robert van der Poe',
    ],
    [
      'in one line with names that no list knows',
      'Present: Okafor, Ngozi; Bauer, Till; Ginster, Petra\nApologies: Ginster, Robert\n',
      'Ngozi Okafor, Till Bauer, Petra Ginster, Robert Ginster',
    ],
    ['in one line with a comma', 'Present: Robina Ginster, Vera Poe\n', 'Robina Ginster, Vera Poe'],
    ['as an invitation has them', 'Required: Petra Ginster; Robert, Vera\n', 'Petra Ginster, Vera Robert'],
    ['behind a line with a colon', 'Attendees:\n\n- Robina Ginster\n', 'Robina Ginster'],
    ['as links', '## Present\n\n- [Robina Ginster](https://people.example/rg)\n', 'Robina Ginster'],
    ['by a given name', '## Present\n\n- Petra\n', 'Petra'],
    ['under a longer heading', '### Members present\n\n- Robina Ginster\n', 'Robina Ginster'],
  ])('%s', (_how, text, expected) => {
    expect(people(text)).toBe(expected);
  });
});

describe('Nobody is', () => {
  test.each([
    ['a point of the agenda', '## Agenda\n\n- Brela Falcon\n- Review Budget\n'],
    ['what is required', 'Required: Heron Adapter; Brela Cable\n'],
    ['a department with its speaker', 'Present: Sales, Zoe; Legal, Robert\n'],
    ['a list of other things', 'Colours: Poe, Robert; Roe, Petra\n'],
    ['under the next heading', '## Present\n\n- 12 people\n\n## Topics\n\n- Brela Falcon\n'],
    ['a company that is present', '## Present\n\n- Falcon Labs\n- Acme Corp\n'],
    ['a team that is present', '## Present\n\n- Search Team\n- Data Platform\n'],
    ['a sentence under such a heading', '## Present\n\nEverybody was there.\n'],
    ['under a heading about something present', '## Present value of Falcon\n\n- Brela Falcon\n'],
    ['one unknown word', '## Present\n\n- Falcon\n'],
  ])('%s', (_what, text) => {
    expect(people(text)).toBe('');
  });
});

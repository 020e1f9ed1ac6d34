import path from 'node:path';
import { beforeAll, test } from 'vitest';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import { expectAnswered, type AskedQuestion } from '../support/asked-question.ts';
import { indexOf, readFixture } from '../support/fixture.ts';
import { RAW_ACCOUNT } from './raw-account.ts';

/** Forty questions about two invented accounts, one with notes and one of raw threads alone, answered by tools alone. */

const TODAY = '2026-06-10';

const larkfield = notesOnDisk(path.resolve('seeds/larkfield'));
beforeAll(() => larkfield.load());

const OF_NOTES: readonly AskedQuestion[] = [
  {
    question: 'Who signs at Larkfield above 200,000?',
    calls: [['search_mentions', { words: 'who signs above 200,000' }]],
    entity: 'people/daniel-osei',
    quote: 'Daniel Osei signs everything above 200,000.',
  },
  {
    question: 'Who brought us in, and why?',
    calls: [['search_mentions', { words: 'brought us in' }]],
    entity: 'people/ines-carvalho',
    quote: 'Ines Carvalho brought us in, after a week in which the shops sold at prices of last month.',
  },
  {
    question: 'To whom does Viktor Hale report, and is that sure?',
    calls: [['facts', { entity: 'Viktor Hale', relation: 'reports_to' }]],
    entity: 'people/daniel-osei',
    quote: 'Viktor Hale reports to Daniel Osei, so the money and the objections come from one side.',
  },
  {
    question: 'Who else is said to be the manager of Viktor Hale?',
    calls: [['open_questions', { entity: 'Viktor Hale' }]],
    entity: 'people/ines-carvalho',
    quote: 'Viktor Hale reports to Ines Carvalho.',
  },
  {
    question: 'Who blocks the deal, and until when?',
    calls: [['search_mentions', { words: 'blocks the deal' }]],
    entity: 'people/viktor-hale',
    quote: 'Viktor Hale blocks the deal as long as the contract says nothing on where the data stays.',
  },
  {
    question: "Who has Viktor Hale's ear?",
    calls: [['search_mentions', { words: 'ear', entity: 'Viktor Hale' }]],
    entity: 'people/nadia-petrov',
    quote: "Nadia Petrov has Viktor Hale's ear.",
  },
  {
    question: 'Who owns the line between Till and Ladle?',
    calls: [['search_mentions', { words: 'owns the line between Till and Ladle' }]],
    entity: 'people/mei-chen',
    quote: 'Mei Chen owns the line between Till and Ladle.',
  },
  {
    question: 'Who built the pilot with Theo Grant?',
    calls: [['search_mentions', { words: 'built the pilot', entity: 'Theo Grant' }]],
    entity: 'people/ben-achterberg',
    quote: 'Theo Grant built the pilot with Ben Achterberg.',
  },
  {
    question: 'Who is the economic buyer?',
    calls: [['search_mentions', { words: 'economic buyer' }]],
    entity: 'people/daniel-osei',
    quote: 'Ines Carvalho is our champion, and Daniel Osei is the economic buyer.',
  },
  {
    question: 'Who compares offers?',
    calls: [['search_mentions', { words: 'compares offers' }]],
    entity: 'people/greta-holm',
    quote: 'Greta Holm compares three offers.',
  },
  {
    question: 'Whom did Paul Adeyemi report to before?',
    calls: [['facts', { entity: 'Paul Adeyemi', relation: 'reports_to', withSuperseded: true }]],
    entity: 'people/carla-moretti',
    quote: 'reports_to:: [[carla-moretti|Carla Moretti]] (2023-03 – 2025-11)',
  },
  {
    question: 'Where did Sanne de Wit come from?',
    calls: [['facts', { entity: 'Sanne de Wit', relation: 'previously' }]],
    entity: 'organizations/castell-consulting',
    quote: 'Sanne de Wit came from Castell Consulting, where she had built the first reports on Pantry.',
  },
  {
    question: 'Who is head of Data Platform?',
    calls: [
      ['find_entity', { query: 'Head of Data Platform' }],
      ['facts', { entity: 'Henrik Dahl', relation: 'role' }],
    ],
    entity: 'people/henrik-dahl',
    quote: 'Head of Data Platform, Larkfield Foods',
  },
  {
    question: 'How are Oskar Lind and Margit Solberg connected?',
    calls: [['path_between', { from: 'Oskar Lind', to: 'Margit Solberg' }]],
    entity: 'people/carla-moretti',
    quote: 'reports_to: "[[carla-moretti|Carla Moretti]]"',
  },
  {
    question: 'What does the CEO ask of every plan?',
    calls: [['search_mentions', { words: 'asks one question of every plan' }]],
    entity: 'people/margit-solberg',
    quote: 'She asks one question of every plan: what does a shop get out of it?',
  },
  {
    question: 'Who is sceptical of our proposal?',
    calls: [['search_mentions', { words: 'sceptical of our proposal' }]],
    entity: 'people/carla-moretti',
    quote: 'Carla Moretti is sceptical of our proposal: three systems more to look after, she says.',
  },
  {
    question: 'Who backs the deal in Supply Planning?',
    calls: [['search_mentions', { words: 'backs the deal' }]],
    entity: 'people/tomasz-wilk',
    quote: 'Tomasz Wilk backs the deal.',
  },
  {
    question: 'When will it be decided, and by whom?',
    calls: [['search_mentions', { words: 'decide after summer' }]],
    entity: 'people/daniel-osei',
    quote: 'Daniel Osei will decide after the summer.',
  },
  {
    question: 'Who wrote half of the tills?',
    calls: [['search_mentions', { words: 'wrote half of the tills' }]],
    entity: 'people/paul-adeyemi',
    quote: 'Paul Adeyemi knows the tills, since he wrote half of them before he moved.',
  },
  {
    question: 'Who runs the depots?',
    calls: [['search_mentions', { words: 'runs the depots' }]],
    entity: 'people/lena-hartmann',
    quote: 'Lena Hartmann runs the depots, the trucks and the plan of the night.',
  },
];

test.each(OF_NOTES)('Larkfield: $question', asked => expectAnswered(larkfield.index, asked, TODAY));

const OF_THREADS: readonly AskedQuestion[] = [
  {
    question: 'Who ran Port Operations before June, and who says so?',
    calls: [
      ['who_owns', { entity: 'Port Operations' }],
      ['search_mentions', { words: 'run', entity: 'Port Operations' }],
    ],
    entity: '?person/mikkel-strand',
    quote:
      'To answer your question: berth planning sits with Port Operations, and Port Operations is run by Mikkel Strand.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'Who approves everything above fifty thousand?',
    calls: [['search_mentions', { words: 'who approves above fifty thousand' }]],
    entity: '?person/ragnhild-moe',
    quote: 'Everything above fifty thousand is approved by Ragnhild Moe, our finance director.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'Whom does Mikkel Strand report to?',
    calls: [['facts', { entity: 'Mikkel Strand', relation: 'reports_to' }]],
    entity: '?person/per-olav-dyrdal',
    quote: 'Mikkel reports to Per Olav Dyrdal, who is the COO.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'Who is the COO?',
    calls: [
      ['find_entity', { query: 'COO' }],
      ['search_mentions', { words: 'COO' }],
    ],
    entity: '?person/per-olav-dyrdal',
    quote: 'Mikkel reports to Per Olav Dyrdal, who is the COO.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'Who leads the developers of Quayline?',
    calls: [['search_mentions', { words: 'leads Quayline developers' }]],
    entity: '?person/samira-haddou',
    quote: 'She leads the Quayline developers and knows where it hurts.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'What does Quayline store its schedules in?',
    calls: [['facts', { entity: 'Quayline', relation: 'stores_in' }]],
    entity: '?system/oracle',
    quote:
      'Quayline stores its schedules in Oracle, as Kirsten will have told you, and it gets vessel positions from Seatrace.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Who owns Seatrace?',
    calls: [['who_owns', { entity: 'Seatrace' }]],
    entity: '?team/fleet-data',
    quote: 'Seatrace is owned by the Fleet Data team.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Who leads Fleet Data?',
    calls: [['who_owns', { entity: 'Fleet Data' }]],
    entity: '?person/tobias-renner',
    quote: 'That team is led by Tobias Renner.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Whom did Samira Haddou report to before January?',
    calls: [['search_mentions', { words: 'report before', entity: 'Samira Haddou' }]],
    entity: '?person/gunnar-hoel',
    quote:
      'I report to Mikkel Strand since January, before that I reported to Gunnar Hoel, who has left Halvorsen Marine.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Where did Tobias Renner work before?',
    calls: [['facts', { entity: 'Tobias Renner', relation: 'previously' }]],
    entity: '?organization/baltic-lines',
    quote: 'By the way, Tobias came over from Baltic Lines last summer.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'What does the container terminal use, and from whom is it?',
    calls: [['search_mentions', { words: 'container terminal uses' }]],
    entity: '?system/stackwell',
    quote: 'No, the container terminal uses Stackwell, which Halvorsen bought from Nordhaven Systems.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Who is head of Terminal IT?',
    calls: [['search_mentions', { words: 'head of Terminal IT' }]],
    entity: '?person/ilse-brandt',
    quote: 'The person to talk to there is Ilse Brandt, she is the head of Terminal IT.',
    saidBy: 'Samira Haddou',
  },
  {
    question: 'Who heads Information Security?',
    calls: [
      ['who_owns', { entity: 'Information Security' }],
      ['search_mentions', { words: 'heads', entity: 'Information Security' }],
    ],
    entity: '?person/helene-lunde',
    quote: 'My manager is Helene Lunde; she heads Information Security.',
    saidBy: 'Daniel Okoro',
  },
  {
    question: 'What is Information Security a part of?',
    calls: [['facts', { entity: 'Information Security', relation: 'part_of' }]],
    entity: '?team/group-it',
    quote: 'I work in the Information Security team, which belongs to Group IT.',
    saidBy: 'Daniel Okoro',
  },
  {
    question: 'Who decides on hosting?',
    calls: [['search_mentions', { words: 'who decides on hosting' }]],
    entity: '?person/farid-nasser',
    quote: 'Hosting is decided by Farid Nasser, who runs Cloud Services.',
    saidBy: 'Daniel Okoro',
  },
  {
    question: 'Who runs Cloud Services?',
    calls: [['who_owns', { entity: 'Cloud Services' }]],
    entity: '?person/farid-nasser',
    quote: 'Hosting is decided by Farid Nasser, who runs Cloud Services.',
    saidBy: 'Daniel Okoro',
  },
  {
    question: 'Whom does Farid Nasser report to?',
    calls: [['facts', { entity: 'Farid Nasser', relation: 'reports_to' }]],
    entity: '?person/ingunn-berge',
    quote: 'He and Helene both report to Ingunn Berge, the CIO.',
    saidBy: 'Daniel Okoro',
  },
  {
    question: 'Who will lead Port Operations from June on?',
    calls: [['facts', { entity: 'Port Operations', relation: 'lead' }]],
    entity: '?person/samira-haddou',
    quote:
      'From June on Port Operations will be led by Samira Haddou, and the Quayline developers go to Tobias Renner.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'What changed in Fleet Data since April?',
    calls: [['changes_since', { since: '2026-04-01', entity: 'Fleet Data' }]],
    entity: '?team/group-it',
    quote: 'Also, Fleet Data is now part of Group IT.',
    saidBy: 'Kirsten Aalto',
  },
  {
    question: 'Whom does Tobias Renner report to now?',
    calls: [['facts', { entity: 'Tobias Renner', relation: 'reports_to' }]],
    entity: '?person/ingunn-berge',
    quote: 'So Tobias reports to Ingunn Berge these days.',
    saidBy: 'Kirsten Aalto',
  },
];

const threads = indexOf(readFixture(RAW_ACCOUNT), { today: TODAY });

test.each(OF_THREADS)('Halvorsen Marine, raw threads: $question', asked =>
  expectAnswered(threads, asked, TODAY),
);

import path from 'node:path';
import { beforeAll, test } from 'vitest';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import { expectAnswered, type AskedQuestion } from '../support/asked-question.ts';

/** Questions about the sample, answered by tools alone: with the right entity, and the sentence that says so. */

const folder = notesOnDisk(path.resolve('seeds'));
beforeAll(() => folder.load());

const QUESTIONS: readonly AskedQuestion[] = [
  {
    question: 'Who decides on storage at Northwind, and who says so?',
    calls: [['search_mentions', { words: 'who decides on storage', entity: 'Northwind' }]],
    entity: 'northwind/people/emma-lindqvist',
    quote: 'She reports to Ben, and is the one who signs for storage.',
  },
  {
    question: 'Who leads Online Data Infrastructure, and who says so?',
    calls: [['who_owns', { entity: 'Online Data Infrastructure' }]],
    entity: 'openai/people/john-maos-friend',
    quote:
      'He leads the engineering group they call "Online Data Infrastructure", and this afternoon we had an hour on the phone.',
    saidBy: 'John Mao',
  },
  {
    question: 'Whom does Ben Ries report to?',
    calls: [['facts', { entity: 'Ben Ries', relation: 'reports_to' }]],
    entity: 'openai/people/john-maos-friend',
    quote: 'It is the other way round: Ben Ries reports up to my friend, and my friend reports to Venkat.',
    saidBy: 'John Mao',
  },
  {
    question: 'Whom would I have to ask about DAQ?',
    calls: [['who_owns', { entity: 'DAQ' }]],
    entity: 'openai/people/louis-feuvrier',
    quote: 'Remember a guy called Louis Feuvrier who is lead developer and architect of DAQ.',
    saidBy: 'Jason Vallery',
  },
  {
    question: 'Who founded Rockset?',
    calls: [['facts', { entity: 'Rockset', relation: 'founded_by' }]],
    entity: 'openai/people/venkat-venkataramani',
    quote:
      'It was founded by Venkat Venkataramani, and he and his co-founders are the people who gave the world RocksDB.',
    saidBy: 'Jason Vallery',
  },
  {
    question: 'Who is the CTO of Northwind, and what does he lead?',
    calls: [
      ['find_entity', { query: 'CTO' }],
      ['facts', { entity: 'Ben Okafor', relation: 'leads' }],
    ],
    entity: 'northwind/people/ben-okafor',
    quote: 'Ben Okafor leads it himself, next to his work as CTO.',
  },
  {
    question: 'Who runs big data at OpenAI?',
    calls: [
      ['find_entity', { query: 'big data', kind: 'team' }],
      ['who_owns', { entity: 'openai/teams/data-platform' }],
    ],
    entity: 'openai/people/emma-tang',
    quote: 'Data Platform is run by a woman called Emma Tang.',
    saidBy: 'Jason Vallery',
  },
  {
    question: 'How are Ben Ries and Venkat connected?',
    calls: [['path_between', { from: 'Ben Ries', to: 'Venkat' }]],
    entity: 'openai/people/john-maos-friend',
    quote: 'reports_to: "[[Venkat Venkataramani]]"',
  },
  {
    question: 'Who was said to be the manager of Ben Ries, and what is right?',
    calls: [['changes_since', { since: '2025-12-12', entity: 'Ben Ries' }]],
    entity: 'openai/people/ben-ries',
    quote: 'I assume your friend reports up to Ben Ries?',
    saidBy: 'Jason Vallery',
  },
  {
    question: 'Who runs procurement?',
    calls: [['search_mentions', { words: 'runs procurement' }]],
    entity: '?person/ingrid-solberg',
    quote: 'There is a woman named Ingrid Solberg who runs procurement; we should meet her early.',
  },
  {
    question: 'What does ChatGPT store its conversations in?',
    calls: [['search_mentions', { words: 'keep conversations', entity: 'ChatGPT' }]],
    entity: 'openai/systems/azure-cosmos-db',
    quote: 'ChatGPT also uses Azure CosmosDB, and a lot of it, to keep conversations.',
    saidBy: 'Jason Vallery',
  },
  {
    question: 'Who is at the top of the offline data of Research?',
    calls: [
      ['organization', { below: 'Research' }],
      ['who_owns', { entity: 'Research' }],
    ],
    entity: 'openai/people/jakub-pachocki',
    quote: 'Offline data belongs to Research, under Jakub Pachocki.',
  },
];

test.each(QUESTIONS)('$question', asked => expectAnswered(folder.index, asked, '2026-06-01'));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../src/index/note-index.ts';
import { isCandidate } from '../src/model/entity.ts';
import { parseNote } from '../src/parse/parse-note.ts';
import { printFact } from './corpus/score.ts';
import { notePath } from './support/fixture.ts';

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));
const thread = 'openai/threads/2025-12-12-online-data.md';
const read = (path: string) => parseNote(notePath(path), readFileSync(join(seeds, path), 'utf8'));

const alone = NoteIndex.of([parseNote(notePath('mail.md'), readFileSync(join(seeds, thread), 'utf8'))]);
const whole = NoteIndex.of(
  readdirSync(seeds, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.md') && !/^(?:archive\/|larkfield\/|README)/.test(path))
    .map(read),
);

const factsIn = (index: NoteIndex, path: string): string[] => [
  ...new Set(
    index.facts
      .filter(fact => fact.path === path && fact.basis === 'statement')
      .map(fact => printFact(index, fact)),
  ),
];

const friend = "John Mao's friend";
const byJohn = 'by John Mao · 2025-12-12';
const byJason = 'by Jason Vallery · 2025-12-12';

/** What both folders say in the same words; Jakob's name is corrected by his note in the seeds. */
const facts = (jakob: string, cosmos: string): string[] => [
  `${friend} -organization-> OpenAI · ${byJohn}`,
  `${friend} -leads-> Online Data Infrastructure · ${byJohn}`,
  `${friend} -team-> Applications · ${byJohn}`,
  `Rockset -stores_in-> Azure Blob · ${byJohn}`,
  `Research -lead-> ${jakob} · ${byJohn}`,
  `${friend} -previously-> Twilio · ${byJohn}`,
  `${friend} -previously-> Instagram · ${byJohn}`,
  `Ben Ries -reports_to-> ${friend} · ${byJohn}`,
  `${friend} -reports_to-> Venkat Venkataramani · ${byJohn}`,
  'Jason Vallery -organization-> VAST Data · 2025-12-12',
  `${friend} -reports_to-> Ben Ries · ${byJason} · hedged · superseded`,
  `${cosmos} -used_by-> ChatGPT · ${byJason}`,
  `Rockset -acquired_by-> OpenAI · ${byJason}`,
  `Rockset -founded_by-> Venkat Venkataramani · ${byJason}`,
  `Rockset -built_on-> RocksDB · ${byJason}`,
  `Rockset -built_on-> FoundationDB · ${byJason}`,
  `Louis Feuvrier -leads-> DAQ · ${byJason}`,
  `Data Platform -lead-> Emma Tang · ${byJason}`,
  `John Mao -role-> "VP Business Development" · ${byJohn}`,
  `John Mao -organization-> VAST Data · ${byJohn}`,
  `John Mao -phone-> "+1 555 0100" · ${byJohn}`,
];

describe('The thread on online data alone in a folder', () => {
  test('names its people, teams, systems and organizations, and nobody else', () => {
    const found = [...alone.entities.values()].filter(isCandidate);
    const of = (kind: string): string[] =>
      found
        .filter(entity => entity.kind === kind)
        .map(({ name, aliases }) => [name, ...aliases].join(' = '))
        .sort();
    expect(of('person')).toEqual([
      'Ben Ries',
      'Emma Tang',
      'Jakob Pachoki',
      'Jason Vallery',
      'John Mao',
      friend,
      'Louis Feuvrier',
      'Misha',
      'Venkat Venkataramani',
    ]);
    expect(of('team')).toEqual([
      'Applications',
      'Data Platform',
      'Online Data Infrastructure',
      'Research',
      'Scaling',
    ]);
    expect(of('system')).toEqual([
      'Azure Blob = Blob',
      'Azure CosmosDB = Cosmos DB = CosmosDB',
      'ChatGPT',
      'DAQ = Data Acquisition',
      'Databricks',
      'FoundationDB',
      'GPT-6',
      'OCI',
      'RocksDB',
      'Rockset',
      'Snowflake',
      'Spark',
    ]);
    expect(of('organization')).toEqual(['Instagram', 'OpenAI = OAI', 'Twilio', 'VAST Data = vast.example']);
  });

  test('tells who leads, who reports to whom, and what was only assumed', () => {
    expect(factsIn(alone, 'mail.md')).toEqual(facts('Jakob Pachoki', 'Azure CosmosDB'));
  });

  test('holds three messages, the quoted one before its answer', () => {
    const messages = alone.messagesIn(notePath('mail.md'));
    expect(
      messages.map(
        ({ author, date, embedded }) => `${author ?? ''} ${date ?? ''}${embedded ? ' embedded' : ''}`,
      ),
    ).toEqual([
      '?person/john-mao 2025-12-12T14:48:40',
      '?person/jason-vallery 2025-12-12T16:52:00 embedded',
      '?person/john-mao 2025-12-12T16:09:12',
    ]);
  });

  test('marks what the last mail repeats, and counts it once', () => {
    const mentions = alone.mentionsOf('?person/jakob-pachoki' as never);
    expect(mentions.map(({ repeat }) => repeat)).toEqual([false, true]);
  });
});

describe('The thread on online data among the notes of the seeds', () => {
  test('states the same of the entities that the notes define', () => {
    expect(factsIn(whole, thread)).toEqual(facts('Jakub Pachocki', 'Azure Cosmos DB'));
  });

  test('names nobody whom the notes do not know already', () => {
    const found = [...whole.entities.values()].filter(isCandidate).map(({ name }) => name);
    expect(found).toEqual(['Ingrid Solberg']);
  });
});

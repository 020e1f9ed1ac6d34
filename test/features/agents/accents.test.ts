import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { READING_TOOLS } from '../../../src/features/agents/tools.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const NOTES = `--- acme/acme.md
---
type: account
---
# Acme
--- acme/zoe.md
---
type: person
---
# Zoé Müller
--- acme/nikos.md
---
type: person
aliases: [Νίκος]
---
# Nikos Łukasz
--- acme/plan.md
Zoé Müller moves to İstanbul. Νίκος stays 🚀 here. We fly to 🇩🇪 now.
`;

function ask(name: string, input: Readonly<Record<string, unknown>>): string {
  const answer = READING_TOOLS.find(tool => tool.name === name)?.answer(
    indexOf(readFixture(NOTES)),
    input,
    '2026-06-01',
  );
  if (!answer) throw new Error(`There is no tool ${name}.`);
  return isRefusal(answer) ? answer.refusal : answer.text;
}

test.each([
  ['zoe muller', 'Zoé Müller moves to İstanbul.'],
  ['ZOE\u0301', 'Zoé Müller moves to İstanbul.'],
  ['istanbul', 'Zoé Müller moves to İstanbul.'],
  ['νικος', 'Νίκος stays 🚀 here.'],
  ['ΝΙΚΟΣ', 'Νίκος stays 🚀 here.'],
  ['🚀', 'Νίκος stays 🚀 here.'],
  ['🇩🇪', 'We fly to 🇩🇪 now.'],
])('who searches for %s finds the sentence, as it is written', (words, sentence) => {
  expect(ask('search_mentions', { words })).toContain(JSON.stringify(sentence));
});

test.each([
  ['Zoe Muller', 'Zoé Müller'],
  ['zoe', 'Zoé Müller'],
  ['Νικος', 'Nikos Łukasz'],
  ['nikos lukasz', 'Nikos Łukasz'],
])('%s means %s where nobody is called just so', (who, name) => {
  expect(ask('entity_card', { entity: who })).toContain(JSON.stringify(name));
  expect(ask('find_entity', { query: who })).toContain(JSON.stringify(name));
});

test('who asks with a million letters is not answered with them', () => {
  const long = 'a'.repeat(1_000_000);
  for (const [name, input] of [
    ['entity_card', { entity: long }],
    ['find_entity', { query: long }],
    ['search_mentions', { words: long }],
    ['facts', { entity: 'Zoe', relation: long }],
  ] as const)
    expect(ask(name, input).length).toBeLessThan(1000);
});

import { describe, expect, test } from 'vitest';
import { statementsIn } from './reading.ts';

const hintsIn = (text: string): string[] =>
  statementsIn(text).filter(said => / (?:stance|buying_role|influences) /u.test(said));

describe('A sentence hints at', () => {
  test.each([
    ['Vera Poe is our champion.', 'Vera Poe stance "champion"'],
    ['Vera Poe is our strongest internal champion.', 'Vera Poe stance "champion"'],
    ['Our champion is Vera Poe.', 'Vera Poe stance "champion"'],
    ['We met our champion, Vera Poe, on Monday.', 'Vera Poe stance "champion"'],
    ['Vera Poe, our champion, is away.', 'Vera Poe stance "champion"'],
    ['Tom Reck blocks the deal.', 'Tom Reck stance "blocker"'],
    ['Tom Reck has blocked our renewal.', 'Tom Reck stance "blocker"'],
    ['The renewal is blocked by Tom Reck.', 'Tom Reck stance "blocker"'],
    ['Tom Reck (blocker) joined late.', 'Tom Reck stance "blocker"'],
    ['I think Tom Reck is a blocker.', 'Tom Reck stance "blocker"?'],
    ['Lars Moss is sceptical of our proposal.', 'Lars Moss stance "critic"'],
    ['Lars Moss opposes the purchase.', 'Lars Moss stance "critic"'],
    ['Ines Roca backs the deal.', 'Ines Roca stance "supporter"'],
    ['Ines Roca is in favor of the new contract.', 'Ines Roca stance "supporter"'],
    ['Gerda Holm is still on the fence.', 'Gerda Holm stance "neutral"'],
    ['Ann Lee is the economic buyer.', 'Ann Lee buying_role "economic buyer"'],
    ['The technical buyer is Samir Haddad.', 'Samir Haddad buying_role "technical buyer"'],
    ["Vera Poe has Tom Reck's ear.", 'Vera Poe influences Tom Reck'],
    ['Vera Poe has the ear of Tom Reck.', 'Vera Poe influences Tom Reck'],
    ['Tom Reck listens to Vera Poe.', 'Vera Poe influences Tom Reck'],
    ['Vera Poe has a lot of influence on Tom Reck.', 'Vera Poe influences Tom Reck'],
  ])('%s', (text, hint) => {
    expect(hintsIn(text)).toEqual([hint]);
  });
});

describe('Nothing is hinted at by', () => {
  test.each([
    'Is Vera Poe our champion?',
    'If Vera Poe were our champion, we would know.',
    'Vera Poe is not our champion.',
    'Vera Poe is no longer our champion.',
    'Vera Poe will be our champion.',
    'We hope that Vera Poe is our champion.',
    'Vera Poe is our former champion.',
    'Vera Poe is the champion of the chess club.',
    "Vera Poe's deputy is our champion.",
    'The team of Tom Reck blocks the deal.',
    'Tom Reck blocks two hours for the review.',
    'Tom Reck supports us with logs.',
    'Tom Reck supports the SAP project.',
    'Ann Lee is a user of Quarry.',
    "Vera Poe has Tom Reck's number.",
    "Vera Poe influences Tom Reck's roadmap.",
    'The new law influences the deal.',
  ])('%s', text => {
    expect(hintsIn(text)).toEqual([]);
  });
});

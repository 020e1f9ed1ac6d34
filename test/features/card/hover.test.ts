import { describe, expect, test } from 'vitest';
import { hover } from '../../../src/features/card/hover.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';
import { printCard } from '../../support/print-card.ts';

/** The words hovered over, then the cards. */
function check(source: string, expected: string): void {
  const { index, path, offset } = caretIn(source);
  const found = hover(index, path, offset);
  const parts = found && [
    printPlace(index, path, found.span),
    ...found.cards.map(card => printCard(index, card)),
    ...(found.more > 0 ? [`and ${found.more} more`] : []),
  ];
  expect(parts?.join('\n\n') ?? 'nothing').toBe(expected);
}

const BEN = entityNote('ben.md', 'person', 'Ben Baker', 'role: Cook\n');
const CARD = 'Ben Baker (person): Cook\nmentions:';

describe('a card is shown', () => {
  test('over a mention', () => {
    check(`${BEN}--- note.md\nAsk <|>Ben.\n`, `note.md:1:5 «Ben»\n\n${CARD} 1, last note.md:1:5 «Ben»`);
  });

  test('over a link as a whole', () => {
    check(
      `${BEN}--- note.md\nAsk [[be<|>n|him]].\n`,
      `note.md:1:5 «[[ben|him]]»\n\n${CARD} 1, last note.md:1:11 «him»`,
    );
  });

  test('over the heading that defines', () => {
    check(BEN.replace('# Ben', '# <|>Ben'), `ben.md:5:3 «Ben Baker»\n\n${CARD} 0`);
  });

  test('over a link of a property', () => {
    check(
      `${BEN}--- c.md\n---\ntype: person\nreports_to: "[[b<|>en]]"\n---\n# Cem\n`,
      `c.md:3:14 «[[ben]]»\n\nBen Baker (person): Cook\n- Direct reports: →Cem\nmentions: 0`,
    );
  });

  test('over a candidate', () => {
    check(
      `${entityNote('c.md', 'person', 'Cem', 'reports_to: "[[Ann Able]]"\n')}--- z.md\nAnn <|>Able.\n`,
      'z.md:1:1 «Ann Able»\n\nAnn Able (candidate person)\nseen: Ann Able.\n- Direct reports: →Cem\nmentions: 1, last z.md:1:1 «Ann Able»',
    );
  });
});

describe('over a name that may mean several', () => {
  test('each has a card', () => {
    check(
      `${BEN}${entityNote('two.md', 'person', 'Ben Baker')}--- note.md\nBen <|>Baker.\n`,
      `note.md:1:1 «Ben Baker»\n\n${CARD} 0\n\nBen Baker (person)\nmentions: 0`,
    );
  });

  test('five have cards and the others are counted', () => {
    const same = Array.from({ length: 8 }, (_, at) => entityNote(`${at}.md`, 'person', 'Ann Able'));
    const cards = 'Ann Able (person)\nmentions: 0\n\n'.repeat(5);
    check(`${same.join('')}--- note.md\nAnn <|>Able.\n`, `note.md:1:1 «Ann Able»\n\n${cards}and 3 more`);
  });
});

describe('nothing is shown', () => {
  test.each([
    ['over a word', 'Ben Baker wo<|>rks.'],
    ['over a link to a plain note', '[[pl<|>an]]'],
    ['over a link that leads nowhere', '[[nobo<|>dy]]'],
    ['in code', '`Ben <|>Baker`'],
  ])('%s', (_where, text) => {
    check(`${BEN}--- plan.md\nPlan.\n--- note.md\n${text}\n`, 'nothing');
  });
});

test('a card tells of mentions only where they are counted', () => {
  const { index, path, offset } = caretIn(`${BEN}--- note.md\nAsk <|>Ben.\n`);
  const cards = hover(index, path, offset, { countsMentions: false })?.cards ?? [];
  expect(cards.map(card => [card.name, card.mentions, card.lastMention])).toEqual([
    ['Ben Baker', undefined, undefined],
  ]);
});

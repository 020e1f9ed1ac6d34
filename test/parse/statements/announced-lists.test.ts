import { describe, expect, test } from 'vitest';
import { namesIn } from './reading.ts';

const names = (text: string): string => namesIn(text).toSorted().join(', ');

describe('A list is of what the words above it count up', () => {
  test.each([
    [
      'in items',
      'Litware has three large teams:\n\n- Mesh - the shop.\n- Growth - nobody told me.\n- Tiles\n',
      'team Growth, team Mesh, team Tiles',
    ],
    [
      'in lines',
      'There are three departments:\nMesh - the shop.\nGrowth - nobody told me.\nTiles: maps\n',
      'team Growth, team Mesh, team Tiles',
    ],
    [
      'in a sentence',
      'There are three large teams: Mesh, Growth and Tiles.\n',
      'team Growth, team Mesh, team Tiles',
    ],
    [
      'of systems',
      'They use the following tools:\n\n1. Kestrel\n2. Heron (old)\n',
      'system Heron, system Kestrel',
    ],
    [
      'of companies',
      'Their main competitors are:\n\n- Contoso\n- Fabrikam\n',
      'organization Contoso, organization Fabrikam',
    ],
  ])('%s', (_how, text, expected) => {
    expect(names(text)).toBe(expected);
  });
});

describe('Nothing is named by', () => {
  test.each([
    ['what teams have to do', 'Our two teams:\n\n- Finish the plan.\n- Write to everybody.\n'],
    ['a question', 'Which teams are there?\n\n- Nobody knows\n'],
    ['a list of one', 'The main systems: Unknown.\n'],
    ['trades', 'Our main customers: Retail, Banking and Health.\n'],
    ['days', 'These teams:\n\n- Monday\n- Tuesday\n'],
    ['tools of a trade', 'Bring tools:\n\n- Hammer\n- Nails\n'],
  ])('%s', (_what, text) => {
    expect(names(text)).toBe('');
  });
});

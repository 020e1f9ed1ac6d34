import { describe, expect, test } from 'vitest';
import { ELSEWHERE, Scopes, nearest } from '../../src/index/scope.ts';
import type { EntityId } from '../../src/model/entity.ts';

const id = (name: string): EntityId => name as EntityId;
const scopes = new Scopes([
  { id: id('x/x'), folder: 'x' },
  { id: id('x/y/y'), folder: 'x/y' },
  { id: id('x/second'), folder: 'x' },
]);

const enclosing: readonly (readonly [path: string, accounts: readonly string[]])[] = [
  ['x/a.md', ['x/x']],
  ['x/x.md', ['x/x']],
  ['x/deep/down/a.md', ['x/x']],
  ['x/y/a.md', ['x/y/y', 'x/x']],
  ['a.md', []],
  ['xx/a.md', []],
  ['z/x/a.md', []],
];

describe('accounts', () => {
  test.each(enclosing)('%s stands in %s', (path, accounts) => {
    expect(scopes.enclosing(path)).toEqual(accounts);
    expect(scopes.accountOf(path)).toBe(accounts[0]);
  });

  test('An account at the root holds everything.', () => {
    const root = new Scopes([{ id: id('acme'), folder: '' }]);
    expect(root.enclosing('a/b/c.md')).toEqual(['acme']);
  });

  test('Of two accounts in a folder the first has it.', () => {
    expect(scopes.ownerOf('x')).toBe('x/x');
    expect(scopes.ownerOf('z')).toBeUndefined();
  });
});

describe('distance', () => {
  const within = scopes.enclosing('x/y/a.md');

  test('The nearest account is 0, those around it more, none at all the most of these.', () => {
    expect(['x/y/y', 'x/x', undefined].map(account => Scopes.distance(within, account as EntityId))).toEqual([
      0, 1, 2,
    ]);
    expect(Scopes.distance(within, id('other'))).toBe(ELSEWHERE);
  });

  test('The nearest items are all those at the least distance.', () => {
    const items = ['x/x', 'other', 'x/y/y', 'x/y/y'].map((account, at) => ({ account: id(account), at }));
    expect(nearest(within, items).items.map(({ at }) => at)).toEqual([2, 3]);
    expect(nearest(within, items.slice(1, 2))).toEqual({ items: items.slice(1, 2), distance: ELSEWHERE });
    expect(nearest(within, [])).toEqual({ items: [], distance: Infinity });
  });
});

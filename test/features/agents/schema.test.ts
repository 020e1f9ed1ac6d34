import { expect, test } from 'vitest';
import {
  count,
  day,
  flag,
  list,
  whyUnfit,
  oneOf,
  record,
  text,
} from '../../../src/features/agents/schema.ts';

const PERSON = record(
  { name: text(), kind: oneOf(['person', 'team']) },
  { since: day('When.'), page: count('Which.', 1), isOurs: flag(), aliases: list(text()) },
);

test.each<[unknown, string | undefined]>([
  [{ name: 'Ada', kind: 'person' }, undefined],
  [{ name: 'Ada', kind: 'team', since: '2026-03-02', page: 1, isOurs: true, aliases: ['A'] }, undefined],
  [{ name: 'Ada', kind: 'person', since: undefined }, undefined],
  [{ kind: 'person' }, 'the input has to have “name”'],
  [{ name: 7, kind: 'person' }, 'name has to be a text'],
  [{ name: 'Ada', kind: 'dog' }, 'kind has to be one of person, team'],
  [{ name: 'Ada', kind: 'person', since: '2 March' }, 'since has to be a day such as 2025-12-31'],
  [{ name: 'Ada', kind: 'person', since: '2026-02-30' }, 'since has to be a day such as 2025-12-31'],
  [{ name: 'Ada', kind: 'person', page: 0 }, 'page has to be a whole number from 1 on'],
  [{ name: 'Ada', kind: 'person', page: 1.5 }, 'page has to be a whole number from 1 on'],
  [{ name: 'Ada', kind: 'person', isOurs: 'yes' }, 'isOurs has to be true or false'],
  [{ name: 'Ada', kind: 'person', aliases: 'A' }, 'aliases has to be a list'],
  [{ name: 'Ada', kind: 'person', aliases: ['A', 1] }, 'aliases[1] has to be a text'],
  [
    { name: 'Ada', kind: 'person', toString: 1 },
    'the input has no “toString”: there are name, kind, since, page, isOurs, aliases',
  ],
  [null, 'the input has to be an object'],
  [[], 'the input has to be an object'],
])('%j', (value, wrong) => {
  expect(whyUnfit(PERSON, value)).toBe(wrong);
});

test('a schema is published as it is checked', () => {
  expect(JSON.parse(JSON.stringify(record({ name: text('Who.') }, { page: count() })))).toEqual({
    type: 'object',
    properties: { name: { type: 'string', description: 'Who.' }, page: { type: 'integer', minimum: 0 } },
    required: ['name'],
    additionalProperties: false,
  });
});

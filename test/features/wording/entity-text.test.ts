import { expect, test } from 'vitest';
import { textOf } from '../../../src/features/wording/entity-text.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

test.each([
  ['the role as written', '- role:: Head of *Data*', 'Head of *Data*'],
  ['the name of what it links to', '- role:: [[lead]]', 'The Lead'],
  ['what stands now', '- role:: Cook (until 2020)\n- role:: Chef', 'Chef'],
  ['the first of several', '- role:: Cook\n- role:: Chef', 'Cook'],
  ['nothing where there is none', '', undefined],
])('a role is %s', (_what, fields, expected) => {
  const index = indexOf(
    readFixture(`${entityNote('lead.md', 'team', 'The Lead')}--- a.md\n# Ann\n- type:: person\n${fields}\n`),
  );
  expect(textOf(index, 'a#ann' as EntityId, 'role')).toBe(expected);
});

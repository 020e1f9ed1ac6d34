import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../src/model/entity.ts';
import { RELATIONS, type RelationName } from '../../../src/model/relation.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const note = (path: string, type: string, properties = ''): string =>
  `--- ${path}.md\n---\ntype: ${type}\n${properties}---\n# ${path}\n`;
const relationsOf = (fixture: string) => indexOf(readFixture(fixture), { today: '2025-06-15' }).relations;
const id = (name: string): EntityId => name as EntityId;

describe('inverses', () => {
  const names = (Object.keys(RELATIONS) as RelationName[]).filter(name => name !== 'leads');

  test.each(names)('What is written as %s can be asked from the other side.', name => {
    const { from, to } = RELATIONS[name];
    const relations = relationsOf(note('aa', from[0], `${name}: "[[bb]]"\n`) + note('bb', to[0]));
    expect(relations.objects(name, id('aa'))).toEqual(['bb']);
    expect(relations.subjects(name, id('bb'))).toEqual(['aa']);
    expect(relations.subjects(name, id('aa'))).toEqual([]);
    expect(relations.objects(name, id('bb'))).toEqual([]);
  });

  test('Who leads a team is its lead, and the other way round.', () => {
    const relations = relationsOf(
      note('aa', 'person', 'leads: ["[[bb]]", "[[cc]]"]\n') +
        note('bb', 'team') +
        note('cc', 'system', 'lead: "[[aa]]"\n'),
    );
    expect(relations.objects('lead', id('bb'))).toEqual(['aa']);
    expect(relations.subjects('lead', id('aa'))).toEqual(['bb', 'cc']);
  });
});

test('What is over does not relate.', () => {
  const relations = relationsOf(
    note('aa', 'person', 'reports_to: ["[[bb]] (– 2024)", "[[cc]] (since 2024)"]\n') +
      note('bb', 'person') +
      note('cc', 'person'),
  );
  expect(relations.objects('reports_to', id('aa'))).toEqual(['cc']);
  expect(relations.subjects('reports_to', id('bb'))).toEqual([]);
});

test('What is written twice relates once.', () => {
  const relations = relationsOf(note('aa', 'person', 'team: ["[[bb]]", bb]\n') + note('bb', 'team'));
  expect(relations.objects('team', id('aa'))).toEqual(['bb']);
});

describe('chains', () => {
  const line = (...managers: readonly string[]): string =>
    managers
      .map((name, at) =>
        note(
          name,
          'person',
          managers[at + 1] === undefined ? '' : `reports_to: "[[${managers[at + 1] ?? ''}]]"\n`,
        ),
      )
      .join('');

  test('A chain of managers starts with the nearest.', () => {
    expect(relationsOf(line('aa', 'bb', 'cc')).chain('reports_to', id('aa'))).toEqual(['bb', 'cc']);
  });

  test('A circle ends where it closes.', () => {
    const circle = line('aa', 'bb') + note('cc', 'person', 'reports_to: "[[aa]]"\n');
    const closed = circle.replace('type: person\n---\n# bb', 'type: person\nreports_to: "[[cc]]"\n---\n# bb');
    expect(relationsOf(closed).chain('reports_to', id('aa'))).toEqual(['bb', 'cc']);
    expect(relationsOf(note('aa', 'person', 'reports_to: "[[aa]]"\n')).chain('reports_to', id('aa'))).toEqual(
      [],
    );
  });
});

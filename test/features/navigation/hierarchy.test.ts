import { expect, test } from 'vitest';
import { hierarchyAt, hierarchyStep, type Direction } from '../../../src/features/navigation/hierarchy.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';

const CAST = [
  entityNote('acme.md', 'account', 'Acme'),
  entityNote('ben.md', 'person', 'Ben Ries', 'role: Engineer\nreports_to: "[[ana]]"\nteam: "[[storage]]"\n'),
  entityNote('ana.md', 'person', 'Ana Ruiz', 'role: VP\nreports_to: "[[Zoe Quinn]]"\n'),
  entityNote('cy.md', 'person', 'Cy Twee', 'reports_to: "[[ana]]"\n'),
  entityNote('platform.md', 'team', 'Platform', 'part_of: "[[acme]]"\n'),
  entityNote('storage.md', 'team', 'Storage', 'part_of: "[[platform]]"\n'),
  entityNote('orbit.md', 'system', 'Orbit', 'built_on: "[[disk]]"\nused_by: ["[[chat]]", "[[storage]]"]\n'),
  entityNote('disk.md', 'system', 'Diskstore'),
  entityNote('chat.md', 'system', 'Chatter'),
].join('');

const found = (note: string): string[] => {
  const { index, path, offset } = caretIn(`${CAST}--- note.md\n${note}`);
  return hierarchyAt(index, path, offset).map(({ name, detail }) => `${name} · ${detail}`);
};

const step = (id: string, direction: Direction, more = ''): string[] => {
  const { index } = caretIn(`${CAST}${more}--- note.md\n<|>`);
  return hierarchyStep(index, id as EntityId, direction).map(({ name, detail }) => `${name} · ${detail}`);
};

test('a hierarchy starts at any mention, link, property or definition', () => {
  expect(found('Today B<|>en Ries called.')).toEqual(['Ben Ries · Engineer']);
  expect(found('Today [[ben|h<|>e]] called.')).toEqual(['Ben Ries · Engineer']);
  expect(found('## Box\n- type:: system\n- owner:: [[stor<|>age]]\n')).toEqual(['Storage · team']);
  expect(found('## B<|>ox\n- type:: system\n')).toEqual(['Box · system']);
  expect(found('Today no<|>body called.')).toEqual([]);
});

test('above a person stand the managers, below it the direct reports', () => {
  expect(step('ben', 'supertypes')).toEqual(['Ana Ruiz · VP']);
  expect(step('ana', 'supertypes')).toEqual(['Zoe Quinn · person?']);
  expect(step('ana', 'subtypes')).toEqual(['Ben Ries · Engineer', 'Cy Twee · person']);
});

test('above a team stands what it is part of, below it the subteams', () => {
  expect(step('storage', 'supertypes')).toEqual(['Platform · team']);
  expect(step('platform', 'supertypes')).toEqual(['Acme · account']);
  expect(step('acme', 'subtypes')).toEqual(['Platform · team']);
  expect(step('platform', 'subtypes')).toEqual(['Storage · team']);
});

test('above a system stands what it is built on and uses, below it what is built on it and uses it', () => {
  expect(step('orbit', 'supertypes')).toEqual(['Diskstore · system']);
  expect(step('orbit', 'subtypes')).toEqual(['Chatter · system', 'Storage · team']);
  expect(step('disk', 'subtypes')).toEqual(['Orbit · system']);
  expect(step('chat', 'supertypes')).toEqual(['Orbit · system']);
});

test('somebody whom no note defines stands where the notes first name them', () => {
  const { index } = caretIn(`${CAST}--- note.md\n<|>`);
  const [zoe] = hierarchyStep(index, 'ana' as EntityId, 'supertypes');
  expect(zoe && printPlace(index, zoe.destination.path, zoe.destination.span)).toBe(
    'ana.md:4:14 «[[Zoe Quinn]]»',
  );
});

test('people who report to each other, or to a team, do no harm', () => {
  const circle = [
    entityNote('eva.md', 'person', 'Eva Eve', 'reports_to: ["[[eva]]", "[[dan]]", "[[storage]]"]\n'),
    entityNote('dan.md', 'person', 'Dan Doe', 'reports_to: "[[eva]]"\n'),
  ].join('');
  expect(step('eva', 'supertypes', circle)).toEqual(['Dan Doe · person']);
  expect(step('dan', 'supertypes', circle)).toEqual(['Eva Eve · person']);
});

test('an entity that is gone has nobody above or below it', () => {
  expect(step('gone', 'supertypes')).toEqual([]);
});

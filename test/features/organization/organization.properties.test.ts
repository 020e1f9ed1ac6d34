import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organization, type OrganizationNode } from '../../../src/features/organization/organization.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import type { EntityId, EntityKind } from '../../../src/model/entity.ts';
import { notePath } from '../../support/fixture.ts';

const FILES = [
  'acme',
  'a/beta',
  'a/b',
  'c',
  'd',
  'a/e',
  'f',
  'Unplaced',
  'acme/Unplaced',
  'g@c',
  'constructor',
];
const TYPES = ['account', 'organization', 'team', 'team', 'person', 'person', 'person', 'system'];
const RELATIONS = ['reports_to', 'team', 'lead', 'leads', 'part_of', 'owner', 'organization'];

const relation = fc
  .tuple(fc.constantFrom(...RELATIONS), fc.constantFrom(...FILES, '__proto__'))
  .map(([key, to]) => `- ${key}:: [[${to}]]\n`);

/** Any folder of entities with any relations between them, sensible or not. */
const folder = fc
  .uniqueArray(fc.constantFrom(...FILES), { minLength: 1 })
  .chain(files =>
    fc.tuple(
      ...files.map(file =>
        fc
          .tuple(fc.constantFrom(...TYPES), fc.array(relation, { maxLength: 4 }))
          .map(([type, lines]) =>
            parseNote(notePath(`${file}.md`), `---\ntype: ${type}\n---\n# The ${file}\n\n${lines.join('')}`),
          ),
      ),
    ),
  )
  .map(notes => NoteIndex.of(notes));

/** By team, by reporting line or neither chosen, for some of the notes that may be an account, and outside any. */
const orders = fc.dictionary(
  fc.constantFrom('', ...FILES),
  fc.constantFrom('team' as const, 'line' as const),
);

/** What says where somebody belongs; a line to oneself, or to what is no person or team, says nothing. */
function linesOf({ relations, entities }: NoteIndex, id: EntityId): EntityId[] {
  const is = (kind: EntityKind) => (other: EntityId) => other !== id && entities.get(other)?.kind === kind;
  return [
    ...relations.objects('reports_to', id).filter(is('person')),
    ...relations.subjects('reports_to', id).filter(is('person')),
    ...relations.objects('team', id).filter(is('team')),
    ...relations.subjects('lead', id).filter(other => other !== id && is('team')(other)),
  ];
}

function allOf(roots: readonly OrganizationNode[]): OrganizationNode[] {
  const all: OrganizationNode[] = [];
  const rest = [...roots];
  for (let node = rest.pop(); node; node = rest.pop()) {
    all.push(node);
    if (all.length > 1000) throw new Error('The tree grows without end.');
    rest.push(...node.children);
  }
  return all;
}

describe('in any folder', () => {
  test('every entity stands in the tree, and in one place, in whatever order', () => {
    fc.assert(
      fc.property(folder, orders, (index, chosen) => {
        const shown = allOf(organization(index, chosen)).flatMap(({ entity }) => entity ?? []);
        expect(shown.toSorted()).toEqual([...index.entities.keys()].toSorted());
      }),
    );
  });

  test('no two rows have the same id', () => {
    fc.assert(
      fc.property(folder, orders, (index, chosen) => {
        const all = allOf(organization(index, chosen));
        expect(new Set(all.map(node => node.id)).size).toBe(all.length);
      }),
    );
  });

  test('nobody with a manager, reports, a team or a lead is unplaced', () => {
    fc.assert(
      fc.property(folder, orders, (index, chosen) => {
        const groups = allOf(organization(index, chosen)).filter(
          ({ kind, label }) => kind === 'group' && label === 'Unplaced',
        );
        for (const { entity } of groups.flatMap(({ children }) => allOf(children)))
          if (entity !== undefined) expect(linesOf(index, entity)).toEqual([]);
      }),
    );
  });

  test('the tree does not hang on the order in which notes were read', () => {
    fc.assert(
      fc.property(folder, index => {
        const reversed = NoteIndex.of([...index.notes.values()].toReversed());
        expect(organization(reversed)).toEqual(organization(index));
      }),
    );
  });
});

describe('a tree stays small and flat', () => {
  const people = (count: number, lines: (at: number) => string): NoteIndex =>
    NoteIndex.of(
      Array.from({ length: count }, (_, at) =>
        parseNote(notePath(`p${at}.md`), `---\ntype: person\n---\n# Person ${at}\n${lines(at)}`),
      ),
    );
  const depthOf = (node: OrganizationNode): number => 1 + Math.max(0, ...node.children.map(depthOf));

  test('where everybody is in two teams and reports to the one before', () => {
    const index = people(
      30,
      at => `- team:: [[One]], [[Two]]\n${at > 0 ? `- reports_to:: [[p${at - 1}]]\n` : ''}`,
    );
    expect(allOf(organization(index)).filter(node => node.entity !== undefined)).toHaveLength(32);
  });

  test('below a chain of thousands of managers', () => {
    const index = people(2000, at => (at > 0 ? `- reports_to:: [[p${at - 1}]]\n` : ''));
    const [root] = organization(index);
    expect(root && depthOf(root)).toBeLessThan(110);
    const shown = new Set<string>();
    const rest = root ? [root] : [];
    for (let node = rest.pop(); node; node = rest.pop()) {
      shown.add(node.label);
      rest.push(...node.children);
    }
    expect(shown.size).toBe(2000);
  });

  test('below a chain of thousands of teams with one lead', () => {
    const notes = Array.from({ length: 2000 }, (_, at) =>
      parseNote(
        notePath(`t${at}.md`),
        `---\ntype: team\nlead: "[[Ann Able]]"\npart_of: "[[t${at - 1}]]"\n---\n# Team ${at}\n`,
      ),
    );
    const [root] = organization(NoteIndex.of(notes));
    expect(root && depthOf(root)).toBeLessThan(110);
  });
});

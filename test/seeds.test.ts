import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chart, type ChartNode } from '../src/features/chart/chart.ts';
import { BUYING_ROLES, STANCES } from '../src/model/standing.ts';
import type { NotePath } from '../src/model/note-path.ts';
import { definition } from '../src/features/navigation/definition.ts';
import { hover } from '../src/features/card/hover.ts';
import { organization, type OrganizationNode } from '../src/features/organization/organization.ts';
import { allProblems } from '../src/features/problems/problems.ts';
import { references } from '../src/features/navigation/references.ts';
import type { EntityId } from '../src/model/entity.ts';
import { notesOnDisk } from '../src/workspace/disk/notes-on-disk.ts';

const folder = notesOnDisk(path.resolve('seeds'));

beforeAll(() => folder.load());

const everybody = [
  'openai/people/ben-ries',
  'openai/people/venkat-venkataramani',
  'openai/people/jakub-pachocki',
  'openai/people/louis-feuvrier',
  'openai/people/emma-tang',
  'openai/people/misha',
  'openai/people/john-maos-friend',
  'openai/people/john-mao',
  'openai/people/jason-vallery',
  'openai/teams/applications',
  'openai/openai#scaling',
  'openai/teams/research',
  'openai/teams/online-data-infrastructure',
  'openai/teams/data-platform',
  'openai/systems/chatgpt',
  'openai/systems/rockset',
  'openai/systems/snowflake',
  'openai/systems/azure-blob',
  'openai/systems/azure-cosmos-db',
  'openai/systems/open-source#rocksdb',
  'openai/systems/open-source#foundationdb',
  'openai/teams/research#daq',
  'openai/systems/batch#spark',
  'openai/systems/batch#databricks',
  'openai/systems/oci',
  'openai/systems/gpt-6',
  'openai/organizations/vast-data',
  'northwind/people/ben-okafor',
  'northwind/people/emma-lindqvist',
  'northwind/people/louis-park',
  'northwind/teams#data-platform',
] as EntityId[];

describe('everybody and everything of the sample can be met everywhere', () => {
  test.each(everybody)('%s', id => {
    const { index } = folder;
    const mention = index
      .mentionsOf(id)
      .find(({ path: note, entity }) => entity === id && note !== index.entities.get(id)?.path);
    expect(mention, 'is mentioned in another note').toBeDefined();
    if (!mention) return;
    expect(hover(index, mention.path, mention.span.from)?.cards.map(card => card.id)).toEqual([id]);
    expect(definition(index, mention.path, mention.span.from)?.destinations.map(place => place.path)).toEqual(
      [index.entities.get(id)?.path],
    );
    expect(references(index, id, { includeDefinition: false }).length).toBeGreaterThan(0);
    expect(shown(organization(index))).toContain(id);
  });
});

const shown = (nodes: readonly OrganizationNode[]): (EntityId | undefined)[] =>
  nodes.flatMap(node => [node.entity, ...shown(node.children)]);

test('the sample has no problem but the one conflict that it is there to show', () => {
  expect(
    allProblems(folder.index).flatMap(({ path: note, problems }) =>
      problems.map(({ code }) => `${note} ${code}`),
    ),
  ).toEqual([
    'larkfield/notes/2026-03-05-security.md conflictingFacts',
    'larkfield/notes/2026-03-05-steering.md conflictingFacts',
  ]);
});

describe('the account that comes with the extension', () => {
  const invented = notesOnDisk(path.resolve('seeds/larkfield'));
  beforeAll(() => invented.load());

  const people = (asOf?: string): string[] => {
    const { roots } = chart(invented.index, { asOf, since: undefined, withSystems: false, orders: {} });
    const below = (nodes: readonly ChartNode[], team: string): string[] =>
      nodes.flatMap(node => [
        ...(node.kind === 'person' ? [`${node.name}: ${team}`] : []),
        ...below(node.children, node.kind === 'team' || node.kind === 'group' ? node.name : team),
      ]);
    return below(roots, '');
  };

  test('has some 25 people in 6 teams, on both sides, with stances, influence and buying roles', () => {
    const entities = [...invented.index.entities.values()];
    const count = (kind: string): number =>
      entities.filter(entity => entity.kind === kind && entity.path !== undefined).length;
    expect({ people: count('person'), teams: count('team') }).toEqual({ people: 27, teams: 6 });
    const said = new Set(invented.index.facts.map(({ relation, text }) => `${relation} ${text ?? ''}`));
    for (const stance of STANCES) expect(said).toContain(`stance ${stance}`);
    for (const role of BUYING_ROLES) expect(said).toContain(`buying_role ${role}`);
    expect(said).toContain('influences ');
  });

  test('stood otherwise before', () => {
    expect(people()).toContain('Paul Adeyemi: Data Platform');
    expect(people('2025-10-01')).toContain('Paul Adeyemi: Store Systems');
    expect(people('2025-10-01')).toContain('Louise Martin: Digital');
    expect(people()).not.toContain('Louise Martin: Digital');
    expect(people('2025-10-01')).not.toContain('Sanne de Wit: Data Platform');
    expect(people()).toContain('Sanne de Wit: Data Platform');
  });

  test('has a name that means two, and a mail about people who have no notes yet', () => {
    const { index } = invented;
    const open = index
      .mentionsIn('notes/2026-05-20-account-plan.md' as NotePath)
      .filter(({ grade }) => grade === 'ambiguous');
    expect(open.map(({ among }) => among)).toEqual([['people/ben-achterberg', 'people/ben-fowler']]);
    const named = [...index.entities.values()].filter(({ path: note }) => note === undefined);
    expect(named.map(({ name }) => name).toSorted()).toEqual([
      'Bruno Salgado',
      'Cold Chain',
      'Frostline',
      'Ingrid Aas',
    ]);
  });

  test('names no address outside of “.example”', () => {
    const texts = [...invented.index.notes.values()].map(({ text }) => text).join('\n');
    const domains = [...texts.matchAll(/@([\w.-]+\w)|https?:\/\/([\w.-]+\w)/g)].map(
      ([, mail, web]) => mail ?? web,
    );
    expect(domains.filter(domain => !domain?.endsWith('.example'))).toEqual([]);
    expect(domains.length).toBeGreaterThan(5);
  });
});

import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { definition } from '../src/features/navigation/definition.ts';
import { hover } from '../src/features/card/hover.ts';
import { organization, type OrganizationNode } from '../src/features/organization/organization.ts';
import { allProblems } from '../src/features/problems/problems.ts';
import { references } from '../src/features/navigation/references.ts';
import type { EntityId } from '../src/model/entity.ts';
import { NotesFolder } from '../src/workspace/notes-folder.ts';

const folder = new NotesFolder(path.resolve('seeds'));

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

test('the sample has no problem', () => {
  expect(allProblems(folder.index)).toEqual([]);
});

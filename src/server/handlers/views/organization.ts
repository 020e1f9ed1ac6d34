import { definitionOf } from '../../../features/navigation/definition.ts';
import { textOf } from '../../../features/wording/entity-text.ts';
import { entityDetail } from '../../../features/wording/entity-words.ts';
import { moveTargets } from '../../../features/organization/move-targets.ts';
import {
  countOf,
  filtered,
  type OrganizationFilter,
} from '../../../features/organization/organization-filter.ts';
import { organization, type OrganizationNode } from '../../../features/organization/organization.ts';
import { possibleSetUp } from '../../../features/organization/set-up.ts';
import { ordersIn, type TreeOrder, type TreeOrders } from '../../../features/organization/tree-order.ts';
import { ENTITY_KINDS, type Entity, type EntityId } from '../../../model/entity.ts';
import type {
  MoveTarget,
  MoveTargetsParams,
  OrganizationNode as OrganizationNodeResult,
  OrganizationParams,
  OrganizationResult,
  SetUpOffer,
} from '../../../protocol/organization.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { sourceResult } from '../../lsp/source-result.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';

/** `accountNotes/organization` */
export function organizationOf(
  { folders, settings }: Session,
  params: OrganizationParams,
): OrganizationResult {
  const filter = readFilter(params.filter);
  let total = 0;
  let shown = 0;
  const roots = folders.byUri.flatMap(([uri, folder]) => {
    const all = organization(folder.index, readOrders(params.orders, uri));
    const some = filter ? filtered(folder.index, all, filter) : all;
    total += countOf(all);
    shown += countOf(some);
    const toLsp = new ToLsp(folder);
    const wordsOf =
      params.withWords === true ? (entity: Entity) => entityDetail(folder.index, entity) : undefined;
    return some.map(node => nodeResult({ uri, folder, toLsp, wordsOf }, node));
  });
  const orders = folders.byUri.flatMap(([uri, { index }]) =>
    ordersIn(index, readOrders(params.orders, uri)).map(({ account = '', order }) => ({
      id: `${uri}#${account}`,
      order,
    })),
  );
  const setUps = settings.suggestions.enabled ? setUpsIn(folders.byUri) : [];
  return { roots, shown, total, orders, setUps };
}

/** What can be set up, folder by folder. */
export function setUpsIn(folders: readonly (readonly [uri: string, folder: NotesFolder])[]): SetUpOffer[] {
  return folders.flatMap(([folder, { index }]) => {
    const found = possibleSetUp(index);
    if (!found) return [];
    const { account, counts } = found;
    return [{ folder, counts, ...(account && { account }) }];
  });
}

interface Telling {
  readonly uri: string;
  readonly folder: NotesFolder;
  readonly toLsp: ToLsp;
  readonly wordsOf: ((entity: Entity) => string) | undefined;
}

function nodeResult(telling: Telling, node: OrganizationNode): OrganizationNodeResult {
  const { uri, folder, toLsp, wordsOf } = telling;
  const entity = node.entity && folder.index.entities.get(node.entity);
  const destination = entity && definitionOf(folder.index, entity.id);
  return {
    id: `${uri}#${node.id}`,
    kind: node.kind,
    label: node.label,
    description: node.description,
    isCandidate: node.isCandidate,
    isStated: node.isStated,
    conflicts: node.conflicts,
    ...(node.source && { source: sourceResult(toLsp, node.source) }),
    ...(entity && { ref: { folder: uri, entity: entity.id } }),
    ...(entity && wordsOf && { words: wordsOf(entity) }),
    ...(entity && entity.aliases.length > 0 && { aliases: entity.aliases }),
    ...(destination && { definition: toLsp.location(destination.path, destination.span) }),
    children: node.children.map(child => nodeResult(telling, child)),
  };
}

/** `accountNotes/moveTargets` */
export function moveTargetsOf(
  { folders }: Session,
  { folder: uri, entity, from }: MoveTargetsParams,
): MoveTarget[] {
  const folder = folders.at(uri);
  if (!folder) return [];
  return moveTargets(folder.index, entity as EntityId, from as EntityId | undefined).map(target => {
    const role = textOf(folder.index, target.id, 'role');
    return {
      ref: { folder: uri, entity: target.id },
      kind: target.kind,
      name: target.name,
      ...(role !== undefined && { role }),
    };
  });
}

/** The orders of one folder's accounts, as a client gave them; what is no order is passed over. */
export function readOrders(given: unknown, uri: string): TreeOrders {
  if (typeof given !== 'object' || given === null) return {};
  const own = Object.entries(given).filter(
    (entry): entry is [string, TreeOrder] =>
      entry[0].startsWith(`${uri}#`) && (entry[1] === 'team' || entry[1] === 'line'),
  );
  return Object.fromEntries(own.map(([id, order]) => [id.slice(uri.length + 1), order]));
}

/** A filter as a client gave it; undefined where it is none, and with all kinds where they are missing. */
function readFilter(given: unknown): OrganizationFilter | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { kinds, text, basis } = given as Readonly<Record<string, unknown>>;
  return {
    kinds: Array.isArray(kinds) ? ENTITY_KINDS.filter(kind => kinds.includes(kind)) : ENTITY_KINDS,
    text: typeof text === 'string' ? text : '',
    basis: basis === 'stated' || basis === 'confirmed' ? basis : 'all',
  };
}

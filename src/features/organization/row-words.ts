import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { textOf } from '../wording/entity-text.ts';
import { employerElsewhere, managerOf, ownTeamsOf } from './belonging.ts';
import type { TreePlace } from './placement.ts';
import type { TreeOrder } from './tree-order.ts';

/**
 * What stands beside a name: what it is there, and the lines that the tree does not show, because it has each thing in
 * one place.
 */
export function descriptionOf(
  index: NoteIndex,
  { entity, leads }: Pick<TreePlace, 'entity' | 'leads'>,
  elsewhere: readonly string[],
): string {
  const role = entity.kind === 'team' ? '' : (textOf(index, entity.id, 'role') ?? '');
  return [leads ? l10n.t('lead') : '', role, ...elsewhere].filter(part => part !== '').join(' · ');
}

/** The lines of somebody or something that do not lead right above: “reports to Ada Park”, “also in Web”. */
export function linesElsewhere(
  index: NoteIndex,
  entity: Entity,
  above: { readonly entity: EntityId | undefined; readonly order: TreeOrder },
): string[] {
  const lines =
    entity.kind === 'team'
      ? [leadElsewhere(index, entity, above.order)]
      : entity.kind === 'person'
        ? [
            otherManager(index, entity, above.entity),
            ...otherTeams(index, entity, above),
            otherEmployer(index, entity, above.entity),
          ]
        : [];
  return lines.filter(line => line !== '');
}

const nameOf = (index: NoteIndex, id: EntityId): string => index.entities.get(id)?.name ?? id;

/** Whom somebody reports to who does not stand right above. */
function otherManager(index: NoteIndex, { id }: Entity, above: EntityId | undefined): string {
  const manager = managerOf(index, id);
  return manager === undefined || manager === above ? '' : l10n.t('reports to {0}', nameOf(index, manager));
}

function otherTeams(
  index: NoteIndex,
  { id }: Entity,
  { entity: above, order }: { readonly entity: EntityId | undefined; readonly order: TreeOrder },
): string[] {
  const own = ownTeamsOf(index, id);
  const led = own.filter(team => index.relations.objects('lead', team).includes(id));
  const [first] = own;
  // By team, who stands below a manager stands in the team of both.
  const told = order === 'team' ? own.filter(team => team !== first && team !== above) : own;
  return told.map(team => {
    const name = nameOf(index, team);
    if (led.includes(team))
      return order === 'line' ? l10n.t('leads {0}', name) : l10n.t('also leads {0}', name);
    return order === 'line' ? name : l10n.t('also in {0}', name);
  });
}

/** The other organization that somebody comes from who stands in a team. */
function otherEmployer(index: NoteIndex, person: Entity, above: EntityId | undefined): string {
  const employer = employerElsewhere(index, person);
  if (employer === undefined || employer === above) return '';
  const parent = above === undefined ? undefined : index.entities.get(above);
  const isColleague =
    parent?.kind === 'person'
      ? employerElsewhere(index, parent) === employer
      : parent?.kind === 'team' && index.relations.chain('part_of', parent.id).includes(employer);
  return isColleague ? '' : l10n.t('from {0}', nameOf(index, employer));
}

/** Who leads a team and does not stand in it: somebody who leads several, or any lead where lines make the tree. */
function leadElsewhere(index: NoteIndex, { id }: Entity, order: TreeOrder): string {
  const [lead] = index.relations.objects('lead', id);
  if (lead === undefined || index.entities.get(lead)?.kind !== 'person') return '';
  const isThere = order === 'team' && ownTeamsOf(index, lead)[0] === id;
  return isThere ? '' : l10n.t('led by {0}', nameOf(index, lead));
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { RelationName } from '../../model/relation.ts';
import { employmentOf } from './employment.ts';
import { textOf } from './entity-text.ts';
import { kindWord } from './kind-words.ts';

/** One word or name that tells an entity from others, with the facts that say so. */
export interface EntityWord {
  readonly text: string;
  /** What it names, where it can be gone to. */
  readonly entity: EntityId | undefined;
  readonly facts: readonly Fact[];
}

/**
 * What stands behind a name wherever it is shown: the role or else the kind, the employer, the team. Every list, card,
 * title and chart says the same.
 */
export function entityWords(index: NoteIndex, entity: Entity): EntityWord[] {
  const first = roleOf(index, entity) ?? { text: kindOf(entity), entity: undefined, facts: [] };
  const employer = employerWord(index, entity);
  const team = teamWord(index, entity);
  return [first, employer, team].filter(word => word !== undefined);
}

/** The same as one line: “Engineer · Acme · Storage · no note yet”. */
export const entityDetail = (index: NoteIndex, entity: Entity): string =>
  [...entityWords(index, entity).map(({ text }) => text), ...(isCandidate(entity) ? [noNoteYet()] : [])].join(
    ' · ',
  );

export const noNoteYet = (): string => l10n.t('no note yet');

const kindOf = ({ kind, isAccount }: Entity): string => kindWord(isAccount ? 'account' : kind);

function roleOf(index: NoteIndex, { id, kind }: Entity): EntityWord | undefined {
  const text = kind === 'person' ? textOf(index, id, 'role') : undefined;
  if (text === undefined) return undefined;
  const facts = index
    .factsAbout(id)
    .filter(fact => fact.relation === 'role' && fact.status !== 'superseded' && fact.text === text);
  return { text, entity: undefined, facts };
}

/** Whom a person works for; the organization that a team is a part of, by its parts or else by its account. */
function employerWord(index: NoteIndex, entity: Entity): EntityWord | undefined {
  if (entity.kind === 'person') {
    const found = employmentOf(index, entity);
    return found && { text: nameOf(index, found.employer), entity: found.employer, facts: found.facts };
  }
  if (entity.kind !== 'team') return undefined;
  const chain = index.relations.chain('part_of', entity.id);
  const top = chain.find(id => index.entities.get(id)?.kind === 'organization') ?? entity.account;
  // What it is directly a part of stands behind.
  return top === undefined || top === chain[0]
    ? undefined
    : { text: nameOf(index, top), entity: top, facts: [] };
}

/** The team of a person, the team or organization that a team is part of, the team that owns a system. */
function teamWord(index: NoteIndex, { id, kind }: Entity): EntityWord | undefined {
  switch (kind) {
    case 'person':
      return ledTeam(index, id) ?? wordOf(index, 'team', id);
    case 'team':
      return wordOf(index, 'part_of', id);
    case 'system':
      return wordOf(index, 'owner', id, 'team');
    case 'organization':
      return undefined;
  }
}

function wordOf(
  index: NoteIndex,
  relation: RelationName,
  id: EntityId,
  kind?: EntityKind,
): EntityWord | undefined {
  const [first] = index.relations.objects(relation, id);
  if (first === undefined || first === id) return undefined;
  if (kind !== undefined && index.entities.get(first)?.kind !== kind) return undefined;
  const facts = index.relations.objectFacts(relation, id).filter(({ object }) => object === first);
  return { text: nameOf(index, first), entity: first, facts };
}

/** “leads Storage” of the one team that a person leads; who leads several has them in a line of the card. */
function ledTeam(index: NoteIndex, person: EntityId): EntityWord | undefined {
  const [team, ...others] = index.relations
    .subjects('lead', person)
    .filter(id => index.entities.get(id)?.kind === 'team');
  if (team === undefined || others.length > 0) return undefined;
  const facts = index.relations.subjectFacts('lead', person).filter(({ subject }) => subject === team);
  return { text: l10n.t('leads {0}', nameOf(index, team)), entity: team, facts };
}

const nameOf = (index: NoteIndex, id: EntityId): string => index.entities.get(id)?.name ?? id;

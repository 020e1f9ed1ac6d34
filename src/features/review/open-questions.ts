import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import { employerElsewhere, managerOf, ownerOf, teamsOfPeople } from '../organization/belonging.ts';
import { isPlaceholder } from '../wording/placeholder.ts';

/** What the notes do not say yet and a reader would ask. */
export interface OpenQuestion {
  readonly kind: 'placeholder' | 'no-lead' | 'no-manager' | 'no-owner';
  readonly entity: EntityId;
  readonly account: EntityId | undefined;
  /** A sentence that ends in a question mark. */
  readonly text: string;
}

const ranks: Readonly<Record<OpenQuestion['kind'], number>> = {
  placeholder: 0,
  'no-lead': 1,
  'no-manager': 2,
  'no-owner': 3,
};

const collator = new Intl.Collator('en', { numeric: true });

/** The open questions of all accounts: of each kind by name. */
export function openQuestions(index: NoteIndex): OpenQuestion[] {
  const teams = teamsOfPeople(index);
  const found = [...index.entities.values()].flatMap(entity =>
    questionsAbout(index, entity, teams).map(question => ({ question, name: entity.name })),
  );
  return found
    .toSorted((a, b) => ranks[a.question.kind] - ranks[b.question.kind] || collator.compare(a.name, b.name))
    .map(({ question }) => question);
}

const isWorthAsking = (index: NoteIndex, entity: Entity): boolean =>
  !isCandidate(entity) || (entity.kind !== 'system' && index.factsNaming(entity.id).length > 0);

function questionsAbout(
  index: NoteIndex,
  entity: Entity,
  teams: ReadonlyMap<EntityId, readonly EntityId[]>,
): OpenQuestion[] {
  const { id, kind, name, account } = entity;
  // What may be nobody is decided about first, and a system that no note defines is often somebody else's.
  if (!isWorthAsking(index, entity)) return [];
  const ask = (question: OpenQuestion['kind'], text: string): OpenQuestion[] => [
    { kind: question, entity: id, account, text },
  ];
  switch (kind) {
    case 'person': {
      const who = isPlaceholder(entity) ? ask('placeholder', l10n.t('Who is {0}?', name)) : [];
      const hasPlace =
        teams.has(id) ||
        managerOf(index, id) !== undefined ||
        employerElsewhere(index, entity) !== undefined ||
        index.relations.subjects('reports_to', id).length > 0;
      return hasPlace
        ? who
        : [...who, ...ask('no-manager', l10n.t('Where does {0} belong, and to whom?', name))];
    }
    case 'team':
      return index.relations.objects('lead', id).length > 0
        ? []
        : ask('no-lead', l10n.t('Who leads {0}?', name));
    case 'system': {
      const isOthers =
        index.relations.objects('vendor', id).length > 0 ||
        ownerOf(index, id) !== undefined ||
        index.relations.objects('lead', id).length > 0;
      return isOthers ? [] : ask('no-owner', l10n.t('Who owns {0}?', name));
    }
    case 'organization':
      return [];
  }
}

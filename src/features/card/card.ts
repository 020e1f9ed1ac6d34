import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isDefining, type RelationName } from '../../model/relation.ts';
import { addTo } from '../../text/grouping.ts';
import { contains, type Span } from '../../text/span.ts';
import { sourced, type Sourced } from './card-sources.ts';
import { textOf } from '../wording/entity-text.ts';
import { isMentionOfName } from '../wording/name-mention.ts';

/** What a card says in one place: an entity to go to, or plain text; and who said so. */
export interface CardValue extends Sourced {
  readonly text: string;
  readonly entity: EntityId | undefined;
}

/** A labelled line; `more` counts what is left out. */
export interface CardLine {
  readonly label: string;
  readonly values: readonly CardValue[];
  /** `chain` where each value stands above the one before, `list` where they stand side by side. */
  readonly arrangement: 'chain' | 'list';
  readonly more: number;
}

/** What a hover card shows of an entity. All texts come from notes: whoever renders them escapes them. */
export interface Card {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly isAccount: boolean;
  readonly isCandidate: boolean;
  readonly name: string;
  readonly role: string | undefined;
  /** Who said so, and what speaks against it. */
  readonly roleSource: Sourced;
  /** The account and the teams that it stands in, outermost first. */
  readonly place: readonly CardValue[];
  readonly summary: string | undefined;
  readonly lines: readonly CardLine[];
  readonly mentions: number;
  /** The latest mention outside the entity's own note or section. */
  readonly lastMention: LastMention | undefined;
}

export interface LastMention {
  readonly path: NotePath;
  readonly span: Span;
  /** ISO 8601; undefined where no mention stands in a dated note. */
  readonly date: string | undefined;
}

/** How many direct reports, members and so on a card names before it counts. */
const SHOWN = 5;
/** How many managers above one another a card names before it counts, and how many teams around one another. */
const DEEPEST = 10;

/** The first is asked for when a card is made, in the language that there is then. */
type Lines = readonly (readonly [
  label: () => string,
  side: 'objects' | 'subjects',
  relation: RelationName,
])[];

/**
 * The lines of a card by kind, in order; `subjects` are the inverses that no note writes. Teams stand in a line only
 * where the place does not name them all.
 */
const LINES: Readonly<Record<EntityKind, Lines>> = {
  person: [
    [() => l10n.t('Teams'), 'objects', 'team'],
    [() => l10n.t('Direct reports'), 'subjects', 'reports_to'],
    [() => l10n.t('Leads'), 'subjects', 'lead'],
    [() => l10n.t('Owns'), 'subjects', 'owner'],
    [() => l10n.t('Organization'), 'objects', 'organization'],
    [() => l10n.t('Previously'), 'objects', 'previously'],
    [() => l10n.t('Founded'), 'subjects', 'founded_by'],
    [() => l10n.t('Uses'), 'subjects', 'used_by'],
  ],
  team: [
    [() => l10n.t('Part of'), 'objects', 'part_of'],
    [() => l10n.t('Lead'), 'objects', 'lead'],
    [() => l10n.t('Members'), 'subjects', 'team'],
    [() => l10n.t('Subteams'), 'subjects', 'part_of'],
    [() => l10n.t('Owns'), 'subjects', 'owner'],
    [() => l10n.t('Uses'), 'subjects', 'used_by'],
  ],
  system: [
    [() => l10n.t('Owner'), 'objects', 'owner'],
    [() => l10n.t('Lead'), 'objects', 'lead'],
    [() => l10n.t('Built on'), 'objects', 'built_on'],
    [() => l10n.t('Base of'), 'subjects', 'built_on'],
    [() => l10n.t('Stores in'), 'objects', 'stores_in'],
    [() => l10n.t('Stores data of'), 'subjects', 'stores_in'],
    [() => l10n.t('Used by'), 'objects', 'used_by'],
    [() => l10n.t('Uses'), 'subjects', 'used_by'],
    [() => l10n.t('Vendor'), 'objects', 'vendor'],
    [() => l10n.t('Acquired by'), 'objects', 'acquired_by'],
    [() => l10n.t('Founded by'), 'objects', 'founded_by'],
  ],
  organization: [
    [() => l10n.t('People'), 'subjects', 'organization'],
    [() => l10n.t('Teams'), 'subjects', 'part_of'],
    [() => l10n.t('Vendor of'), 'subjects', 'vendor'],
    [() => l10n.t('Acquired by'), 'objects', 'acquired_by'],
    [() => l10n.t('Acquired'), 'subjects', 'acquired_by'],
    [() => l10n.t('Founded by'), 'objects', 'founded_by'],
    [() => l10n.t('Formerly there'), 'subjects', 'previously'],
    [() => l10n.t('Uses'), 'subjects', 'used_by'],
  ],
};

/** The card of an entity, or undefined where there is no such entity. */
export function card(index: NoteIndex, id: EntityId): Card | undefined {
  const entity = index.entities.get(id);
  if (!entity) return undefined;
  const definition = index.definitionOf(entity);
  const mentions = index
    .mentionsOf(id)
    .filter(
      mention => !mention.repeat && mention.grade !== 'ambiguous' && !isMentionOfName(index, entity, mention),
    );
  const place = placeOf(index, entity);
  return {
    id,
    kind: entity.kind,
    isAccount: entity.isAccount,
    isCandidate: isCandidate(entity),
    name: entity.shown ?? entity.name,
    role: textOf(index, id, 'role'),
    roleSource: sourced(index, rolesOf(index, id)),
    place,
    summary: definition?.summary,
    lines: linesOf(index, entity, place),
    mentions: mentions.length,
    lastMention: lastMention(
      index,
      mentions.filter(
        ({ path, span }) => !(definition && path === entity.path && contains(definition.span, span)),
      ),
    ),
  };
}

function linesOf(index: NoteIndex, entity: Entity, place: readonly CardValue[]): CardLine[] {
  const relations = index.relations;
  const managers = entity.kind === 'person' ? relations.chain('reports_to', entity.id) : [];
  const inPlace = new Set(place.map(value => value.entity));
  const lines = LINES[entity.kind].map(([label, side, relation]) => {
    const ids = relations[side](relation, entity.id);
    const isSaid = side === 'objects' && isOfPlace(relation) && ids.every(id => inPlace.has(id));
    return lineOf(
      label(),
      (isSaid ? [] : ids).map((id, at) => {
        if (at >= SHOWN) return valueOf(index, id);
        const facts =
          side === 'objects'
            ? relations.objectFacts(relation, entity.id).filter(({ object }) => object === id)
            : relations.subjectFacts(relation, entity.id).filter(({ subject }) => subject === id);
        return { ...valueOf(index, id), ...sourced(index, facts) };
      }),
    );
  });
  const also = entity.aliases.map(alias => ({ text: alias, entity: undefined }));
  return [
    {
      label: l10n.t('Reports to'),
      values: managers.slice(0, DEEPEST).map((id, at) => {
        const facts = relations.objectFacts('reports_to', managers[at - 1] ?? entity.id);
        return {
          ...valueOf(index, id),
          ...sourced(
            index,
            facts.filter(({ object }) => object === id),
          ),
        };
      }),
      arrangement: 'chain' as const,
      more: Math.max(0, managers.length - DEEPEST),
    },
    ...lines,
    lineOf(l10n.t('Also called'), also),
    ...textLines(index, entity),
  ].filter(line => line.values.length > 0);
}

/** What says the role that a card shows. */
function rolesOf(index: NoteIndex, id: EntityId): Fact[] {
  const facts = index
    .factsAbout(id)
    .filter(({ relation, status }) => relation === 'role' && status !== 'superseded');
  return facts.filter(({ text }) => text === facts[0]?.text);
}

const isOfPlace = (relation: RelationName): boolean => relation === 'team' || relation === 'part_of';

const lineOf = (label: string, values: readonly CardValue[]): CardLine => ({
  label,
  values: values.slice(0, SHOWN),
  arrangement: 'list',
  more: Math.max(0, values.length - SHOWN),
});

/** What the notes say besides the lines of the table: texts, unknown properties, relations of another kind of entity. */
function textLines(index: NoteIndex, entity: Entity): CardLine[] {
  const lines = new Map<string, CardValue[]>();
  for (const fact of index.factsAbout(entity.id)) {
    if (fact.status === 'superseded' || fact.relation === 'role' || isDefining(fact.relation)) continue;
    if (fact.object !== undefined && isInTable(entity.kind, fact.relation)) continue;
    addTo(lines, fact.relation, { ...valueOfFact(index, fact), ...sourced(index, [fact]) });
  }
  return [...lines].map(([relation, values]) => lineOf(labelOf(relation), values));
}

/** Whether a card of this kind shows where the property leads in a line of its own; what one `leads` is an inverse. */
const isInTable = (kind: EntityKind, key: string): boolean =>
  (kind === 'person' && (key === 'reports_to' || key === 'leads')) ||
  LINES[kind].some(([, side, relation]) => side === 'objects' && relation === key);

const wikilink = /^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/;
const markdownLink = /^\[([^\]]+)\]\(([^()]*)\)$/;

function valueOfFact(index: NoteIndex, { object, text = '' }: Fact): CardValue {
  if (object !== undefined) return valueOf(index, object);
  return { text: text.replace(wikilink, '$1').replace(markdownLink, '$1 ($2)'), entity: undefined };
}

const labelOf = (key: string): string => {
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const valueOf = (index: NoteIndex, id: EntityId): CardValue => ({
  text: index.entities.get(id)?.name ?? id,
  entity: id,
});

/** The account, then the teams from the outermost to the entity's own. */
function placeOf(index: NoteIndex, entity: Entity): CardValue[] {
  const { relations } = index;
  const belongsTo = {
    person: () => [...relations.objects('team', entity.id), ...relations.subjects('lead', entity.id)],
    team: () => relations.objects('part_of', entity.id),
    system: () => relations.objects('owner', entity.id),
    organization: () => [],
  };
  const own = belongsTo[entity.kind]().find(id => index.entities.get(id)?.kind === 'team');
  const account = entity.isAccount ? undefined : entity.account;
  const teams = own === undefined ? [] : [own, ...relations.chain('part_of', own)];
  const around = teams.filter(id => id !== account && id !== entity.id);
  const leftOut: CardValue[] = around.length > DEEPEST ? [{ text: '…', entity: undefined }] : [];
  return [
    ...(account === undefined ? [] : [valueOf(index, account)]),
    ...leftOut,
    ...around
      .slice(0, DEEPEST)
      .toReversed()
      .map(id => valueOf(index, id)),
  ];
}

/** The latest mention by the dates of the notes; without dates the last by path. */
function lastMention(index: NoteIndex, mentions: readonly Mention[]): LastMention | undefined {
  let last: LastMention | undefined;
  for (const { path, span } of mentions) {
    const date = index.notes.get(path)?.date;
    if (last === undefined || (date ?? '') >= (last.date ?? '')) last = { path, span, date };
  }
  return last;
}

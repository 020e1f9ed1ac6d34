import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId, EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isDefining, type RelationName } from '../../model/relation.ts';
import { isHinted } from '../../model/standing.ts';
import type { EntityWord } from '../wording/entity-words.ts';
import { announcedOf } from '../wording/announced.ts';
import { sourced, type Sourced } from './card-sources.ts';

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

/** How many direct reports, members and so on a card names before it counts. */
const SHOWN = 5;
/** So many lines stand before the other names, which a hover has to show: they are what is looked for. */
const BEFORE_NAMES = 4;
/** How many managers above one another a card names before it counts. */
const HIGHEST = 4;

/** The first is asked for when a card is made, in the language that there is then. */
type Lines = readonly (readonly [
  label: () => string,
  side: 'objects' | 'subjects',
  relation: RelationName,
])[];

/** The lines of a card by kind, in order; `subjects` are the inverses that no note writes. */
export const RELATION_LINES: Readonly<Record<EntityKind, Lines>> = {
  person: [
    [() => l10n.t('Teams'), 'objects', 'team'],
    [() => l10n.t('Direct reports'), 'subjects', 'reports_to'],
    [() => l10n.t('Leads'), 'subjects', 'lead'],
    [() => l10n.t('Owns'), 'subjects', 'owner'],
    [() => l10n.t('Organization'), 'objects', 'organization'],
    [() => l10n.t('Previously'), 'objects', 'previously'],
    [() => l10n.t('Founded'), 'subjects', 'founded_by'],
    [() => l10n.t('Uses'), 'subjects', 'used_by'],
    [() => l10n.t('Influences'), 'objects', 'influences'],
    [() => l10n.t('Influenced by'), 'subjects', 'influences'],
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

/**
 * What is known of an entity, a line for each relation or property, none of them twice: `words` stand behind the name
 * already.
 */
export function cardLines(index: NoteIndex, entity: Entity, words: readonly EntityWord[]): CardLine[] {
  const relations = index.relations;
  const said = new Set(words.flatMap(word => word.entity ?? []));
  const lines = RELATION_LINES[entity.kind].map(([label, side, relation]) => {
    const facts =
      side === 'objects'
        ? relations.objectFacts(relation, entity.id)
        : relations.subjectFacts(relation, entity.id);
    const other = ({ object, subject }: Fact): EntityId | undefined =>
      side === 'objects' ? object : subject;
    const ids = relations[side](relation, entity.id);
    return lineOf(
      label(),
      unsaid(index, { ids, side, relation }, said).map((id, at) => ({
        ...cardValueOf(index, id),
        ...(at < SHOWN &&
          sourced(
            index,
            entity,
            facts.filter(fact => other(fact) === id),
          )),
      })),
    );
  });
  const texts = textLines(index, entity);
  const known = [
    managersLine(index, entity),
    announcedLine(index, entity),
    ...texts.filter(([relation]) => isHinted(relation)).map(([, line]) => line),
    ...lines,
    ...texts.filter(([relation]) => !isHinted(relation)).map(([, line]) => line),
  ].filter(hasValues);
  const also = entity.aliases.map(alias => ({ text: alias, entity: undefined }));
  return known.toSpliced(BEFORE_NAMES, 0, ...[lineOf(l10n.t('Also called'), also)].filter(hasValues));
}

/** What is announced for a day to come, each as a sentence: until then nothing else of the card says it. */
const announcedLine = (index: NoteIndex, entity: Entity): CardLine =>
  lineOf(
    l10n.t('Announced'),
    announcedOf(index, entity.id).map(({ text, other, facts }) => ({
      ...{ text, entity: other },
      ...sourced(index, entity, facts),
    })),
  );

function managersLine(index: NoteIndex, entity: Entity): CardLine {
  const managers = entity.kind === 'person' ? index.relations.chain('reports_to', entity.id) : [];
  return {
    label: l10n.t('Reports to'),
    values: managers.slice(0, HIGHEST).map((id, at) => {
      const facts = index.relations.objectFacts('reports_to', managers[at - 1] ?? entity.id);
      return {
        ...cardValueOf(index, id),
        ...sourced(
          index,
          entity,
          facts.filter(({ object }) => object === id),
        ),
      };
    }),
    arrangement: 'chain',
    more: Math.max(0, managers.length - HIGHEST),
  };
}

interface Related {
  readonly ids: readonly EntityId[];
  readonly side: 'objects' | 'subjects';
  readonly relation: RelationName;
}

/** What the words behind the name do not say. Of several teams all are named, whichever of them stands there. */
function unsaid(
  index: NoteIndex,
  { ids, side, relation }: Related,
  said: ReadonlySet<EntityId>,
): readonly EntityId[] {
  if (side === 'subjects') return relation === 'lead' ? ids.filter(id => !said.has(id)) : ids;
  const isOfWords = ['team', 'part_of', 'organization', 'owner'].includes(relation);
  return isOfWords && ids.every(id => said.has(id) || isAbove(index, id, said)) ? [] : ids;
}

/** Whether a team holds one of those that the words name: who is in a part of it is in it. */
const isAbove = (index: NoteIndex, team: EntityId, named: ReadonlySet<EntityId>): boolean =>
  index.entities.get(team)?.kind === 'team' &&
  [...named].some(id => index.relations.chain('part_of', id).includes(team));

const hasValues = ({ values }: CardLine): boolean => values.length > 0;

const lineOf = (label: string, values: readonly CardValue[]): CardLine => ({
  label,
  values: values.slice(0, SHOWN),
  arrangement: 'list',
  more: Math.max(0, values.length - SHOWN),
});

/** What the notes say besides the lines of the table: texts, unknown properties, relations of another kind of entity. */
function textLines(index: NoteIndex, entity: Entity): (readonly [relation: string, line: CardLine])[] {
  const lines = new Map<string, Map<string, { readonly value: CardValue; readonly facts: Fact[] }>>();
  for (const fact of index.factsAbout(entity.id)) {
    if (fact.status === 'superseded' || isDefining(fact.relation)) continue;
    if (fact.relation === 'role' && entity.kind === 'person') continue;
    if (fact.object !== undefined && isInTable(entity.kind, fact.relation)) continue;
    const values = lines.get(fact.relation) ?? new Map<string, { value: CardValue; facts: Fact[] }>();
    lines.set(fact.relation, values);
    const value = valueOfFact(index, fact);
    const key = value.entity ?? sameText(fact.relation, value.text);
    const known = values.get(key);
    if (known) known.facts.push(fact);
    else values.set(key, { value, facts: [fact] });
  }
  return [...lines].map(([relation, values]) => [
    relation,
    lineOf(
      labelOf(relation),
      [...values.values()].map(({ value, facts }) => ({ ...value, ...sourced(index, entity, facts) })),
    ),
  ]);
}

/** A number is the same however it is grouped, an address whatever its case. */
function sameText(relation: string, text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim().toLowerCase();
  return relation === 'phone' ? folded.replace(/[^\p{L}\p{N}+]/gu, '') : folded;
}

/** Whether a card of this kind shows where the property leads in a line of its own; what one `leads` is an inverse. */
const isInTable = (kind: EntityKind, key: string): boolean =>
  (kind === 'person' && (key === 'reports_to' || key === 'leads')) ||
  RELATION_LINES[kind].some(([, side, relation]) => side === 'objects' && relation === key);

const wikilink = /^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/;
const markdownLink = /^\[([^\]]+)\]\(([^()]*)\)$/;

function valueOfFact(index: NoteIndex, { object, text = '' }: Fact): CardValue {
  if (object !== undefined) return cardValueOf(index, object);
  return { text: text.replace(wikilink, '$1').replace(markdownLink, '$1 ($2)'), entity: undefined };
}

function labelOf(key: string): string {
  if (key === 'url') return 'URL';
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const cardValueOf = (index: NoteIndex, id: EntityId): CardValue => ({
  text: index.entities.get(id)?.name ?? id,
  entity: id,
});

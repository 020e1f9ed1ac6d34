import { employmentOf } from '../features/wording/employment.ts';
import { textOf } from '../features/wording/entity-text.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { RelationName } from '../model/relation.ts';
import { csvText } from '../publish/csv.ts';
import { positionAt } from '../text/lines.ts';
import { lineStartsOf } from '../workspace/lines-of.ts';
import { emailsOf, entitiesByName, nameOf, peopleIn, textsOf } from './people-cards.ts';

export const TABLES = ['people', 'systems', 'lines'] as const;
export type Table = (typeof TABLES)[number];

/** The people, the systems or the lines between entities of a folder as CSV, with a row of headings. */
export function graphTable(index: NoteIndex, table: Table): string {
  switch (table) {
    case 'people':
      return csvText(rows(index, peopleIn(index), PEOPLE));
    case 'systems':
      return csvText(rows(index, entitiesByName(index, 'system'), SYSTEMS));
    case 'lines':
      return csvText(lines(index));
  }
}

type Columns = readonly (readonly [heading: string, cell: (index: NoteIndex, entity: Entity) => string])[];

const rows = (index: NoteIndex, entities: readonly Entity[], columns: Columns): string[][] => [
  columns.map(([heading]) => heading),
  ...entities.map(entity => columns.map(([, cell]) => cell(index, entity))),
];

const SHARED: Columns = [
  ['Id', (_, { id }) => id],
  ['Name', (_, { name }) => name],
  ['Other names', (_, { aliases }) => listed(aliases)],
  ['Account', (index, { account }) => nameOf(index, account) ?? ''],
];

const PEOPLE: Columns = [
  ...SHARED,
  ['Role', text('role')],
  ['Organization', (index, person) => nameOf(index, employmentOf(index, person)?.employer) ?? ''],
  ['Teams', related('team')],
  ['Reports to', related('reports_to')],
  ['Location', text('location')],
  ['Email', (index, { id }) => listed(emailsOf(index, id))],
  ['Phone', (index, { id }) => listed(textsOf(index, id, 'phone'))],
  ['Stance', text('stance')],
  ['Buying role', text('buying_role')],
  ['Note', (_, { path }) => path ?? ''],
];

const SYSTEMS: Columns = [
  ...SHARED,
  ['Owner', related('owner')],
  ['Lead', related('lead')],
  ['Vendor', related('vendor')],
  ['Built on', related('built_on')],
  ['Stores in', related('stores_in')],
  ['Used by', related('used_by')],
  ['Note', (_, { path }) => path ?? ''],
];

function text(key: string) {
  return (index: NoteIndex, { id }: Entity): string => textOf(index, id, key) ?? '';
}

function related(relation: RelationName) {
  return (index: NoteIndex, { id }: Entity): string =>
    listed(index.relations.objects(relation, id).map(object => nameOf(index, object) ?? object));
}

const listed = (texts: readonly string[]): string => texts.join('; ');

const LINES = ['From', 'From id', 'Relation', 'To', 'To id', 'Status', 'Basis', 'Said by', 'Date', 'Source'];

/** Every fact between two entities but those that another one superseded, by place. */
const lines = (index: NoteIndex): string[][] => [
  LINES,
  ...index.facts.flatMap(({ subject, relation, object, status, basis, author, date, path, span }) =>
    object === undefined || status === 'superseded'
      ? []
      : [
          [
            ...named(index, subject),
            relation,
            ...named(index, object),
            status,
            basis,
            nameOf(index, author) ?? '',
            date ?? '',
            `${path}:${positionAt(lineStartsOf(index, path), span.from).line + 1}`,
          ],
        ],
  ),
];

const named = (index: NoteIndex, id: EntityId): [string, string] => [nameOf(index, id) ?? '', id];

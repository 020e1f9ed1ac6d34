import type { EntityKind } from './entity.ts';

/** Who may stand on either side of a relation, and how the relation reads from the other side (never written). */
export interface Relation {
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  readonly inverse: string;
  /** Whether an entity has at most one at a time. */
  readonly single: boolean;
}

/** The relations of model.md §1. A property that is none of these is plain text. */
export const RELATIONS = {
  reports_to: { from: ['person'], to: ['person'], inverse: 'direct reports', single: true },
  team: { from: ['person'], to: ['team'], inverse: 'members', single: false },
  leads: { from: ['person'], to: ['team', 'system'], inverse: 'lead', single: false },
  lead: { from: ['team', 'system'], to: ['person'], inverse: 'leads', single: true },
  part_of: { from: ['team'], to: ['team', 'organization'], inverse: 'subteams', single: true },
  organization: { from: ['person'], to: ['organization'], inverse: 'people', single: true },
  previously: { from: ['person'], to: ['organization'], inverse: 'former people', single: false },
  owner: { from: ['system'], to: ['team', 'person'], inverse: 'owns', single: true },
  vendor: { from: ['system'], to: ['organization'], inverse: 'vendor of', single: false },
  built_on: { from: ['system'], to: ['system'], inverse: 'base of', single: false },
  stores_in: { from: ['system'], to: ['system'], inverse: 'stores', single: false },
  used_by: {
    from: ['system'],
    to: ['team', 'person', 'system', 'organization'],
    inverse: 'uses',
    single: false,
  },
  acquired_by: { from: ['organization', 'system'], to: ['organization'], inverse: 'acquired', single: false },
  founded_by: { from: ['organization', 'system'], to: ['person'], inverse: 'founded', single: false },
  influences: { from: ['person'], to: ['person'], inverse: 'influenced by', single: false },
} as const satisfies Record<string, Relation>;

export type RelationName = keyof typeof RELATIONS;

export const isRelation = (key: string): key is RelationName => Object.hasOwn(RELATIONS, key);

export const relation = (name: RelationName): Relation => RELATIONS[name];

const PLAIN_PROPERTIES: ReadonlySet<string> = new Set(
  `type name aliases match url tags email confidential role title job_title location phone stance
   buying_role`.split(/\s+/),
);

/** Whether a property is one of model.md §1; all others are kept as they are. */
export const isKnownProperty = (key: string): boolean => isRelation(key) || PLAIN_PROPERTIES.has(key);

/** Whether an entity has at most one value of this property at a time. */
export const holdsOneValue = (key: string): boolean =>
  isRelation(key) ? relation(key).single : key === 'role' || key === 'stance';

/** Whether commas in the property's text part the items of a list, as opposed to “Austin, TX”. */
export const isList = (key: string): boolean =>
  isRelation(key) || ['aliases', 'tags', 'email', 'url', 'buying_role'].includes(key);

/** The properties that define rather than tell: they are no facts. */
export const isDefining = (key: string): boolean =>
  ['type', 'name', 'aliases', 'match', 'tags'].includes(key);

const camel = /(\p{Ll})(\p{Lu})/gu;
const separators = /[\s-]+/gu;

/**
 * The canonical spelling of a property: lower case with underscores; `alias` is `aliases`.
 * `title` and `job_title` on a person are `role` (the note's title is Foam's use of the word).
 */
export function canonicalKey(written: string, kind: EntityKind | undefined): string {
  const key = withoutEmphasis(written).trim().replace(camel, '$1_$2').replace(separators, '_').toLowerCase();
  if (key === 'alias') return 'aliases';
  if (kind === 'person' && (key === 'title' || key === 'job_title')) return 'role';
  return key;
}

function withoutEmphasis(written: string): string {
  let from = 0;
  let to = written.length;
  while (from < to && isEmphasis(written[from])) from++;
  while (to > from && isEmphasis(written[to - 1])) to--;
  return written.slice(from, to);
}

const isEmphasis = (character: string | undefined): boolean => character === '*' || character === '_';

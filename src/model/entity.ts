import type { Span } from '../text/span.ts';
import type { NotePath } from './note-path.ts';

export const ENTITY_KINDS = ['person', 'team', 'system', 'organization'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What a note may write as its `type`; an account is the organization that its folder is about. */
export const ENTITY_TYPES = ['account', 'organization', 'team', 'person', 'system'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const isEntityType = (word: string): word is EntityType =>
  (ENTITY_TYPES as readonly string[]).includes(word);

/** An entity's identity: its note's path without ending, with `#slug` for a section, `?kind/slug` for a candidate (see `candidateId`). */
export type EntityId = string & { readonly __brand: 'EntityId' };

/** A link as a property writes it: `[[to|label]]` or `[label](to)`. */
export interface PropertyLink {
  readonly to: string;
  readonly label: string | undefined;
  /** Whether it is a Markdown link, which gives a path; a name or the end of a path will do where that leads nowhere. */
  readonly isPath: boolean;
}

/** The time for which a value holds, as written: `2024-01`, `2025-05-02`; an open end is undefined. */
export interface Period {
  readonly since: string | undefined;
  readonly until: string | undefined;
}

export interface Value {
  /** As written, without YAML quotes and without the period. */
  readonly text: string;
  readonly span: Span;
  readonly link: PropertyLink | undefined;
  readonly period: Period | undefined;
}

export interface Property {
  /** The canonical name: `reports-to`, `reportsTo` and `reports to` are all `reports_to`. */
  readonly key: string;
  readonly keySpan: Span;
  readonly values: readonly Value[];
}

export interface Alias {
  readonly text: string;
  readonly span: Span;
}

/** An entity as one note defines it, by its frontmatter or by a section. */
export interface Definition {
  readonly kind: EntityKind;
  readonly isAccount: boolean;
  /** The slug of the heading for a section, undefined for the note itself. */
  readonly section: string | undefined;
  readonly name: string;
  /** Other forms of a name that is written with something around it, the whole as written first. */
  readonly forms: readonly string[];
  /** Where the name is written; an empty span at the start of the prose where it is the file's name. */
  readonly nameSpan: Span;
  /** True where the name is nowhere written but in the file's name. */
  readonly namedByFile: boolean;
  /** The whole of the note or section. */
  readonly span: Span;
  readonly aliases: readonly Alias[];
  /** `match: link-only`: the name is looked for in links and after `@` only. */
  readonly linkOnly: boolean;
  /** All properties but `type`, `name`, `aliases` and `match`, in the order written. */
  readonly properties: readonly Property[];
  /** The first paragraph of prose, as shown. */
  readonly summary: string | undefined;
}

/** An entity of the workspace. A candidate has no definition: the notes name it, none defines it. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** The name with what its note writes around it ("Ines Roca (she/her)"), if anything: that is what is shown. */
  readonly shown?: string | undefined;
  readonly aliases: readonly string[];
  readonly isAccount: boolean;
  /** The nearest account whose folder holds it; an account is its own. */
  readonly account: EntityId | undefined;
  /** The note that defines it, undefined for a candidate. */
  readonly path: NotePath | undefined;
  readonly section: string | undefined;
  readonly linkOnly: boolean;
}

export const isCandidate = (entity: Entity): boolean => entity.path === undefined;

import type { EntityKind, EntityRef, Location, Position, Source } from './requests.ts';

/** `accountNotes/card`: what a hover card shows, for an entity or for a place in a note. */
export const CARD = 'accountNotes/card';

export type CardParams = EntityRef | { readonly uri: string; readonly position: Position };

export interface CardResult {
  readonly ref: EntityRef;
  readonly kind: EntityKind;
  readonly isAccount: boolean;
  readonly isCandidate: boolean;
  readonly name: string;
  /** What stands behind the name wherever it is shown: the role or else the kind, the employer, the team. */
  readonly words: readonly CardValue[];
  readonly role?: string;
  readonly roleSource: Sourced;
  readonly place: readonly CardValue[];
  readonly summary?: string;
  /** Of a candidate the sentence that names it. */
  readonly evidence?: Source;
  /** What it says between its first line and its lists, as plain text: one of the two, shortened. */
  readonly about: string;
  /** All that is known; `markdown` has the first of them. */
  readonly lines: readonly CardLine[];
  readonly mentions: number;
  readonly lastMention?: { readonly location: Location; readonly date?: string };
  /** With a person of theirs: “Last contact 2026-05-12 with Vlad Horn; 4 mails in 90 days”, and that mail or meeting. */
  readonly lastContact?: { readonly text: string; readonly location: Location };
  readonly definition?: Location;
  /** The same as Markdown, every text from a note escaped. */
  readonly markdown: string;
  /** Of the Markdown the first lines: who it is, and one sentence. */
  readonly shortMarkdown: string;
}

export interface CardValue extends Sourced {
  readonly text: string;
  readonly entity?: string;
}

/** Who says what a card shows; nothing where a property does and nothing speaks against it. */
export interface Sourced {
  readonly said?: Source;
  readonly rivals?: readonly CardRival[];
}

/** What speaks against it: it has lost, or nothing ranks the two. */
export interface CardRival {
  readonly text: string;
  readonly source: Source;
  readonly status: 'superseded' | 'conflicting';
}

export interface CardLine {
  readonly label: string;
  readonly arrangement: 'chain' | 'list';
  readonly values: readonly CardValue[];
  /** How many values are left out. */
  readonly more: number;
  /** The values as plain text, with who said them. */
  readonly text: string;
}

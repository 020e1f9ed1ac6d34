import type { EntityKind } from '../../../model/entity.ts';
import type { Reference } from '../../../model/statement.ts';
import { foldName } from '../../../text/names.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import type { NamedBefore } from './discourse.ts';
import type { Noun } from './nouns.ts';

/** What a noun turned out to mean. */
export interface Meaning {
  readonly reference: Reference;
  /** The kind that the noun's own words say. */
  readonly hint: EntityKind | undefined;
}

export type Meant = NamedBefore<Meaning>;

/** How much a cue counts for a kind: words beside the name, the place in a pattern, a place open to several kinds. */
export const CUE = 4;
export const SLOT = 3;
export const LOOSE = 1;
export const FAINT = 0.5;
/** What makes no candidate by itself: two of them do. */
export const HINT = 0.25;

export const PEOPLE: readonly EntityKind[] = ['person'];

/** Two references with equal keys mean the same. */
export function keyOf(reference: Reference): string {
  switch (reference.kind) {
    case 'name':
      return keyOfName(reference.name);
    case 'author':
      return `author ${(reference.address.address ?? reference.address.name ?? '').toLowerCase()}`;
    case 'placeholder':
      return `placeholder ${(reference.owner.address ?? reference.owner.name ?? '').toLowerCase()} ${reference.noun}`;
  }
}

const keyOfName = remembered((name: string): string => `name ${foldName(name)}`, aboutNames);

/** The name as written, if the noun is one. */
export const writtenName = ({ means }: Noun): string | undefined =>
  means.kind === 'name' ? means.name.text : undefined;

/** `[[data-platform|one]]`: the link says what is meant, and the words name nobody. */
export const isRelabelled = (text: string, link: string | undefined): boolean =>
  link !== undefined && (link.split(/[/#]/u).at(-1) ?? '').replace(/\.md$/u, '') !== text;

/** The name of a noun that may propose somebody or something. */
export function proposedName({ means, indefinite }: Noun): string | undefined {
  if (means.kind !== 'name' || indefinite || isRelabelled(means.name.text, means.name.link)) return undefined;
  return means.name.text;
}

import type { EntityKind } from '../../model/entity.ts';
import { isKnownProduct, isProductShape } from '../../parse/statements/vocabulary/known-products.ts';
import { domainLabel, withoutVendor, writtenLabels, type Spelling } from './spellings.ts';
import type { SpellingGroup } from './spoken-names.ts';

/** The spelling that says most: a name rather than a domain, the main name rather than an alias, the fuller one. */
export function shownName(group: SpellingGroup, kind: EntityKind | undefined): string | undefined {
  const aliased = new Set(group.flatMap(([, { aliases }]) => [...aliases]));
  const total = ({ votes }: Spelling): number =>
    Object.values(votes).reduce((sum, points) => sum + points, 0);
  const rank = ([key, spelling]: readonly [string, Spelling]): readonly number[] => [
    domainLabel(spelling.name) === undefined ? 1 : 0,
    aliased.has(key) ? 0 : 1,
    kind === 'person' ? spelling.name.split(' ').length : withoutVendor(spelling.name) === '' ? 0 : 1,
    group.some(([, other]) => isShortOf(spelling.name, other.name)) ? 0 : 1,
    total(spelling),
  ];
  const sorted = group.toSorted((a, b) => compare(rank(b), rank(a)));
  return sorted[0]?.[1].name;
}

/** What else prose will call it: a product without its vendor, a company by its domain's first part. */
export function shorterNames(kind: EntityKind, name: string): readonly string[] {
  const label = domainLabel(name);
  if (kind === 'organization' && label !== undefined) return writtenLabels(label);
  const bare = name.slice(name.indexOf(' ') + 1);
  return withoutVendor(name) !== '' && (isKnownProduct(bare) || isProductShape(bare)) ? [bare] : [];
}

/** "OAI" for "OpenAI", however often the short form stands. */
const isShortOf = (short: string, name: string): boolean =>
  short !== name && !name.includes(' ') && short.length > 1 && name.replace(/[^\p{Lu}]/gu, '') === short;

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

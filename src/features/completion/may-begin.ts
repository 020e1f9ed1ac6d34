import { canonicalKey, isRelation } from '../../model/relation.ts';
import { propertyWords } from './property-guide.ts';

/** A list item of frontmatter that is begun. */
const item = /^[ \t]*-[ \t]+$/;
/** What may be a key with its colon: `key: ` at the start of a line, or `key:: ` anywhere. */
const keys = /(?:^|[-[(*+>])[ \t]*(\p{L}[\p{L}_ -]{0,39})[*_]*:{1,2}[ \t]/gu;

/**
 * Whether a line, up to where a blank, a `#` or a `|` was just typed, may stand where there is something to offer: by
 * looking at the line alone, since most blanks are typed in prose.
 */
export function mayBeginOffer(line: string): boolean {
  const near = line.slice(-100);
  if (near.includes('@') || near.includes('[[') || item.test(line)) return true;
  return [...line.slice(0, 200).matchAll(keys)].some(([, key = '']) => {
    const canonical = canonicalKey(key.trim(), undefined);
    return isRelation(canonical) || propertyWords(canonical).length > 0;
  });
}

import { isOrdinary } from '../../text/ordinary-words.ts';
import { kindOfNoun } from './kind-words.ts';
import { isKnownProduct, isVendor } from './known-products.ts';
import { nameAt } from './names.ts';
import type { Token } from './tokens.ts';

type UrlAt = (at: number) => string | undefined;

/** The products that a sentence names: well-known ones, and names beside a web address that holds them. */
export function productsIn(tokens: readonly Token[], urlAt: UrlAt): readonly string[] {
  const found: string[] = [];
  const isSentence = tokens.some(({ kind, text, lower }) => kind === 'word' && text === lower);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'hole') {
      const before = tokens[tokens[at - 1]?.text === '(' ? at - 2 : at - 1];
      if (isNamedBy(before, urlAt(token.from))) found.push(before.text);
    }
    if (token?.kind !== 'word') continue;
    if (isNamedBy(token, urlAt(token.from) ?? urlAt(token.from - 1))) found.push(token.text);
    const name = nameAt(tokens, at, 0);
    if (!name) continue;
    const isSure = at > 0 || !isOrdinary(token.lower) || name.to > at + 1;
    if (isSure && isSentence && isProduct(name.text)) found.push(name.text);
    at = name.to - 1;
  }
  return found;
}

const isNamedBy = (token: Token | undefined, url: string | undefined): token is Token =>
  token?.kind === 'word' &&
  url !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  token.text.length >= 4 &&
  kindOfNoun(token.lower) === undefined &&
  url.toLowerCase().includes(token.lower);

/** "RocksDB", "Azure Cosmos DB", "Azure CosmosDB". */
function isProduct(name: string): boolean {
  if (isKnownProduct(name)) return true;
  const [vendor = '', ...rest] = name.split(' ');
  return rest.length > 0 && isVendor(vendor) && isProduct(rest.join(' '));
}

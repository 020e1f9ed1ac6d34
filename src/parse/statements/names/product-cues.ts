import { isKnownProduct, isVendor } from '../vocabulary/known-products.ts';
import { nameAt } from './names.ts';
import { isCapital } from '../tokens/initials.ts';
import { textAt, type Token } from '../tokens/tokens.ts';
import { CAPITALISED, PRODUCT_PREFIX, SMALL, ORDINARY_WORD, isAny } from '../tokens/word-flags.ts';

type UrlAt = (at: number) => string | undefined;

/** The products that a sentence names: well-known ones, and names beside a web address that holds them. */
export function productsIn(tokens: readonly Token[], urlAt: UrlAt): readonly string[] {
  if (!tokens.some(token => mayBeProduct(token, urlAt))) return NONE;
  const found: string[] = [];
  const isSentence = tokens.some(token => token.kind === 'word' && isAny(token, SMALL));
  for (let at = 0; at < tokens.length; at++) {
    const addressed = addressedAt(tokens, at, urlAt);
    if (addressed) found.push(addressed.text);
    const token = tokens[at];
    const name = isCapital(token) ? nameAt(tokens, at, 0) : undefined;
    if (!name) continue;
    const isSure = at > 0 || !isAny(token, ORDINARY_WORD) || name.to > at + 1;
    if (isSure && isSentence && isProduct(name.text)) found.push(name.text);
    at = name.to - 1;
  }
  return found;
}

/** The word that an address on the web holds: one that links there, or before the address at token `at`. */
function addressedAt(tokens: readonly Token[], at: number, urlAt: UrlAt): Token | undefined {
  const token = tokens[at];
  if (token?.kind === 'hole') {
    const before = tokens[textAt(tokens, at - 1) === '(' ? at - 2 : at - 1];
    return isNamedBy(before, urlAt(token.from)) ? before : undefined;
  }
  if (!isCapital(token)) return undefined;
  const url = urlAt(token.from) ?? urlAt(token.from - 1);
  return isNamedBy(token, url) && !goesOn(tokens[at + 1]) ? token : undefined;
}

/** "Harrow Vale Foundation": one word of it names something else, if anything. */
const goesOn = (next: Token | undefined): boolean =>
  next?.kind === 'word' && next.spaced && isAny(next, CAPITALISED) && next.noun !== 'system';

const NONE: readonly string[] = [];

/** Whether a product's name may begin with a token, or an address on the web stand there. */
const mayBeProduct = (token: Token, urlAt: UrlAt): boolean =>
  token.kind === 'word'
    ? isAny(token, CAPITALISED) &&
      (isAny(token, PRODUCT_PREFIX) || (urlAt(token.from) ?? urlAt(token.from - 1)) !== undefined)
    : token.kind === 'hole';

const isNamedBy = (token: Token | undefined, url: string | undefined): token is Token =>
  token?.kind === 'word' &&
  url !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  token.text.length >= 4 &&
  token.noun === undefined &&
  !isFileAt(url, token.lower) &&
  isNameIn(url, token);

/**
 * "Monitor (https://monitor.example/)": many addresses hold an ordinary word somewhere, and "calendar.google.com" is one of
 * many services of its maker's.
 */
function isNameIn(url: string, token: Token): boolean {
  const word = token.lower;
  const [address = ''] = url
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .split(/[?#]/u);
  const [host = '', ...path] = address.split('/');
  const labels = host.split(/[.:]/u);
  if (labels.includes(word)) return !labels.some(label => label !== word && isVendor(label));
  return (
    !isAny(token, ORDINARY_WORD) && [...labels, ...path].some(part => part.includes(word) && !isTitle(part))
  );
}

/** "incremental-reading-and-its-cost" is the title of a page, whose every word it holds. */
const isTitle = (part: string): boolean => part.split(/[-_+]|%20/u).length > 2;

/** "README (https://forge.example/app/blob/main/README.md)": a file in a project, of which every project has one. */
function isFileAt(url: string, word: string): boolean {
  const [path = ''] = url.toLowerCase().split(/[?#]/u);
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.startsWith(`${word}.`) || (file === word && /\/(?:blob|raw|src|tree)\//u.test(path));
}

/** "RocksDB", "Azure Cosmos DB", "Azure CosmosDB". */
function isProduct(name: string): boolean {
  if (isKnownProduct(name)) return true;
  const [vendor = '', ...rest] = name.split(' ');
  return rest.length > 0 && isVendor(vendor) && isProduct(rest.join(' '));
}

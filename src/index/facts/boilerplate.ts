import { EMPTY_HASH, mixed } from '../../text/characters/word-bits.ts';
import type { Claim } from './claim.ts';

/** A sentence that is said word for word so often is a footer, a banner or a template, and states nothing. */
const MANY = 4;

/** The words of a sentence as a number: white space, line breaks and quote marks count as one blank. */
export function wordingOf(sentence: string): number {
  let hash = EMPTY_HASH;
  for (const word of sentence.split(/[\s>]+/u)) {
    for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
    hash = mixed(hash, BLANK);
  }
  return hash;
}

const BLANK = 0x20;

/**
 * Of the claims about one topic those whose sentence stands word for word in many notes (model.md §5). A mail that several
 * notes quote is one saying, however often; what somebody says of the own person is none.
 */
export function boilerplateIn(claims: readonly Claim[]): ReadonlySet<Claim> {
  if (claims.length < MANY) return NONE;
  const sayings = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key === undefined) continue;
    const known = sayings.get(key);
    if (known) known.add(sayingOf(claim));
    else sayings.set(key, new Set([sayingOf(claim)]));
  }
  const repeated = claims.filter(claim => (sayings.get(keyOf(claim) ?? '')?.size ?? 0) >= MANY);
  return repeated.length === 0 ? NONE : new Set(repeated);
}

const NONE: ReadonlySet<Claim> = new Set();

function keyOf({ fact, wording }: Claim): string | undefined {
  if (wording === undefined || fact.author === fact.subject) return undefined;
  return `${wording}\n${fact.subject}\n${fact.object ?? fact.text ?? ''}`;
}

const sayingOf = ({ fact: { author, date, path } }: Claim): string =>
  author === undefined || date === undefined ? path : `${author}\n${date}`;

import { tidyName } from '../text/names.ts';
import { senderNamed } from './thread/senders/sender-name.ts';

/** A name as somebody wrote it, taken apart. */
export interface BareName {
  /** The name itself: "Ines Roca" of "👩‍💻 Dr. Ines Roca (she/her)". */
  readonly name: string;
  /** The other forms under which it is known: the whole as written, and the name with its "Jr." or "Sr.". */
  readonly forms: readonly string[];
}

const pictures = /\ufe0f|\u200d|\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu;
const generation = /[\s,]+(jr|sr)\.?(?=$|[\s,(])/iu;

/**
 * What people put around a name is no part of it (model.md §1): emoji; around a person's name also pronouns, degrees,
 * titles, companies and departments in brackets. Undefined for a name that stands alone.
 */
export function bareName(written: string, isPerson: boolean): BareName | undefined {
  const plain = tidyName(written.replace(pictures, ''));
  const bare = (isPerson ? personIn(plain) : undefined) ?? plain;
  if (bare === '' || bare === written) return undefined;
  const born = isPerson ? generation.exec(plain)?.[1] : undefined;
  const forms = born === undefined ? [written] : [written, `${bare} ${born}`, `${bare} ${born}.`];
  return { name: bare, forms: [...new Set(forms)] };
}

/** Letters, and the signs that stand in and around names. */
const isNameLike = /^\p{L}[\p{L}\p{M}\s.,'’"“”()[\]|/&–—-]*$/u;

/** The name of a person without what stands around it, its words in the order in which they are written. */
function personIn(plain: string): string | undefined {
  if (!isNameLike.test(plain)) return undefined;
  const sender = senderNamed(plain, undefined);
  if (sender.kind !== 'person') return undefined;
  const left = plain.split(/[\s,]+/u);
  let at = 0;
  for (const word of sender.name.split(' ')) {
    at = left.indexOf(word, at) + 1;
    if (at === 0) return undefined;
  }
  return sender.name;
}

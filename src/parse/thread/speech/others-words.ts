import { isOrdinary } from '../../../text/ordinary-words.ts';
import { wordsOfAll } from '../languages/mail-languages.ts';

/** Nobody else needs to stand before these to have said something: "my boss said", "the customer wrote". */
const said = new Set([
  ...'said says wrote writes told tells replied answered responded'.split(' '),
  ...wordsOfAll(language => language.wrote).filter(verb => /^\p{L}{4,}$/u.test(verb)),
]);
/** Of these many say what was done to things as well, "dates confirmed": only a name or pronoun says them. */
const stated = new Set(
  `added adds explained explains confirmed confirms noted commented stated mentioned announced posted shared texted messaged emailed
  e-mailed mailed pinged forwarded sent submitted reported remarked dictated put`.split(/\s+/u),
);
const between = new Set(
  'has had have just also then already once later kindly recently since now again today yesterday even only'.split(
    ' ',
  ),
);
const others = new Set('he she they you who someone somebody'.split(' '));
/** What is written by somebody. */
const pieces = new Set(
  `reply replies response answer answers message messages mail mails email emails e-mail post posts note notes text draft comment
  comments statement words chat bio profile letter memo announcement quote transcript wording version story feedback take view`.split(
    /\s+/u,
  ),
);
const owners = new Set('his her their'.split(' '));
/** Who writes the mail himself. */
const ofTheWriter = /^(?:i|we|my|our|mine|ours)$/u;
const articles = new Set('the a an my our his her their your'.split(' '));

const pasted =
  /(?<!\p{L})(?:copying|copied|pasting|pasted|quoting|quoted|verbatim|word for word|transcript|chat|slack|whatsapp|linkedin|telegram|ms teams|(?:on|via|in|from|over) teams|(?:suggested|proposed) (?:text|wording|reply|answer|message|mail|post|statement)|draft|for \p{Lu}[\p{L}’'-]{1,30} to (?:send|post|sign|say|forward|use))(?!\p{L})/u;
const forSomebody =
  /(?<!\p{L})[Ff]or \p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30})? to (?:send|post|sign|say|forward|use)(?!\p{L})/u;

const mostWords = 30;

/**
 * Whether a sentence that ends in a colon announces words of somebody else: "This is what Tom sent me:", "Tom’s reply:", "Draft for
 * Tom to send:", and not "My reply is below:" or "As I said:".
 */
export function announcesOthers(sentence: string): boolean {
  const words = sentence
    .split(/\s+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .slice(-mostWords);
  if (words.some((_, at) => isSaidByOther(words, at) || isOthersPiece(words, at))) return true;
  if (forSomebody.test(sentence)) return true;
  const isOurs = words.some((word, at) => ofTheWriter.test(bare(word)) && !isPasting(words[at + 1] ?? ''));
  return !isOurs && pasted.test(sentence.replace(/^[^\p{L}]*\p{L}/u, first => first.toLowerCase()));
}

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
/** "I copied", and "our chat", which is of others too. */
const isPasting = (word: string): boolean =>
  /^(?:chat|conversation|got|received|found|copied|copy|paste|pasted|quote|heard|saw|have)$/u.test(
    bare(word),
  );

/** Whether the word is a verb of which somebody else says something: "Tom Reck wrote", "wrote Tom". */
function isSaidByOther(words: readonly string[], at: number): boolean {
  const verb = bare(words[at] ?? '');
  const isSaid = said.has(verb);
  if (!isSaid && !stated.has(verb)) return false;
  let before = at - 1;
  while (before > 0 && between.has(bare(words[before] ?? ''))) before--;
  const who = words[before];
  if (who !== undefined && before >= 0 && !/[,;.!?]$/u.test(who) && isOther(words, before, isSaid))
    return true;
  // "…", wrote Tom Reck: the name may stand behind.
  const behind = words[at + 1];
  return isSaid && at + 1 >= words.length - 2 && behind !== undefined && isNamed(behind);
}

function isOther(words: readonly string[], at: number, isSaid: boolean): boolean {
  const word = words[at] ?? '';
  const small = bare(word);
  // "Tom and I said".
  if (ofTheWriter.test(small)) return false;
  if (others.has(small) || isNamed(word)) return true;
  if (!isSaid) return false;
  const isCapital = /^\p{Lu}/u.test(word) && at > 0;
  return isCapital || (at > 0 && articles.has(bare(words[at - 1] ?? '')));
}

/** "Tom’s LinkedIn post", "their reply", "the message from Tom". */
function isOthersPiece(words: readonly string[], at: number): boolean {
  if (!pieces.has(bare(words[at] ?? ''))) return false;
  for (let owner = at - 1; owner >= 0 && owner >= at - 4; owner--) {
    const word = words[owner] ?? '';
    if (/^(?:my|our)$/u.test(bare(word)) || isAnswered(words, owner)) return false;
    if (owners.has(bare(word)) || (/['’]s?$/u.test(word) && isNamed(word.replace(/['’]s?$/u, ''))))
      return true;
  }
  return /^(?:from|by|of)$/u.test(words[at + 1] ?? '') && isNamed(words[at + 2] ?? '');
}

/** "correction to Tom’s mail", "re Tom Reck’s note": it is what the writer answers. */
function isAnswered(words: readonly string[], owner: number): boolean {
  let first = owner;
  while (first > 0 && /^\p{Lu}/u.test(words[first - 1] ?? '') && bare(words[first - 1] ?? '') !== 're')
    first--;
  return /^(?:to|re|regarding|concerning|about|on|following)$/u.test(bare(words[first - 1] ?? ''));
}

/** A capitalised word that is no word of the language. */
const isNamed = (word: string): boolean => {
  const plain = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return /^\p{Lu}\p{L}/u.test(plain) && !isOrdinary(plain);
};

/** "Tom", before a colon: one word, capitalised and none of the language; a mark of a list may stand before it. */
export const isLoneName = (head: string): boolean => {
  const plain = head.replace(/^[-*•–_\s]+|[*_\s]+$/gu, '');
  return /^\p{Lu}\p{Ll}[\p{L}’'-]{0,24}$/u.test(plain) && !isOrdinary(plain);
};

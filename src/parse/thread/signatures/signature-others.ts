import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isKnownGivenName } from '../../statements/vocabulary/known-given-names.ts';
import { leadLength } from './closing-lines.ts';
import { hasBodyWord, hasLegalForm, hasRole, isUnit } from '../senders/role-words.ts';
import { isOthersName } from '../senders/others-name.ts';
import { isNameLike } from '../senders/sender-name.ts';

/** Whom a block of contact data is about. */
export interface Owner {
  /** Whether a line above has named them. */
  readonly isNamed: boolean;
  readonly isCalled: (name: string) => boolean;
}

const column = /[|•·‖│\t]| {3,}/u;
/** Words before a colon, at the start of a line or behind a sign that parts what it says. */
const label =
  /(?<=^[\s*_]{0,4}|[,;.]\s{1,3}|\s[-–—/]\s)(\p{L}(?:(?!\s[-–—/]\s)[^,;:|@\d]){0,59}):\s*(?=[^\s/])/gu;
/** Whom somebody writes for, and who gets a copy. */
const behalf =
  /^[\s*_-]{0,4}(?:(?:signed |sent )?(?:for and )?on behalf of|for and behalf of|p\.? ?p\.?(?: ?a\.)?|per pro\.?|i\. ?[AV]\.|im Auftrag(?: von)?|in Vertretung(?: von)?|au nom de|p\.? ?o\.|en nombre de|a nome di|namens|på vegne a[fv]|c\/o|dictated by|on behalf)[:\s]\s{0,3}(?=\S)/iu;
const copies =
  /^[\s*_-]{0,4}(?:b?cc|copy(?: to)?|copies(?: to)?|kopie(?: an)?|copie(?: à)?|copia(?: a)?)\s?:\s{0,3}(?=\S)/iu;
const officeOf =
  /^[\s*_-]{0,4}(?:(?:executive |private )?office of|büro(?: von)?|sekretariat(?: von)?|cabinet de|secrétariat de)\s{1,3}(?=\S)/iu;
/** What the owner says of himself behind a label. */
const ownLabels =
  /^(?:job title|title|role|position|function|company|organi[sz]ation|employer|name|funktion|titel|stelle|firma|unternehmen|fonction|poste|société|cargo|puesto|empresa|functie|bedrijf|tittel|stilling|befattning|företag|ruolo|azienda)$/iu;

/**
 * A line of a signature without what it says of others, which is made blank so that places stay: "CEO: Ada Kern", "On behalf of Ada
 * Kern, CFO", "cc: Ada Kern, CFO". A label before what the owner says of himself ("Title: Head of Data") is blank as well.
 */
export function ownWords(line: string, owner: Owner): string {
  let own = line;
  for (let from = 0; from < line.length;) {
    const end = from + columnLength(line.slice(from));
    own = own.slice(0, from) + ownIn(line.slice(from, end), owner) + own.slice(end);
    from = end + 1;
  }
  return own;
}

function columnLength(rest: string): number {
  const end = rest.search(column);
  return end < 0 ? rest.length : end;
}

function ownIn(said: string, owner: Owner): string {
  const forSomebody = behalf.exec(said) ?? copies.exec(said);
  if (forSomebody) return startsWith(said.slice(forSomebody[0].length), owner) ? said : blank(said);
  if (/:[\s*_]*$/u.test(said) && hasRole(said)) return blank(said);
  const office = officeOf.exec(said);
  if (office && namesOther(said.slice(office[0].length), owner)) return blank(said);
  const labelled = said.includes(':') ? ownBehindLabels(said, owner) : undefined;
  if (labelled !== undefined) return labelled;
  return owner.isNamed && endsInOther(said, owner) ? blank(said) : said;
}

/** Undefined where no label says whom the words are about. */
function ownBehindLabels(said: string, owner: Owner): string | undefined {
  for (const { 0: whole, 1: word = '', index } of said.matchAll(label)) {
    const value = said.slice(index + whole.length);
    if (isAboutOther(word.trim(), value, owner)) return said.slice(0, index) + blank(said.slice(index));
    if (said.slice(0, index).trim() === '' && ownLabels.test(word.trim()))
      return blank(said.slice(0, index + whole.length)) + value;
  }
  return undefined;
}

const blank = (said: string): string => ' '.repeat(said.length);

function isAboutOther(word: string, value: string, owner: Owner): boolean {
  if (ownLabels.test(word)) return word === 'Name' && owner.isNamed && namesOther(value, owner);
  return namesOther(value, owner) || (hasRole(word) && namesShortly(value, owner));
}

/** The words before the first sign that ends a name, without titles. */
function nameAtStart(said: string): string {
  const bare = said.replace(/^[\s*_]+/u, '');
  const name = bare.slice(leadLength(bare));
  const end = name.search(/[,;(/|<\d+]|\s(?:and|und|et|y|e|en|och|og|i|&|[-–—])\s/u);
  return (end < 0 ? name : name.slice(0, end)).replace(/[*_.\s]+$/u, '');
}

const startsWith = (said: string, owner: Owner): boolean => owner.isCalled(nameAtStart(said));

function namesOther(said: string, owner: Owner): boolean {
  const name = nameAtStart(said);
  return isOthersName(name) && !owner.isCalled(name);
}

/** "Kern" and "Kern Ruiz" behind the title of somebody's work; "Yards and Ports" is what he looks after. */
function namesShortly(said: string, owner: Owner): boolean {
  const name = nameAtStart(said);
  if (!isNameLike(name) || owner.isCalled(name) || hasRole(name) || hasBodyWord(name)) return false;
  return !hasLegalForm(name) && !isUnit(name) && !name.split(/\s+/u).some(isOrdinary);
}

const titled = /^(.{2,60}?)\s(?:[-–—]\s)?(?=(\p{Lu}[\p{L}\p{M}'’.-]{1,30}\s\p{Lu}[^,;(]{1,40})(?:$|[,;(]))/u;

/** "Geschäftsführer Ada Kern, Ben Ruiz", "Managing Director – Ada Kern", "Ada Kern (CEO)", below the owner's name. */
function endsInOther(said: string, owner: Owner): boolean {
  const name = nameAtStart(said);
  if (isFullName(name) && !owner.isCalled(name)) return hasRole(said.slice(said.indexOf(name) + name.length));
  const found = titled.exec(said);
  const [, title = '', other = ''] = found ?? [];
  return found !== null && isTitleAlone(title) && isFullName(other.trim()) && !owner.isCalled(other.trim());
}

/** A title that ends as one: "Assistant to" goes on. */
const isTitleAlone = remembered(
  (title: string): boolean => hasRole(title) && hasRole(title.split(/\s+/u).at(-1) ?? ''),
  aboutNames,
);

/** Somebody's name beyond doubt: its first word is a given name that is known. */
const isFullName = (name: string): boolean =>
  isOthersName(name) && isKnownGivenName(name.split(/\s+/u)[0] ?? '');

import { isTitle } from '../../../text/names.ts';
import { isGivenName } from '../../statements/vocabulary/given-names.ts';
import { inOrderOf } from './name-order.ts';
import { isMachine, isRoom } from './machines.ts';
import { isKnownGivenName } from '../../statements/vocabulary/known-given-names.ts';

/** What a header writes before a mail address: somebody's bare name, nothing that names anybody, or no person at all. */
export type Sender =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'unnamed' }
  /** A company, a list, a mailbox of many. */
  | { readonly kind: 'many' };

const UNNAMED: Sender = { kind: 'unnamed' };
const MANY: Sender = { kind: 'many' };

const onBehalf = /^.{0,200}? on behalf of /iu;
const via = /['’]?\s+via\s.{1,80}$/iu;
const hostName = /^[\w.+-]{1,64} at [\w-]{1,60}(?:\.[\w-]{1,60}){1,5}$/u;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f|\p{Extended_Pictographic}/gu;
const bracketed = /\([^()]{0,100}\)|\[[^[\]]{0,100}\]|\{[^{}]{0,100}\}/gu;
/** "Ann \\"AB\\" Bee": what somebody is called stands in quotation marks between the names. */
const nickname = /(?<=\p{L})\s+(?:\\?["“”„])[^"“”„\\]{1,20}(?:\\?["“”])\s+(?=\p{Lu})/gu;
const pronouns = /\b(?:she|he|they|ze|her|him|them)(?:\s?\/\s?\w{2,6}){1,2}/giu;
const tail = /\s*(?:[|•·]|\s[-–—~]\s|--|[-–—]\s*$|\sat\s(?=[\w-]{1,60}\.\w)).*$/u;
const edges = /^[\s"“”'‘’`,;:.<>=_~–—-]+|[\s"“”'‘’`,;:<>=_~–—-]+$/gu;

/** Degrees, honours and generations behind a name. */
const suffixes = new Set(
  `jr sr ii iii iv phd md mba msc bsc ba ma esq pmp cissp cpa pe dds jd llm rn cfa csm mph dr dipl ing meng cissa facp frcp
  mbe obe ret emba acca prof dvm pa np`.split(/\s+/),
);
const legalForms = new Set(
  'inc llc ltd limited gmbh ag corp corporation co company plc llp lp pc pllc bv nv ab as asa aps oy oyj sa sarl sas srl spa kg se kft zrt sro doo pty pte kk ug ev'.split(
    ' ',
  ),
);
/** Words that a company, a list or a mailbox bears, and hardly ever a person. */
const words = new Set(
  `team teams support sales group groups list lists staff service services newsletter noreply notification notifications helpdesk
  department dept office committee announcements announcement announce participants members officers university institute systems
  bank foundation association council desk updates alerts info admin marketing billing recruiting careers operations accounts
  labs technologies solutions software partners holdings industries logistics consulting everyone all users customers
  undisclosed recipients distribution mailing digest bot daemon subscribers employees engineering`.split(
    /\s+/,
  ),
);
const mailboxes = new Set(
  `info noreply no-reply donotreply do-not-reply newsletter news support sales office contact hello admin postmaster
  mailer-daemon notifications notification billing helpdesk marketing press jobs careers team webmaster service alerts
  updates announce`.split(/\s+/),
);

/** Functions that mailboxes are called after, which are no names. */
const functions = new Set(
  `procurement purchasing einkauf inkoop indkøb inköp innkjøp achats compras finance accounting buchhaltung accounts invoice invoices
  rechnung facturen orders order bestellung legal hr recruiting recruitment operations ops dispatch logistics reception
  customercare customerservice kundenservice payroll facilities security compliance privacy itsupport servicedesk zentrale
  vertrieb verkauf personal marketing engineering maintenance quality warehouse shipping secretariat sekretariat`.split(
    /\s+/u,
  ),
);
const isFunction = (word: string): boolean => mailboxes.has(word) || functions.has(word);

const localPart = (address: string): string => address.slice(0, address.indexOf('@')).toLowerCase();

/** Whether an address is a mailbox of many rather than one person's: "info@", "procurement-eu@", "plant.team@". */
export function isSharedMailbox(address: string): boolean {
  const local = localPart(address);
  if (isMachine(local)) return true;
  const parts = local.split(/[._+-]/u);
  return (
    mailboxes.has(local) ||
    isFunction(parts[0] ?? '') ||
    /^(?:team|desk|group|list)$/u.test(parts.at(-1) ?? '')
  );
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The bare name in what a header writes: "Last, First" turned round; company, department, pronouns, degrees, tags in
 * brackets, "| Team", "/COUNTRY", "on behalf of" and "via list" left out. The address, if there is one, is evidence.
 */
export function senderNamed(written: string, address: string | undefined): Sender {
  // Who writes a heading means what stands there.
  const plain = (address === undefined ? written : written.replace(nickname, ' '))
    .replace(/[*\\"“”]/gu, '')
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const said = plain.replace(onBehalf, '').replace(via, '');
  if (hostName.test(said.replace(bracketed, '').trim())) return UNNAMED;
  const open = said.indexOf(']');
  const outside = said
    .replace(bracketed, ' ')
    .replace(pronouns, ' ')
    .replace(/^[^[\]]{0,20}\]/u, open >= 0 ? '' : '$&');
  if (/\bstaff\b/iu.test(outside) && address === undefined) return MANY;
  const name = withoutUnit(outside).replace(tail, '').replace(edges, '').replace(/\s+/gu, ' ');
  if (name === '' || !/\p{L}/u.test(name) || /@/u.test(name)) return UNNAMED;
  return ordered(
    name
      .split(',')
      .map(part => part.replace(edges, ''))
      .filter(part => part !== ''),
    address,
  );
}

/** Notes: "Ann Roe/Sales/Halden@HALDEN" and "CN=Ann Roe/O=Halden" without the unit; a mail address stays. */
function withoutUnit(said: string): string {
  const common = said.replace(/^\s*CN=/iu, '');
  const slash = common.indexOf('/');
  const at = common.search(/@/u);
  if (slash > 0 && /\p{L}/u.test(common.slice(0, slash))) return common.slice(0, slash);
  const isUnit = at > 0 && (/\s/u.test(common.slice(0, at).trim()) || !common.slice(at).includes('.'));
  return isUnit ? common.slice(0, at) : common;
}

function ordered(parts: readonly string[], address: string | undefined): Sender {
  const [first = '', ...others] = parts;
  if (others.some(part => legalForms.has(letters(part)))) return MANY;
  const rest = others.filter(part => !isSuffix(part));
  const [second] = rest;
  const isLast = second !== undefined && isLastName(first, second, address);
  return person(isLast ? `${second} ${first}` : first, address);
}

const isSuffix = (part: string): boolean => part.split(' ').every(word => suffixes.has(letters(word)));

/** Behind a name without a comma: in capitals, or with a full stop, so that "Anh Ma" keeps the name. */
const isLoneSuffix = (word: string): boolean =>
  suffixes.has(letters(word)) && (word === word.toUpperCase() || /\.|^(?:jr|sr|phd|esq)$/iu.test(word));

const particles =
  /^(?:van|von|de|da|di|du|der|den|del|della|la|le|ter|ten|af|av|zu|bin|al|el|st|mc|mac|o)$/iu;

/** Whether "Keller, Anja" is a surname and a given name rather than a name and a company: "Odd Berg, Longhaul Systems". */
function isLastName(first: string, second: string, address: string | undefined): boolean {
  const surnames = first.split(' ').filter(word => !particles.test(word));
  if (isOfMany(second) && !namesMailbox(second, address)) return false;
  if (surnames.length <= 1) return true;
  if (namesMailbox(second, address)) return true;
  return first === first.toUpperCase() && second !== second.toUpperCase();
}

/** Whether the mailbox bears the first word of a name: "pam.stone@…" and "pstone@…" do for "Pam Stone". */
function namesMailbox(name: string, address: string | undefined): boolean {
  const local = letters(address?.slice(0, address.indexOf('@')) ?? '');
  const given = letters(name.split(' ')[0] ?? '');
  return given.length > 1 && local.includes(given);
}

/** Of the words for many some are surnames too: "Tom Sales <tom@…>"; a first word of theirs is no given name. */
const mayBeSurname = (name: string): boolean => {
  const [given = '', ...others] = name.split(' ').map(letters);
  return !words.has(given) && others.every(word => !words.has(word) || surnames.has(word));
};
const surnames = new Set('sales group bank banks list labs desk council marketing'.split(' '));

const isOfMany = (name: string): boolean =>
  isListName.test(name) ||
  isFirm.test(name) ||
  name.split(' ').some(word => words.has(letters(word)) || legalForms.has(letters(word)));

/** "Marlow and Associates". */
const isFirm =
  / (?:and|&|und|et|y) (?:associates|assoc|company|sons|brothers|friends|colleagues|others)\.?$/iu;

/** "DL-Plant-Managers", "Plant Managers". */
const isListName = /^(?:DL|DG|PDL|GRP|ALL|dl|dg|grp|all)[-_]\S|(?:^|[-_ ])[mM]anagers$/u;

const nobodies =
  /^(?:anonymous|unknown|unknown sender|undisclosed.{0,20}|me|you|all|internet|webmaster|postmaster)$/iu;

function person(name: string, address: string | undefined): Sender {
  const all = name.split(' ').filter(word => word !== '');
  let from = 0;
  let to = all.length;
  while (to - from > 1 && isTitle(all[from] ?? '')) from++;
  while (to - from > 1 && isLoneSuffix(all[to - 1] ?? '')) to--;
  const bare = all.slice(from, to).join(' ').replace(edges, '');
  if (nobodies.test(bare)) return MANY;
  if (isOfMany(bare) && !(namesMailbox(bare, address) && mayBeSurname(bare))) return MANY;
  if (isAcronym(bare, address) || isNoHuman(bare, address)) return MANY;
  return bare === '' ? UNNAMED : { kind: 'person', name: inOrderOf(address, bare) };
}

/**
 * "NCRF <ncrf@ncrf.example>": a body called by its initials, as its mailbox or domain is; capitals of which none is a vowel are no
 * name anybody could say.
 */
function isAcronym(name: string, address: string | undefined): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(name) || address === undefined || isGivenName(name)) return false;
  const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
  const isOfDomain = domain.split(/[.-]/u).includes(name.toLowerCase());
  return isOfDomain || (!/[AEIOUY]/u.test(name) && letters(address).startsWith(letters(name)));
}

const nameWord = /^["'“‘(]?(?:\p{Lu}|\p{Lt}|\p{Lo})[\p{L}\p{M}'’.-]*["'”’),]?$/u;

/** Whether words can be somebody's name: one to six words, capitalised but for particles, without digits. */
export function isNameLike(text: string): boolean {
  const found = text.trim().split(/\s+/u);
  if (found.length > 6 || found[0] === '' || text.length > 80) return false;
  return (
    found.some(word => nameWord.test(word)) &&
    found.every(word => nameWord.test(word) || particles.test(word))
  );
}

const isNoHuman = (name: string, address: string | undefined): boolean =>
  isRoom.test(name) || (address !== undefined && isMachine(localPart(address)) && !isPersonal(name));

/** Whether a name that a machine's mailbox shows is somebody's, for whom it sends: "Ann Roe <notifications@…>". */
function isPersonal(name: string): boolean {
  const found = name.split(' ');
  if (found.length < 2 || found.length > 4 || !isNameLike(name)) return false;
  if (found.some(word => word.length > 1 && word === word.toUpperCase())) return false;
  return isKnownGivenName(found[0] ?? '');
}

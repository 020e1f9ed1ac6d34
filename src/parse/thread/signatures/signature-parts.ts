import type { Address, Signature, SignaturePart } from '../../../model/thread.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import type { Span } from '../../../text/span.ts';
import { isDepartment, isFunction } from '../../statements/vocabulary/departments.ts';
import { bareLine } from './bare-line.ts';
import { leadLength } from './closing-lines.ts';
import type { OwnNames } from '../senders/own-names.ts';
import { isPhoneLabel } from './phone-numbers.ts';
import { hasBodyWord, hasLegalForm, hasRole, isCompany, isUnit } from '../senders/role-words.ts';
import { isOthersName } from '../senders/others-name.ts';
import { ownWords, type Owner } from './signature-others.ts';
import { itemsBelow, itemsOn, trimmed } from './signature-line.ts';

/** What a block of contact data tells. `isOwn`: it names its author, or nobody else. */
export interface BlockParts extends Omit<Signature, 'span'> {
  readonly isOwn: boolean;
}

/** Whether they tell more than a name. */
export const isTold = (parts: object): boolean => Object.keys(parts).some(key => key !== 'name');

type Parts = { -readonly [Key in Exclude<keyof Signature, 'span'>]?: SignaturePart };

interface Reading {
  /** The line at hand, and where it starts in the note. */
  text: string;
  start: number;
  readonly author: Address;
  readonly names: OwnNames;
  readonly parts: Parts;
  isOwn: boolean;
  /** Words that may be the employer; the first with a sign of its own counts. */
  readonly employers: SignaturePart[];
  /** Whether somebody's name stood on the line above, or his role: the employer often comes next. */
  after: 'name' | 'role' | undefined;
  /** Whether the role are the last words that were read. */
  isBehindRole: boolean;
}

/** Reads a block of lines as a signature or a card. The first of each kind counts; the fax is no phone. */
export function partsOfBlock(
  lines: QuotedLines,
  block: readonly number[],
  author: Address,
  names: OwnNames,
): BlockParts {
  const reading: Reading = {
    text: '',
    start: 0,
    author,
    names,
    parts: {},
    isOwn: true,
    employers: [],
    after: undefined,
    isBehindRole: false,
  };
  let above = '';
  for (const line of block) {
    if (lines.isBlank(line) || lines.length(line) > 240) continue;
    const said = lines.said(line);
    if (isPhoneLabel(said)) {
      above = said;
      continue;
    }
    reading.start = lines.start(line);
    reading.text = ownWords(bareLine(lines.text.slice(reading.start, lines.end(line))), ownerOf(reading));
    for (const item of above === '' ? itemsOn(reading.text) : itemsBelow(reading.text, above)) {
      if (item.kind === 'words') readWords(reading, item);
      else if (item.kind !== 'fax') reading.parts[item.kind] ??= part(reading, item);
    }
    above = '';
  }
  const employer = reading.employers.toSorted((a, b) => signOf(reading, b) - signOf(reading, a))[0];
  if (employer) reading.parts.organization ??= employer;
  return { ...reading.parts, isOwn: reading.isOwn };
}

const ownerOf = ({ names, parts }: Reading): Owner => ({
  isNamed: parts.name !== undefined,
  isCalled: name => name === parts.name?.text || names.isFullName(name) || names.isShortName(name),
});

const part = ({ text, start }: Reading, span: Span): SignaturePart => {
  const { from, to } = trimmed(text, span);
  return {
    text: text.slice(from, to).replace(/[*\\]/gu, ''),
    span: { from: start + from, to: start + to },
  };
};

const plain = (words: string): string => words.replace(/[*_\\]/gu, '').trim();

/** Name, role and organization: the pieces that are words. */
function readWords(reading: Reading, piece: Span): void {
  const { text, parts } = reading;
  const said = text.slice(piece.from, piece.to);
  const isBehindRole = reading.isBehindRole;
  reading.isBehindRole = false;
  if (!parts.name && !parts.role && readName(reading, piece)) return;
  if (isBehindRole && extendsRole(reading, piece)) return;
  if (hasLegalForm(plain(said)) && !namesRoleFirst(reading, said))
    reading.employers.push(part(reading, piece));
  else if (hasRole(said) && !/^\d/u.test(said)) readRole(reading, piece);
  else if (mayBeEmployer(reading, said) || (isBehindRole && isOfBusiness(plain(said))))
    reading.employers.push(part(reading, piece));
}

/** A name at the start, whoever's it is; what follows a comma or slash is read by itself. */
function readName(reading: Reading, whole: Span): boolean {
  const { text, names, parts } = reading;
  const piece = { ...whole, from: whole.from + leadLength(text.slice(whole.from, whole.to)) };
  const said = text.slice(piece.from, piece.to);
  const cut = /[,/(]|\s[–—-]\s/u.exec(said);
  const head = plain(cut ? said.slice(0, cut.index) : said).replace(/\.$/u, '');
  const isOwn = names.isFullName(head) || names.isShortName(head);
  if (!isOwn && !isOthersName(head)) return false;
  reading.isOwn = isOwn;
  parts.name = part(reading, { from: piece.from, to: piece.from + (cut?.index ?? said.length) });
  reading.after = 'name';
  if (!cut) return true;
  const rest = trimmed(text, { from: piece.from + cut.index + 1, to: piece.to });
  if (
    rest.from < rest.to &&
    !/^(?:esq|ph\.?d|md|mba|jr|sr|[a-z]+\/[a-z]+)\b/iu.test(text.slice(rest.from, rest.to))
  )
    readWords(reading, rest);
  return true;
}

/** "President, Halden Foods Inc." rather than "Partner Foods, Inc." */
function namesRoleFirst(reading: Reading, said: string): boolean {
  const employer = hasRole(said) ? employerIn(reading, said) : undefined;
  return (
    employer !== undefined &&
    isCompany(plain(said.slice(employer.start))) &&
    hasRole(said.slice(0, employer.roleEnd))
  );
}

/** "Vice President - Supply, Halden Foods": what somebody looks after is a part of the title. */
function extendsRole(reading: Reading, piece: Span): boolean {
  const { text, start, parts } = reading;
  const { role } = parts;
  if (!role || start + piece.from < role.span.to) return false;
  const comma = text.slice(piece.from, piece.to).indexOf(',');
  const area = { ...piece, to: comma < 0 ? piece.to : piece.from + comma };
  const said = plain(text.slice(area.from, area.to));
  const isDashed = /^[*_\s]*[-–—][*_\s]*$/u.test(text.slice(role.span.to - start, piece.from));
  if (!isDashed || !(areas.test(said) || isUnit(said) || said.split(' ').every(isOrdinary))) return false;
  parts.role = part(reading, { from: role.span.from - start, to: area.to });
  reading.isBehindRole = true;
  if (comma >= 0) readWords(reading, trimmed(text, { from: area.to + 1, to: piece.to }));
  return true;
}

function readRole(reading: Reading, piece: Span): void {
  const { text, parts } = reading;
  if (parts.role) return;
  const said = text.slice(piece.from, piece.to);
  const employer = employerIn(reading, said);
  parts.role = part(reading, { from: piece.from, to: piece.from + (employer?.roleEnd ?? said.length) });
  reading.after = 'role';
  reading.isBehindRole = employer === undefined;
  if (employer) parts.organization ??= part(reading, { from: piece.from + employer.start, to: piece.to });
}

/** "Senior Architect, Larkfield Storage" and "CTO at Larkfield": the employer begins at `start`. */
function employerIn(
  reading: Reading,
  said: string,
): { readonly roleEnd: number; readonly start: number } | undefined {
  const at = /\s(?:at|@|bei|chez|en|hos|presso|na|w)\s+(?=\p{Lu})/u.exec(said);
  if (at) return { roleEnd: at.index, start: at.index + at[0].length };
  const comma = said.lastIndexOf(',');
  const after = plain(said.slice(comma + 1));
  const isName = comma > 0 && /^\p{Lu}/u.test(after) && !hasRole(after) && after.split(/\s+/u).length <= 5;
  if (!isName || areas.test(after)) return undefined;
  const isCompany =
    hasLegalForm(after) ||
    isOfDomain(after, reading.author) ||
    (!isDepartmentName(after) && !after.split(/\s+/u).every(isOfWork));
  return isCompany ? { roleEnd: comma, start: comma + 1 } : undefined;
}

/** "Category Management", "Group Supply Chain": what somebody looks after, by its last word. */
const isDepartmentName = (words: string): boolean =>
  isFunction(` ${words}`) ||
  isDepartment(words.split(/\s+/u).at(-1) ?? '') ||
  /\b(?:supply chain|accounts?|services?)$/iu.test(words);

const isOfWork = (word: string): boolean =>
  isOrdinary(word) || isUnit(word) || hasBodyWord(word) || /^(?:&|\p{Ll}.*)$/u.test(word);

/** What follows a comma in a title is often what somebody looks after, not who employs them. */
const areas =
  /^(?:global|emea|apac|amer|americas|north america|europe|asia|dach|usa?|uk|germany|france|spain|west|east|north|south|central|engineering|sales|marketing|product|products|operations|finance|partnerships|alliances|business development|customer success|infrastructure|platform|data|security|it|research|strategy|legal|procurement|hr|people|corporate|public|computing|information|science|nordics|benelux)\b/iu;

/** Whether the words can name an employer: capitalised, no street and no place, with a sign of an organization. */
function mayBeEmployer(reading: Reading, written: string): boolean {
  const said = plain(written).replace(/\s*[&,]$/u, '');
  if (/^\d|\d{3}|^[(*]|:$/u.test(said) || said.length > 90 || !/^(?:\p{Lu}|\p{Lo}|the )/u.test(said))
    return false;
  if (said.includes(',') && !hasBodyWord(said) && !hasLegalForm(said)) return false;
  return (
    isOfDomain(said, reading.author) || hasBodyWord(said) || (isAcronyms(said) && reading.after !== undefined)
  );
}

/** "Northwind Traders": a name and a word of trade, neither a unit nor a place. */
function isOfBusiness(said: string): boolean {
  const found = said.split(/\s+/u);
  const last = found.at(-1) ?? '';
  if (found.length < 2 || found.length > 4 || isUnit(said) || isOfPlace.test(said)) return false;
  return (
    found.every(word => /^\p{Lu}/u.test(word)) && isOrdinary(last.toLowerCase()) && !found.every(isOfWork)
  );
}

const isOfPlace =
  /(?<!\p{L})(?:office|offices|branch|campus|building|floor|street|road|avenue|house|tower|square|park|place|centre|center|court|lane|drive|way|island|islands|city|county|state|valley|beach|springs|hill|hills|lake|river|bay|port|harbor|harbour|falls|heights|north|south|east|west|new|san|los|las|saint|st|kingdom|states|republic|zone|region|station|airport|plaza|terrace|close|suite|room|box)(?!\p{L})/iu;

/** "ISSE / NCAR", "California ISO"; neither a building nor a state with its code. */
const isAcronyms = (said: string): boolean =>
  /^(?:[\p{Lu}][\p{L}.-]+\s+)?\p{Lu}{3,8}(?:\s*[/&]\s*\p{Lu}{3,8})?$/u.test(said) &&
  !/^(?:PRIVILEGED|CONFIDENTIAL|NOTICE|THANKS|FYI|ASAP|MBA|PMP|PHD|CEO|CTO|CFO|USA|PS)$/u.test(said);

/** How sure it is that the words name the employer. */
function signOf({ author }: Reading, { text }: SignaturePart): number {
  const said = plain(text);
  return (
    (hasLegalForm(said) ? 4 : 0) +
    (isOfDomain(said, author) ? 4 : 0) +
    (hasBodyWord(said) ? 2 : 0) -
    (isUnit(said) ? 1 : 0)
  );
}

/** Whether "Vast Data" is what "vast-data.example" stands for; initials and a beginning of the domain do as well. */
function isOfDomain(said: string, { address }: Address): boolean {
  const domain = (address?.slice(address.indexOf('@') + 1) ?? '').toLowerCase().split('.').slice(0, -1);
  const words = said
    .toLowerCase()
    .replace(/[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && word !== 'the');
  const whole = words.join('');
  const initials = words.map(word => word[0] ?? '').join('');
  return domain.some(label => {
    const letters = label.replaceAll('-', '');
    if (letters.length < 3) return false;
    if (letters === whole || (words[0] === letters && letters.length > 3)) return true;
    if (isPartOf(whole, label)) return true;
    if (whole.startsWith(letters) && letters.length >= 6) return true;
    return initials.length >= 3 && letters.startsWith(initials) && words.length >= 3;
  });
}

/** "Nordhavn" of nordhavn-shipping.example and of nordhavngroup.example. */
const isPartOf = (whole: string, label: string): boolean =>
  whole.length >= 4 &&
  !isOrdinary(whole) &&
  (label.split('-').includes(whole) || (whole.length >= 5 && label.replaceAll('-', '').startsWith(whole)));

import { aboutNames, remembered } from '../../../text/remembered.ts';

/** A number in a line of contact data, and what it is for; offsets of the line. */
export interface PhoneNumber {
  readonly from: number;
  readonly to: number;
  readonly isFax: boolean;
}

const number = /(?:\+|\(\+?\d|\d)[\d\s().\-/\u00a0\u2011–]{5,24}\d/gu;
const phoneWords =
  /^(?:t|m|p|o|c|d|w|h|v|tel|telephone|phone|ph|phone no|mobile|mob|cell|cellular|office|work|direct|direct line|dir|main|voice|desk|toll[ -]free|switchboard|handy|fon|mobil|mobiltelefon|telefon|tél|téléphone|portable|fixe|móvil|teléfono|tfno|cellulare|telefono|telefone|telemóvel|celular|tlf|tfn|puh|puhelin|gsm|mobiel|telefoon|kom|komórka|tel kom|тел|телефон|моб|мобильный|τηλ|κιν|cep|電話|电话|手机|手機|携帯|전화|휴대폰|נייד|טלפון|whatsapp|pager|ext|home|business|landline|general|reception|no|number|line|us|uk|de|new york|london)$/iu;
const faxWords =
  /(?:^|[^\p{L}])(?:f|fx|fax|facsimile|telefax|telecopy|telefaks|telecopie|télécopie|faksi|факс|传真|傳真|ファックス|팩스|פקס)(?![\p{L}])/iu;

/** The numbers of a line that can be dialled, in their order: seven digits at least, alone or behind words for a telephone. */
export function phoneNumbers(line: string, labelAbove: string): readonly PhoneNumber[] {
  const found: PhoneNumber[] = [];
  let behind = 0;
  for (const hit of line.matchAll(number)) {
    const from = hit.index;
    const said = withoutRest(hit[0], line.slice(from + hit[0].length));
    const to = from + said.length;
    const before = line.slice(behind, from);
    const after = line.slice(to, to + 14);
    behind = to;
    const label = before.trim() === '' ? (found.length === 0 ? labelAbove : '') : before;
    if (!isDialled(said) || !(isLabel(label) || (said.startsWith('+') && !isOfMany.test(label)))) continue;
    found.push({
      from,
      to,
      isFax: faxWords.test(label) || /^[\s(,:-]{0,4}(?:fax|facsimile|f\b)(?![.:\s]{0,3}[\d+(])/iu.test(after),
    });
  }
  return found;
}

/** Before numbers that are dialled to reach no person: conferences, codes, lines for everybody. */
const isOfMany =
  /dial[ -]?in|conference|bridge|passcode|access|\b(?:code|pin|meeting|call|webinar|zoom|teams|hotline|helpline|help ?desk|service ?desk|support|emergency|customer|iban|vat|ust|siret|account)\b|einwahl|konferenz|notruf|kundendienst|audioconf|conférence|conferencia|conferenza|assistenza|urgence|emergencia/iu;

/** The most digits of a number and its country that are common; E.164 allows for three more. */
const USUAL = 12;
const otherExtension = /(?<=\d)\s*\/\s*-\d{1,5}$/u;
const lastGroup = /(?<=\d)[\s\u00a0]+\d{1,5}(?:[-–]\d{1,2})?$/u;

/**
 * A number without what stands behind it on its line: another extension ("-123/-124"), or a house number, a floor, a post
 * code or an hour, which a word follows and which make it longer than numbers are ("… 0123 10 High Street").
 */
function withoutRest(said: string, behind: string): string {
  const number = said.replace(otherExtension, '');
  const [, word, label = ''] = /^[\s\u00a0]*(\p{L}+)(\s*(?:$|[.:,;|()\d]))?/u.exec(behind) ?? [];
  if (word === undefined || /^(?:x|extn?)$/iu.test(word) || (label !== '' && phoneWords.test(word)))
    return number;
  const shorter = number.replace(lastGroup, '');
  return digitsIn(number) > USUAL && digitsIn(shorter) >= USUAL - 2 ? shorter : number;
}

const digitsIn = (said: string): number => said.replace(/\D/gu, '').length;

const isDialled = (said: string): boolean => {
  const digits = digitsIn(said);
  return digits >= 7 && digits <= 16 && !isDate(said) && !isVersion(said);
};

const isDate = (said: string): boolean =>
  /(?<!\d)(?:(?:19|20)\d\d[-./](?:0?\d|1[0-2])[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)(?!\d)/u.test(
    said,
  );

/** "10.15.7.2048", an address of the internet. */
const isVersion = (said: string): boolean =>
  /^\d{1,3}(?:\.\d{1,5}){2,}$/u.test(said) && !/^\d{2,4}(?:\.\d{2,4}){2,}$/u.test(said);

/** Only words for a telephone, what they are for in parentheses included, or nothing at all. */
function isLabel(before: string): boolean {
  const bare = before.replace(/\([^()]{0,30}\)/gu, ' ').replace(/[*_\\]/gu, '');
  if (faxWords.test(bare)) return true;
  return bare
    .split(/[:|,;/&+•·]|\s-\s|\.(?=\s|$)|\bor\b/u)
    .map(part => part.trim().replace(/\s+/gu, ' '))
    .every(
      part => part === '' || phoneWords.test(part) || part.split(' ').every(word => phoneWords.test(word)),
    );
}

/** A line that is nothing but such a word: the number stands on the next one. */
export const isPhoneLabel = remembered((line: string): boolean => {
  const bare = line.replace(/[\s:*_.]+$/gu, '').replace(/^[\s*_]+/u, '');
  return (
    bare.length > 1 &&
    bare.length < 24 &&
    (phoneWords.test(bare) || faxWords.test(bare)) &&
    !/^\w$/u.test(bare)
  );
}, aboutNames);

/** Somebody as an address book keeps them; what is not known is undefined. */
export interface CardOfPerson {
  /** Unlike that of anybody else in the file, and the same each time. */
  readonly uid: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly organization: string | undefined;
  readonly team: string | undefined;
  readonly role: string | undefined;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** People as a file of vCards, in the version that most address books read (3.0, RFC 2426). */
export const vcardText = (people: readonly CardOfPerson[]): string =>
  people.flatMap(person => [...linesOf(person)].map(line => `${folded(line)}\r\n`)).join('');

function* linesOf(person: CardOfPerson): Generator<string> {
  const { uid, name, otherNames, organization, team, role, emails, phones } = person;
  const words = name.split(' ');
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : name;
  yield 'BEGIN:VCARD';
  yield 'VERSION:3.0';
  yield `UID:${escaped(uid)}`;
  yield `FN:${escaped(name)}`;
  yield `N:${escaped(family)};${escaped(given)};;;`;
  if (otherNames.length > 0) yield `NICKNAME:${otherNames.map(escaped).join(',')}`;
  if (organization !== undefined || team !== undefined)
    yield `ORG:${escaped(organization ?? '')}${team === undefined ? '' : `;${escaped(team)}`}`;
  if (role !== undefined) yield `TITLE:${escaped(role)}`;
  for (const email of emails) yield `EMAIL;TYPE=INTERNET:${escaped(email)}`;
  for (const phone of phones) yield `TEL;TYPE=WORK:${escaped(phone)}`;
  yield 'END:VCARD';
}

/** A text as a value: it ends neither its line nor the card, and parts nothing. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** A line holds so many bytes; what is longer goes on behind a blank. */
const LONGEST = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

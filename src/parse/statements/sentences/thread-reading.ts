import type { Proposal, Reference, Statement } from '../../../model/statement.ts';
import {
  isNobody,
  type Address,
  type Message,
  type Signature,
  type SignaturePart,
  type Thread,
} from '../../../model/thread.ts';
import { addTo } from '../../../text/grouping.ts';
import { companyDomain, isNameOfDomain } from '../../../text/domains.ts';
import { isOneWord } from '../../../text/names.ts';
import { squashed } from '../../../text/spelling.ts';

interface Told {
  readonly proposals: Proposal[];
  readonly statements: Statement[];
}

/** What the senders, recipients and signatures of a thread tell. */
export function threadReading({ messages }: Thread): Told {
  const told: Told = { proposals: [], statements: [] };
  const employed = new Set<string>();
  const signed = signedCompanies(messages);
  messages.forEach((message, index) => {
    const { author, signature, cards } = message;
    for (const address of [author, ...message.recipients])
      if (senderName(address) !== undefined || (address === author && !isNobody(author)))
        told.proposals.push({ name: nameOrAddress(address), votes: { person: 4 }, aliases: [] });
    for (const card of cards) readCard(card, index, message, told);
    if (isNobody(author)) return;
    if (signature) readSignature(author, signature, index, told);
    const domain = employerOf(author);
    const who = author.address?.toLowerCase() ?? '';
    if (domain === undefined || employed.has(who)) return;
    employed.add(who);
    told.proposals.push({ name: domain, votes: { organization: 2 }, aliases: [] });
    if ((signed.get(who) ?? []).some(company => isNameOfDomain(company, domain))) return;
    const employer: Reference = { kind: 'name', name: domain, link: undefined };
    const subject: Reference = { kind: 'author', address: author };
    told.statements.push(said(subject, index, message.heading, 'organization', employer, true));
  });
  return told;
}

/** The companies that people sign with, by their addresses. */
function signedCompanies(messages: readonly Message[]): ReadonlyMap<string, readonly string[]> {
  const companies = new Map<string, string[]>();
  for (const { author, signature } of messages)
    if (signature?.organization)
      addTo(companies, author.address?.toLowerCase() ?? '', signature.organization.text);
  return companies;
}

const said = (
  subject: Reference,
  message: number,
  span: Message['heading'],
  relation: Statement['relation'],
  what: Reference | string,
  unsaid = false,
): Statement => ({
  subject,
  object: typeof what === 'string' ? undefined : what,
  text: typeof what === 'string' ? what : undefined,
  polarity: 'states',
  hedged: false,
  corrects: false,
  message,
  unsaid,
  span,
  relation,
});

function readSignature(author: Address, signature: Signature, message: number, told: Told): void {
  const { name, organization } = signature;
  const shown = nameOrAddress(author);
  // Who signs with another form of the full name bears both; who is known by the address has a name now.
  if (name && !isOneWord(name.text) && name.text !== shown)
    told.proposals.push(
      senderName(author) === undefined
        ? { name: name.text, votes: { person: 4 }, aliases: [shown] }
        : { name: shown, votes: {}, aliases: [name.text] },
    );
  const domain = employerOf(author);
  readFacts({ kind: 'author', address: author }, signature, message, told, aliasesOf(organization, domain));
}

/** A block that tells about somebody else. */
function readCard(card: Signature, message: number, { author }: Message, told: Told): void {
  if (!card.name) return;
  const name = card.name.text.replace(/^(?:mr|mrs|ms|dr|prof)\.?\s+/iu, '');
  told.proposals.push({ name, votes: { person: 4 }, aliases: [] });
  const domain = employerOf(author);
  readFacts(
    { kind: 'name', name, link: undefined },
    card,
    message,
    told,
    aliasesOf(card.organization, domain),
  );
}

/** A company's domain is another name of it. */
const aliasesOf = (organization: SignaturePart | undefined, domain: string | undefined): readonly string[] =>
  organization && domain !== undefined && isNameOfDomain(organization.text, domain) ? [domain] : [];

function readFacts(
  subject: Reference,
  { role, organization, phone }: Signature,
  message: number,
  { proposals, statements }: Told,
  aliases: readonly string[],
): void {
  const text = (relation: 'role' | 'phone', part: SignaturePart | undefined): void => {
    if (part) statements.push(said(subject, message, part.span, relation, part.text));
  };
  text('role', role);
  text('phone', phone);
  if (!organization) return;
  proposals.push({ name: organization.text, votes: { organization: 4 }, aliases });
  const object: Reference = { kind: 'name', name: organization.text, link: undefined };
  statements.push(said(subject, message, organization.span, 'organization', object));
}

/** The name of a correspondent, as written or as the address tells it: "ada.roe@…" is Ada Roe. */
export function senderName({ name, address }: Address): string | undefined {
  if (name !== undefined && !name.includes('@')) return name;
  const local = /^(\p{L}{2,})[._](?:(\p{L})[._])?(\p{L}{2,})@/u.exec(address ?? name ?? '');
  if (!local) return undefined;
  const parts = local.slice(1).filter(part => part !== undefined);
  return parts.map(part => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

export const nameOrAddress = (address: Address): string =>
  senderName(address) ?? address.address ?? address.name ?? '';

/** Domains reserved for documentation (RFC 2606). */
const isReserved = (domain: string): boolean => domain.startsWith('example.');

/** The domain that names somebody's employer; none for mail providers and domains that name nobody. */
function employerOf(who: Address): string | undefined {
  const domain = who.address === undefined ? undefined : companyDomain(who.address);
  return domain === undefined || isReserved(domain) || isOnes(domain.split('.')[0] ?? '', who)
    ? undefined
    : domain;
}

/** Whether a domain is somebody's own: "ada@marrow.example" of Ada Marrow, "marrow@marrow.example". */
function isOnes(label: string, who: Address): boolean {
  const local = who.address?.slice(0, who.address.indexOf('@')).toLowerCase();
  const words = senderName(who)?.split(' ') ?? [];
  return local === label || (words.length > 1 && squashed(words.at(-1) ?? '') === squashed(label));
}

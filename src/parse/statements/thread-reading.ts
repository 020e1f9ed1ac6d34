import type { Proposal, Reference, Statement } from '../../model/statement.ts';
import type { Address, Message, Signature, SignaturePart, Thread } from '../../model/thread.ts';

/** What the senders, recipients and signatures of a thread tell. */
export function threadReading({ messages }: Thread): { proposals: Proposal[]; statements: Statement[] } {
  const proposals: Proposal[] = [];
  const statements: Statement[] = [];
  const employed = new Set<string>();
  messages.forEach((message, index) => {
    for (const address of [message.author, ...message.recipients])
      if (nameOf(address) !== undefined || address === message.author)
        proposals.push({ name: nameOrAddress(address), votes: { person: 4 }, aliases: [] });
    if (message.signature) readSignature(message.author, message.signature, index, { proposals, statements });
    const domain = employerOf(message.author);
    const who = message.author.address?.toLowerCase() ?? '';
    if (domain === undefined || employed.has(who)) return;
    employed.add(who);
    proposals.push({ name: domain, votes: { organization: 2 }, aliases: [] });
    const isSigned = messages.some(
      each =>
        each.author.address?.toLowerCase() === who && isNamedBy(each.signature?.organization?.text, domain),
    );
    if (!isSigned)
      statements.push({
        ...said(message.author, index, message.heading),
        relation: 'organization',
        object: { kind: 'name', name: domain, link: undefined },
        unsaid: true,
      });
  });
  return { proposals, statements };
}

const said = (author: Address, message: number, span: Message['heading']): Omit<Statement, 'relation'> => ({
  subject: { kind: 'author', address: author },
  object: undefined,
  text: undefined,
  polarity: 'states',
  hedged: false,
  corrects: false,
  message,
  unsaid: false,
  span,
});

function readSignature(
  author: Address,
  signature: Signature,
  message: number,
  { proposals, statements }: { proposals: Proposal[]; statements: Statement[] },
): void {
  const { role, organization, phone } = signature;
  const text = (relation: 'role' | 'phone', part: SignaturePart | undefined): void => {
    if (part) statements.push({ ...said(author, message, part.span), relation, text: part.text });
  };
  text('role', role);
  text('phone', phone);
  if (!organization) return;
  const domain = employerOf(author);
  const isSame = isNamedBy(organization.text, domain);
  proposals.push({
    name: organization.text,
    votes: { organization: 4 },
    aliases: isSame && domain !== undefined ? [domain] : [],
  });
  const object: Reference = { kind: 'name', name: organization.text, link: undefined };
  statements.push({ ...said(author, message, organization.span), relation: 'organization', object });
}

/** The name of a correspondent, as written or as the address tells it: "ada.roe@…" is Ada Roe. */
export function nameOf({ name, address }: Address): string | undefined {
  if (name !== undefined && !name.includes('@')) return name;
  const local = /^(\p{L}{2,})[._](\p{L}{2,})@/u.exec(address ?? name ?? '');
  if (!local) return undefined;
  return [local[1] ?? '', local[2] ?? ''].map(part => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

export const nameOrAddress = (address: Address): string =>
  nameOf(address) ?? address.address ?? address.name ?? '';

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a company's name is what the domain stands for: "VAST Data" for vast-data.example and for vast.example. */
function isNamedBy(name: string | undefined, domain: string | undefined): boolean {
  if (name === undefined || domain === undefined) return false;
  const label = letters(domain.split('.')[0] ?? '');
  const written = letters(name);
  return written.length > 2 && label.length > 2 && (written.startsWith(label) || label.startsWith(written));
}

const free = new Set(
  `gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web t-online fastmail
  hey zoho mail yandex qq 163 126 naver comcast verizon att sbcglobal orange free laposte wanadoo libero posteo mailbox
  tutanota example`.split(/\s+/),
);
const reserved = /^example\.(?:com|org|net)$/u;
const secondLevel = new Set(['co', 'com', 'ac', 'org', 'net', 'gov', 'edu', 'or', 'ne']);

/** The domain that names somebody's employer; none for mail providers and domains reserved for documentation (RFC 2606). */
function employerOf({ address }: Address): string | undefined {
  const domain = address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const labels = domain?.split('.') ?? [];
  if (domain === undefined || labels.length < 2) return undefined;
  const short = (labels.at(-1) ?? '').length === 2 && secondLevel.has(labels.at(-2) ?? '');
  const own = labels.slice(short ? -3 : -2);
  if (reserved.test(own.join('.')) || free.has(own[0] ?? '')) return undefined;
  return own.join('.');
}

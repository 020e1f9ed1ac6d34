import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Steps } from '../../model/steps.ts';
import { companyDomain, isNameOfDomain } from '../../text/domains.ts';
import { addTo } from '../../text/grouping.ts';
import { oneLine } from '../../text/one-line.ts';
import { squashed } from '../../text/spelling.ts';
import type { Contact } from './contact.ts';
import type { Contacts } from './contacts.ts';
import { AUTOMATIC, GONE, HAS_LEFT, INSTEAD, RETURNED } from './departure-words.ts';
import type { CoverageMark } from './marks.ts';

/** What departures are looked for in. */
interface Correspondence {
  readonly contacts: Contacts;
  /** The contacts in the order of time. */
  readonly inOrder: readonly Contact[];
  readonly ours: ReadonlySet<EntityId>;
}

/**
 * Who of theirs seems to have left: a mail to them came back, an automatic answer says so, or they sign with another
 * company than before. Whoever wrote again later as before has not.
 */
export function* departuresIn(
  index: NoteIndex,
  { contacts, inOrder, ours }: Correspondence,
): Steps<ReadonlyMap<EntityId, readonly CoverageMark[]>> {
  const found = new Map<EntityId, CoverageMark[]>();
  const byAddress = new Map<string, EntityId>();
  for (const { id, addresses } of contacts.correspondents.all)
    if (!ours.has(id)) for (const address of addresses) byAddress.set(address, id);
  const signed = new Map<EntityId, Contact[]>();
  for (const mail of inOrder) {
    if (mail.kind === 'meeting') continue;
    const { author } = mail;
    const isTheirs = author !== undefined && !ours.has(author);
    const isAutomatic = AUTOMATIC.test(mail.subject);
    // They are still there: what was found before is no question any more.
    if (isTheirs && !isAutomatic) found.delete(author);
    if (isTheirs) addTo(signed, author, mail);
    if (isTheirs && isAutomatic) add(found, author, automaticAnswer(index, contacts, author, mail));
    for (const [id, mark] of RETURNED.test(mail.subject) ? returned(index, byAddress, contacts, mail) : [])
      add(found, id, mark);
    yield;
  }
  for (const [id, mails] of signed) {
    add(found, id, newCompany(nameIn(contacts, id), mails));
    yield;
  }
  return found;
}

function add(found: Map<EntityId, CoverageMark[]>, id: EntityId, mark: CoverageMark | undefined): void {
  // One question a person: what is found first is as good as what comes behind it.
  if (mark && !found.has(id)) found.set(id, [mark]);
}

const nameIn = ({ correspondents }: Contacts, id: EntityId): string => correspondents.at(id)?.name ?? id;

/** Of a longer mail the beginning is read: programs say at once what they have to say. */
const LONGEST = 10_000;

const bodyOf = (index: NoteIndex, { path, body }: Contact): string => {
  const text = index.notes.get(path)?.text ?? '';
  return oneLine(
    body
      .map(({ from, to }) => text.slice(from, to))
      .join(' ')
      .slice(0, LONGEST),
  );
};

/** An apostrophe between letters is part of `pat.o'neil@acme.example`; one before them is a quotation mark. */
const anyAddress =
  /(?:[^\s@<>()[\],;:"“”'|]|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])){1,64}@[^\s@<>()[\],;:"“”'|]{1,255}/gu;

const addressesIn = (text: string): string[] =>
  [...text.matchAll(anyAddress)].map(([address]) => address.toLowerCase().replace(/[.!?*_>]+$/u, ''));

/** The people whose addresses a mail says to be gone. */
function returned(
  index: NoteIndex,
  byAddress: ReadonlyMap<string, EntityId>,
  contacts: Contacts,
  mail: Contact,
): [EntityId, CoverageMark][] {
  const body = bodyOf(index, mail);
  if (!GONE.test(body)) return [];
  const named = new Set(addressesIn(body).flatMap(address => byAddress.get(address) ?? []));
  return [...named].map(id => [
    id,
    mark(mail, l10n.t('Has {0} left? A mail to them came back as undeliverable.', nameIn(contacts, id))),
  ]);
}

function automaticAnswer(
  index: NoteIndex,
  contacts: Contacts,
  author: EntityId,
  mail: Contact,
): CoverageMark | undefined {
  const body = bodyOf(index, mail);
  if (!HAS_LEFT.test(body)) return undefined;
  const name = nameIn(contacts, author);
  const successor = successorIn(body, contacts, author);
  return mark(
    mail,
    successor === undefined
      ? l10n.t('Has {0} left? Their automatic answer says so.', name)
      : l10n.t('Has {0} left? Their automatic answer says so, and names {1}.', name, successor),
  );
}

const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}/u;

/** Whom an automatic answer names instead: behind words such as “contact” by name, else by address. */
function successorIn(body: string, contacts: Contacts, author: EntityId): string | undefined {
  const at = INSTEAD.exec(body);
  const said = at ? body.slice(at.index + at[0].length, at.index + at[0].length + 120) : '';
  const name = capitals.exec(said)?.[0];
  if (name !== undefined) return name;
  const own = contacts.correspondents.at(author)?.addresses;
  return addressesIn(body).find(address => own?.has(address) !== true);
}

/** Whether the latest mails are signed with another company than those before; `mails` in the order of time. */
function newCompany(name: string, mails: readonly Contact[]): CoverageMark | undefined {
  const latest = mails.findLast(({ signature }) => signature?.organization !== undefined);
  const company = latest?.signature?.organization?.text;
  if (!latest || company === undefined) return undefined;
  const before = mails.slice(0, mails.indexOf(latest));
  const was = before.findLast(mail => isOtherCompany(mail, latest, company));
  const isBack = mails.slice(mails.indexOf(latest) + 1).some(mail => isOtherCompany(mail, latest, company));
  if (!was || isBack) return undefined;
  const old = was.signature?.organization?.text ?? companyDomain(was.sentFrom ?? '') ?? '';
  return mark(
    latest,
    l10n.t('Has {0} left? They sign for {1} now, and were at {2} before.', name, company, old),
  );
}

/** Whether a mail shows its author at another company than that of a later signature: by its own, else by its address. */
function isOtherCompany({ signature, sentFrom }: Contact, later: Contact, company: string): boolean {
  const own = signature?.organization?.text;
  const domain = companyDomain(sentFrom ?? '');
  const isSameDomain = domain !== undefined && domain === companyDomain(later.sentFrom ?? '');
  if (own !== undefined) return !isOneCompany(own, company) && !isSameDomain;
  return (
    domain !== undefined &&
    companyDomain(later.sentFrom ?? '') !== undefined &&
    !isSameDomain &&
    !isNameOfDomain(company, domain)
  );
}

function isOneCompany(one: string, other: string): boolean {
  const [a, b] = [squashed(one), squashed(other)];
  return a.startsWith(b) || b.startsWith(a);
}

const mark = ({ path, span }: Contact, why: string): CoverageMark => ({ kind: 'left', path, span, why });

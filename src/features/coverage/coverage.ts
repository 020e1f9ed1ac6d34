import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import { addTo } from '../../text/grouping.ts';
import type { Span } from '../../text/span.ts';
import type { Contact } from './contact.ts';
import { contactsIn } from './contacts.ts';
import type { CoveringPerson } from './covering-person.ts';
import type { MetPerson } from './correspondents.ts';
import { daysBetween } from './days.ts';
import { departuresIn } from './departures.ts';
import { marksOf, type CoverageMark } from './marks.ts';
import { ownSide, type OwnSide } from './own-side.ts';

/** Who on our side is in touch with whom of theirs, as of a day. */
export interface Coverage {
  /** ISO 8601. */
  readonly asOf: string;
  /** The mail domains of our own side; none where nobody can tell. */
  readonly ours: readonly string[];
  /** Those of our own side whom a mail or the note of a meeting names. */
  readonly ownPeople: ReadonlySet<EntityId>;
  /** Everybody of theirs whom a mail or the note of a meeting names, the latest contact first. */
  readonly people: readonly CoveredPerson[];
  readonly byPerson: ReadonlyMap<EntityId, CoveredPerson>;
}

export interface CoveredPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly account: EntityId | undefined;
  /** Days of the first and last mail or meeting; undefined where none has a date. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Mails that name them as sender or recipient: in the 30 and 90 days that end with `asOf`, and all. */
  readonly mails: { readonly d30: number; readonly d90: number; readonly all: number };
  /** Who of ours had a part in those mails and meetings, the latest first. */
  readonly by: readonly CoveringPerson[];
  /** Who of theirs wrote the first mail that names them, where they are among its recipients. */
  readonly introducedBy: EntityId | undefined;
  readonly marks: readonly CoverageMark[];
  /** The last mail or meeting. */
  readonly place: { readonly path: NotePath; readonly span: Span };
  /** The same as a whole. */
  readonly lastContact: Contact;
  /** The last mail that they wrote; undefined where none of theirs is among the notes. */
  readonly lastWritten: Contact | undefined;
}

export interface CoverageOptions {
  /** The note of a meeting that is still to come: it is no contact. */
  readonly without?: NotePath | undefined;
  /** Whether our side is worked out where nobody says which it is; true unless said otherwise. */
  readonly guessesSide?: boolean;
}

const NO_SIDE: OwnSide = { domains: [], people: new Set() };

/** The coverage of a folder on a day (ISO 8601); what is later does not count. */
export function* coverage(
  index: NoteIndex,
  asOf: string,
  { without, guessesSide = true }: CoverageOptions = {},
): Steps<Coverage> {
  const contacts = yield* contactsIn(index, asOf, without);
  const { correspondents } = contacts;
  const ours = guessesSide || index.decisions.ours.length > 0 ? yield* ownSide(index, contacts) : NO_SIDE;
  const inOrder = contacts.all.toSorted(byMoment);
  const byPerson = new Map<EntityId, Contact[]>();
  for (const contact of inOrder) {
    for (const id of peopleOf(contact)) if (!ours.people.has(id)) addTo(byPerson, id, contact);
    yield;
  }
  const departures = yield* departuresIn(index, { contacts, inOrder, ours: ours.people });
  const people: CoveredPerson[] = [];
  for (const [id, own] of byPerson) {
    const who = correspondents.at(id);
    const last = own.at(-1);
    if (!who || !last) continue;
    const by = coveringPeople(own, ours.people, personId => correspondents.at(personId)?.name ?? personId);
    const history = { who, contacts: own, by, asOf };
    people.push({
      ...personOf(who, own, asOf),
      by,
      introducedBy: introducerOf(id, own, ours.people),
      marks: [...marksOf(index, history), ...(departures.get(id) ?? [])],
      place: { path: last.path, span: last.span },
      lastContact: last,
      lastWritten: own.findLast(({ author }) => author === id),
    });
    yield;
  }
  return {
    asOf,
    ours: ours.domains,
    ownPeople: ours.people,
    people: people.toSorted(byLastContact),
    byPerson: new Map(people.map(person => [person.id, person])),
  };
}

/** By the time at which they were; what has no date comes first. */
const byMoment = (a: Contact, b: Contact): number => (a.moment ?? -Infinity) - (b.moment ?? -Infinity) || 0;

const peopleOf = ({ author, others }: Contact): ReadonlySet<EntityId> =>
  author === undefined ? others : new Set([author, ...others]);

function personOf(
  { id, name, account }: MetPerson,
  contacts: readonly Contact[],
  asOf: string,
): Pick<CoveredPerson, 'id' | 'name' | 'account' | 'first' | 'last' | 'mails'> {
  const mails = contacts.filter(({ kind }) => kind === 'mail');
  const within = (days: number): number =>
    mails.filter(({ day }) => day !== undefined && daysBetween(day, asOf) < days).length;
  const dated = contacts.filter(({ day }) => day !== undefined);
  return {
    id,
    name,
    account,
    first: dated[0]?.day,
    last: dated.at(-1)?.day,
    mails: { d30: within(30), d90: within(90), all: mails.length },
  };
}

/** Those of ours whom the contacts name; where a mail names no recipient, those who wrote right before and after it. */
function coveringPeople(
  contacts: readonly Contact[],
  ours: ReadonlySet<EntityId>,
  nameOf: (id: EntityId) => string,
): CoveringPerson[] {
  const by = new Map<EntityId, Omit<CoveringPerson, 'id' | 'name'>>();
  for (const contact of contacts) {
    for (const id of new Set([...peopleOf(contact), ...contact.beside])) {
      if (!ours.has(id)) continue;
      const known = by.get(id);
      by.set(id, {
        last: contact.day ?? known?.last,
        mails: (known?.mails ?? 0) + (contact.kind === 'mail' ? 1 : 0),
        place: { path: contact.path, span: contact.span },
      });
    }
  }
  return [...by]
    .map(([id, known]) => ({ id, name: nameOf(id), ...known }))
    .toSorted((a, b) => order(b.last ?? '', a.last ?? '') || b.mails - a.mails || order(a.id, b.id));
}

function introducerOf(
  id: EntityId,
  contacts: readonly Contact[],
  ours: ReadonlySet<EntityId>,
): EntityId | undefined {
  const first = contacts.find(({ kind, day }) => kind === 'mail' && day !== undefined);
  const author = first?.author;
  return author === undefined || author === id || ours.has(author) ? undefined : author;
}

const byLastContact = (a: CoveredPerson, b: CoveredPerson): number =>
  order(b.last ?? '', a.last ?? '') || order(a.name, b.name) || order(a.id, b.id);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { NoteIndex } from '../../index/note-index.ts';
import { candidateId } from '../../index/names/candidates.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/statement.ts';
import { isNobody, type Address } from '../../model/thread.ts';
import { mailAddress } from '../../text/domains.ts';

/** Somebody whom headers name. */
export interface MetPerson {
  readonly id: EntityId;
  readonly name: string;
  /** The account in whose folder they were met first, or that their note belongs to. */
  readonly account: EntityId | undefined;
  /** In lower case. */
  readonly addresses: ReadonlySet<string>;
}

/** Who stands behind names and addresses: one person, however many addresses and spellings there are. */
export class Correspondents {
  readonly #index: NoteIndex;
  readonly #byEmail: ReadonlyMap<string, EntityId | undefined>;
  readonly #met = new Map<
    EntityId,
    { name: string; account: EntityId | undefined; addresses: Set<string> }
  >();
  #note: Note | undefined;
  #known = new Map<string, EntityId | undefined>();

  constructor(index: NoteIndex) {
    this.#index = index;
    this.#byEmail = peopleByEmail(index);
  }

  /** Everybody who was asked for. */
  get all(): readonly MetPerson[] {
    return [...this.#met].map(([id, met]) => ({ id, ...met }));
  }

  at(id: EntityId): MetPerson | undefined {
    const met = this.#met.get(id);
    return met && { id, ...met };
  }

  /** The person at an address of a header: whose note has the address, else who is called so; undefined for nobody. */
  person(address: Address, note: Note): EntityId | undefined {
    if (isNobody(address)) return undefined;
    if (this.#note !== note) {
      this.#note = note;
      this.#known = new Map();
    }
    const key = `${address.name ?? ''}\n${address.address?.toLowerCase() ?? ''}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const id = this.#find(address, note);
    this.#known.set(key, id);
    return id;
  }

  /** As `person`, for whom a list of those present names. */
  referred(reference: Reference, note: Note): EntityId | undefined {
    if (reference.kind === 'author') return this.person(reference.address, note);
    const id = this.#index.directory.naming.resolve(reference, note);
    return id !== undefined && this.#isPerson(id) ? this.#meet(id, undefined, note) : undefined;
  }

  #find(address: Address, note: Note): EntityId | undefined {
    const mailbox = address.address?.toLowerCase();
    const owner = mailbox === undefined ? undefined : this.#byEmail.get(mailbox);
    const id = owner ?? this.#index.directory.naming.resolve({ kind: 'author', address }, note);
    if (id !== undefined) return this.#isPerson(id) ? this.#meet(id, mailbox, note) : undefined;
    // Who is known by a bare address, and wrote nothing, is nobody's candidate yet.
    if (mailbox === undefined || address.name !== undefined) return undefined;
    return this.#meet(candidateId('person', mailbox, undefined), mailbox, note);
  }

  #isPerson(id: EntityId): boolean {
    return this.#index.entities.get(id)?.kind === 'person';
  }

  #meet(id: EntityId, mailbox: string | undefined, note: Note): EntityId {
    const entity = this.#index.entities.get(id);
    const met = this.#met.get(id) ?? {
      name: entity?.name ?? mailbox ?? id,
      account: entity ? entity.account : this.#index.defined.scopes.accountOf(note.path),
      addresses: new Set<string>(),
    };
    if (mailbox !== undefined) met.addresses.add(mailbox);
    this.#met.set(id, met);
    return id;
  }
}

/** People by the addresses in their notes; undefined where two have the same. */
function peopleByEmail(index: NoteIndex): Map<string, EntityId | undefined> {
  const people = new Map<string, EntityId | undefined>();
  for (const entity of index.entities.values()) {
    if (entity.kind !== 'person') continue;
    for (const { key, values } of index.definitionOf(entity)?.properties ?? []) {
      if (key !== 'email') continue;
      for (const { text } of values) {
        const address = mailAddress(text);
        if (address === undefined) continue;
        people.set(address, people.has(address) && people.get(address) !== entity.id ? undefined : entity.id);
      }
    }
  }
  return people;
}

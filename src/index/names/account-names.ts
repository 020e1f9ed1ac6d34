import type { Entity, EntityId, EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Reference } from '../../model/statement.ts';
import type { Address } from '../../model/thread.ts';
import { strongest, type Votes } from '../../parse/statements/names/name-kinds.ts';
import { senderName, nameOrAddress } from '../../parse/statements/sentences/thread-reading.ts';
import type { Note } from '../../model/note.ts';
import { foldName, givenName, givenNames, isOneWord, refusalOf, tidyName } from '../../text/names.ts';
import { calledLike } from './called-like.ts';
import { candidateId } from './candidates.ts';
import type { Known } from './known.ts';
import { endsOf } from './name-ends.ts';
import { shorterNames, shownName } from './shown-name.ts';
import { isHintOnly, isPersonAlone, isWeakWord } from './short-groups.ts';
import { hasInitialsOnly, SurnameBearers } from './surname-bearers.ts';
import type { NameReference, Placeholder, SpellingGroup, SpokenNames } from './spoken-names.ts';

/** The names of one account's notes. */
export class AccountNames {
  readonly candidates = new Map<EntityId, Entity>();
  readonly #known: Known;
  readonly #account: EntityId | undefined;
  readonly #others: ReadonlyMap<EntityId, Entity>;
  /** By folded spelling; undefined where the spelling names nobody in particular. */
  readonly #byName = new Map<string, EntityId>();
  readonly #byAddress = new Map<string, EntityId>();
  #bearers = new SurnameBearers([], undefined);
  readonly #byGivenName = new Map<string, Set<EntityId>>();
  /** People that notes define or properties link, by given name and surname alone; undefined where two share them. */
  readonly #byEnds = new Map<string, EntityId | undefined>();

  /** `others` are the candidates of other accounts. */
  constructor(
    account: EntityId | undefined,
    spoken: SpokenNames,
    known: Known,
    others: ReadonlyMap<EntityId, Entity>,
  ) {
    this.#account = account;
    this.#known = known;
    this.#others = others;
    for (const entity of known.linked)
      if (entity.account === account) this.#byName.set(foldName(entity.name), entity.id);
    this.#givenNames(known.entities.values());
    this.#ends(known.entities.values());
    const lone: SpellingGroup[] = [];
    for (const group of spoken.groups) {
      if (this.#isShared(group)) continue;
      const defined = this.#definedOf(group);
      if (defined !== undefined) for (const [key] of group) this.#byName.set(key, defined);
      else if (isPersonAlone(group) || isWeakWord(group)) lone.push(group);
      else this.#propose(group);
    }
    // Whom a surname with initials names bears the surname, too.
    const isInitialled = ([first]: SpellingGroup): boolean =>
      first !== undefined && hasInitialsOnly(first[0]);
    const steps = [lone.filter(isInitialled), lone.filter(group => !isInitialled(group))];
    for (const groups of steps) {
      this.#bearers = new SurnameBearers([...known.entities.values(), ...this.candidates.values()], account);
      for (const group of groups) this.#addShort(group);
    }
    for (const { person, note } of spoken.people) this.#address(person, note);
    for (const { placeholder, note } of spoken.placeholders) this.#proposePlaceholder(placeholder, note);
  }

  resolve(reference: Reference, note: Note): EntityId | undefined {
    switch (reference.kind) {
      case 'name': {
        const linked = reference.link === undefined ? undefined : this.#target(reference.link, note.path);
        return (
          linked ?? (reference.address ? this.#addressed(reference, note) : this.#named(reference.name, note))
        );
      }
      case 'author':
        return this.#person(reference.address, note);
      case 'placeholder': {
        const name = this.#placeholderName(reference, note);
        return this.#ruled(reference, note) ?? (name === undefined ? undefined : this.#named(name, note));
      }
    }
  }

  /** "Ms Hartley" is a person, and nobody whose given name tells otherwise. */
  #addressed({ name, address = 'any' }: NameReference, note: Note): EntityId | undefined {
    const bearers = this.#bearers.addressed(foldName(name), address);
    if (bearers) return onlyOne(bearers.filter(id => !this.#isRuledOut(name, note, id)));
    const id = this.#named(name, note);
    const kind = id && (this.candidates.get(id) ?? this.#known.entities.get(id))?.kind;
    return kind === 'person' ? id : undefined;
  }

  #target(link: string, path: NotePath): EntityId | undefined {
    const target = this.#known.targets.resolve({ to: link, byName: true }, path);
    return target?.kind === 'entity' ? target.entity.id : undefined;
  }

  #named(name: string, note: Note): EntityId | undefined {
    const mayBe = (id: EntityId): boolean => !this.#isRuledOut(name, note, id);
    const named = this.#known.targets.named(name, note.path).filter(({ id }) => mayBe(id));
    if (named.length > 0) return named.length === 1 ? named[0]?.id : undefined;
    const known = this.#byName.get(foldName(name));
    if (known !== undefined && mayBe(known)) return known;
    const given = this.#byGivenName.get(foldName(name)) ?? [];
    const bearers = [...given].filter(mayBe);
    const [first] = bearers;
    if (bearers.length === 0) return onlyOne(this.#bearers.of([foldName(name)]).filter(mayBe));
    if (bearers.length < 2 && (first === undefined || !this.candidates.has(first))) return first;
    // A Jim whom only another note names in full need not be this one.
    const here = new Set(
      note.reading.proposals
        .filter(
          proposal =>
            !isOneWord(proposal.name) && foldName(givenName(proposal.name)?.given ?? '') === foldName(name),
        )
        .map(proposal => this.#byName.get(foldName(proposal.name))),
    );
    const [only] = here;
    return here.size === 1 && only !== undefined && bearers.includes(only) ? only : undefined;
  }

  #person(address: Address, note: Note): EntityId | undefined {
    const known = this.#byAddress.get(address.address?.toLowerCase() ?? '');
    const name = nameOrAddress(address);
    return known !== undefined && !this.#isRuledOut(name, note, known) ? known : this.#named(name, note);
  }

  #isRuledOut(name: string, { path }: Note, id: EntityId): boolean {
    return this.#known.ruledOut(path).get(foldName(name))?.has(id) ?? false;
  }

  /** Whether several entities that notes define bear one of the names: nobody new does. */
  #isShared(group: SpellingGroup): boolean {
    return group.some(([, { name, note }]) => this.#known.targets.named(name, note.path).length > 1);
  }

  /** The defined entity that one of the spellings names. */
  #definedOf(group: SpellingGroup): EntityId | undefined {
    for (const [key, { name, note, votes }] of group) {
      const [named, ...others] = this.#known.targets.named(name, note.path);
      if (named) return others.length === 0 ? named.id : undefined;
      const known = this.#byName.get(key);
      if (known !== undefined) return known;
      const isPerson = strongest(votes) === 'person';
      const bearer = isPerson
        ? isOneWord(name)
          ? this.#knownBearer(key)
          : this.#byEnds.get(endsOf(name))
        : undefined;
      if (bearer !== undefined) return bearer;
      for (const entities of calledLike(name, this.#known)) {
        const reachable = new Set(
          entities.filter(entity => entity.account === this.#account || entity.account === undefined),
        );
        const [only, ...more] = reachable;
        if (only && more.length === 0 && (only.kind === 'person') === isPerson) return only.id;
      }
    }
    return undefined;
  }

  #ends(entities: Iterable<Entity>): void {
    for (const { id, kind, name, account } of entities) {
      if (kind !== 'person' || isOneWord(name) || (account !== this.#account && account !== undefined))
        continue;
      const ends = endsOf(name);
      this.#byEnds.set(ends, this.#byEnds.has(ends) && this.#byEnds.get(ends) !== id ? undefined : id);
    }
  }

  /** The one person of a given name, if a note defines or a property links that person. */
  #knownBearer(key: string): EntityId | undefined {
    const [only, ...others] = this.#byGivenName.get(key) ?? [];
    return only !== undefined && others.length === 0 && !this.candidates.has(only) ? only : undefined;
  }

  #propose(group: SpellingGroup): void {
    const votes: Votes = {};
    for (const [, spelling] of group)
      for (const kind of Object.keys(spelling.votes) as EntityKind[])
        votes[kind] = (votes[kind] ?? 0) + (spelling.votes[kind] ?? 0);
    const kind = strongest(votes);
    const name = shownName(group, kind);
    if (kind === undefined || name === undefined || isHintOnly(votes) || this.#isRefused(group, name)) return;
    const id = this.#newId(kind, name);
    const aliases = group
      .map(([, spelling]) => spelling.name)
      .filter(other => foldName(other) !== foldName(name) && refusalOf(other) === undefined);
    this.#add({ id, kind, name, aliases: [...aliases, ...this.#shorterNames(kind, name, aliases)] });
    for (const [key] of group) this.#byName.set(key, id);
  }

  /**
   * A given name, a surname or a surname with initials is somebody new only where nobody is known in full who is called so,
   * and so is a word that only looks like one.
   */
  #addShort(group: SpellingGroup): void {
    if (group.some(([key]) => this.#byGivenName.has(key))) return;
    const bearers = isPersonAlone(group) ? this.#bearers.of(group.map(([key]) => key)) : [];
    if (bearers.length === 0) this.#propose(group);
  }

  #newId(kind: EntityKind, name: string): EntityId {
    return candidateId(kind, name, this.#account, this.#known.entities, this.#others);
  }

  #shorterNames(kind: EntityKind, name: string, aliases: readonly string[]): readonly string[] {
    return shorterNames(kind, name).filter(
      each =>
        ![name, ...aliases].some(other => other === each) &&
        this.#known.targets.named(each, '' as NotePath).length === 0,
    );
  }

  #isRefused(group: SpellingGroup, name: string): boolean {
    return (
      refusalOf(name) !== undefined || group.some(([, spelling]) => this.#known.isIgnored(spelling.name))
    );
  }

  #add(candidate: Pick<Entity, 'id' | 'kind' | 'name' | 'aliases'>): void {
    const entity = {
      ...candidate,
      isAccount: false,
      account: this.#account,
      path: undefined,
      section: undefined,
      linkOnly: false,
    };
    this.candidates.set(entity.id, entity);
    this.#givenNames([entity]);
  }

  #givenNames(entities: Iterable<Entity>): void {
    for (const { id, kind, name, aliases, account } of entities) {
      if (kind !== 'person' || (account !== this.#account && account !== undefined)) continue;
      for (const { given } of givenNames({ name, aliases })) {
        const key = foldName(given);
        this.#byGivenName.set(key, (this.#byGivenName.get(key) ?? new Set()).add(id));
      }
    }
  }

  /** One address is one person, however the name beside it is written. */
  #address(person: Address, note: Note): void {
    const key = person.address?.toLowerCase();
    if (key === undefined || this.#byAddress.has(key)) return;
    const id = this.#named(nameOrAddress(person), note);
    if (id !== undefined) this.#byAddress.set(key, id);
  }

  #proposePlaceholder(placeholder: Placeholder, note: Note): void {
    const name = this.#placeholderName(placeholder, note);
    if (name === undefined || this.#named(name, note) !== undefined) return;
    if (this.#ruled(placeholder, note) !== undefined) return;
    if (refusalOf(name) !== undefined || this.#known.isIgnored(name)) return;
    const id = this.#newId('person', name);
    this.#add({ id, kind: 'person', name, aliases: [] });
    this.#byName.set(foldName(name), id);
  }

  /** Whom a decision says that somebody's "my friend" is. */
  #ruled({ owner, noun }: Placeholder, note: Note): EntityId | undefined {
    if (this.#known.spoken.length === 0) return undefined;
    const id = this.#person(owner, note);
    const person = id && (this.candidates.get(id) ?? this.#known.entities.get(id));
    const names = [id ?? '', owner.name ?? '', ...(person ? [person.name, ...person.aliases] : [])].map(
      foldName,
    );
    const ruling = this.#known.spoken.find(
      ({ author, name }) => names.includes(foldName(author)) && foldName(name) === foldName(`my ${noun}`),
    );
    return ruling && (this.candidates.has(ruling.is) || this.#known.entities.has(ruling.is))
      ? ruling.is
      : undefined;
  }

  /** "John Mao's friend". */
  #placeholderName({ owner, noun }: Placeholder, note: Note): string | undefined {
    const id = this.#person(owner, note);
    const name = (id && (this.candidates.get(id) ?? this.#known.entities.get(id))?.name) ?? senderName(owner);
    return name === undefined ? undefined : tidyName(`${name}'s ${noun}`);
  }
}

const onlyOne = (ids: readonly EntityId[]): EntityId | undefined => (ids.length === 1 ? ids[0] : undefined);

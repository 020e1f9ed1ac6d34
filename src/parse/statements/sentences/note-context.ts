import type { EntityKind } from '../../../model/entity.ts';
import type { Addressed, Statement } from '../../../model/statement.ts';
import { isNobody, type Address, type Thread } from '../../../model/thread.ts';
import { foldName } from '../../../text/names.ts';
import { isBody } from '../names/body-names.ts';
import { addresseeOf } from '../../thread/senders/addressee.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { Discourse } from '../nouns/discourse.ts';
import type { Gender } from '../vocabulary/given-names.ts';
import { isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { FAINT, keyOf, type Meaning, type Meant } from '../nouns/meaning.ts';
import type { Name } from '../names/names.ts';
import { isLikelyPerson, mayBe, mayBearOrdinaryName, NameKinds } from '../names/name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { PeopleHere } from './people-here.ts';

/** What is known and found out while the sentences of one note are read. */
export class NoteContext {
  readonly kinds: NameKinds;
  readonly aliases: (readonly [name: string, alias: string])[] = [];
  readonly statements: Statement[] = [];
  /** What an earlier reading of the same note found out about the kinds of names. */
  readonly #known: NameKinds;
  readonly #thread: Thread | undefined;
  readonly #people: PeopleHere;
  readonly #discourses = new Map<number | undefined, Discourse<Meaning>>();
  readonly #addressees = new Map<number, Address | undefined>();
  /** Names that something is said about without telling what they are. */
  readonly #vague = new Set<string>();

  /** Whether the words that are read are those of somebody before a colon: "Ann Roe: Bo reports to me." */
  isSpoken = false;

  /** Works something out as if no words were somebody's before a colon. */
  unspoken<Answer>(ask: () => Answer): Answer {
    const { isSpoken } = this;
    this.isSpoken = false;
    const answer = ask();
    this.isSpoken = isSpoken;
    return answer;
  }

  /** Names that a field calls the team of somebody, with how many it does. */
  readonly teamHints = new Map<string, number>();

  hintAtTeam(name: string): void {
    this.teamHints.set(name, (this.teamHints.get(name) ?? 0) + 1);
  }

  constructor(known: NameKinds, thread: Thread | undefined, people: PeopleHere) {
    this.#known = known;
    this.#thread = thread;
    this.#people = people;
    this.kinds = new NameKinds(name => people.isShort(name));
  }

  /** Gives names of which nothing tells the kind the likeliest one. */
  finish(): void {
    for (const name of this.#vague)
      if (!this.kinds.has(name) && !isOrdinary(name.split(' ')[0] ?? '') && name.length > 2)
        this.kinds.vote(name, isLikelyPerson(name) ? 'person' : 'organization', FAINT);
  }

  vague(name: string): void {
    this.#vague.add(name);
  }

  /** What a message has spoken of so far; a plain note is one text. */
  discourse(message: number | undefined): Discourse<Meaning> {
    const known = this.#discourses.get(message);
    if (known) return known;
    const fresh = new Discourse<Meaning>();
    this.#discourses.set(message, fresh);
    return fresh;
  }

  kindOf(name: string): EntityKind | undefined {
    const key = foldName(name);
    if (this.#people.isShort(key)) return 'person';
    // A word beside the name tells more than a bearer of it, and a place in a pattern less.
    if (this.#people.isGivenName(key) && !this.#known.isTold(key) && !this.kinds.isTold(key)) return 'person';
    return this.#known.ofFolded(key) ?? this.kinds.ofFolded(key) ?? (isBody(name) ? 'team' : undefined);
  }

  /** "Roche agreed", where the note speaks of Marcel Roche. */
  isSurname(name: string): boolean {
    return this.#people.isSurname(foldName(name));
  }

  /** Whether something tells the kind of a name, rather than places open to several kinds. */
  isSure(name: string): boolean {
    return this.#known.isSure(name) || this.kinds.isSure(name);
  }

  mayBe(name: string, hint: EntityKind | undefined, kinds: readonly EntityKind[]): boolean {
    const known = hint ?? this.kindOf(name);
    if (mayBe(name, kinds, known)) return true;
    const isOfPerson = known === undefined && kinds.length === 1 && kinds[0] === 'person';
    return isOfPerson && (mayBearOrdinaryName(name) || isOrdinaryGivenName(name));
  }

  /** What a noun means by itself; undefined for pronouns and for what names nobody. */
  meant(noun: Noun, message: number | undefined, isSubject: boolean): Meant | undefined {
    const meaning = this.#meaningOf(noun, message);
    if (!meaning) return undefined;
    const { reference } = meaning;
    const name = reference.kind === 'name' ? reference.name : undefined;
    return {
      meaning,
      key: keyOf(reference),
      given: name?.split(' ')[0],
      ...(reference.kind === 'name' && isGender(reference.address) && { gender: reference.address }),
      at: noun.from,
      isSubject,
      ...(reference.kind === 'placeholder' && reference.owner.address === undefined && { isNameless: true }),
      mayBe: kinds => (name === undefined ? kinds.includes('person') : this.mayBe(name, meaning.hint, kinds)),
    };
  }

  #meaningOf(
    { means, hint, indefinite, address: of }: Noun,
    message: number | undefined,
  ): Meaning | undefined {
    switch (means.kind) {
      case 'name':
        if (indefinite) return undefined;
        return {
          reference: {
            ...{ kind: 'name', name: this.#fullName(means.name, hint), link: means.name.link },
            ...(of && { address: of }),
          },
          hint,
        };
      case 'author': {
        const address = this.#author(message);
        return address && { reference: { kind: 'author', address }, hint: 'person' };
      }
      case 'placeholder': {
        const owner = this.#ownerOf(means.owner, message);
        return owner && { reference: { kind: 'placeholder', owner, noun: means.noun }, hint: 'person' };
      }
      default:
        return undefined;
    }
  }

  /** Whom initials stand for, else the name as it is written. */
  #fullName({ text, link }: Name, hint: EntityKind | undefined): string {
    const isOwn = hint === undefined && link === undefined;
    return (isOwn ? this.#people.withInitials(text) : undefined) ?? text;
  }

  #ownerOf(owner: 'author' | 'addressee' | Address, message: number | undefined): Address | undefined {
    if (typeof owner === 'object') return owner;
    return owner === 'author' ? this.#author(message) : this.#addressee(message);
  }

  #author(message: number | undefined): Address | undefined {
    const author =
      message === undefined || this.isSpoken ? undefined : this.#thread?.messages[message]?.author;
    return author && !isNobody(author) ? author : undefined;
  }

  #addressee(message: number | undefined): Address | undefined {
    if (message === undefined || !this.#thread) return undefined;
    if (!this.#addressees.has(message)) this.#addressees.set(message, addresseeOf(this.#thread, message));
    return this.#addressees.get(message);
  }
}

const isGender = (address: Addressed | undefined): address is Gender =>
  address !== undefined && address !== 'any';

import type { Proposal, Reference } from '../../model/statement.ts';
import type { Steps } from '../../model/steps.ts';
import type { Address } from '../../model/thread.ts';
import { outlineOfReading } from '../../parse/statements/outline.ts';
import { nameOrAddress } from '../../parse/statements/sentences/thread-reading.ts';
import type { Note } from '../../model/note.ts';
import { groupBy } from '../../text/grouping.ts';
import { joinPeople } from './join-people.ts';
import { joinsOf, spellingsOf, type Spelling } from './spellings.ts';

export type NameReference = Extract<Reference, { kind: 'name' }>;
export type Placeholder = Extract<Reference, { kind: 'placeholder' }>;
export type SpellingGroup = readonly (readonly [key: string, spelling: Spelling])[];

/**
 * What the notes of one account speak of, before it is known which entities are meant: it depends on their sentences and
 * threads only, so that it need not be put together anew when a name is given or taken somewhere.
 */
export interface SpokenNames {
  readonly notes: readonly Note[];
  /** Spellings of one thing each, in the order of the notes. */
  readonly groups: readonly SpellingGroup[];
  /** Everybody who sent or got a mail, once for each way in which a note writes the name. */
  readonly people: readonly { readonly person: Address; readonly note: Note }[];
  readonly placeholders: readonly { readonly placeholder: Placeholder; readonly note: Note }[];
}

export const NOTHING_SPOKEN: SpokenNames = { notes: [], groups: [], people: [], placeholders: [] };

/** `before` is what was known of an earlier state of the same notes. */
export function* spokenNames(
  notes: readonly Note[],
  speeches: Speeches,
  before: SpokenNames | undefined,
): Steps<SpokenNames> {
  if (before && areSame(notes, before.notes)) return before;
  const said: NoteSpeech[] = [];
  for (const note of notes) {
    said.push(speeches.of(note));
    yield;
  }
  const spellings = spellingsOf(said);
  yield;
  const joins = joinsOf(spellings);
  const people = said.flatMap(({ note, people: own }) => own.map(person => ({ person, note })));
  joinPeople(
    spellings,
    joins,
    people.map(({ person }) => person),
  );
  return {
    notes,
    groups: [...groupBy(spellings, ([key]) => joins.rootOf(key)).values()],
    people,
    placeholders: said.flatMap(({ note, placeholders }) =>
      placeholders.map(placeholder => ({ placeholder, note })),
    ),
  };
}

/** Whether the notes are the same, or speak of the same as those before. */
const areSame = (notes: readonly Note[], before: readonly Note[]): boolean =>
  notes.length === before.length &&
  notes.every((note, at) => {
    const other = before[at];
    return note === other || (other !== undefined && note.path === other.path && isSaidAgain(note, other));
  });

const isSaidAgain = (note: Note, other: Note): boolean =>
  outlineOfReading(note.reading, note.thread) === outlineOfReading(other.reading, other.thread);

function peopleIn({ thread }: Note): readonly Address[] {
  const people = new Map<string, Address>();
  for (const { author, recipients } of thread?.messages ?? [])
    for (const person of [author, ...recipients]) {
      if (person.address === undefined) continue;
      const key = `${person.address.toLowerCase()}\n${nameOrAddress(person)}`;
      if (!people.has(key)) people.set(key, person);
    }
  return [...people.values()];
}

/** Of whom one note speaks. */
export interface NoteSpeech {
  readonly note: Note;
  readonly proposals: readonly Proposal[];
  readonly people: readonly Address[];
  readonly placeholders: readonly Placeholder[];
}

const speaking = new WeakMap<Note, boolean>();

/** What notes were found to speak of while they were looked through, so that none is unpacked twice. */
export class Speeches {
  readonly #known = new Map<Note, NoteSpeech>();

  /** Whether the sentences or mails of a note speak of anybody. */
  isIn(note: Note): boolean {
    const known = speaking.get(note);
    if (known !== undefined) return known;
    const { proposals, placeholders } = note.reading;
    const speaks = proposals.length + placeholders.length > 0;
    speaking.set(note, speaks);
    if (speaks) this.#known.set(note, speechOf(note));
    return speaks;
  }

  of(note: Note): NoteSpeech {
    return this.#known.get(note) ?? speechOf(note);
  }
}

function speechOf(note: Note): NoteSpeech {
  const { proposals, placeholders } = note.reading;
  return { note, proposals, people: peopleIn(note), placeholders };
}

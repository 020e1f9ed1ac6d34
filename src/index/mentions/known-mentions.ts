import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Work } from '../../model/work.ts';
import type { Note } from '../../model/note.ts';
import { addTo } from '../../text/grouping.ts';
import type { Span } from '../../text/span.ts';
import { mayMention, namesFor } from './may-mention.ts';
import { changedNames } from '../names/changed-names.ts';
import type { Directory } from '../directory.ts';
import { changedKeys, namePrints, type NamePrints } from '../names/name-prints.ts';
import { KeptMentions, MeantEntities, type MeantList } from './packed-mentions.ts';
import { findMentions } from './find-mentions.ts';
import { NoteWords } from '../names/note-words.ts';

interface Known {
  readonly mentions: KeptMentions;
  /** Undefined where they do not tell whether the mentions are still true under other names. */
  readonly words: NoteWords | undefined;
  /** Whether they hold for as long as no name changes that the note may hold. */
  readonly mayBeKept: boolean;
}

/** Mentions that were found before the notes were read anew, and under which names. */
export interface EarlierMentions {
  readonly names: NamePrints;
  readonly meant: readonly MeantList[];
  /** The numbers of the mentions of a note as it was then, as `KnownMentions.earlier` gave them; undefined of any other. */
  readonly numbersOf: (note: Note) => Uint32Array | undefined;
}

/** Those that may still be true, and the `wordKey`s of the names that mean something else since. */
interface Found {
  readonly earlier: EarlierMentions;
  readonly changed: ReadonlySet<number>;
}

/** For so many entities the notes that may hold their names are found one by one. */
const FEW = 3;

/** The mentions of the notes that were asked for so far, all found with one directory. */
export class KnownMentions {
  readonly #directory: Directory;
  readonly #work: Work | undefined;
  readonly #known = new WeakMap<Note, Known>();
  readonly #meant: MeantEntities;
  readonly #found: Found | undefined;

  private constructor(
    directory: Directory,
    work: Work | undefined,
    meant = new MeantEntities(),
    found?: Found,
  ) {
    this.#directory = directory;
    this.#work = work;
    this.#meant = meant;
    this.#found = found;
  }

  /** None is known yet, but those that were found earlier, as far as they are still true. */
  static of(directory: Directory, work?: Work, earlier?: EarlierMentions): KnownMentions {
    const changed = earlier && changedKeys(earlier.names, namePrints(directory));
    return changed
      ? new KnownMentions(directory, work, new MeantEntities(earlier.meant), { earlier, changed })
      : new KnownMentions(directory, work);
  }

  /** Those that are known of notes, to be handed to `of` under names that may be other ones. */
  earlier(notes: Iterable<Note>): EarlierMentions & { readonly count: number } {
    const numbers = new WeakMap<Note, Uint32Array>();
    let count = 0;
    for (const note of notes) {
      const known = this.#known.get(note);
      if (known?.mayBeKept !== true) continue;
      numbers.set(note, known.mentions.numbers);
      count++;
    }
    const directory = this.#directory;
    let names: NamePrints | undefined;
    return {
      // Worked out where somebody wants to keep them.
      get names() {
        return (names ??= namePrints(directory));
      },
      meant: this.#meant.lists,
      numbersOf: note => numbers.get(note),
      count,
    };
  }

  /** The mentions of a note, in document order. Only those that touch `range`, if given. */
  in(note: Note, range?: Span): readonly Mention[] {
    const mentions = this.#of(note);
    const found = range ? mentions.touching(range) : mentions.all();
    if (this.#work) this.#work.mentionsGiven += found.length;
    return found;
  }

  /**
   * Finds the mentions of an entity in these notes, in their order, ambiguous ones included. Who asks for a few entities
   * has only those notes looked through that may hold their names.
   */
  finder(notes: readonly Note[]): (id: EntityId) => readonly Mention[] {
    const few = new Map<EntityId, readonly Mention[]>();
    let find: ((id: EntityId) => readonly Mention[]) | undefined;
    return id => {
      const known = few.get(id);
      if (known) return known;
      if (find || few.size >= FEW) return (find ??= this.#finderOfAll(notes))(id);
      const names = namesFor(id, this.#directory);
      const held = notes.filter(note => this.#known.has(note) || mayMention(note, names));
      const found = this.#finderOfAll(held)(id);
      few.set(id, found);
      return found;
    };
  }

  #finderOfAll(notes: readonly Note[]): (id: EntityId) => readonly Mention[] {
    const byList = new Map<number, number[]>();
    notes.forEach((note, at) => {
      for (const list of this.#of(note).lists) addTo(byList, list, at);
    });
    return id => {
      const lists = this.#meant.holding(id);
      const places = new Set(lists.flatMap(list => byList.get(list) ?? []));
      return [...places]
        .sort((a, b) => a - b)
        .flatMap(at => (notes[at] ? this.#of(notes[at]).meaning(lists) : []));
    };
  }

  #of(note: Note): KeptMentions {
    const known = this.#known.get(note);
    if (known) return known.mentions;
    const words = NoteWords.of(note);
    const numbers = words && this.#foundIn(note, words);
    const found = numbers
      ? { mentions: new KeptMentions(note.path, numbers, this.#meant), mayBeKept: true }
      : this.#find(note);
    this.#known.set(note, { ...found, words, mayBeKept: found.mayBeKept && words !== undefined });
    return found.mentions;
  }

  #foundIn(note: Note, words: NoteWords): Uint32Array | undefined {
    const numbers = this.#found?.earlier.numbersOf(note);
    if (!numbers) return undefined;
    for (const key of this.#found?.changed ?? []) if (words.mayHold(key)) return undefined;
    return numbers;
  }

  #find(note: Note): Pick<Known, 'mentions' | 'mayBeKept'> {
    const { mentions, asksWhoIsNamed } = findMentions(note, this.#directory);
    if (this.#work) {
      this.#work.notesSearched++;
      this.#work.unitsSearched += note.prose.text.length;
    }
    return { mentions: KeptMentions.of(note.path, mentions, this.#meant), mayBeKept: !asksWhoIsNamed };
  }

  /** What is still true under another directory: the mentions of notes that hold none of the names that changed. */
  under(directory: Directory, notes: ReadonlyMap<NotePath, Note>): KnownMentions {
    const after = new KnownMentions(directory, this.#work, this.#meant);
    const changed = changedNames(this.#directory, directory);
    if (!changed) return after;
    const keys = [...changed];
    for (const note of notes.values()) {
      const known = this.#known.get(note);
      const words = known?.words;
      if (known && words && !keys.some(key => words.mayHold(key))) after.#known.set(note, known);
    }
    return after;
  }
}

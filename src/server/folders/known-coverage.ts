import { coverage, type Coverage } from '../../features/coverage/coverage.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { finished, type Steps } from '../../model/steps.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Answering } from '../answering.ts';

/** Of a folder with no more notes it is worked out while somebody waits for a card. */
const FEW = 200;
/** Of a folder so many days are kept. */
const MOST_DAYS = 4;

/** What is known of a folder, by day; a chart may be of an earlier one. */
interface Known {
  readonly index: NoteIndex;
  readonly byDay: Map<string, Coverage>;
}

/** Who is in touch with whom, folder by folder, as it was worked out last: views, charts and cards ask for the same. */
export class KnownCoverage {
  readonly #known = new WeakMap<NotesFolder, Known>();
  readonly #beingFound = new WeakSet<NotesFolder>();
  readonly #answering: Answering;

  constructor(answering: Answering) {
    this.#answering = answering;
  }

  /** Of the notes as they are, on a day (ISO 8601). */
  *of(folder: NotesFolder, asOf: string): Steps<Coverage> {
    const { index } = folder;
    const before = this.#current(folder)?.byDay.get(asOf);
    if (before) return before;
    const found = yield* coverage(index, asOf);
    const known = this.#current(folder);
    // Somebody drags a slider over the days.
    if (known && known.byDay.size < MOST_DAYS) known.byDay.set(asOf, found);
    else this.#known.set(folder, { index, byDay: new Map([[asOf, found]]) });
    return found;
  }

  /**
   * What can be told at once: of a large folder what was known before, and that of the notes as they are a moment later,
   * when nobody waits for an answer. Undefined where nothing is known yet.
   */
  atHand(folder: NotesFolder, asOf: string): Coverage | undefined {
    if (folder.index.notes.size <= FEW) return finished(this.of(folder, asOf));
    if (!this.#current(folder)?.byDay.has(asOf)) this.#findLater(folder, asOf);
    return this.#known.get(folder)?.byDay.get(asOf);
  }

  #current(folder: NotesFolder): Known | undefined {
    const known = this.#known.get(folder);
    return known?.index === folder.index ? known : undefined;
  }

  #findLater(folder: NotesFolder, asOf: string): void {
    if (this.#beingFound.has(folder)) return;
    this.#beingFound.add(folder);
    const done = (): void => void this.#beingFound.delete(folder);
    // A view that asks says what failed; a card has one line less.
    this.#answering.beside(this.of(folder, asOf)).then(done, done);
  }
}

import { doLater } from '#host/turns.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { followed, prepare } from '../index/prepare.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { inSlices } from './read-notes.ts';

/** For so many milliseconds what nobody waits for is put off: the first questions come first. */
const PUT_OFF = 500;

/** Somebody who types all the while is not waited for: what is left to be worked out by then is little. */
const MOST_TRIES = 3;

/**
 * What short questions are answered from while all that a large folder says is worked out: the index before, which knows
 * what notes define, kept in step with what editors change.
 */
export class AtHand {
  #before: NoteIndex | undefined;
  /** The index before with a note as an editor has it, asked for once more as a rule. */
  #withNote: { readonly note: Note; readonly before: NoteIndex; readonly index: NoteIndex } | undefined;
  #prepared: Promise<void> = Promise.resolve();
  #startNow: (() => void) | undefined;

  /** Resolves when nothing is being worked out; what was put off starts now. */
  get prepared(): Promise<void> {
    this.#startNow?.();
    return this.#prepared;
  }

  /** Whether the index before answers. */
  get isBehind(): boolean {
    return this.#before !== undefined;
  }

  /** Works out in slices what most answers need of the index that `now` gives; `before` answers meanwhile. */
  start(before: NoteIndex, now: () => NoteIndex): void {
    this.#before = before;
    this.#prepared = this.#prepare(before, now).finally(() => {
      this.#before = undefined;
      this.#withNote = undefined;
    });
  }

  /**
   * The same once the first answers have been given, or as soon as somebody waits for what is prepared. No short question
   * does, and nothing else answers them meanwhile: for a small folder.
   */
  startLater(now: () => NoteIndex): void {
    if (this.#before) return;
    this.#startNow = () => {
      this.#startNow = undefined;
      this.#prepared = inSlices(prepare(now()));
    };
    doLater(() => this.#startNow?.(), PUT_OFF);
  }

  /** Another index holds now. */
  follow(was: NoteIndex, is: NoteIndex): void {
    if (this.#before) this.#before = followed(this.#before, was, is);
  }

  /** What a short question about a note is answered from while this index holds. */
  indexFor(path: NotePath | undefined, index: NoteIndex): NoteIndex {
    const note = path && index.notes.get(path);
    if (!this.#before || !note || this.#before.notes.get(note.path) === note) return this.#before ?? index;
    if (this.#withNote?.note !== note || this.#withNote.before !== this.#before)
      this.#withNote = { note, before: this.#before, index: this.#before.with([note]) };
    return this.#withNote.index;
  }

  async #prepare(before: NoteIndex, now: () => NoteIndex): Promise<void> {
    await inSlices(before.prepareFacts());
    for (let tries = 0, done: NoteIndex | undefined; done !== now() && tries < MOST_TRIES; tries++) {
      done = now();
      await inSlices(prepare(done));
    }
  }
}

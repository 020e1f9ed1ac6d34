import { doLater } from '#host/turns.ts';
import { touches, type Span } from '../text/span.ts';
import { difference } from '../edit/text-edit.ts';

/** Milliseconds after which a word counts as finished in an editor that does not tell where its caret is. */
const FINISHED = 2000;

/**
 * The word that somebody is typing. Problems there wait until the caret has left it, since half a name leads nowhere and
 * is nobody's yet. An editor that does not tell its caret is taken to have left when typing rests.
 */
export class Typing {
  readonly #onLeft: () => void;
  /** The texts of open documents as they were before the next edit. */
  readonly #texts = new Map<string, string>();
  #place: { readonly uri: string; readonly offset: number } | undefined;
  #tellsCaret = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onLeft` is called when problems that waited can be told. */
  constructor(onLeft: () => void) {
    this.#onLeft = onLeft;
  }

  /** A document was opened or has this text now. */
  edited(uri: string, text: string): void {
    const before = this.#texts.get(uri);
    this.#texts.set(uri, text);
    if (before === undefined || before === text) return;
    const { span, text: written } = difference(before, text);
    this.#place = { uri, offset: span.from + written.length };
    clearTimeout(this.#timer);
    if (!this.#tellsCaret) this.#timer = doLater(() => this.#leave(), FINISHED);
  }

  closed(uri: string): void {
    this.#texts.delete(uri);
    if (this.#place?.uri === uri) this.#leave();
  }

  /** The caret stands at an offset of the document's text, or in one that is not ours. */
  caretAt(uri: string, offset: number): void {
    this.#tellsCaret = true;
    clearTimeout(this.#timer);
    if (!this.#place) return;
    const word = this.#word();
    if (uri !== this.#place.uri || !word || !touches(word, offset)) this.#leave();
    else this.#place = { uri, offset };
  }

  /** Whether a problem at this span of the document has to wait. */
  holds(uri: string, span: Span): boolean {
    if (this.#place?.uri !== uri) return false;
    const word = this.#word();
    return word !== undefined && span.from <= word.to && word.from <= span.to;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** What stands around the caret up to white space on both sides; undefined where it stands in white space. */
  #word(): Span | undefined {
    const text = this.#place && this.#texts.get(this.#place.uri);
    if (!this.#place || text === undefined) return undefined;
    let { offset: from } = this.#place;
    let to = from;
    while (from > 0 && !isBlank(text.charCodeAt(from - 1))) from--;
    while (to < text.length && !isBlank(text.charCodeAt(to))) to++;
    return from === to ? undefined : { from, to };
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (!this.#place) return;
    this.#place = undefined;
    this.#onLeft();
  }
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000;

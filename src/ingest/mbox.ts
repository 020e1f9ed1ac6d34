/**
 * Parts a mailbox file into its mails, chunk by chunk. A mail begins at a line `From address date` behind a blank line (or at
 * the start) that a header follows: "From my side, …" begins none. Lines that the mailbox quoted (`>From `) are put right.
 */
const NEWLINE = 10;
const RETURN = 13;
const LETTER_F = 0x46;
const MARK = 0x3e;

/** More of a mail is not kept: its text stands before what is attached. */
export const LONGEST_MAIL = 10 * 1024 * 1024;

export interface BoxedMail {
  readonly bytes: Uint8Array;
  /** Whether its end was left out. */
  readonly isCut: boolean;
}

export class MboxReader {
  /** What stands between quoted lines of the mail that is read. */
  #parts: Uint8Array[] = [];
  #length = 0;
  #isCut = false;
  #isInside = false;
  #isAfterBlank = true;
  /** What cannot be judged before more is read: a line without its end, with the separator above it. */
  #rest: Uint8Array = new Uint8Array();

  /** The mails that end in a chunk of the file. */
  *read(chunk: Uint8Array): Generator<BoxedMail> {
    const bytes = joined([this.#rest, chunk]);
    const judged = yield* this.#lines(bytes, bytes.lastIndexOf(NEWLINE) + 1);
    const isTooLong = bytes.length - judged > LONGEST_MAIL;
    if (isTooLong) this.#keep(bytes.subarray(judged));
    this.#rest = isTooLong ? new Uint8Array() : bytes.slice(judged);
  }

  /** The last mail. */
  *end(): Generator<BoxedMail> {
    const judged = yield* this.#lines(this.#rest, this.#rest.length);
    this.#keep(this.#rest.subarray(judged));
    yield* this.#mail();
  }

  /** Reads whole lines; the answer is how far they could be judged. Few of them begin with the letters that count. */
  *#lines(bytes: Uint8Array, to: number): Generator<BoxedMail, number> {
    let kept = 0;
    for (let from = 0; from < to;) {
      const found = bytes.indexOf(NEWLINE, from);
      const end = found < 0 ? to : found + 1;
      const first = bytes[from];
      if (first === LETTER_F && this.#isAfterBlank && isSeparator(bytes.subarray(from, end))) {
        if (end === to) {
          this.#keep(bytes.subarray(kept, from));
          return from;
        }
        if (isHeader(bytes.subarray(end))) {
          this.#keep(bytes.subarray(kept, from));
          yield* this.#mail();
          this.#isInside = true;
          kept = end;
        }
      } else if (first === MARK && isQuotedFrom(bytes.subarray(from, end))) {
        this.#keep(bytes.subarray(kept, from));
        kept = from + 1;
      }
      this.#isAfterBlank = first === NEWLINE || (first === RETURN && end - from === 2);
      from = end;
    }
    this.#keep(bytes.subarray(kept, to));
    return to;
  }

  #keep(part: Uint8Array): void {
    if (!this.#isInside || part.length === 0) return;
    const room = LONGEST_MAIL - this.#length;
    if (part.length > room) this.#isCut = true;
    // A copy: the caller may fill its buffer anew.
    if (room > 0) this.#parts.push(part.slice(0, room));
    this.#length += Math.min(part.length, room);
  }

  *#mail(): Generator<BoxedMail> {
    if (this.#length > 0) yield { bytes: joined(this.#parts), isCut: this.#isCut };
    this.#parts = [];
    this.#length = 0;
    this.#isCut = false;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const latin1 = new TextDecoder('latin1');
const textOf = (line: Uint8Array): string => latin1.decode(line.subarray(0, 300)).trimEnd();
const startsWithFrom = (line: Uint8Array, at: number): boolean =>
  line[at] === LETTER_F &&
  line[at + 1] === 0x72 &&
  line[at + 2] === 0x6f &&
  line[at + 3] === 0x6d &&
  line[at + 4] === 0x20;

const separator =
  /^From (?:\S{1,200}|"[^"]{1,200}"\S{1,100}|\S+(?: at \S+)|) {1,3}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6},? {1,2}\w{3} {1,3}\d{1,2} {1,2}\d\d?:\d\d.{0,40}\d{4}|\d{4}-\d\d-\d\d.{0,40}|(?:\w{3}, )?\d{1,2} \w{3} \d{4}.{0,40})/;
const isSeparator = (line: Uint8Array): boolean => startsWithFrom(line, 0) && separator.test(textOf(line));

/** Asked of all that follows a separator: only its first line counts. */
const isHeader = (lines: Uint8Array): boolean => /^>?[!-9;-~]{1,100}[ \t]?:|^>From /.test(textOf(lines));

function isQuotedFrom(line: Uint8Array): boolean {
  let marks = 1;
  while (line[marks] === MARK) marks++;
  return startsWithFrom(line, marks);
}

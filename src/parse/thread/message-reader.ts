import { isNobody, NOBODY, type Message, type Signature } from '../../model/thread.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import type { Boundary } from './boundary.ts';
import { settledDate } from './date-order.ts';
import type { Section } from './export-format.ts';
import { endBefore } from './quoted-mails.ts';
import { partsOf, type Part } from './quoting.ts';
import { SaidBefore, type Words } from './repeats.ts';
import { writerOf } from './on-behalf.ts';
import { KnownClosings } from './known-closings.ts';

/** A message while the thread is put together; `quotes` and `quoting` are indices in the order of finding. */
export interface Found {
  readonly message: Omit<Message, 'quoting' | 'signature'>;
  readonly quoting: number | undefined;
  readonly quotes: number[];
  signature: Signature | undefined;
}

/** Whether a part quotes another one; those come behind it, the first right behind. */
const hasChild = (parts: readonly Part[], at: number): boolean => parts[at + 1]?.parent === at;

/** Finds out which messages the sections of a thread hold, and what in them only repeats another one. */
export class MessageReader {
  readonly #lines: QuotedLines;
  #closings: KnownClosings;
  readonly #said = new SaidBefore();
  readonly #found: Found[] = [];
  readonly #repeats: Span[] = [];
  /** Which message a number of `#said` means, and the other way round; doubtful stretches have no number. */
  readonly #places: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(lines: QuotedLines) {
    this.#lines = lines;
    this.#closings = new KnownClosings(lines, { compares: true });
  }

  read(sections: readonly Section[]): {
    readonly found: readonly Found[];
    readonly repeats: readonly Span[];
  } {
    const split = sections.map(({ first, last }) => partsOf(this.#lines, first, last));
    const compares = sections.length > 1 || split.some(parts => parts.length > 1);
    this.#closings = new KnownClosings(this.#lines, { compares });
    // Every mail with a heading is known before the first quote is judged, whatever order the export has.
    for (const [index, section] of sections.entries()) this.#headed(section, split[index]?.[0]?.lines ?? []);
    for (const [mail, parts] of split.entries()) {
      // Which message each part of this mail belongs to: a new one, or the one that it repeats.
      const owners: number[] = [mail];
      for (const [at, part] of parts.entries()) {
        if (at === 0) continue;
        const quoting = owners[part.parent ?? 0] ?? mail;
        owners.push(
          part.boundary?.isDoubtful === true
            ? this.#doubtful(part, quoting)
            : this.#quote(part, quoting, parts, at),
        );
      }
    }
    return { found: this.#found, repeats: this.#repeats };
  }

  #headed({ author, date, subject, recipients, heading }: Section, own: readonly number[]): void {
    const { body: lines, signature, cards, words } = this.#closings.read(own, author);
    const body = this.#spans(lines);
    const earlier = words.count === 0 ? undefined : this.#said.repeatedBy({ author, date, words }, -1);
    const isExported = earlier !== undefined && this.#found[earlier]?.message.date === date;
    if (isExported) this.#repeats.push(...body);
    this.#add(
      {
        message: {
          author,
          date,
          subject,
          recipients,
          embedded: false,
          doubtful: false,
          heading,
          body: isExported ? [] : body,
          cards: isExported ? [] : cards,
        },
        ...{ quoting: undefined, quotes: [], signature },
      },
      words,
    );
  }

  #add(found: Found, words: Words): number {
    const { author, date } = found.message;
    const index = this.#found.push(found) - 1;
    const number = this.#said.add({ author, date, words });
    this.#places[number] = index;
    this.#numbers.set(index, number);
    return index;
  }

  /** Judges one quote in the message `quoting`; the answer is the index of the message that it is. */
  // eslint-disable-next-line complexity -- a quote repeats, forwards or says something new: read as one list
  #quote({ boundary, lines: own }: Part, quoting: number, parts: readonly Part[], at: number): number {
    const author = boundary ? writerOf(this.#lines, own, boundary) : NOBODY;
    const date = boundary && settledDate(boundary, this.#found[quoting]?.message.date);
    const { body: lines, signature, cards, words } = this.#closings.read(own, author);
    const body = this.#spans(lines);
    const earlier = this.#repeated({ author, date, words }, quoting);
    if (earlier !== undefined) {
      if (boundary) this.#repeats.push(this.#heading(boundary));
      this.#repeats.push(...body);
      this.#keepSignature(earlier, signature);
      if (earlier !== quoting) this.#found[quoting]?.quotes.push(earlier);
      return earlier;
    }
    // A quote without an owner is nobody's statement, and an attribution line without text says nothing.
    const forwards =
      boundary?.kind === 'block' && !isNobody(author) && (hasChild(parts, at) || this.#isWritten(own));
    if (!boundary || (words.count === 0 && !forwards)) return quoting;
    const { subject, recipients } = boundary;
    const heading = this.#heading(boundary);
    const index = this.#add(
      {
        message: { author, date, subject, recipients, embedded: true, doubtful: false, heading, body, cards },
        ...{ quoting, quotes: [], signature },
      },
      words,
    );
    this.#found[quoting]?.quotes.push(index);
    return index;
  }

  /** A mail that holds nothing but an attached file is one. */
  #isWritten(own: readonly number[]): boolean {
    return own.some(line => !this.#lines.isBlank(line));
  }

  #repeated(quote: Parameters<SaidBefore['repeatedBy']>[0], quoting: number): number | undefined {
    const earlier = this.#said.repeatedBy(quote, this.#numbers.get(quoting) ?? -1);
    return earlier === undefined ? undefined : this.#places[earlier];
  }

  /** What stands below a doubtful boundary is of the same message, but nobody says it. */
  #doubtful({ boundary, lines: own }: Part, quoting: number): number {
    const holder = this.#found[quoting];
    const { body: lines } = this.#closings.read(own, NOBODY);
    const body = this.#spans(lines);
    if (!holder || !boundary || body.length === 0) return quoting;
    const { date, subject } = holder.message;
    const heading = this.#heading(boundary);
    const index = this.#found.push({
      message: {
        author: NOBODY,
        date,
        subject,
        recipients: [],
        embedded: true,
        doubtful: true,
        heading,
        body,
        cards: [],
      },
      ...{ quoting, quotes: [], signature: undefined },
    });
    holder.quotes.push(index - 1);
    // What follows a doubtful boundary is quoted by the message that holds it.
    return quoting;
  }

  #heading({ start, next }: Boundary): Span {
    return { from: this.#lines.start(start), to: endBefore(this.#lines, next) };
  }

  /** An export may drop a signature that a later quote of the same mail has kept. */
  #keepSignature(index: number, signature: Signature | undefined): void {
    const message = this.#found[index];
    if (!message || !signature) return;
    if (message.signature) this.#repeats.push(signature.span);
    else message.signature = signature;
  }

  /** The written lines as spans, one for each run of them that stands together in the note. */
  #spans(own: readonly number[]): readonly Span[] {
    const lines = this.#lines;
    const spans: { from: number; to: number }[] = [];
    let last: { from: number; to: number } | undefined;
    let before = -2;
    for (const line of own) {
      if (line !== before + 1) last = undefined;
      before = line;
      if (lines.isBlank(line)) continue;
      if (last) last.to = lines.end(line);
      else spans.push((last = { from: lines.start(line), to: lines.end(line) }));
    }
    return spans;
  }
}

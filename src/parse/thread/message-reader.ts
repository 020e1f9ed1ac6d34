import { isNobody, NOBODY, type Message, type Signature } from '../../model/thread.ts';
import type { Span } from '../../text/span.ts';
import { settledDate } from './dates/date-order.ts';
import { movedSignature } from './signatures/known-closings.ts';
import type { PlacedSection } from './known-sections.ts';
import type { PartReading } from './read-section.ts';
import { SaidBefore, type Words } from './repeats.ts';

/** A message while the thread is put together; `quotes` and its `quoting` are indices in the order of finding. */
export interface Found {
  readonly message: { -readonly [Key in keyof Message]: Message[Key] };
  readonly quotes: number[];
}

/** The part with offsets of the note. */
function placed(part: PartReading, shift: number): PartReading {
  if (shift === 0) return part;
  const { author, heading, body, signature, cards } = part;
  const moved = ({ from, to }: Span): Span => ({ from: from + shift, to: to + shift });
  return {
    boundary: part.boundary,
    parent: part.parent,
    isQuoting: part.isQuoting,
    isWritten: part.isWritten,
    isOthers: part.isOthers,
    words: part.words,
    author: author.nameSpan ? { ...author, nameSpan: moved(author.nameSpan) } : author,
    heading: heading && moved(heading),
    body: body.map(moved),
    signature: signature && movedSignature(signature, moved),
    cards: cards.map(card => movedSignature(card, moved)),
  };
}

/** Finds out which messages the sections of a thread hold, and what in them only repeats another one. */
export class MessageReader {
  readonly #sections: readonly PlacedSection[];
  readonly #said: SaidBefore;
  readonly #found: Found[] = [];
  readonly #repeats: Span[] = [];
  /** Which message a number of `#said` means, and the other way round; doubtful stretches have no number. */
  readonly #places: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(sections: readonly PlacedSection[]) {
    this.#sections = sections;
    this.#said = new SaidBefore(
      sections.reduce((words, { section }) => words + (section.parts[0]?.words.count ?? 0), 0),
    );
  }

  read(): {
    readonly found: readonly Found[];
    readonly repeats: readonly Span[];
  } {
    // Every mail with a heading is known before the first quote is judged, whatever order the export has.
    for (const section of this.#sections) this.#headed(section);
    for (const [mail, { section, shift }] of this.#sections.entries()) {
      // Which message each part of this mail belongs to: a new one, or the one that it repeats.
      const owners: number[] = [mail];
      for (let at = 1; at < section.parts.length; at++) {
        const read = section.parts[at];
        if (!read) continue;
        const quoting = owners[read.parent ?? 0] ?? mail;
        const part = placed(read, shift);
        owners.push(
          part.boundary?.isDoubtful === true ? this.#doubtful(part, quoting) : this.#quote(part, quoting),
        );
      }
    }
    return { found: this.#found, repeats: this.#repeats };
  }

  #headed({ section, shift }: PlacedSection): void {
    const [own] = section.parts;
    if (!own) return;
    const part = placed(own, shift);
    const { date, subject, recipients } = section;
    const { author, body, signature, cards, words, isOthers } = part;
    const heading = { from: section.heading.from + shift, to: section.heading.to + shift };
    const earlier = words.count === 0 ? undefined : this.#said.repeatedBy({ author, date, words }, -1);
    const isExported = earlier !== undefined && this.#found[earlier]?.message.date === date;
    if (isExported) this.#repeats.push(...body);
    const index = this.#add(
      {
        message: {
          author,
          date,
          subject,
          recipients,
          embedded: false,
          doubtful: false,
          heading,
          body: isExported || isOthers ? [] : body,
          quoting: undefined,
          signature,
          cards: isExported || isOthers ? [] : cards,
        },
        quotes: [],
      },
      words,
    );
    if (isOthers && !isExported) this.#nobodys({ ...part, heading: undefined }, index);
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
  #quote(part: PartReading, quoting: number): number {
    const { boundary, author, heading, body, signature, cards, words, isOthers } = part;
    const date = boundary && settledDate(boundary, this.#found[quoting]?.message.date);
    const earlier = this.#repeated({ author, date, words }, quoting);
    if (earlier !== undefined) {
      if (heading) this.#repeats.push(heading);
      this.#repeats.push(...body);
      this.#keepSignature(earlier, signature);
      if (earlier !== quoting) this.#found[quoting]?.quotes.push(earlier);
      return earlier;
    }
    // A quote without an owner is nobody's statement, and an attribution line without text says nothing.
    if (!boundary || !heading || (words.count === 0 && !forwards(part))) return quoting;
    const { subject, recipients } = boundary;
    const index = this.#add(
      {
        message: {
          author,
          date,
          subject,
          recipients,
          embedded: true,
          doubtful: false,
          heading,
          body: isOthers ? [] : body,
          quoting,
          signature,
          cards: isOthers ? [] : cards,
        },
        quotes: [],
      },
      words,
    );
    this.#found[quoting]?.quotes.push(index);
    if (isOthers) this.#nobodys({ ...part, heading: undefined }, index);
    return index;
  }

  #repeated(quote: Parameters<SaidBefore['repeatedBy']>[0], quoting: number): number | undefined {
    const earlier = this.#said.repeatedBy(quote, this.#numbers.get(quoting) ?? -1);
    return earlier === undefined ? undefined : this.#places[earlier];
  }

  /** What stands below a doubtful boundary is of the same message, but nobody says it. */
  #doubtful({ heading, body }: PartReading, quoting: number): number {
    if (heading) this.#nobodys({ heading, body, cards: [] }, quoting);
    // What follows a doubtful boundary is quoted by the message that holds it.
    return quoting;
  }

  /** A stretch of a message of which nobody can tell who says it. */
  #nobodys({ body, cards, heading }: Pick<PartReading, 'body' | 'cards' | 'heading'>, holding: number): void {
    const holder = this.#found[holding];
    const first = body[0] ?? cards[0]?.span;
    if (!holder || !first) return;
    const { date, subject } = holder.message;
    const index = this.#found.push({
      message: {
        author: NOBODY,
        date,
        subject,
        recipients: [],
        embedded: true,
        doubtful: true,
        heading: heading ?? { from: first.from, to: first.from },
        body,
        quoting: holding,
        signature: undefined,
        cards,
      },
      quotes: [],
    });
    holder.quotes.push(index - 1);
  }

  /** An export may drop a signature that a later quote of the same mail has kept. */
  #keepSignature(index: number, signature: Signature | undefined): void {
    const message = this.#found[index]?.message;
    if (!message || !signature) return;
    if (message.signature) this.#repeats.push(signature.span);
    else message.signature = signature;
  }
}

/** A mail that only forwards another one, or holds nothing but an attached file, is one. */
const forwards = ({ boundary, author, isQuoting, isWritten }: PartReading): boolean =>
  boundary?.kind === 'block' && !isNobody(author) && (isQuoting || isWritten);

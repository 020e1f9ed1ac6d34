import { NOBODY, type Signature, type WrittenAddress } from '../../model/thread.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import type { Boundary } from './boundaries/boundary.ts';
import type { KnownClosings } from './signatures/known-closings.ts';
import { writerOf } from './senders/on-behalf.ts';
import { endBefore } from './quoted-mails.ts';
import { partsOf, type Part } from './quoting.ts';
import { NO_WORDS, wordsOn, type Words } from './repeats.ts';
import type { Section } from './section.ts';

/** The words of one author in a mail, as far as the mail itself tells. Offsets are those of the text that was read. */
export interface PartReading extends Pick<Part, 'boundary' | 'parent'> {
  readonly author: WrittenAddress;
  /** Where the boundary stands. */
  readonly heading: Span | undefined;
  /** The written lines, one span for each run of them that stands together. */
  readonly body: readonly Span[];
  readonly signature: Signature | undefined;
  readonly cards: readonly Signature[];
  /** Whether somebody else than the author signs it. */
  readonly isOthers: boolean;
  readonly words: Words;
  /** Whether it quotes another part. */
  readonly isQuoting: boolean;
  /** Whether anything stands in it, boilerplate and signature included. */
  readonly isWritten: boolean;
}

/** What a mail says and quotes. The first part is the mail itself. */
export interface SectionReading extends Omit<Section, 'lines' | 'first' | 'last'> {
  readonly parts: readonly PartReading[];
}

/** Reads one mail; `isAlone`: it is all that the note holds, so that only its quotes can repeat anything. */
export function readSection(
  { lines, first, last, ...head }: Section,
  closings: KnownClosings,
  { isAlone }: { readonly isAlone: boolean },
): SectionReading {
  const parts = partsOf(lines, first, last);
  const compares = !isAlone || parts.length > 1;
  const readPart = ({ boundary, parent, lines: own }: Part, at: number): PartReading => {
    const author = parent === undefined ? head.author : authorOf(lines, own, boundary);
    const { body, signature, cards, isOthers } = closings.read(lines, own, author);
    return {
      boundary,
      parent,
      author,
      signature,
      cards,
      isOthers,
      heading: boundary && { from: lines.start(boundary.start), to: endBefore(lines, boundary.next) },
      body: spansOf(lines, body),
      words: compares ? wordsOn(lines, body) : NO_WORDS,
      // Those that it quotes come behind it, the first right behind.
      isQuoting: parts[at + 1]?.parent === at,
      isWritten: own.some(line => !lines.isBlank(line)),
    };
  };
  return { ...head, parts: parts.map(readPart) };
}

/** A quote without an owner is nobody's, and so is what stands below a doubtful boundary. */
const authorOf = (
  lines: QuotedLines,
  own: readonly number[],
  boundary: Boundary | undefined,
): WrittenAddress => (!boundary || boundary.isDoubtful ? NOBODY : writerOf(lines, own, boundary));

function spansOf(lines: QuotedLines, own: readonly number[]): readonly Span[] {
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

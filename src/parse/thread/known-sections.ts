import type { LineColumns } from '../../text/quoted-lines.ts';
import { exportedSection } from './export-format.ts';
import type { KnownClosings } from './known-closings.ts';
import { readSection, type SectionReading } from './read-section.ts';

/** Sections by their text. A note is read again at every key in it, and all of its mails but one are the same then. */
const known = new Map<string, SectionReading>();
/** So many characters are kept: a long thread, or some short ones. */
const mostCharacters = 2_000_000;
const mostOfOne = 100_000;
let characters = 0;

/** What the mail in the text of a section says and quotes; it depends on nothing else. */
export function sectionSaying(
  text: string,
  closings: KnownClosings,
  columns: LineColumns,
): SectionReading | undefined {
  const before = known.get(text);
  if (before) return before;
  const own = wholeCopy(text);
  const section = exportedSection(own, columns);
  const reading = section && readSection(section, closings, { isAlone: false });
  if (!reading || own.length > mostOfOne) return reading;
  if (characters + own.length > mostCharacters) {
    known.clear();
    characters = 0;
  }
  characters += own.length;
  known.set(own, reading);
  return reading;
}

/**
 * A copy that stands by itself: V8 holds on to the whole note that a piece was cut from, and takes longer for each character of
 * a piece. What `join` gives is no piece.
 */
export const wholeCopy = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

import { LineColumns } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { exportedSection } from './export-format.ts';
import { KnownClosings } from './signatures/known-closings.ts';
import { readSection, type SectionReading } from './read-section.ts';

/** What a section says, and how far behind the place it stands where it was read first. */
export interface PlacedSection {
  readonly section: SectionReading;
  readonly shift: number;
}

interface Known {
  readonly section: SectionReading;
  readonly from: number;
}

/** Sections by their text. A note is read again at every key in it, and all of its mails but one are the same then. */
const known = new Map<string, Known>();
/**
 * So many characters of notes are held at most. A section is a piece of its note and holds all of it, since a copy takes longer
 * than to read it.
 */
const mostCharacters = 8_000_000;
let characters = 0;

/** What the mails in the sections of a note say and quote; for each it depends on nothing but its text. */
export function sectionsSaying(text: string, places: readonly Span[]): readonly PlacedSection[] {
  const closings = new KnownClosings();
  const columns = new LineColumns(text.length);
  const isAlone = places.length === 1;
  const fresh = new Map<string, Known>();
  const placed: PlacedSection[] = [];
  for (const place of places) {
    const said = text.slice(place.from, place.to);
    const before = isAlone ? undefined : known.get(said);
    if (before) {
      placed.push({ section: before.section, shift: place.from - before.from });
      continue;
    }
    const mail = exportedSection(text, place, columns);
    if (!mail) continue;
    const section = readSection(mail, closings, { isAlone });
    placed.push({ section, shift: 0 });
    fresh.set(said, { section, from: place.from });
  }
  if (!isAlone && fresh.size > 0) keep(text, fresh);
  return placed;
}

function keep(text: string, fresh: ReadonlyMap<string, Known>): void {
  if (text.length > mostCharacters) return;
  if (characters + text.length > mostCharacters) {
    known.clear();
    characters = 0;
  }
  characters += text.length;
  for (const [said, section] of fresh) known.set(said, section);
}

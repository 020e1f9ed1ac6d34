import type { BriefLine, BriefSection } from './brief.ts';
import { plainWords } from './words.ts';

/**
 * How much a page holds where it is printed on A4 in two columns, in lines of one column, and how many characters such a
 * line holds, as `publish/page-style.ts` sets it in the widest of the usual fonts.
 */
const LINES_OF_PAGE = 90;
const CHARACTERS = 44;
/** A heading with the space around it. */
const HEADING = 2.2;
/** A source: mostly a place, on a line that is a little lower; one that quotes has more. */
const SOURCE = 1.1;
/** So many people have one page. */
const PEOPLE = 6;

/**
 * Leaves out what matters least until the sections fit on a page for each six people: changes but the newest, then of each
 * person the last lines, but never who they are and when the last contact was.
 */
export function onOnePage(sections: readonly BriefSection[]): readonly BriefSection[] {
  const people = sections.filter(({ about }) => about !== undefined).length;
  const room = LINES_OF_PAGE * Math.max(1, Math.ceil(people / PEOPLE));
  let fitting = sections;
  for (const keep of STEPS) {
    if (heightOf(fitting) <= room) break;
    fitting = fitting.map(section => ({ ...section, lines: keep(section) }));
  }
  return fitting;
}

type Keep = (section: BriefSection) => readonly BriefLine[];

const changesUpTo =
  (most: number): Keep =>
  ({ about, lines }) =>
    about === undefined ? lines.slice(0, most) : lines;

const ofEachPerson =
  (most: number): Keep =>
  ({ about, lines }) =>
    about === undefined ? lines : lines.slice(0, most);

const STEPS: readonly Keep[] = [changesUpTo(3), changesUpTo(1), ofEachPerson(3), ofEachPerson(2)];

function heightOf(sections: readonly BriefSection[]): number {
  const sources = new Set<string>();
  let height = 0;
  for (const { lines } of sections) {
    height += HEADING;
    for (const { words, sources: own } of lines) {
      height += Math.ceil(plainWords(words).length / CHARACTERS);
      for (const { path, span, kind, quote, isQuoted } of own) {
        const key = kind === 'written' ? path : `${path} ${span.from}`;
        if (sources.has(key)) continue;
        sources.add(key);
        height +=
          SOURCE + (kind === 'said' && !isQuoted ? Math.ceil(Math.min(quote.length, 140) / CHARACTERS) : 0);
      }
    }
  }
  return height;
}

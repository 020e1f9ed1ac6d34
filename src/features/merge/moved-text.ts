import * as l10n from '@vscode/l10n';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Refusal } from '../../edit/change.ts';
import { offsetAfter } from '../../edit/composed.ts';
import { asProse } from '../rename/name-words.ts';
import type { Defined } from './defined.ts';
import { applied, type Replacement } from '../../edit/text-edit.ts';
import { lineEndingOf } from '../../text/lines.ts';

/** The text about one entity as it goes into the text about another one. */
export interface MovedText {
  /** All of the text that leaves its note. */
  readonly region: Span;
  /** What stands in the other note instead, without blank lines around it; empty where there is nothing to keep. */
  readonly text: string;
  /** Where a place of the old note stands in that text; undefined for what is not taken along. */
  readonly place: (offset: number) => number | undefined;
}

/**
 * The text of `from` as it stands under a heading of its own in the text about `into`: byte for byte, but for the
 * edits given, and for headings that would end the section or rename the note they come into. `yaml` is what else
 * is to be kept, as a block of code. A refusal where Markdown has no heading low enough.
 */
export function movedText(
  from: Defined,
  into: Defined,
  edits: readonly Replacement[],
  yaml: string,
): MovedText | Refusal {
  const { note, definition } = from;
  const region = regionOf(from);
  const title = titleOf(from, region);
  const body = bodySpan(note.text, { from: title?.to ?? region.from, to: region.to });
  const level = levelFor(into);
  if (level > 6)
    return { refusal: l10n.t('The heading of {0} is too low to hold another one.', into.entity.name) };
  const inside = edits.filter(({ span }) => contains(body, span));
  const lowered = loweredHeadings(note, body, into, level);
  const bodyEdits = [...inside, ...lowered].map(({ span, text }) => ({
    span: { from: span.from - body.from, to: span.to - body.from },
    text,
  }));
  const edited = applied(note.text.slice(body.from, body.to), bodyEdits);
  // Where the fields of a section went away, the blank line below them goes too.
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(edited)?.[0].length ?? 0;
  const written = edited.slice(blank);
  const eol = lineEndingOf(into.note.text);
  const hasBody = written.trim() !== '';
  if (!hasBody && yaml === '') return { region, text: '', place: () => undefined };
  const shown = title
    ? note.text.slice(title.titleSpan.from, title.titleSpan.to).replace(/[\r\n]/g, ' ')
    : asProse(definition.name);
  const marks = `${'#'.repeat(level)} `;
  const block = yaml === '' ? '' : yaml + eol + eol;
  const before = `${marks}${shown}${eol}${eol}${block}`;
  const place = (offset: number): number | undefined => {
    if (title && contains(title.titleSpan, { from: offset, to: offset }))
      return marks.length + offset - title.titleSpan.from;
    if (title && offset === title.from) return 0;
    const isInBody = hasBody && body.from <= offset && offset <= body.to;
    return isInBody ? before.length + offsetAfter(bodyEdits, offset - body.from) - blank : undefined;
  };
  return { region, text: hasBody ? before + written : before.trimEnd(), place };
}

/** The note behind its frontmatter, or the section. */
function regionOf({ note, definition }: Defined): Span {
  if (definition.section !== undefined) return definition.span;
  const { frontmatter } = readMarkdown(note.text);
  const bom = note.text.startsWith('\ufeff') ? 1 : 0;
  if (!frontmatter) return { from: bom, to: note.text.length };
  const fence = /^[-.]{3}[ \t]*(?:\r\n|\n|\r)?/.exec(note.text.slice(frontmatter.to));
  return { from: frontmatter.to + (fence?.[0].length ?? 0), to: note.text.length };
}

/** The heading that gives the name, if nothing stands above it. */
function titleOf({ note, definition }: Defined, region: Span) {
  return note.headings.find(
    ({ from, titleSpan }) =>
      from >= region.from &&
      note.text.slice(region.from, from).trim() === '' &&
      (definition.section !== undefined || contains(titleSpan, definition.nameSpan)),
  );
}

/** Without blank lines at both ends; the line end of the last line stays. */
function bodySpan(text: string, { from, to }: Span): Span {
  const written = text.slice(from, to);
  const start = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(written)?.[0].length ?? 0;
  const kept = written.trimEnd().length;
  const end = kept + (/^[ \t]*(?:\r\n|\n|\r)?/.exec(written.slice(kept))?.[0].length ?? 0);
  return { from: from + Math.min(start, end), to: from + end };
}

/** The level of the heading under which text comes to an entity: below its own, and below no section of another one. */
function levelFor({ note, definition }: Defined): number {
  if (definition.section !== undefined)
    return 1 + (note.headings.find(({ slug }) => slug === definition.section)?.level ?? 0);
  const last = note.headings.filter(
    ({ slug, sectionEnd }) =>
      sectionEnd === note.text.length && note.definitions.some(({ section }) => section === slug),
  );
  return Math.min(2, ...last.map(heading => heading.level));
}

/** Headings go down where one of them would end the section that the text comes into, or give the note its name. */
function loweredHeadings(note: Note, body: Span, into: Defined, level: number): Replacement[] {
  const headings = note.headings.filter(heading => contains(body, heading));
  const highest = Math.min(...headings.map(heading => heading.level));
  const least = into.definition.section !== undefined ? level : into.definition.namedByFile ? 2 : 1;
  if (highest >= least) return [];
  const by = level + 1 - highest;
  return headings.map(({ from, to, level: old, title }) => {
    const now = Math.min(6, old + by);
    const marks = /^#+/.exec(note.text.slice(from, to))?.[0].length;
    return marks === undefined
      ? { span: { from, to }, text: `${'#'.repeat(now)} ${asProse(title)}` }
      : { span: { from, to: from + marks }, text: '#'.repeat(now) };
  });
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Refusal } from '../../edit/change.ts';
import { placesAfter } from '../../edit/composed.ts';
import { asProse } from '../rename/name-words.ts';
import type { DefinedEntity } from '../edits/defined-entity.ts';
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
  index: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
  { edits, yaml }: { readonly edits: readonly Replacement[]; readonly yaml: string },
): MovedText | Refusal {
  const { note, definition } = from;
  const region = regionOf(from);
  const title = titleOf(from, region);
  const body = bodySpan(note.text, { from: title?.to ?? region.from, to: region.to });
  const level = levelFor(into);
  if (level > 6)
    return { refusal: l10n.t('The heading of {0} is too low to hold another one.', into.entity.name) };
  const inside = edits.filter(({ span }) => contains(body, span));
  const lowered = loweredHeadings(index, note, body, lowering(note, body, into, level));
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
    : asProse(index, definition.name);
  const marks = `${'#'.repeat(level)} `;
  const block = yaml === '' ? '' : yaml + eol + eol;
  const before = `${marks}${shown}${eol}${eol}${block}`;
  const afterEdits = placesAfter(bodyEdits);
  const place = (offset: number): number | undefined => {
    if (title && contains(title.titleSpan, { from: offset, to: offset }))
      return marks.length + offset - title.titleSpan.from;
    if (title && offset === title.from) return 0;
    const isInBody = hasBody && body.from <= offset && offset <= body.to;
    return isInBody ? before.length + afterEdits(offset - body.from) - blank : undefined;
  };
  return { region, text: hasBody ? before + written : before.trimEnd(), place };
}

/** The note behind its frontmatter, or the section. */
function regionOf({ note, definition }: DefinedEntity): Span {
  if (definition.section !== undefined) return definition.span;
  const { frontmatter } = note.syntax;
  const bom = note.text.startsWith('\ufeff') ? 1 : 0;
  if (!frontmatter) return { from: bom, to: note.text.length };
  const fence = /^[-.]{3}[ \t]*(?:\r\n|\n|\r)?/.exec(note.text.slice(frontmatter.to));
  return { from: frontmatter.to + (fence?.[0].length ?? 0), to: note.text.length };
}

/** The heading that gives the name, if nothing stands above it. */
function titleOf({ note, definition }: DefinedEntity, region: Span) {
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
function levelFor({ note, definition }: DefinedEntity): number {
  if (definition.section !== undefined)
    return 1 + (note.headings.find(({ slug }) => slug === definition.section)?.level ?? 0);
  const last = note.headings.filter(
    ({ slug, sectionEnd }) =>
      sectionEnd === note.text.length && note.definitions.some(({ section }) => section === slug),
  );
  return Math.min(2, ...last.map(heading => heading.level));
}

/** By how many levels headings go down, where one of them would end the section they come into, or name the note. */
function lowering(note: Note, body: Span, into: DefinedEntity, level: number): number {
  const highest = Math.min(...headingsIn(note, body).map(heading => heading.level));
  const least = into.definition.section !== undefined ? level : into.definition.namedByFile ? 2 : 1;
  return highest >= least ? 0 : level + 1 - highest;
}

function loweredHeadings(index: NoteIndex, note: Note, body: Span, by: number): Replacement[] {
  if (by === 0) return [];
  return headingsIn(note, body).map(({ from, to, level: old, title }) => {
    const now = '#'.repeat(Math.min(6, old + by));
    const marks = /^#+/.exec(note.text.slice(from, to))?.[0].length;
    return marks === undefined
      ? { span: { from, to }, text: `${now} ${asProse(index, title)}` }
      : { span: { from, to: from + marks }, text: now };
  });
}

const headingsIn = (note: Note, body: Span) => note.headings.filter(heading => contains(body, heading));

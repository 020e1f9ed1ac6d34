import type { Change, TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Entity } from '../../model/entity.ts';
import { proseSource } from '../../text/prose.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { shownProse } from '../wording/shown-prose.ts';

/** The notes without what they mark `confidential: true`, and what must not be told of it. */
export interface OpenNotes {
  readonly index: NoteIndex;
  /** Names of those whom only confidential notes and sections define, the longest first. */
  readonly names: readonly string[];
  /** The sentences of those notes and sections: a quote elsewhere may repeat them. */
  readonly sentences: ReadonlySet<string>;
}

/** A sentence of fewer characters is nobody's secret: “Yes.” */
const SHORTEST = 12;

/** Takes out of the notes what is confidential; lines stay where they are. */
export function withoutConfidential(index: NoteIndex): OpenNotes {
  const hidden = new Map<NotePath, readonly Span[]>();
  for (const note of index.notes.values()) {
    const spans = confidentialParts(note);
    if (spans.length > 0) hidden.set(note.path, spans);
  }
  if (hidden.size === 0) return { index, names: [], sentences: new Set() };
  const sentences = new Set<string>();
  for (const [path, spans] of hidden) {
    const note = index.notes.get(path);
    for (const sentence of note?.syntax.sentences ?? []) {
      const source = note && proseSource(note.prose, sentence.from, sentence.to);
      const text = note ? shownProse(note, sentence) : '';
      if (source && text.length >= SHORTEST && spans.some(span => overlaps(span, source)))
        sentences.add(text);
    }
  }
  const isHidden = (entity: Entity): boolean => {
    const definition = index.definitionOf(entity);
    const spans = entity.path === undefined ? [] : (hidden.get(entity.path) ?? []);
    return definition !== undefined && spans.some(span => contains(span, definition.nameSpan));
  };
  const names = [...index.entities.values()].filter(isHidden).flatMap(namesOf);
  return {
    index: index.after(changeOf(index, hidden)),
    names: [...new Set(names)].toSorted((a, b) => b.length - a.length),
    sentences,
  };
}

/** All that somebody may be called, each word of a person's name too. */
const namesOf = ({ name, shown, aliases, kind }: Entity): string[] => {
  const whole = [name, ...(shown === undefined ? [] : [shown]), ...aliases];
  const words = kind === 'person' ? whole.flatMap(each => each.split(/[\s.]+/u)) : [];
  return [...whole, ...words].filter(each => each.length > 2);
};

function changeOf(index: NoteIndex, hidden: ReadonlyMap<NotePath, readonly Span[]>): Change {
  const edits: TextEdit[] = [];
  const deleted: NotePath[] = [];
  for (const [path, spans] of hidden) {
    const text = index.notes.get(path)?.text ?? '';
    if (spans.some(({ from, to }) => from === 0 && to === text.length)) deleted.push(path);
    else
      for (const span of spans)
        edits.push({ path, span, text: text.slice(span.from, span.to).replace(/[^\r\n]+/gu, '') });
  }
  return { edits, created: [], deleted };
}

const isTrue = (text: string): boolean => /^["']?(?:true|yes)["']?$/iu.test(text.trim());

/** The stretches of a note that are confidential: all of it, or sections, none within another. */
function confidentialParts(note: Note): readonly Span[] {
  if (!/confidential/iu.test(note.text)) return [];
  const whole: Span = { from: 0, to: note.text.length };
  const { frontmatter, fields } = note.syntax;
  const isMarked = (frontmatter?.properties ?? []).some(
    ({ key, values }) => key === 'confidential' && values.some(({ text }) => isTrue(text)),
  );
  if (isMarked) return [whole];
  const sections = fields
    .filter(
      ({ key, value }) =>
        canonicalKey(note.text.slice(key.from, key.to), undefined) === 'confidential' &&
        isTrue(note.text.slice(value.from, value.to)),
    )
    .map(({ key }): Span => {
      const heading = note.headings.findLast(
        ({ from, sectionEnd }) => from <= key.from && key.from < sectionEnd,
      );
      return heading ? { from: heading.from, to: heading.sectionEnd } : whole;
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sections.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

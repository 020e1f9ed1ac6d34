import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { WORD, classAt } from '../../text/characters/characters.ts';
import { lastAtOrBefore, lineEndAt } from '../../text/lines.ts';
import { proseSource } from '../../text/prose.ts';
import { contains, touches, type Span } from '../../text/span.ts';
import { foldsOf } from './folding.ts';

/**
 * For each offset (UTF-16) the stretches that a selection grows through, from the inside out: word, whole name, link,
 * sentence, paragraph or line, quoted mail, section, note.
 */
export function selectionRanges(index: NoteIndex, path: NotePath, offsets: readonly number[]): Span[][] {
  const note = index.notes.get(path);
  if (!note) return offsets.map(() => []);
  const stretches = [...namesIn(index, note), ...structureOf(note)];
  const { lines: starts } = note;
  return offsets.map(offset => {
    const touched = stretches.filter(span => touches(span, offset));
    const start = starts[lastAtOrBefore(starts, offset)] ?? 0;
    const line = { from: start, to: lineEndAt(note.text, start, note.text.length) };
    // A paragraph is more than the line that the editor breaks it into.
    const isInProse = touched.some(({ isProse }) => isProse);
    return nested([wordAt(note.text, offset), ...touched, ...(isInProse ? [] : [line])]);
  });
}

interface Stretch extends Span {
  readonly isProse?: boolean;
}

/** Nobody grows a selection more often than this, however deep mails quote one another. */
const MOST = 100;

/** Each stretch that holds the one before and more. */
function nested(spans: readonly Span[]): Span[] {
  const grown: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const inner = grown.at(-1);
    const isMore = !inner || (contains({ from, to }, inner) && to - from > inner.to - inner.from);
    if (isMore && from < to) grown.push({ from, to });
  }
  return grown.slice(0, MOST);
}

function namesIn(index: NoteIndex, note: Note): Stretch[] {
  return [
    ...index.mentionsIn(note.path).flatMap(({ span, outer }) => [span, outer]),
    ...[...note.links, ...note.fieldLinks].flatMap(link => [link, ...(link.label ? [link.label] : [])]),
    ...note.definitions.flatMap(writtenIn),
  ];
}

const writtenIn = ({ nameSpan, aliases, properties }: Definition): Span[] => [
  nameSpan,
  ...aliases.map(alias => alias.span),
  ...properties.flatMap(({ keySpan, values }) => [keySpan, ...values.map(value => value.span)]),
];

function structureOf(note: Note): Stretch[] {
  const { text, prose, headings, syntax } = note;
  const { frontmatter, blocks, sentences } = syntax;
  return [
    ...sentences.map(({ from, to }) => proseSource(prose, from, to)),
    ...blocks.map(({ from, to, kind }) => ({
      from,
      to,
      isProse: kind === 'paragraph' || kind === 'heading' || kind === 'cell',
    })),
    ...headings.map(({ from, sectionEnd }) => ({ from, to: sectionEnd })),
    ...foldsOf(note),
    ...(frontmatter ? [frontmatter] : []),
    { from: 0, to: text.length },
  ];
}

function wordAt(text: string, offset: number): Span {
  let from = offset;
  let to = offset;
  while (from > 0 && classAt(text, from - 1) === WORD) from--;
  while (classAt(text, to) === WORD) to++;
  return { from, to };
}

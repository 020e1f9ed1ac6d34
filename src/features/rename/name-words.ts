import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import type { Replacement } from '../../edit/text-edit.ts';
import { foldName, tidyName } from '../../text/names.ts';
import { proseSource, type Prose } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';

/**
 * The edits that make the words at `span` of the prose another name; undefined where they are not the name `from`, or hold
 * markup that another name cannot hold. `name` is the new name as prose writes it: see `asProse`.
 */
export function renamedWords(note: Note, span: Span, from: string, name: string): Replacement[] | undefined {
  // Most places write the name as it is, and there may be ten thousand of them.
  if (isPlainly(note, span, from)) return from === name ? [] : [{ span, text: name }];
  const words = wordsAt(note.prose, span);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const shown = note.prose.text.slice(first.from, last.to);
  if (foldName(shown) !== foldName(from)) return undefined;
  const source = (part: Span): Span => proseSource(note.prose, part.from, part.to);
  const whole = source({ from: first.from, to: last.to });
  const written = note.text.slice(whole.from, whole.to);
  // Where nothing stands between the words but blanks, the name is replaced as a whole.
  if (tidyName(written) === tidyName(shown) && !/[\r\n]/.test(written))
    return written === name ? [] : [{ span: whole, text: name }];
  return wordByWord(note.text, words.map(source), name.split(' '));
}

/** Whether a stretch of the note is a copy of prose that is `name` to the letter. */
function isPlainly({ text, prose }: Note, span: Span, name: string): boolean {
  if (name.length !== span.to - span.from || !text.startsWith(name, span.from)) return false;
  const start = proseOffset(prose, span.from);
  const source = proseSource(prose, start, start + name.length);
  return prose.text.startsWith(name, start) && source.from === span.from && source.to === span.to;
}

/** Where the white space before `to` starts, a line end and the quote marks after it included. */
function blanksBefore(text: string, from: number, to: number): number {
  let start = to;
  while (start > from && /[\s>]/.test(text[start - 1] ?? '')) start--;
  return start;
}

/**
 * A name that wraps over a line or holds markup is replaced word by word, so that line ends, quote marks and markup stay
 * where they are. Words too many follow the last one; of words too few the last ones go, with the line end before them.
 * Undefined where that would leave half of some markup.
 */
function wordByWord(
  text: string,
  words: readonly Span[],
  names: readonly string[],
): Replacement[] | undefined {
  const edits: Replacement[] = [];
  for (const [at, word] of words.entries()) {
    const blank = blanksBefore(text, words[at - 1]?.to ?? word.from, word.from);
    const name = at === words.length - 1 ? names.slice(at).join(' ') : names[at];
    if (at < names.length && name !== undefined) edits.push({ span: word, text: name });
    else if (blank === word.from) return undefined;
    else edits.push({ span: { from: blank, to: word.to }, text: '' });
  }
  return edits.filter(({ span, text: to }) => text.slice(span.from, span.to) !== to);
}

/** The words of the prose that were read from `span` of the note, as stretches of the prose. */
function wordsAt(prose: Prose, span: Span): Span[] {
  const from = proseOffset(prose, span.from);
  let to = from;
  while (to < prose.text.length && proseSource(prose, from, to + 1).to <= span.to) to++;
  const words: Span[] = [];
  for (const { 0: word, index } of prose.text.slice(from, to).matchAll(/\S+/gu))
    words.push({ from: from + index, to: from + index + word.length });
  return words;
}

/** Where in the prose a place of the note is read, or what follows it where the place is no prose. */
function proseOffset(prose: Prose, at: number): number {
  let run = lastAtOrBefore(prose.from, at);
  const start = prose.runs[run] ?? 0;
  const length = (prose.runs[run + 1] ?? prose.text.length) - start;
  const inside = at - (prose.from[run] ?? 0);
  if (inside < length && length === (prose.to[run] ?? 0) - (prose.from[run] ?? 0)) return start + inside;
  if (inside > 0) run++;
  return prose.runs[run] ?? prose.text.length;
}

/** The name as prose that is read as that name: escaped where Markdown would take part of it for markup. */
export function asProse(index: NoteIndex, name: string): string {
  const text = `a ${name} b`;
  const path = 'name.md' as NotePath;
  const read = index.after({ edits: [], created: [{ path, text }] }).notes.get(path);
  return read?.prose.text === text ? name : name.replace(/[\\`*_[\]<>&~$%#]/g, String.raw`\$&`);
}

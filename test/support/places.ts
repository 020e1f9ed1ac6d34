import type { NoteIndex } from '../../src/index/note-index.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { lineStarts, positionAt } from '../../src/text/lines.ts';
import type { Span } from '../../src/text/span.ts';
import { indexOf, readFixture } from './fixture.ts';

/** A fixture's index with the place where its caret `<|>` stands. */
export interface Caret {
  readonly index: NoteIndex;
  readonly path: NotePath;
  /** In UTF-16 code units. */
  readonly offset: number;
}

export function caretIn(source: string): Caret {
  const fixture = readFixture(source);
  if (!fixture.cursor) throw new Error('The fixture has no caret <|>.');
  return { index: indexOf(fixture), ...fixture.cursor };
}

/** A stretch of a note as `path:line:column «text»`, one-based as in an editor. */
export function printPlace(index: NoteIndex, path: NotePath, span: Span): string {
  const text = index.notes.get(path)?.text ?? '';
  const { line, character } = positionAt(lineStarts(text), span.from);
  const words = text.slice(span.from, span.to).replaceAll('\r', '␍').replaceAll('\n', '⏎');
  return `${path}:${line + 1}:${character + 1} «${words}»`;
}

/** A note that defines an entity, named by its heading, as text of a fixture. */
export const entityNote = (path: string, type: string, name: string, more = ''): string =>
  `--- ${path}\n---\ntype: ${type}\n${more}---\n# ${name}\n`;

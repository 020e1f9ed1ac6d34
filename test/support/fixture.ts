import type { IndexSettings } from '../../src/index/index-settings.ts';
import { NoteIndex } from '../../src/index/note-index.ts';
import type { EntityId } from '../../src/model/entity.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { parseNote } from '../../src/parse/parse-note.ts';

export interface Fixture {
  readonly texts: ReadonlyMap<NotePath, string>;
  /** Where `<|>` stood, if it stood anywhere. */
  readonly cursor: { readonly path: NotePath; readonly offset: number } | undefined;
}

export const notePath = (path: string): NotePath => path as NotePath;
export const entityId = (id: string): EntityId => id as EntityId;

const CURSOR = '<|>';
const separator = /^--- (\S.*)\n/gm;

/**
 * Several notes in one string: each starts with a line `--- path`, its text is everything up to the next such line.
 * `<|>` marks the caret and is no part of the text.
 */
export function readFixture(source: string): Fixture {
  const texts = new Map<NotePath, string>();
  let cursor: Fixture['cursor'];
  const starts = [...source.matchAll(separator)];
  starts.forEach((match, index) => {
    const path = notePath(match[1] ?? '');
    const written = source.slice(match.index + match[0].length, starts[index + 1]?.index ?? source.length);
    const offset = written.indexOf(CURSOR);
    if (offset !== -1) cursor = { path, offset };
    texts.set(path, written.replace(CURSOR, ''));
  });
  return { texts, cursor };
}

/** The index of a fixture's notes. */
export const indexOf = (fixture: Fixture, settings: Partial<IndexSettings> = {}): NoteIndex =>
  NoteIndex.of(
    [...fixture.texts].map(([path, text]) => parseNote(path, text)),
    settings,
  );

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NotePath } from '../../../src/model/note-path.ts';
import type { Note } from '../../../src/model/note.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';

/** Sentences about one relation: true ones with the pairs that they state, and tempting ones that state none. */
export interface RelationCases {
  readonly relation: string;
  readonly sentences: readonly RelationSentence[];
}

export interface RelationSentence {
  readonly text: string;
  /** Subject and object, as “Payments > Vera Poe”; empty for a tempting sentence. */
  readonly pairs: readonly string[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const linesOf = (file: string): readonly string[] =>
  readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter(line => line !== '');

/** The notes of everybody and everything that the sentences name: `person Vera Poe` is a note of that type and name. */
export const castNotes = (): readonly Note[] =>
  linesOf('cast.txt').map(line => {
    const space = line.indexOf(' ');
    const name = line.slice(space + 1);
    const path = `${name.toLowerCase().replaceAll(' ', '-')}.md` as NotePath;
    return parseNote(path, `---\ntype: ${line.slice(0, space)}\n---\n# ${name}\n`);
  });

/**
 * All files of sentences in a folder below this one, or in this one, a relation each; README.md of the corpus says how a
 * line is written.
 */
export const readRelations = (within: '' | 'held-out/' | 'third-writer/' | 'fourth-writer/' | 'fifth-writer/' | 'sixth-writer/' = ''): readonly RelationCases[] =>
  readdirSync(folder + within)
    .filter(name => name.endsWith('.txt') && name !== 'cast.txt')
    .sort()
    .map(name => ({
      relation: name.slice(0, -'.txt'.length),
      sentences: linesOf(within + name)
        .filter(line => !line.startsWith('# '))
        .map(line => {
          const [text = '', pairs] = line.split(' => ');
          return { text: text.replaceAll('⏎', '\n'), pairs: pairs?.split('; ') ?? [] };
        }),
    }));

import { NoteIndex } from '../../index/note-index.ts';
import type { EntityType } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { NewFile } from '../../edit/change.ts';
import { noteLink } from '../links/new-link.ts';
import { withKeys } from '../../edit/yaml-edit.ts';
import { yamlScalar } from '../../edit/yaml-text.ts';

/** A sentence that names the entity. */
export interface SeenIn {
  readonly path: NotePath;
  readonly sentence: string;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly author: string | undefined;
}

export interface NewEntity {
  readonly kind: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly properties: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly seenIn: readonly SeenIn[];
}

/** The note of a new entity at a path that is free; see `newNotePath`. Links lead from there to what `index` holds. */
export function newEntityNote(index: NoteIndex, path: NotePath, entity: NewEntity): NewFile {
  // Markup in a name can hide some of it; the property says it as it is. Where it was seen tells nothing of that.
  const short = { path, text: noteText(index, path, { ...entity, seenIn: [] }, []) };
  const note = NoteIndex.of([])
    .after({ edits: [], created: [short] })
    .notes.get(path);
  const isPlain = note?.definitions[0]?.name === entity.name;
  const more = isPlain ? [] : [{ key: 'name', values: [entity.name] }];
  return { path, text: noteText(index, path, entity, more) };
}

function noteText(
  index: NoteIndex,
  path: NotePath,
  { kind, name, aliases, properties, seenIn }: NewEntity,
  more: NewEntity['properties'],
): string {
  const keys = [{ key: 'type', values: [kind] }, ...more, ...properties];
  // A list even of one, as Obsidian asks for it.
  const list = aliases.map(alias => yamlScalar(alias, 'flow')).join(', ');
  const called = aliases.length > 0 ? `aliases: [${list}]\n` : '';
  const frontmatter = withKeys('', [], keys, '\n').text.replace('\n', `\n${called}`);
  const seen = [...new Set(seenIn.map(place => seenLine(index, path, place)))];
  const section = seen.length === 0 ? '' : `\n## Seen in\n\n${seen.map(line => `- ${line}\n`).join('')}`;
  return `---\n${frontmatter}---\n\n# ${escapedHeading(name)}\n${section}`;
}

const escapedHeading = (name: string): string =>
  name.replace(/[\\`*_[\]<>&~]/g, String.raw`\$&`).replace(/#$/, '\\#');

/** How much of a sentence is shown, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Where it was seen. The sentence stands in a code span, which is read as nobody's prose: what somebody said in a thread
 * must not be said once more by this note.
 */
function seenLine(index: NoteIndex, from: NotePath, { path, sentence, date, author }: SeenIn): string {
  const label = date?.slice(0, 10) ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const link = noteLink(index, from, path, label) ?? label;
  const words = sentence.replace(/\s+/gu, ' ').trim();
  const shown =
    words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : words;
  return `${link}: ${codeSpan(author === undefined ? shown : `${author}: ${shown}`)}`;
}

export function codeSpan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([ticks]) => ticks.length);
  const fence = '`'.repeat(1 + Math.max(0, ...runs));
  return runs.length > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

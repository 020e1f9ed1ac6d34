import type { NoteIndex } from '../index/note-index.ts';
import type { Entity } from '../model/entity.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../model/note.ts';

/**
 * A wikilink to an entity as Obsidian, Foam and this extension resolve it: `[[file name|shown]]`, with the path where
 * other files have that name or it leads elsewhere. A candidate, which has no file, is linked by its name.
 */
export function wikilinkTo(index: NoteIndex, from: NotePath, entity: Entity, shown: string): string {
  return wikilink(wikilinkTarget(index, from, entity), shown);
}

/** As `wikilinkTo`, for a note that is yet to be made. */
export function wikilinkToNew(index: NoteIndex, from: NotePath, path: NotePath, shown: string): string {
  const short = fileName(path);
  const isFree = index.directory.targets.resolve({ to: short, byName: true }, from) === undefined;
  return wikilink(isFree ? short : withoutEnding(path), shown);
}

function wikilink(target: string, shown: string): string {
  const label = shown.replace(/[[\]|\r\n]+/g, ' ').trim();
  return label === target || label === '' ? `[[${target}]]` : `[[${target}|${label}]]`;
}

/** What stands before the `|` of such a link. */
export function wikilinkTarget(index: NoteIndex, from: NotePath, entity: Entity): string {
  const { path } = entity;
  if (path === undefined) return entity.name;
  const heading = headingOf(index, entity);
  const fragment = heading === undefined ? '' : `#${heading}`;
  const whole = withoutEnding(path) + fragment;
  const short = fileName(path) + fragment;
  const isUnique = index.directory.targets.isOnlyFileName(path);
  return isUnique && leadsTo(index, from, short, entity) ? short : whole;
}

function leadsTo(index: NoteIndex, from: NotePath, to: string, entity: Entity): boolean {
  const target = index.directory.targets.resolve({ to, byName: true }, from);
  return target?.kind === 'entity' && target.entity.id === entity.id;
}

/** The heading of a section, without the characters that would end the link or start another heading. */
function headingOf(index: NoteIndex, { path, section }: Entity): string | undefined {
  if (path === undefined || section === undefined) return undefined;
  const heading = index.notes.get(path)?.headings.find(({ slug }) => slug === section);
  return (heading?.title ?? section).replace(/[#^|[\]\r\n]+/g, ' ').trim();
}

/** A Markdown link to an entity, relative to the note that it stands in; a candidate's is its name alone. */
export function markdownLinkTo(
  from: NotePath,
  { path, section }: Pick<Entity, 'path' | 'section'>,
  shown: string,
): string {
  const label = shown.replace(/[\\[\]]/g, String.raw`\$&`);
  if (path === undefined) return label;
  const fragment = section === undefined ? '' : `#${encoded(section)}`;
  return `[${label}](${relative(folderOf(from), path)}${fragment})`;
}

function relative(folder: string, path: NotePath): string {
  const around = folder === '' ? [] : folder.split('/');
  const parts = path.split('/');
  let shared = 0;
  while (shared < around.length && shared < parts.length - 1 && around[shared] === parts[shared]) shared++;
  return [...around.slice(shared).map(() => '..'), ...parts.slice(shared).map(encoded)].join('/');
}

/** Spaces, parentheses and whatever else would end a destination, percent-encoded; letters of any script stay. */
const encoded = (part: string): string =>
  part.replace(/[\s()<>%#?\\"]/g, encodeURIComponent).replace(/[()]/g, hex);

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

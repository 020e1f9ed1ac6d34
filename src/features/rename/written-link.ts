import type { LinkTargets } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';

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

/** `[[target|shown]]`, without what would end it or part it from its label. */
export function wikilink(target: string, shown: string): string {
  const label = shownLabel(shown);
  return label === target || label === '' ? `[[${target}]]` : `[[${target}|${label}]]`;
}

/** What stands before the `|` of such a link. */
export function wikilinkTarget(index: NoteIndex, from: NotePath, entity: Entity): string {
  const { path } = entity;
  if (path === undefined) return entity.name;
  return linkTarget(index, from, entity) ?? withoutEnding(path) + (fragmentsOf(index, entity)[0] ?? '');
}

/**
 * What a wikilink of the note `from` says to lead to an entity: its file's name, with the path where other files have
 * that name or it leads elsewhere, and the heading of a section. Undefined where no link can lead there.
 */
export function linkTarget(
  { directory, notes }: LinkedNotes,
  from: NotePath,
  entity: Pick<Entity, 'id' | 'path' | 'section'>,
): string | undefined {
  const { path } = entity;
  if (path === undefined) return undefined;
  return filesOf(directory.targets, path)
    .flatMap(file => fragmentsOf({ notes }, entity).map(fragment => file + fragment))
    .find(to => {
      const found = unlinkable.test(to) ? undefined : directory.targets.resolve({ to, byName: true }, from);
      return found?.kind === 'entity' && found.entity.id === entity.id && found.heading === undefined;
    });
}

/** A wikilink to a note, whatever it is about, with what it shows; undefined where none can lead there. */
export function noteLink(
  { directory }: LinkedNotes,
  from: NotePath,
  path: NotePath,
  label: string,
): string | undefined {
  const target = filesOf(directory.targets, path).find(to => {
    const found = unlinkable.test(to) ? undefined : directory.targets.resolve({ to, byName: true }, from);
    return (found?.kind === 'entity' ? found.entity.path : found?.kind === 'note' && found.path) === path;
  });
  return target && `[[${target}|${shownLabel(label)}]]`;
}

/** What would end a link or part it from its label is left out. */
const shownLabel = (shown: string): string => shown.replace(/[[\]|\r\n]+/g, ' ').trim();

/** The notes and where links lead, now or as they will be. */
export interface LinkedNotes {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly directory: { readonly targets: LinkTargets };
}

const unlinkable = /[[\]|\n\r]/;

/** The shorter one first, unless another file has that name too: each tool resolves those in its own way. */
function filesOf(targets: LinkTargets, path: NotePath): string[] {
  const files = [fileName(path), withoutEnding(path)];
  return targets.isOnlyFileName(path) ? files : files.reverse();
}

/** The heading of a section as a link writes it, best as it reads; nothing for a whole note. */
function fragmentsOf(
  { notes }: Pick<LinkedNotes, 'notes'>,
  { path, section }: Pick<Entity, 'path' | 'section'>,
): string[] {
  if (path === undefined || section === undefined) return [''];
  const title = notes.get(path)?.headings.find(({ slug }) => slug === section)?.title;
  // Without the characters that would end the link or start another heading.
  const shown = title?.replace(/[#^|[\]\r\n]+/g, ' ').trim();
  return [...new Set([shown || section, section])].map(heading => `#${heading}`);
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

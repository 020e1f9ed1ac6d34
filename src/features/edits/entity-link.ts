import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { fileName, withoutEnding, type NotePath } from '../../model/note.ts';
import type { Refusal } from './edit.ts';

/**
 * A link to an entity as a property holds it: `[[file name|shown name]]`, which Obsidian and Foam resolve too; with the
 * path where the file name alone would lead elsewhere from this note. A refusal for what no link can lead to.
 */
export function entityLink(index: NoteIndex, from: NotePath, entity: Entity): string | Refusal {
  const target = entity.path && linkTarget(index, from, entity.path, entity);
  if (target === undefined) return { refusal: `No link can lead to ${entity.name}.` };
  const label = shownName(entity.name);
  return label === target ? `[[${target}]]` : `[[${target}|${label}]]`;
}

/** A link to a note, with what it shows; undefined where a wikilink cannot lead there. */
export function noteLink(
  index: NoteIndex,
  from: NotePath,
  path: NotePath,
  label: string,
): string | undefined {
  const target = [fileName(path), withoutEnding(path)].find(to => {
    if (unlinkable.test(to)) return false;
    const found = index.directory.targets.resolve({ to, byName: true }, from);
    return found?.kind === 'note'
      ? found.path === path
      : found?.kind === 'entity' && found.entity.path === path;
  });
  return target && `[[${target}|${shownName(label)}]]`;
}

const unlinkable = /[[\]|\n\r]/;

function linkTarget(index: NoteIndex, from: NotePath, path: NotePath, entity: Entity): string | undefined {
  const files = [fileName(path), withoutEnding(path)];
  const targets =
    entity.section === undefined
      ? files
      : [headingOf(index, entity), entity.section].flatMap(heading =>
          files.map(file => `${file}#${heading}`),
        );
  return targets.find(to => {
    if (unlinkable.test(to)) return false;
    const found = index.directory.targets.resolve({ to, byName: true }, from);
    return found?.kind === 'entity' && found.entity.id === entity.id && found.heading === undefined;
  });
}

function headingOf(index: NoteIndex, { path, section }: Entity): string {
  const headings = (path && index.notes.get(path)?.headings) ?? [];
  return headings.find(({ slug }) => slug === section)?.title ?? '';
}

/** What would end a link or part it from its label is left out. */
const shownName = (name: string): string => name.replace(/[[\]|\r\n]+/g, ' ').trim();

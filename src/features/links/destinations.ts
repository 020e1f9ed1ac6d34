import { fileName, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { firstReadingOf, readingsOf, type DestinationParts } from '../../index/links/destination-parts.ts';
import { hasNoteEnding, withoutNoteEnding } from '../../index/links/link-targets.ts';
import { foldPath } from '../../index/links/note-paths.ts';
import { relativePath } from './link-text.ts';

/** A destination that leads to a note, with what stands behind it: a `#` may be part of the note's file name. */
export function partsLeadingTo(to: string, path: NotePath | undefined): DestinationParts {
  const name = path === undefined ? '' : foldPath(fileName(path));
  const isName = ({ note }: DestinationParts): boolean =>
    foldPath(withoutNoteEnding(note.slice(note.lastIndexOf('/') + 1).trim())) === name;
  return (name.includes('#') && readingsOf(to).find(isName)) || firstReadingOf(to);
}

/** Whether a destination gives the note's file rather than a name of what it is about. */
export const isWrittenAsPath = (note: string, path: NotePath): boolean =>
  note.includes('/') ||
  foldPath(withoutNoteEnding(note.trim())) === foldPath(fileName(path)) ||
  foldPath(note.trim()) === foldPath(path);

/** Whether it gives the whole path from the root. */
export const isWholePath = (note: string, path: NotePath): boolean =>
  foldPath(inStyleOf(note, path)) === foldPath(note.trim());

/** The path as this destination writes paths: with or without ending. */
export const inStyleOf = (note: string, path: NotePath): string =>
  hasNoteEnding(note.trim()) ? path : withoutEnding(path);

/** As many of the last parts of the path as the destination has. */
export function samePartsOf(note: string, path: NotePath): string {
  const isFromRoot = note.startsWith('/');
  const count = note.split('/').length - (isFromRoot ? 1 : 0);
  const all = inStyleOf(note, path).split('/');
  return isFromRoot ? `/${all.join('/')}` : all.slice(-count).join('/');
}

/** The path as it is seen from the note `from`, with the `./` of the destination if it has one. */
export function relativeInStyleOf(note: string, from: NotePath, path: NotePath): string {
  const relative = relativePath(from, inStyleOf(note, path));
  return note.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
}

/** What nearly always leads to a note: its file's name, the whole path. */
export const wholePaths = (path: NotePath | undefined, fragment: string): string[] =>
  path === undefined
    ? []
    : [fileName(path), withoutEnding(path), `/${withoutEnding(path)}`].map(note => note + fragment);

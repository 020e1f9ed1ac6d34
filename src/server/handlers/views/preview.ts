import type { Destination } from '../../../features/navigation/definition.ts';
import { previewMarks } from '../../../features/display/preview-marks.ts';
import type { Note } from '../../../model/note.ts';
import { folderOf, type NotePath } from '../../../model/note-path.ts';
import type { PreviewParams, PreviewResult } from '../../../protocol/preview.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';

/** `accountNotes/preview`: what a Markdown preview marks in a note; `null` for a file that is no note. */
export function previewOf({ folders }: Session, { uri }: PreviewParams): PreviewResult | null {
  const ref = folders.find(uri);
  const note = ref?.folder.index.notes.get(ref.path);
  return ref && note ? markedNote(ref.folder, note) : null;
}

/** What a preview of one note marks. */
export function markedNote(folder: NotesFolder, { path, text }: Note): PreviewResult {
  const toLsp = new ToLsp(folder);
  const { targets, marks } = previewMarks(folder.index, path);
  return {
    text,
    targets: targets.map(({ type, title, destination }) => ({
      title,
      ...(type && { type }),
      ...(destination && { href: reference(toLsp, path, destination) }),
    })),
    marks: marks.map(({ outer, label, target, modifiers }) => ({
      range: toLsp.range(path, outer),
      label: toLsp.range(path, label),
      target,
      modifiers,
    })),
  };
}

/** From one note to a place in another, as a Markdown link writes it; to its start without a line. */
function reference(toLsp: ToLsp, from: NotePath, { path, span }: Destination): string {
  const { line } = toLsp.range(path, span).start;
  return relative(from, path) + (span.from === 0 ? '' : `#L${line + 1}`);
}

function relative(from: NotePath, to: NotePath): string {
  const [own, other] = [folderOf(from).split('/'), to.split('/')].map(parts =>
    parts.filter(part => part !== ''),
  );
  if (!own || !other) return '';
  let common = 0;
  while (common < own.length && common < other.length - 1 && own[common] === other[common]) common++;
  const up = own.slice(common).map(() => '..');
  return [...up, ...other.slice(common).map(encoded)].join('/');
}

/** Half a character outside the basic plane, which a file's name can hold, has no percent-encoding. */
const encoded = (part: string): string => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));

import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import {
  LSPErrorCodes,
  ResponseError,
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type ClientCapabilities,
  type FileOperationRegistrationOptions,
  type PrepareRenameResult,
  type RenameFile,
  type RenameFilesParams,
  type RenameParams,
  type TextDocumentEdit,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isRefusal } from '../../edit/change.ts';
import { movedNotes } from '../../features/rename/moved-notes.ts';
import { decisionEdits } from '../../features/rename/decision-edits.ts';
import { rename } from '../../features/rename/rename.ts';
import { renamePlace } from '../../features/rename/rename-place.ts';
import type { Move, RenameEdit, Renaming } from '../../features/rename/renaming.ts';
import type { NotePath } from '../../model/note-path.ts';
import { groupBy } from '../../text/grouping.ts';
import { lineStarts, positionAt, type LineStarts } from '../../text/lines.ts';
import type { VersionOf } from './changes.ts';
import { positionOf } from '../note-position.ts';
import { DECISIONS_FILE } from '../../model/decisions.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** The files whose moves the server wants to hear of before they happen. */
export const MOVED_FILES: FileOperationRegistrationOptions['filters'] = [
  { scheme: 'file', pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
  { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
];

/** `textDocument/prepareRename` */
export function renamePlaceAt(
  session: Session,
  params: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const at = positionOf(session, params);
  const place = at && renamePlace(at.folder.index, at.path, at.offset);
  if (!place) return null;
  if (isRefusal(place)) throw refused(place.refusal);
  return { range: new ToLsp(at.folder).range(at.path, place.span), placeholder: place.name };
}

/** `textDocument/rename` */
export function renamed(session: Session, params: RenameParams): WorkspaceEdit | null {
  const at = positionOf(session, params);
  const place = at && renamePlace(at.folder.index, at.path, at.offset);
  if (!place) return null;
  if (isRefusal(place)) throw refused(place.refusal);
  const { folder } = at;
  const { capabilities, settings } = session;
  const renaming = rename(folder.index, place.entity, params.newName, {
    keepOldNameAsAlias: settings.rename.keepOldNameAsAlias,
    mayMove: canMove(capabilities),
    isTaken: (path, by) => isOtherFile(folder, path, by),
    decisions: { path: DECISIONS_FILE, text: folder.decisionsFile.text ?? '' },
  });
  if (isRefusal(renaming)) throw refused(renaming.refusal);
  return renameEdit(renaming, folder, capabilities, session.versionOf);
}

/** The sentence is shown by the editor as it is. */
const refused = (sentence: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, sentence);

/** Operations on files stand in `documentChanges`; Neovim names the operations alone, and understands both. */
const canMove = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.resourceOperations?.includes('rename') ?? false;

/** Whether a file is at the path that is not the note itself: some disks find it whatever the case of its name. */
function isOtherFile(folder: NotesFolder, path: NotePath, by: NotePath): boolean {
  try {
    const there = fs.lstatSync(folder.fileOf(path));
    const own = fs.lstatSync(folder.fileOf(by));
    return there.ino !== own.ino || there.dev !== own.dev;
  } catch {
    return false;
  }
}

/** `workspace/willRenameFiles`: keeps links in step when an editor moves files. */
export function filesToMove(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [session.folders.find(oldUri), session.folders.find(newUri)];
    return from && to?.folder === from.folder ? [{ folder: from.folder, from: from.path, to: to.path }] : [];
  });
  const parts = [...groupBy(moves, ({ folder }) => folder)].map(([folder, own]) =>
    followedMoves(folder, own, session.capabilities, session.versionOf),
  );
  const [first, ...others] = parts;
  if (!first) return null;
  return others.reduce<WorkspaceEdit>(
    (all, part) => ({
      ...(all.documentChanges && {
        documentChanges: [...all.documentChanges, ...(part.documentChanges ?? [])],
      }),
      ...(all.changes && { changes: { ...all.changes, ...part.changes } }),
    }),
    first,
  );
}

function followedMoves(
  folder: NotesFolder,
  moves: readonly Move[],
  capabilities: ClientCapabilities,
  versionOf: VersionOf,
): WorkspaceEdit {
  const { edits, identities } = movedNotes(folder.index, moves);
  const ruled = decisionEdits(folder.decisionsFile.text ?? '', identities);
  const all = [...edits, ...ruled.map(edit => ({ path: DECISIONS_FILE, ...edit }))];
  const renaming: Renaming = { edits: all.map(edit => ({ ...edit, isQuoted: false })), moved: undefined };
  return renameEdit(renaming, folder, capabilities, versionOf);
}

const annotations = (): Readonly<Record<'quoted', ChangeAnnotation>> => ({
  quoted: {
    label: l10n.t('Quoted mail'),
    description: l10n.t('words of somebody else, which stay as they are unless you choose otherwise'),
    needsConfirmation: true,
  },
});

/**
 * The edit that a client applies: versioned, the file moved last and never onto another one. What is quoted is left out
 * for a client that cannot ask about it.
 */
function renameEdit(
  { edits, moved }: Renaming,
  folder: NotesFolder,
  capabilities: ClientCapabilities,
  versionOf: VersionOf,
): WorkspaceEdit {
  const toLsp = new ToLsp(folder);
  const able = capabilities.workspace?.workspaceEdit;
  const isVersioned = able?.documentChanges === true || canMove(capabilities);
  const asks = isVersioned && able?.changeAnnotationSupport !== undefined;
  const made = edits.filter(({ isQuoted }) => asks || !isQuoted);
  const byPath = [...groupBy(made, ({ path }) => path)].map(
    ([path, own]) => [path, own.toSorted((a, b) => a.span.from - b.span.from)] as const,
  );
  const editsOf = (path: NotePath, own: readonly RenameEdit[]): (TextEdit | AnnotatedTextEdit)[] => {
    const starts = linesOf(folder, path);
    return own.map(({ span, text, isQuoted }) => ({
      range: { start: positionAt(starts, span.from), end: positionAt(starts, span.to) },
      newText: text,
      ...(isQuoted && { annotationId: 'quoted' }),
    }));
  };
  if (!isVersioned)
    return {
      changes: Object.fromEntries(byPath.map(([path, own]) => [toLsp.uri(path), editsOf(path, own)])),
    };
  const changes = byPath.map(([path, own]): TextDocumentEdit => {
    const uri = toLsp.uri(path);
    return { textDocument: { uri, version: versionOf(uri) }, edits: editsOf(path, own) };
  });
  const move: RenameFile[] = moved
    ? [
        {
          kind: 'rename',
          oldUri: toLsp.uri(moved.from),
          newUri: toLsp.uri(moved.to),
          options: { overwrite: false, ignoreIfExists: false },
        },
      ]
    : [];
  return {
    documentChanges: [...changes, ...move],
    ...(made.some(({ isQuoted }) => isQuoted) && { changeAnnotations: annotations() }),
  };
}

const linesOf = ({ decisionsFile, index }: NotesFolder, path: NotePath): LineStarts =>
  path === DECISIONS_FILE ? lineStarts(decisionsFile.text ?? '') : (index.notes.get(path)?.lines ?? [0]);

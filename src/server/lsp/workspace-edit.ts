import * as l10n from '@vscode/l10n';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Change, TextEdit } from '../../edit/change.ts';
import type { NotePath } from '../../model/note-path.ts';
import { groupBy } from '../../text/grouping.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import { ToLsp } from './to-lsp.ts';

/** What a change is written for. */
export interface EditTarget {
  readonly folder: NotesFolder;
  readonly capabilities: ClientCapabilities;
  /** The version of an open document, or null. */
  readonly versionOf: (uri: string) => number | null;
  /** The text that spans of a file mean, for files that are no notes. */
  readonly textOf: (path: NotePath) => string;
  /** Whether the user looks at each part of the change before it is made. */
  readonly asksFirst: boolean;
}

/** Whether the client can be told to make a file. Some name the operations alone, and understand `documentChanges` all the same. */
export const canCreate = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false;

/** Whether the client can be told to delete a file. */
export const canDelete = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.resourceOperations?.includes('delete') ?? false;

type Annotation = 'created' | 'changed' | 'deleted';

type Annotations = Readonly<Record<Annotation, ChangeAnnotation>>;

const annotations = (): Annotations => ({
  created: { label: l10n.t('New notes'), needsConfirmation: true },
  changed: { label: l10n.t('Properties of notes'), needsConfirmation: true },
  deleted: { label: l10n.t('Deleted notes'), needsConfirmation: true },
});

/** Of a merge, which makes no sense in parts, only what takes a note away is asked about. */
const ofMerge = (): Annotations => ({
  created: { label: l10n.t('New notes'), needsConfirmation: false },
  changed: { label: l10n.t('What is kept, and links to it'), needsConfirmation: false },
  deleted: {
    label: l10n.t('Deleted notes'),
    description: l10n.t('all of it is kept in the other note'),
    needsConfirmation: true,
  },
});

/**
 * A change as a workspace edit: versioned, a file never made over another one, and with annotations that ask first
 * where that is wanted and understood. A client must be able to make files where the change makes any.
 */
export function workspaceEdit({ edits, created, deleted = [] }: Change, target: EditTarget): WorkspaceEdit {
  const toLsp = new ToLsp(target.folder);
  const byPath = groupBy(edits, ({ path }) => path);
  const { workspaceEdit: able } = target.capabilities.workspace ?? {};
  if (able?.documentChanges !== true && created.length === 0 && deleted.length === 0)
    return {
      changes: Object.fromEntries(
        [...byPath].map(([path, own]) => [toLsp.uri(path), own.map(edit => textEdit(edit, target))]),
      ),
    };
  const asks = target.asksFirst && able?.changeAnnotationSupport !== undefined;
  const annotated = (kind: Annotation) => (asks ? { annotationId: kind } : {});
  const noFile = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...created.flatMap(({ path, text }): (CreateFile | TextDocumentEdit)[] => [
        {
          kind: 'create',
          uri: toLsp.uri(path),
          options: { overwrite: false, ignoreIfExists: false },
          ...annotated('created'),
        },
        {
          textDocument: { uri: toLsp.uri(path), version: null },
          edits: [{ range: { start: noFile, end: noFile }, newText: text, ...annotated('created') }],
        },
      ]),
      ...[...byPath].map(([path, own]): TextDocumentEdit => {
        const uri = toLsp.uri(path);
        return {
          textDocument: { uri, version: target.versionOf(uri) },
          edits: own.map((edit): LspTextEdit | AnnotatedTextEdit => ({
            ...textEdit(edit, target),
            ...annotated('changed'),
          })),
        };
      }),
      ...deleted.map((path): DeleteFile => ({
        kind: 'delete',
        uri: toLsp.uri(path),
        options: { recursive: false, ignoreIfNotExists: false },
        ...annotated('deleted'),
      })),
    ],
    ...(asks && {
      changeAnnotations: used(deleted.length > 0 ? ofMerge() : annotations(), deleted.length > 0),
    }),
  };
}

/** Clients may show annotations that nothing bears. */
const used = (all: Annotations, deletes: boolean): Record<string, ChangeAnnotation> =>
  Object.fromEntries(Object.entries(all).filter(([kind]) => deletes || kind !== 'deleted'));

function textEdit({ path, span, text }: TextEdit, { textOf }: EditTarget): LspTextEdit {
  const starts = lineStarts(textOf(path));
  return { range: { start: positionAt(starts, span.from), end: positionAt(starts, span.to) }, newText: text };
}

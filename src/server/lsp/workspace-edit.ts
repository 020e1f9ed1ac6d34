import * as l10n from '@vscode/l10n';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { withoutQuoted, type Change, type TextEdit } from '../../edit/change.ts';
import { groupBy } from '../../text/grouping.ts';
import { canAsk, hasDocumentChanges } from './client-abilities.ts';
import type { ToLsp } from './to-lsp.ts';

/** Whom a change is written for. */
export interface EditTarget {
  /** Knows the texts that the change was worked out on. */
  readonly toLsp: ToLsp;
  readonly capabilities: ClientCapabilities;
  /** The version of an open document, or null. */
  readonly versionOf: (uri: string) => number | null;
}

/**
 * A change as the edit that a client applies: versioned where the client knows versions, no file made or moved over
 * another one, and with annotations where the change is to be looked at first and the client can ask. What only a person
 * can agree to is left out for a client that cannot. A client must be able to do to files what the change does.
 */
export function workspaceEdit(change: Change, target: EditTarget): WorkspaceEdit {
  const { toLsp, capabilities, versionOf } = target;
  const asks = canAsk(capabilities);
  const { edits } = asks ? change : withoutQuoted(change);
  const byFile = [...groupBy(edits, ({ path }) => path)].map(([path, own]): FileEdits => ({
    uri: toLsp.uri(path),
    edits: own.toSorted((a, b) => a.span.from - b.span.from),
  }));
  if (!hasDocumentChanges(capabilities))
    return {
      changes: Object.fromEntries(
        byFile.map(({ uri, edits: own }) => [uri, own.map(edit => textEdit(toLsp, edit))]),
      ),
    };
  const annotations = asks ? annotationsOf(change) : {};
  const annotated = (id: string) => (id in annotations ? { annotationId: id } : {});
  const documents = byFile.map(({ uri, edits: own }): TextDocumentEdit => ({
    textDocument: { uri, version: versionOf(uri) },
    edits: own.map((edit): LspTextEdit | AnnotatedTextEdit => ({
      ...textEdit(toLsp, edit),
      ...annotated(edit.isQuoted ? 'quoted' : 'changed'),
    })),
  }));
  const { created, moved = [], deleted = [] } = change;
  return {
    documentChanges: [
      ...created.flatMap(({ path, text }) => newFile(toLsp.uri(path), text, annotated('created'))),
      ...documents,
      ...moved.map(({ from, to }): RenameFile => ({
        kind: 'rename',
        oldUri: toLsp.uri(from),
        newUri: toLsp.uri(to),
        options: NEVER_OVER_ANOTHER,
      })),
      ...deleted.map((path): DeleteFile => ({
        kind: 'delete',
        uri: toLsp.uri(path),
        options: { recursive: false, ignoreIfNotExists: false },
        ...annotated('deleted'),
      })),
    ],
    ...(Object.keys(annotations).length > 0 && { changeAnnotations: annotations }),
  };
}

interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

const textEdit = (toLsp: ToLsp, { path, span, text }: TextEdit): LspTextEdit => ({
  range: toLsp.range(path, span),
  newText: text,
});

const NEVER_OVER_ANOTHER = { overwrite: false, ignoreIfExists: false };

const NO_TEXT = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const newFile = (
  uri: string,
  text: string,
  annotation: { readonly annotationId?: string },
): (CreateFile | TextDocumentEdit)[] => [
  { kind: 'create', uri, options: NEVER_OVER_ANOTHER, ...annotation },
  { textDocument: { uri, version: null }, edits: [{ range: NO_TEXT, newText: text, ...annotation }] },
];

/** What a person is asked about, by the parts of the change. */
const annotationsOf = ({ edits, confirm }: Change): Record<string, ChangeAnnotation> => ({
  ...(confirm === 'parts' && {
    created: { label: l10n.t('New notes'), needsConfirmation: true },
    changed: { label: l10n.t('Properties of notes'), needsConfirmation: true },
  }),
  // Of what makes no sense in parts, only what takes a note away is asked about.
  ...(confirm === 'deletions' && {
    created: { label: l10n.t('New notes'), needsConfirmation: false },
    changed: { label: l10n.t('What is kept, and links to it'), needsConfirmation: false },
    deleted: {
      label: l10n.t('Deleted notes'),
      description: l10n.t('all of it is kept in the other note'),
      needsConfirmation: true,
    },
  }),
  ...(edits.some(({ isQuoted }) => isQuoted) && {
    quoted: {
      label: l10n.t('Quoted mail'),
      description: l10n.t('words of somebody else, which stay as they are unless you choose otherwise'),
      needsConfirmation: true,
    },
  }),
});

import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageclient';

type Part = NonNullable<WorkspaceEdit['documentChanges']>[number];

/**
 * Several files that an edit makes and fills, with their texts by URI, and what the edit does besides. Written at once none
 * of them is opened in a tab, filled and saved there. One new file alone stays in the edit, since somebody is to go on
 * writing there, and so does a part that is to be agreed to.
 */
export function newFilesOf(edit: WorkspaceEdit): {
  readonly files: ReadonlyMap<string, string>;
  readonly rest: WorkspaceEdit;
} {
  const parts = edit.documentChanges ?? [];
  const files = new Map<string, string>();
  for (const { uri } of parts.filter(isPlainCreation)) {
    const text = textFor(uri, parts);
    if (text !== undefined) files.set(uri, text);
  }
  if (files.size < 2) return { files: new Map(), rest: edit };
  const rest = parts.filter(part =>
    isText(part) ? !files.has(part.textDocument.uri) : part.kind !== 'create' || !files.has(part.uri),
  );
  return { files, rest: { ...edit, documentChanges: rest } };
}

const isText = (part: Part): part is TextDocumentEdit => !('kind' in part);

const isPlainCreation = (part: Part): part is CreateFile =>
  !isText(part) && part.kind === 'create' && part.annotationId === undefined;

/** What a new file is filled with; undefined where it is edited in any other way, or only if somebody agrees. */
function textFor(uri: string, parts: readonly Part[]): string | undefined {
  const edits = parts
    .filter(isText)
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap(part => part.edits);
  const [edit] = edits;
  return edits.length === 1 && edit && 'newText' in edit && !('annotationId' in edit)
    ? edit.newText
    : undefined;
}

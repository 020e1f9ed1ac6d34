import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';

/** The files that a change touches, as URIs. */
export interface ChangedFiles {
  /** Those whose text it changes, without those that it makes, each with the first place. */
  readonly edited: ReadonlyMap<string, Place>;
  readonly created: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly deleted: readonly string[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The files that an edit of the server touches. */
export function changedFiles({ documentChanges = [] }: ProtocolEdit): ChangedFiles {
  const edited = new Map<string, Place>();
  const created: string[] = [];
  const moved: ChangedFiles['moved'][number][] = [];
  const deleted: string[] = [];
  for (const change of documentChanges) {
    if (!('kind' in change)) {
      const { uri } = change.textDocument;
      const start = change.edits[0]?.range.start;
      if (start && !created.includes(uri) && !edited.has(uri)) edited.set(uri, start);
    } else if (change.kind === 'create') created.push(change.uri);
    else if (change.kind === 'rename') moved.push({ from: change.oldUri, to: change.newUri });
    else deleted.push(change.uri);
  }
  return { edited, created, moved, deleted };
}

/** How many files that is. */
export function numberOfFiles({ edited, created, moved, deleted }: ChangedFiles): number {
  return new Set([...edited.keys(), ...created, ...moved.map(({ from }) => from), ...deleted]).size;
}

/** Where each of them is afterwards; undefined for one that is gone. */
export function urisAfter({
  edited,
  created,
  moved,
  deleted,
}: ChangedFiles): Map<string, string | undefined> {
  const all = [...edited.keys(), ...created, ...moved.map(({ from }) => from), ...deleted];
  const places = new Map<string, string | undefined>(all.map(uri => [uri, uri]));
  for (const { from, to } of moved) places.set(from, to);
  for (const uri of deleted) places.set(uri, undefined);
  return places;
}

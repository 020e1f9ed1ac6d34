import { Uri, workspace, type TextDocument } from 'vscode';

/** What a file holds, and what stands in the editor where that is something else. */
export interface FileContent {
  /** What is on the disk. */
  readonly bytes: Uint8Array;
  readonly saved: string;
  readonly text: string;
  /** Whether the text has not been saved. */
  readonly isDirty: boolean;
}

/**
 * The content of a file, as the editor has it where it has not been saved; undefined where there is none. An editor may not
 * have heard yet that a file has changed on disk, so that what is saved is read from there.
 */
export async function contentOf(uri: string): Promise<FileContent | undefined> {
  const bytes = await bytesOf(uri);
  const open = openDocument(uri);
  if (!bytes) return undefined;
  const isDirty = open?.isDirty === true;
  const saved = new TextDecoder().decode(bytes);
  return { bytes, saved, text: isDirty ? open.getText() : saved, isDirty };
}

export const openDocument = (uri: string): TextDocument | undefined =>
  workspace.textDocuments.find(document => document.uri.toString() === Uri.parse(uri).toString());

async function bytesOf(uri: string): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(Uri.parse(uri));
  } catch {
    return undefined;
  }
}

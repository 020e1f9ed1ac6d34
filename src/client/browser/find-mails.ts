import { FileType, Uri, workspace } from 'vscode';

/** More folders are not looked into. */
const MOST_FOLDERS = 500;
/** So many are looked into at a time. */
const AT_ONCE = 16;

/** As `desktop/find-mails.ts`; by a walk, since a search never ends where nobody can search. */
export async function findMails(most: number): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS) && found.length < most;) {
    const some = folders.slice(at, at + AT_ONCE);
    at += some.length;
    const listed = await Promise.all(some.map(entriesOf));
    for (const { folder, entries } of listed)
      for (const [name, type] of entries)
        if (type === FileType.File && /\.(?:eml|msg|mbox)$/iu.test(name))
          found.push(Uri.joinPath(folder, name));
        else if (type === FileType.Directory && !/^(?:\.|node_modules$)/u.test(name))
          folders.push(Uri.joinPath(folder, name));
  }
  return found.slice(0, most);
}

interface Listed {
  readonly folder: Uri;
  readonly entries: readonly (readonly [string, FileType])[];
}

async function entriesOf(folder: Uri): Promise<Listed> {
  try {
    return { folder, entries: await workspace.fs.readDirectory(folder) };
  } catch {
    return { folder, entries: [] }; // what cannot be listed holds nothing that could be taken in
  }
}

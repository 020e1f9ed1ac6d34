import { FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';
import type { FilesAnswer, FilesQuestion, ListedEntry, LookedAt } from '../../protocol/files.ts';

/** So many are read at a time: one after another, most of the time would go on the way there and back. */
const AT_ONCE = 32;

/** Answers whatever is asked over a port of folders and files, for as long as the other end lives. */
export function answerForFiles(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<FilesQuestion>) => {
    void answerTo(data).then(answer =>
      port.postMessage(
        answer,
        answer.files.flatMap(each => (typeof each === 'string' ? [] : [each.buffer as ArrayBuffer])),
      ),
    );
  };
}

async function answerTo({ id, folders, files, looks }: FilesQuestion): Promise<FilesAnswer> {
  return {
    id,
    folders: await ofEach(folders, entriesOf),
    files: await ofEach(files, bytesOf),
    looks: await ofEach(looks, lookAt),
  };
}

async function entriesOf(folder: string): Promise<readonly ListedEntry[] | string> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(folder));
    return entries.map(([name, type]) => [name, kindOf(type)]);
  } catch (error) {
    return reasonOf(error);
  }
}

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    // A copy of their own, since they are handed over.
    return new Uint8Array(await workspace.fs.readFile(Uri.parse(file)));
  } catch (error) {
    return reasonOf(error);
  }
}

async function lookAt(file: string): Promise<LookedAt | string> {
  try {
    const { type, size } = await workspace.fs.stat(Uri.parse(file));
    return { kind: kindOf(type), size };
  } catch (error) {
    return reasonOf(error);
  }
}

function kindOf(type: FileType): ListedEntry[1] {
  if (type & FileType.SymbolicLink) return 'link';
  return type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other';
}

/** The middle of a sentence. */
function reasonOf(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return l10n.t('it is not there');
  if (code === 'NoPermissions') return l10n.t('permission denied');
  if (code === 'FileIsADirectory') return l10n.t('it is a folder');
  return code === '' || code === 'Unknown' ? l10n.t('unknown error') : code;
}

/** What each of many gives, a few of them at a time, in their order. */
async function ofEach<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await ask(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

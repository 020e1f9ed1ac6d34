import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RemoteEntry, RemoteFiles, RemoteLook } from '../../src/workspace/browser/remote-files.ts';
import { mirrorFiles } from '../../src/workspace/browser/mirror-files.ts';
import type { Files } from '../../src/workspace/files.ts';

/** The files of a folder on disk by its URI, as a server in a browser has them: handed over by somebody else. */
export const mirrored = (uri: string, remote = diskBehind()): Files =>
  mirrorFiles(uri, remote, at => at.includes('people/'));

/** What is on the disk, as the client tells of it; `onRead` hears of each file that is read. */
export const diskBehind = (onRead: (uri: string) => void = () => {}): RemoteFiles => ({
  list: folders => Promise.resolve(folders.map(uri => reading(() => entriesOf(fileURLToPath(uri))))),
  look: files =>
    Promise.resolve(
      files.map(uri =>
        reading((): RemoteLook => {
          const stats = fs.statSync(fileURLToPath(uri));
          return { kind: kindOf(stats), size: stats.size };
        }),
      ),
    ),
  read: files =>
    Promise.resolve(
      files.map(uri => {
        onRead(uri);
        return reading(() => new Uint8Array(fs.readFileSync(fileURLToPath(uri))));
      }),
    ),
});

function entriesOf(folder: string): readonly RemoteEntry[] {
  return fs.readdirSync(folder, { withFileTypes: true }).map(entry => [entry.name, kindOf(entry)]);
}

const kindOf = (entry: fs.Dirent | fs.Stats): RemoteEntry[1] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';

function reading<Result>(read: () => Result): Result | string {
  try {
    return read();
  } catch {
    return 'it is not there';
  }
}

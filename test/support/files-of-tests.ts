import { givenFilesBehind } from '../../src/workspace/browser/given-files.ts';
import { diskFilesAt } from '../../src/workspace/disk/disk-files.ts';
import { givenFilesAt } from '../../src/workspace/disk/mail-files.ts';
import type { ServerOptions } from '../../src/server/session.ts';
import { diskBehind, mirrored } from './mirrored.ts';

type FilesOfServer = Pick<ServerOptions, 'filesAt' | 'givenFiles'>;

const HOSTS = {
  disk: { filesAt: diskFilesAt, givenFiles: givenFilesAt },
  handedOver: {
    filesAt: uri => mirrored(uri),
    givenFiles: uris => givenFilesBehind(diskBehind(), uris),
  },
} satisfies Readonly<Record<string, FilesOfServer>>;

let chosen: FilesOfServer = HOSTS.disk;

/** How servers that tests start reach files: those of the disk, or as in a browser, where somebody else hands them over. */
export const filesOfTests = (): FilesOfServer => chosen;

/** Chooses that for the tests that are run from now on. */
export function setFilesOfTests(host: keyof typeof HOSTS): void {
  chosen = HOSTS[host];
}

import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import type { GivenFile } from '../given-file.ts';
import { DEEPEST, mailKindOf, mayBeMail, mayHoldMail } from '../mail-kinds.ts';
import { below } from './mirror.ts';
import type { RemoteFiles } from './remote-files.ts';

/** In bytes. A file is brought as a whole, into a worker that is to stay small. */
const LONGEST = 200 * 1024 * 1024;

/**
 * The files among URIs, and below folders of them, that can be taken in, in the order of their names, and those that cannot;
 * as `disk/mail-files.ts`, of files that somebody else reaches. Each is brought when its turn comes.
 */
export async function* givenFilesBehind(
  remote: RemoteFiles,
  uris: readonly string[],
): AsyncGenerator<GivenFile> {
  for (const uri of uris) {
    const name = URI.parse(uri).path.replace(/\/+$/u, '');
    const [look] = await remote.look([uri]);
    if (typeof look !== 'object') yield unread(name, 'unreadable', look ?? '');
    else if (look.kind === 'folder') yield* filesBelow(remote, { uri, name }, 0);
    else if (look.kind === 'file') yield await fileAt(remote, { uri, name }, look.size);
    else yield unread(name, 'unreadable', l10n.t('it is no file and no folder'));
  }
}

/** Where something stands, and how it is told of. */
interface Place {
  readonly uri: string;
  readonly name: string;
}

async function* filesBelow(
  remote: RemoteFiles,
  { uri, name }: Place,
  depth: number,
): AsyncGenerator<GivenFile> {
  const [entries = ''] = await remote.list([uri]);
  if (typeof entries === 'string') {
    yield unread(name, 'unreadable', entries);
    return;
  }
  for (const [entry, kind] of entries.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const place = { uri: childOf(uri, entry), name: below(name, entry) };
    if (kind === 'folder' && depth < DEEPEST && mayHoldMail(entry))
      yield* filesBelow(remote, place, depth + 1);
    else if (kind === 'file' && mayBeMail(entry))
      yield await fileAt(remote, place, await sizeOf(remote, place));
  }
}

function childOf(folder: string, name: string): string {
  const uri = URI.parse(folder);
  return uri.with({ path: `${uri.path.replace(/\/+$/u, '')}/${name}` }).toString();
}

async function sizeOf(remote: RemoteFiles, { uri }: Place): Promise<number> {
  const [look] = await remote.look([uri]);
  return typeof look === 'object' ? look.size : 0;
}

async function fileAt(remote: RemoteFiles, { uri, name }: Place, size: number): Promise<GivenFile> {
  const byName = mailKindOf(name, () => false);
  if (byName.kind === 'other') return unread(name, 'other', byName.why ?? '');
  if (size > LONGEST)
    return unread(
      name,
      'other',
      l10n.t(
        'it is longer than 200 MB, which is too much for a browser: import it with VS Code on the desktop.',
      ),
    );
  const [content = ''] = await remote.read([uri]);
  if (typeof content === 'string') return unread(name, 'unreadable', content);
  return {
    name,
    ...mailKindOf(name, () => BOX.every((byte, at) => content[at] === byte)),
    bytes: most => content.subarray(0, most),
    chunks: () => [content],
  };
}

/** What a mailbox begins with. */
const BOX = new TextEncoder().encode('From ');

const unread = (name: string, kind: 'other' | 'unreadable', why: string): GivenFile => ({
  name,
  kind,
  why,
  bytes: () => new Uint8Array(),
  chunks: () => [],
});

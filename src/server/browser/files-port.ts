import type { FilesAnswer, FilesQuestion } from '../../protocol/files.ts';
import type { RemoteFiles } from '../../workspace/browser/remote-files.ts';

/** The files that a client reads, asked for over a port. */
export function filesBehind(port: MessagePort): RemoteFiles {
  const waiting = new Map<number, (answer: FilesAnswer) => void>();
  let asked = 0;
  port.onmessage = ({ data }: MessageEvent<FilesAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const ask = (what: Omit<FilesQuestion, 'id'>): Promise<FilesAnswer> =>
    new Promise(resolve => {
      asked += 1;
      waiting.set(asked, resolve);
      port.postMessage({ id: asked, ...what } satisfies FilesQuestion);
    });
  return {
    list: async folders => (folders.length === 0 ? [] : (await ask({ ...NOTHING, folders })).folders),
    read: async files => (files.length === 0 ? [] : (await ask({ ...NOTHING, files })).files),
    look: async looks => (looks.length === 0 ? [] : (await ask({ ...NOTHING, looks })).looks),
  };
}

const NOTHING: Omit<FilesQuestion, 'id'> = { folders: [], files: [], looks: [] };

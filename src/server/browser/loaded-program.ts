import { asAddedScript } from '../../protocol/one-script.ts';
import type { RemoteFiles } from '../../workspace/browser/remote-files.ts';

/** Where what a program gives is left for a moment. */
const RESULT = 'accountNotesProgram';

type Scope = DedicatedWorkerGlobalScope & { [RESULT]?: unknown };

/**
 * Loads a program of the extension once it is asked for the first time. Its files are those that Node loads; the build has
 * listed those that the server does not have yet. `folder` is that of all programs, as a URI that ends in a slash.
 */
export function loaded<Program>(remote: RemoteFiles, folder: string, name: string): () => Promise<Program> {
  let loading: Promise<unknown> | undefined;
  return async () => {
    loading ??= load(remote, folder, name);
    return (await loading) as Program;
  };
}

async function load(remote: RemoteFiles, folder: string, name: string): Promise<unknown> {
  const [list = ''] = await textsOf(remote, [`${folder}web/${name}.json`]);
  const files = JSON.parse(list) as readonly string[];
  const texts = await textsOf(
    remote,
    files.map(file => folder + file),
  );
  const script = asAddedScript(
    texts.map((text, at) => ({ name: files[at] ?? '', text })),
    RESULT,
  );
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const scope = self as unknown as Scope;
  scope.importScripts(address);
  URL.revokeObjectURL(address);
  return scope[RESULT];
}

async function textsOf(remote: RemoteFiles, uris: readonly string[]): Promise<readonly string[]> {
  const contents = await remote.read(uris);
  return contents.map((content, at) => {
    if (typeof content === 'string') throw new Error(`${uris[at] ?? ''}: ${content}`);
    return new TextDecoder().decode(content);
  });
}

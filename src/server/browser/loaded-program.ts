import { asAddedScript } from '../../protocol/one-script.ts';
import type { RemoteFiles } from '../../workspace/browser/remote-files.ts';

/** Where what a program gives is left for a moment. */
const RESULT = 'accountNotesProgram';

/** Runs a script, and gives what it has left under a name. */
type Run = (script: string, result: string) => unknown;

/**
 * Loads a program of the extension once it is asked for the first time, and again after that has failed. Its files are those
 * that Node loads; the build has listed those that the server does not have yet. `folder` is that of all programs, as a URI
 * that ends in a slash.
 */
export function loaded<Program>(
  remote: RemoteFiles,
  folder: string,
  name: string,
  run: Run,
): () => Promise<Program> {
  let loading: Promise<Program> | undefined;
  return () => {
    loading ??= load<Program>(remote, folder, name, run).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load<Program>(remote: RemoteFiles, folder: string, name: string, run: Run): Promise<Program> {
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
  return run(script, RESULT) as Program;
}

async function textsOf(remote: RemoteFiles, uris: readonly string[]): Promise<readonly string[]> {
  const contents = await remote.read(uris);
  return contents.map((content, at) => {
    if (typeof content === 'string') throw new Error(`${uris[at] ?? ''}: ${content}`);
    return new TextDecoder().decode(content);
  });
}

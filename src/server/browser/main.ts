import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { DEFAULT_SETTINGS } from '../../protocol/settings.ts';
import { mirrorFiles } from '../../workspace/browser/mirror-files.ts';
import { serveConnection } from '../server.ts';
import { filesBehind } from './files-port.ts';

// The worker that VS Code in a browser starts in place of the program of `cli/serve.ts`.

const scope = self as unknown as DedicatedWorkerGlobalScope;

/** What names somebody, as a rule: looked at before the rest has come. */
const definingFolders = new Set(Object.values(DEFAULT_SETTINGS.notes.folders));
const mayDefine = (at: string): boolean =>
  at
    .split('/')
    .slice(0, -1)
    .some(part => definingFolders.has(part));

// The first message alone, which is the port over which files are asked for: from then on the reader of the connection listens.
scope.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  const remote = filesBehind(port);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  );
  serveConnection(connection, { filesAt: root => mirrorFiles(root, remote, mayDefine) });
  connection.listen();
};

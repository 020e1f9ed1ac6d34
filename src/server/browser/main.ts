import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { DEFAULT_SETTINGS } from '../../protocol/settings.ts';
import { givenFilesBehind } from '../../workspace/browser/given-files.ts';
import { indexedNotes } from '../../workspace/browser/indexed-notes.ts';
import { mirrorFiles } from '../../workspace/browser/mirror-files.ts';
import { serveConnection } from '../server.ts';
import type { MailReader, PageWriter } from '../session.ts';
import { filesBehind } from './files-port.ts';
import { loaded } from './loaded-program.ts';
import { runScript } from './run-script.ts';

// The worker that VS Code in a browser starts in place of the program of `cli/serve.ts`.

const scope = self as unknown as DedicatedWorkerGlobalScope;

/** The first message to the worker. */
interface WorkerStart {
  /** Over which files are asked for. */
  readonly port: MessagePort;
  /** Tells this program from others of the same version. */
  readonly build: number;
  /** The folder of the programs that are loaded when they are needed, as a URI. */
  readonly programs: string;
}

/** What names somebody, as a rule: looked at before the rest has come. */
const definingFolders = new Set(Object.values(DEFAULT_SETTINGS.notes.folders));
const mayDefine = (at: string): boolean =>
  at
    .split('/')
    .slice(0, -1)
    .some(part => definingFolders.has(part));

// The first message alone: from then on the reader of the connection listens.
scope.onmessage = ({ data: { port, build, programs } }: MessageEvent<WorkerStart>) => {
  const remote = filesBehind(port);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  );
  serveConnection(connection, {
    filesAt: root => mirrorFiles(root, remote, mayDefine),
    openCache: () => indexedNotes(`${version} ${build}`, () => Date.now()),
    givenFiles: uris => givenFilesBehind(remote, uris),
    mailReader: loaded<MailReader>(remote, `${programs}/`, 'mail-import', runScript),
    pageWriter: loaded<PageWriter>(remote, `${programs}/`, 'brief', runScript),
  });
  connection.listen();
};

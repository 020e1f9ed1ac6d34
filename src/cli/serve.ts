import { openConnection } from '../server/open-connection.ts';
import { programIn } from '../server/program.ts';
import { serveConnection } from '../server/server.ts';
import { parsed } from './arguments.ts';
import type { Command } from './command.ts';
import { PROGRAM } from './program-file.ts';
import { UsageError } from './usage-error.ts';

export const serveCommand: Command = {
  usage: `account-notes serve --stdio
    Starts the language server.
`,
  run(args) {
    // VS Code starts its servers over node IPC, which the library finds on the command line by itself.
    const { values } = parsed(args, {
      stdio: { type: 'boolean' },
      'node-ipc': { type: 'boolean' },
      clientProcessId: { type: 'string' },
    });
    const isIpc = values['node-ipc'] === true && process.send !== undefined;
    if (values['stdio'] !== true && !isIpc)
      throw new UsageError('serve speaks over standard input and output only: --stdio.');
    const connection = isIpc ? openConnection() : openConnection(process.stdin, process.stdout);
    serveConnection(connection, programIn(PROGRAM));
    connection.listen();
    return Promise.resolve(undefined);
  },
};

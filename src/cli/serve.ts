import { openConnection } from '../server/open-connection.ts';
import { programIn } from '../server/program.ts';
import { serveConnection as serveClient } from '../server/server.ts';
import { parsed } from './arguments.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

export const serveCommand: Command = {
  usage: `account-notes serve --stdio
    Starts the language server.
`,
  run(args) {
    const { values } = parsed(args, { stdio: { type: 'boolean' } });
    if (values['stdio'] !== true)
      throw new UsageError('serve speaks over standard input and output only: --stdio.');
    const connection = openConnection(process.stdin, process.stdout);
    serveClient(connection, programIn(__dirname));
    connection.listen();
    return Promise.resolve(undefined);
  },
};

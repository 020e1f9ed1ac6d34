import { openConnection } from './open-connection.ts';
import { programIn } from './program.ts';
import { serveConnection } from './server.ts';

/** The language server as VS Code starts it: the transport (node IPC) is told on the command line. */
const connection = openConnection();
serveConnection(connection, programIn(__dirname));
connection.listen();

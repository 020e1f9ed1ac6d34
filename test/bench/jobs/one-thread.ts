import { openConnection } from '../../../src/server/open-connection.ts';
import { programIn } from '../../../src/server/program.ts';
import { serveConnection } from '../../../src/server/server.ts';

/** The server of the desktop, reading all by itself as one in a browser does: `node one-thread.mjs PROGRAM --stdio`. */
const { readMany: _, ...alone } = programIn(process.argv[2] ?? '');
const connection = openConnection(process.stdin, process.stdout);
serveConnection(connection, alone);
connection.listen();

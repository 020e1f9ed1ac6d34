import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { programIn } from './program.ts';
import { serve } from './server.ts';

/** The language server as VS Code starts it: the transport (node IPC) is told on the command line. */
const connection = createConnection(ProposedFeatures.all);
serve(connection, programIn(__dirname));
connection.listen();

import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { documentationIn } from './documentation.ts';
import { serve } from './server.ts';

/** The language server as VS Code starts it: the transport (node IPC) is told on the command line. */
const connection = createConnection(ProposedFeatures.all);
serve(connection, documentationIn(path.dirname(__dirname)));
connection.listen();

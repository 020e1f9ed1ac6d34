import fs from 'node:fs';
import path from 'node:path';
import { SemanticTokensRequest, type SemanticTokens } from 'vscode-languageserver/node';
import { ORGANIZATION, type OrganizationResult } from '../../src/protocol/organization.ts';
import { emptyFolder } from './bench.ts';
import { NotesServer } from './language-server.ts';
import { mailThreads } from './lifelike.ts';
import { timed } from './measure.ts';

/** A folder, and the note in it that is open. */
export interface OpenFolder {
  readonly root: string;
  readonly note: string;
}

/** A folder that holds one exported mail thread and nothing else. */
export function rawFolder(home: string): OpenFolder {
  const root = path.join(home, 'raw');
  fs.mkdirSync(root, { recursive: true });
  fs.writeFileSync(path.join(root, 'thread.md'), mailThreads(0)[0] ?? '');
  return { root, note: 'thread.md' };
}

/** From `initialize` to the first colours of the open note, with nothing cached. */
export const firstTokens = (called: readonly string[], folder: OpenFolder): Promise<number> =>
  firstLook(called, folder, async server => {
    const textDocument = { uri: server.uri(folder.note) };
    const tokens: SemanticTokens | null = await server.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument,
    });
    return (tokens?.data.length ?? 0) > 0;
  });

/** From `initialize` to the first rows of the tree, with nothing cached. */
export const firstRows = (called: readonly string[], folder: OpenFolder): Promise<number> =>
  firstLook(called, folder, async server => {
    const answer = await server.connection.sendRequest<OrganizationResult | null>(ORGANIZATION, {});
    return (answer?.roots.length ?? 0) > 0;
  });

/** Asks as a client does: at once, and again whenever the server tells that it knows more. */
async function firstLook(
  called: readonly string[],
  { root, note }: OpenFolder,
  look: (server: NotesServer) => Promise<boolean>,
): Promise<number> {
  const storage = emptyFolder();
  const server = new NotesServer(root, called);
  await server.isUp();
  const took = await timed(async () => {
    await server.initialize({ storage, graphChanges: true });
    await server.open(note);
    for (;;) {
      const changed = server.told({});
      if (await look(server)) return;
      await changed;
    }
  });
  await server.end();
  fs.rmSync(storage, { recursive: true });
  return took;
}

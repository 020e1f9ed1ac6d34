import fs from 'node:fs';
import path from 'node:path';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  HoverRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { CHANGE, type Action } from '../../src/protocol/requests.ts';
import { TIMELINE } from '../../src/protocol/timeline.ts';
import { longNote, type Corpus } from './corpus.ts';
import { CROWD, threadOf } from './crowd.ts';
import { NotesServer } from './language-server.ts';
import { median, timed } from './measure.ts';

/** What one job starts from: how a server is called, where it keeps its cache, and the folders of notes. */
export interface Ground {
  readonly server: readonly string[];
  readonly cache: string;
  readonly notes: Corpus;
  /** See `makeCrowd`. */
  readonly crowd: string;
}

/** One line of the table: speaks LSP to a server of its own and gives milliseconds. */
export interface Comparison {
  readonly work: string;
  readonly run: (ground: Ground) => Promise<number>;
}

/** How often a quick question is asked in one run; the run's figure is their median. */
const TIMES = 5;

export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  start: { work: 'first hover of a start', run: firstAnswer },
  bulb100k: { work: 'light bulb (automatic) in a note of 100 KB', run: ground => lightBulb(ground, 100_000) },
  bulb1m: { work: 'light bulb (automatic) in a note of 1 MB', run: ground => lightBulb(ground, 1_000_000) },
  rename: { work: 'rename of a person with 10,000 mentions', run: ground => rename(ground) },
  merge: {
    work: 'merge of a person with 10,000 mentions',
    run: ground => change(ground, { kind: 'merge', entity: CROWD.id, into: CROWD.twin }),
  },
  acceptAll: {
    work: 'Accept All with a candidate of 10,000 mentions',
    run: ground => change(ground, { kind: 'acceptAll', account: null }),
  },
  disk: { work: 'hover while 2,000 files change on disk', run: hoverDuringChanges },
  timeline250: { work: 'timeline over 250 messages', run: ground => timeline(ground, 250) },
  timeline1000: { work: 'timeline over 1,000 messages', run: ground => timeline(ground, 1000) },
};

async function firstAnswer({ server: called, cache, notes }: Ground): Promise<number> {
  const server = new NotesServer(notes.root, called);
  const took = await server.firstHover(notes, cache);
  await server.end();
  return took;
}

/** Asks a server that has read a folder whole and has one note open. */
async function asked(
  { server: called, cache }: Ground,
  root: string,
  note: string,
  text: string | undefined,
  work: (server: NotesServer) => Promise<number>,
): Promise<number> {
  const server = new NotesServer(root, called);
  await server.initialize({ storage: cache });
  await server.open(note, text);
  // A server reads its folder once somebody asks for something.
  const start = { textDocument: { uri: server.uri(note) }, position: { line: 0, character: 0 } };
  await server.connection.sendRequest(HoverRequest.type, start);
  await server.whole;
  const took = await work(server);
  await server.end();
  return took;
}

function lightBulb(ground: Ground, length: number): Promise<number> {
  const note = 'account-01/notes/long.md';
  const text = longNote(ground.notes.notes, length);
  const middle = text.indexOf('\n\n', text.length >> 1);
  const whole = `${text.slice(0, middle)} CURSOR${text.slice(middle)}`;
  return asked(ground, ground.notes.root, note, whole, async server => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      await server.type(note, 'CURSOR', 'xCURSOR');
      const { textDocument, position } = server.at(note, 'CURSOR');
      const range = { start: position, end: position };
      const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic };
      times.push(
        await timed(() =>
          server.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context }),
        ),
      );
    }
    return median(times);
  });
}

const rename = (ground: Ground): Promise<number> =>
  asked(ground, ground.crowd, CROWD.open, undefined, server =>
    timed(() =>
      server.connection.sendRequest(RenameRequest.type, {
        ...server.at(CROWD.open, CROWD.person),
        newName: 'Ada Stone',
      }),
    ),
  );

const change = (ground: Ground, action: Action): Promise<number> =>
  asked(ground, ground.crowd, CROWD.open, undefined, server =>
    timed(async () => {
      const answer = await server.connection.sendRequest<object | null>(CHANGE, {
        folder: server.uri('').replace(/\/$/, ''),
        action,
        isConfirmed: true,
      });
      if (!answer || 'refusal' in answer) throw new Error(`Refused: ${JSON.stringify(answer)}`);
    }),
  );

const timeline = (ground: Ground, messages: number): Promise<number> =>
  asked(ground, ground.crowd, threadOf(messages), undefined, server =>
    timed(() => server.connection.sendRequest(TIMELINE, server.at(threadOf(messages), `Mila Of${messages}`))),
  );

/** A program writes many notes anew, as a pull does; the editor tells of all of them at once, and somebody hovers. */
function hoverDuringChanges(ground: Ground): Promise<number> {
  const { root, everywhere } = ground.notes;
  return asked(ground, root, everywhere.open, undefined, async server => {
    const added = Array.from({ length: 2000 }, (_, at) => `account-01/pulled/${at}.md`);
    fs.mkdirSync(path.join(root, 'account-01/pulled'), { recursive: true });
    for (const file of added)
      fs.writeFileSync(path.join(root, file), `# Pulled\n\n${everywhere.name} again.\n`);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: added.map(file => ({ uri: server.uri(file), type: 1 })),
    });
    const took = await timed(() =>
      server.connection.sendRequest(HoverRequest.type, server.at(everywhere.open, everywhere.name)),
    );
    fs.rmSync(path.join(root, 'account-01/pulled'), { recursive: true });
    return took;
  });
}

import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  HoverRequest,
  RenameRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { CHANGE, type Action } from '../../src/protocol/requests.ts';
import { TIMELINE } from '../../src/protocol/timeline.ts';
import { makeFolder, type Corpus } from './corpus.ts';
import { CROWD } from './crowd.ts';
import { firstRows, firstTokens, rawFolder, type OpenFolder } from './first-look.ts';
import { NotesServer } from './language-server.ts';
import { median, timed } from './measure.ts';
import { handbook, mailThreads, mixedNotes } from './lifelike.ts';
import { hostileThreads, quotingThreads } from './quoting-threads.ts';
import { readingTime } from './reading-time.ts';
import { makeReplies, REPLIES } from './replies.ts';

/** What one job starts from: how a server is called, where it keeps its cache, and the folders of notes. */
export interface Ground {
  readonly server: readonly string[];
  /** The folder of the commit's sources. */
  readonly sources: string;
  readonly cache: string;
  /** Where folders of notes are made. */
  readonly home: string;
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
  tokensRaw: {
    work: 'first colours of an open thread, alone in its folder',
    run: ({ server, home }) => firstTokens(server, rawFolder(home)),
  },
  rowsRaw: {
    work: 'first rows of the tree of one thread alone',
    run: ({ server, home }) => firstRows(server, rawFolder(home)),
  },
  tokens10k: {
    work: 'first colours of an open note, 10,000 notes',
    run: ({ server, home }) => firstTokens(server, manyNotes(home)),
  },
  rows10k: {
    work: 'first rows of the tree, 10,000 notes',
    run: ({ server, home }) => firstRows(server, manyNotes(home)),
  },
  bulb100k: { work: 'light bulb (automatic) in a note of 100 KB', run: ground => lightBulb(ground, 100_000) },
  bulb1m: { work: 'light bulb (automatic) in a note of 1 MB', run: ground => lightBulb(ground, 1_000_000) },
  rename: { work: 'rename of a person with 10,000 mentions', run: ground => rename(ground) },
  merge: {
    work: 'merge of a person with 10,000 mentions',
    run: ground => change(ground, { kind: 'merge', entity: CROWD.id, into: CROWD.twin }),
  },
  acceptAll: {
    work: 'Accept All with a candidate of 10,000 mentions',
    run: ground => change(ground, { kind: 'acceptAll', account: 'account' }),
  },
  checkout: { work: 'longest wait of a hover during a checkout of 2,000 files', run: checkout },
  timeline250: {
    work: 'timeline over 250 messages that quote each other',
    run: ground => timeline(ground, 250),
  },
  timeline1000: {
    work: 'timeline over 1,000 messages that quote each other',
    run: ground => timeline(ground, 1000),
  },
  // This one and those below read other texts in each round: what is measured is a first reading.
  threads: {
    work: 'reading threads that quote each other: messages, authors, signatures',
    run: ({ sources }) => readingTime(sources, 'threads', quotingThreads),
  },
  hostileThreads: {
    work: 'reading texts that look like mail line after line',
    run: ({ sources }) => readingTime(sources, 'threads', hostileThreads),
  },
  prose: {
    work: 'reading real-like prose, sentences included',
    run: ({ sources }) => readingTime(sources, 'notes', handbook),
  },
  mails: {
    work: 'reading mail threads, sentences included',
    run: ({ sources }) => readingTime(sources, 'notes', mailThreads),
  },
  mixed: {
    work: 'reading prose and mail threads, sentences included',
    run: ({ sources }) => readingTime(sources, 'notes', mixedNotes),
  },
};

function manyNotes(home: string): OpenFolder {
  const { root, everywhere } = makeFolder(home, 10_000);
  return { root, note: everywhere.open };
}

async function firstAnswer({ server: called, cache, notes }: Ground): Promise<number> {
  const server = new NotesServer(notes.root, called);
  const took = await server.firstHover(notes, cache);
  await server.end();
  return took;
}

/** Somebody looks at a folder for so many milliseconds before changing anything in it. */
const LOOKING = 1500;

/** Asks a server that has read a folder whole and has one note open. */
async function asked(
  { server: called, cache }: Ground,
  root: string,
  note: string,
  text: string | undefined,
  work: (server: NotesServer) => Promise<number>,
): Promise<number> {
  const server = new NotesServer(root, called);
  await server.initialize({ storage: cache, graphChanges: true });
  await server.open(note, text);
  // A server reads its folder once somebody asks for something.
  const start = { textDocument: { uri: server.uri(note) }, position: { line: 0, character: 0 } };
  await server.connection.sendRequest(HoverRequest.type, start);
  await server.whole;
  await setTimeout(LOOKING);
  const took = await work(server);
  await server.end();
  return took;
}

/** Somebody moves the caret to a name that stands in each line of a long note. */
function lightBulb(ground: Ground, length: number): Promise<number> {
  const note = 'notes/long.md';
  const line = `${CROWD.person} told ${CROWD.candidate} about the plan, and Noor wrote it down.\n\n`;
  const text = `# Long\n\n${line.repeat(Math.ceil(length / line.length))}`;
  return asked(ground, ground.crowd, note, text, async server => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const place = { line: 2 + 2 * time, character: 2 };
      times.push(
        await timed(async () => {
          const offers = await server.connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri: server.uri(note) },
            range: { start: place, end: place },
            context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
          });
          if (!offers?.length) throw new Error('Nothing was offered.');
        }),
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
  asked(ground, makeReplies(ground.home, messages), REPLIES.note, undefined, server =>
    timed(async () => {
      const { textDocument, position } = server.at(REPLIES.note, REPLIES.author);
      const params = { uri: textDocument.uri, position };
      const answer = await server.connection.sendRequest<object | null>(TIMELINE, params);
      if (!answer) throw new Error('There was no timeline.');
    }),
  );

/** So many files change in a checkout; half of them are new. */
const CHANGED = 2000;

/**
 * Another branch is checked out; the editor tells of all files that changed at once, asks for problems once it hears of
 * the change, and somebody hovers all the while. Gives the longest that a hover took.
 */
async function checkout(ground: Ground): Promise<number> {
  const { root, everywhere } = ground.notes;
  const branch = path.join(root, 'account-01/branch');
  fs.rmSync(branch, { recursive: true, force: true });
  const texts = proseOf(root);
  const files = Array.from({ length: CHANGED }, (_, at) => `account-01/branch/${at}.md`);
  const write = (some: readonly string[], shift: number): void =>
    some.forEach((file, at) =>
      fs.writeFileSync(path.join(root, file), texts[(at + shift) % texts.length] ?? ''),
    );
  fs.mkdirSync(branch);
  write(files.slice(CHANGED / 2), 0);
  const longest = await asked(ground, root, everywhere.open, undefined, async server => {
    const known = server.told({ notes: ground.notes.notes + CHANGED });
    write(files, 1);
    // A client hears of problems only when there are any.
    fs.appendFileSync(path.join(root, `${files[0]}`), '\n## Ada Broke\n\ntype:: people\n');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: files.map((file, at) => ({ uri: server.uri(file), type: at < CHANGED / 2 ? 1 : 2 })),
    });
    let isOver = false;
    const problems = known
      .then(() => server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }))
      .finally(() => (isOver = true));
    const waits: number[] = [];
    while (!isOver) {
      const place = server.at(everywhere.open, everywhere.name);
      waits.push(await timed(() => server.connection.sendRequest(HoverRequest.type, place)));
      await setTimeout(BETWEEN_HOVERS);
    }
    await problems;
    return Math.max(...waits);
  });
  fs.rmSync(branch, { recursive: true });
  return longest;
}

/** Milliseconds. */
const BETWEEN_HOVERS = 5;

/** The texts of the notes of a folder that are no entity's own. */
const proseOf = (root: string): readonly string[] =>
  fs
    .readdirSync(path.join(root, 'account-01'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .toSorted()
    .map(file => fs.readFileSync(path.join(root, 'account-01', file), 'utf8'))
    .filter(text => !text.startsWith('---'));

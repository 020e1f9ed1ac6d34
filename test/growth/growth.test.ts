import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  ResponseError,
  type ClientCapabilities,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { run } from '../../src/cli/run.ts';
import * as mailReader from '../../src/ingest/mail-import.ts';
import * as pageWriter from '../../src/publish/brief-page.ts';
import { DID_CHANGE_GRAPH, type DidChangeGraphParams } from '../../src/protocol/requests.ts';
import { READING_TOOLS } from '../../src/features/agents/tools.ts';
import { HANDLERS } from '../../src/server/handlers/table.ts';
import { connect } from '../support/lsp-client.ts';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { StepCounter } from '../support/steps-counted.ts';

/**
 * What a request or command costs grows with what it is asked about, not with the square: each is asked of folders in
 * which one thing is there twice as often, and the steps of our code are counted, no clock is looked at. There is so much
 * of each that no limit on what is shown is reached between the two.
 */

/** Twice as much may cost so many times as much. */
const MOST = 2.3;

const person = (file: string, name: string, more = ''): string =>
  `--- ${file}.md\n---\ntype: person\n${more}---\n# ${name}\n`;

const CAST = `--- acme.md\n---\ntype: account\n---\n# Acme\n${person('ada', 'Ada Park')}${person('bo', 'Bo Lind')}${person('cy', 'Cy Moss', 'reports_to: "[[nobody]]"\n')}`;
const list = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const day = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);

/** Folders by what there are `n` of. Each holds `note.md`, which names Ada Park. */
const FOLDERS: Readonly<Record<string, { readonly from: number; readonly folder: (n: number) => string }>> = {
  'mentions of one person': {
    from: 100,
    folder: n =>
      `${CAST}--- note.md\nAda Park.\n${list(n / 10, at => `--- n${at}.md\n${'Ada Park was there.\n\n'.repeat(10)}`)}`,
  },
  'facts on one topic': {
    from: 210,
    folder: n =>
      `${CAST}--- note.md\nAda Park.\n${list(n / 10, at => `--- n${at}.md\n${list(10, line => `Ada Park reports to ${line % 2 ? 'Bo Lind' : 'Cy Moss'}.\n\n`)}`)}`,
  },
  'entities of one name': {
    from: 100,
    folder: n =>
      `${CAST}--- note.md\nAda Park and Ada Park.\n${list(n, at => person(`p${at}/ada`, 'Ada Park'))}`,
  },
  'messages of a thread': {
    from: 50,
    folder: n =>
      `${CAST}--- note.md\n# Plan\n\n- Exported: 2026-01-08 17:02:33\n- Messages: ${n}\n---\n${list(
        n,
        at =>
          `\n## ${day(at)} 09:00:00 — Ada Park <ada@example.com>\n**Subject:** Plan\n\n> Bo Lind reports to Ada Park.\n\n---\n`,
      )}`,
  },
  'depth of the organization': {
    from: 100,
    folder: n =>
      `${CAST}--- note.md\nAda Park.\n${list(n, at =>
        person(`p${at}`, `Person Of${at}`, `reports_to: "[[${at === 0 ? 'ada' : `p${at - 1}`}]]"\n`),
      )}`,
  },
  'length of a line': {
    from: 60,
    folder: n => `${CAST}--- note.md\n${list(n, () => 'Ada Park told Bo Lind about it. ')}\n`,
  },
  'notes in the folder': {
    from: 100,
    folder: n =>
      `${CAST}--- note.md\nAda Park.\n${list(n, at => `${person(`p${at}`, `Person Of${at}`)}\nMet Bo Lind.\n`)}`,
  },
};

interface Scene {
  readonly connection: ProtocolConnection;
  readonly root: string;
  /** URI of the folder. */
  readonly folder: string;
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type Ask = (scene: Scene) => unknown;

const here: Ask = ({ textDocument, position }) => ({ textDocument, position });
const note: Ask = ({ textDocument }) => ({ textDocument });
const entity: Ask = ({ folder }) => ({ folder, entity: 'ada' });
const stretch: Ask = ({ textDocument }) => ({
  textDocument,
  range: { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } },
  context: { diagnostics: [] },
});
const bulb: Ask = ({ textDocument, position }) => ({
  textDocument,
  range: { start: position, end: position },
  context: { diagnostics: [] },
});
const change =
  (action: object): Ask =>
  ({ folder }) => ({ folder, action, isConfirmed: true });

/** The first item of another answer, such as a client has filled in. */
const first =
  (method: string, ask: Ask): Ask =>
  async scene => {
    const found = await scene.connection.sendRequest<unknown[] | { readonly items: unknown[] } | null>(
      method,
      ask(scene),
    );
    return (Array.isArray(found) ? found : found?.items)?.[0] ?? {};
  };

/** How each request is asked; some in several ways, told apart behind the method. */
const ASKED: Readonly<Record<string, Ask>> = {
  // First, while no note has been looked into: behind answers that look into some of them at most, it would cost the rest.
  'workspace/symbol': () => ({ query: 'a' }),
  'textDocument/hover': here,
  'accountNotes/card': entity,
  'textDocument/definition': here,
  'textDocument/declaration': here,
  'textDocument/documentHighlight': here,
  'textDocument/references': scene => ({ ...(here(scene) as object), context: { includeDeclaration: true } }),
  'accountNotes/mentions': entity,
  'accountNotes/timeline': entity,
  'textDocument/prepareTypeHierarchy': here,
  'typeHierarchy/supertypes': async scene => ({
    item: await first('textDocument/prepareTypeHierarchy', here)(scene),
  }),
  'typeHierarchy/subtypes': async scene => ({
    item: await first('textDocument/prepareTypeHierarchy', here)(scene),
  }),
  'textDocument/documentSymbol': note,
  'textDocument/documentLink': note,
  'documentLink/resolve': first('textDocument/documentLink', note),
  'textDocument/foldingRange': note,
  'textDocument/selectionRange': scene => ({ ...(note(scene) as object), positions: [scene.position] }),
  'textDocument/semanticTokens/full': note,
  'textDocument/semanticTokens/full/delta': scene => ({ ...(note(scene) as object), previousResultId: '1' }),
  'textDocument/semanticTokens/range': stretch,
  'accountNotes/tokens': ({ textDocument }) => textDocument,
  'textDocument/codeLens': note,
  'codeLens/resolve': first('textDocument/codeLens', ({ folder }) => ({
    textDocument: { uri: `${folder}/ada.md` },
  })),
  'textDocument/inlayHint': stretch,
  'accountNotes/preview': ({ textDocument }) => textDocument,
  'textDocument/diagnostic': note,
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'textDocument/completion': here,
  'completionItem/resolve': first('textDocument/completion', here),
  'textDocument/codeAction': bulb,
  'textDocument/codeAction of the whole note': stretch,
  'codeAction/resolve': first('textDocument/codeAction', bulb),
  'workspace/executeCommand': ({ folder }) => ({
    command: 'accountNotes.change',
    arguments: [{ folder, action: { kind: 'ignore', name: 'Eve Moss' } }],
  }),
  'textDocument/prepareRename': here,
  'textDocument/rename': scene => ({ ...(here(scene) as object), newName: 'Ada Stone' }),
  'workspace/willRenameFiles': ({ folder }) => ({
    files: [{ oldUri: `${folder}/ada.md`, newUri: `${folder}/people/ada.md` }],
  }),
  'accountNotes/change by merging': change({ kind: 'merge', entity: 'ada', into: 'bo' }),
  'accountNotes/change by forgetting': change({ kind: 'forget', entity: 'ada' }),
  'accountNotes/change by accepting all': change({ kind: 'acceptAll', account: null }),
  'accountNotes/change by moving': change({ kind: 'moveUnder', entity: 'bo', onto: 'ada', from: null }),
  'accountNotes/change by linking': change({
    kind: 'link',
    note: 'note.md',
    entity: null,
    style: 'wikilink',
  }),
  'accountNotes/createAccount': ({ folder }) => ({ folder, name: 'Beta' }),
  'accountNotes/importPlaces': ({ folder }) => ({ folder }),
  'accountNotes/pastedMail': () => ({
    isAlone: true,
    text: 'From: Ada Park\nMIME-Version: 1.0\n\nBo Lind.\n',
  }),
  'accountNotes/import': ({ folder, root }) => {
    const file = `${root}/mail.eml`;
    fs.writeFileSync(file, 'From: Ada Park <ada@example.com>\nSubject: Talk\n\nBo Lind.\n');
    return { folder, files: [pathToFileURL(file).href], to: '' };
  },
  'accountNotes/organization': () => ({}),
  'accountNotes/moveTargets': entity,
  'accountNotes/mergeTargets': entity,
  'accountNotes/standing': entity,
  'accountNotes/chart': () => ({ asOf: '2026-01-01', since: '2020-02-01', withSystems: true }),
  'accountNotes/coverage': () => ({ asOf: '2026-01-01' }),
  'accountNotes/coverageMatrix': () => ({ asOf: '2026-01-01' }),
  'accountNotes/coverageFile': () => ({ asOf: '2026-01-01', format: 'html' }),
  'accountNotes/proposalPrompt': ({ textDocument }) => textDocument,
  'accountNotes/propose': ({ textDocument: { uri } }) => ({
    uri,
    by: 'stub',
    answer: JSON.stringify(
      Array.from({ length: 20 }, () => ({
        quote: 'Ada Park reports to Bo Lind.',
        subject: 'Ada Park',
        relation: 'reports_to',
        object: 'Bo Lind',
      })),
    ),
  }),
  'accountNotes/brief': ({ folder }) => ({
    folder,
    about: { entity: 'ada' },
    format: 'md',
    asOf: '2026-01-01',
  }),
  'accountNotes/brief of the account': ({ folder }) => ({
    folder,
    about: { entity: 'acme' },
    format: 'html',
    asOf: '2026-01-01',
  }),
  'accountNotes/brief before a meeting': ({ folder }) => ({
    folder,
    about: { people: ['ada', 'bo', 'cy'] },
    format: 'md',
    asOf: '2026-01-01',
  }),
  'accountNotes/suggestions': () => ({}),
  'accountNotes/splitPlaces': entity,
  'accountNotes/agentTool': () => ({ name: 'entity_card', input: { entity: 'ada' } }),
};

/**
 * How each command is called, but for the folder. `serve` is what is asked above, `mcp` what is asked below, and `import` has a
 * table of its own.
 */
const FOLDER = 'FOLDER';
const COMMANDS = [
  ['check'],
  ['graph', '--format', 'json'],
  ['graph', '--format', 'mermaid'],
  ['graph', '--format', 'dot'],
  ['graph', '--format', 'svg', '--with-systems', '--with-coverage'],
  ['graph', '--format', 'html'],
  ['graph', '--format', 'csv', '--of', 'people'],
  ['graph', '--format', 'csv', '--of', 'systems'],
  ['graph', '--format', 'csv', '--of', 'lines'],
  ['graph', '--format', 'vcf'],
  ['coverage', '--format', 'text'],
  ['coverage', '--format', 'json'],
  ['coverage', '--format', 'csv'],
  ['brief', 'Acme', FOLDER, '--format', 'md', '--as-of', '2026-01-01'],
  ['propose', '--from', 'test/growth/proposals.json'],
] as const;

/** What an agent asks each tool for. */
const TOLD: Readonly<Record<string, readonly object[]>> = {
  find_entity: [{ query: 'Park' }],
  entity_card: [{ entity: 'Ada Park' }],
  facts: [{ entity: 'Ada Park' }],
  path_between: [{ from: 'Ada Park', to: 'Acme' }],
  organization: [{}, { by: 'line', asOf: '2026-01-01' }],
  who_owns: [{ entity: 'Ada Park' }],
  changes_since: [{ since: '2020-01-01' }],
  coverage: [{ asOf: '2026-01-01' }],
  open_questions: [{}],
  search_mentions: [{ entity: 'Ada Park' }, { words: 'park' }],
};

const methodOf = (key: string): string => key.split(' ')[0] ?? key;

test('every request has its row', () => {
  const methods: string[] = [];
  const connection = {
    onRequest: (type: string | { readonly method: string }) =>
      methods.push(typeof type === 'string' ? type : type.method),
    onNotification: () => {},
  };
  for (const handler of HANDLERS) handler.register({ connection } as never);
  expect([...new Set(Object.keys(ASKED).map(methodOf))].toSorted()).toEqual(methods.toSorted());
});

test('every command has its row', () => {
  const files = fs.readdirSync('src/cli').map(file => file.replace(/\.ts$/, ''));
  const commands = files.filter(file =>
    / (?:const|as) \w+: Command = /.test(fs.readFileSync(`src/cli/${file}.ts`, 'utf8')),
  );
  expect([...new Set(COMMANDS.map(([name]) => name)), 'import', 'mcp', 'serve'].toSorted()).toEqual(
    commands.toSorted(),
  );
});

test('every tool has its row', () => {
  expect(Object.keys(TOLD)).toEqual(READING_TOOLS.map(({ name }) => name));
});

const counter = new StepCounter();
beforeAll(() => counter.start());
afterAll(() => counter.stop());

/**
 * What each request costs in a folder: when it is asked for the first time, and when it is asked again; and each command
 * of the command line, and each tool of agents.
 */
async function costs(source: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const disk = diskFolder(source);
  let onTold = (): void => {};
  const told = (): Promise<void> => new Promise(resolve => (onTold = resolve));
  const whole = told();
  const client = await connect([disk], {
    settings: { codeLens: { enabled: true }, inlayHints: { enabled: true } },
    capabilities: CAPABILITIES,
    server: { mailReader: () => mailReader, pageWriter: () => pageWriter },
    prepare(connection) {
      connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
      connection.onRequest('workspace/diagnostic/refresh', () => null);
      connection.onRequest('client/registerCapability', () => null);
      connection.onNotification(DID_CHANGE_GRAPH, ({ isWhole }: DidChangeGraphParams) => {
        if (isWhole) onTold();
      });
    },
  });
  const text = fs.readFileSync(`${disk.root}/note.md`, 'utf8');
  const here = client.at(disk, 'note.md', text, 'Ada Park');
  const { connection } = client;
  await whole;
  // What the server does by itself once a note has been opened must not count.
  const quiet = told();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...here.textDocument, languageId: 'markdown', version: 1, text },
  });
  const scene = { connection, root: disk.root, folder: pathToFileURL(disk.root).href, ...here };
  const found = new Map<string, readonly number[]>();
  await quiet;
  // Nor what is worked out in slices meanwhile, which this question waits for.
  await connection.sendRequest('textDocument/codeLens', {
    textDocument: { uri: `${scene.folder}/nothing.md` },
  });
  // Nor who is in touch with whom, which a large folder works out beside the first cards.
  await connection.sendRequest('accountNotes/coverage', {});
  for (const [key, ask] of Object.entries(ASKED)) {
    const params = await ask(scene);
    counter.take();
    const cost = async (): Promise<number> => {
      await connection.sendRequest(methodOf(key), params).catch((error: unknown) => {
        // A refusal is an answer.
        if (!(error instanceof ResponseError)) throw error;
      });
      return counter.take();
    };
    found.set(key, [await cost(), await cost()]);
  }
  for (const args of COMMANDS) {
    counter.take();
    await called(
      args.some(arg => arg === FOLDER)
        ? args.map(arg => (arg === FOLDER ? disk.root : arg))
        : [...args.slice(0, 1), disk.root, ...args.slice(1)],
    );
    found.set(args.join(' '), [counter.take()]);
  }
  const folder = notesOnDisk(disk.root);
  await folder.load();
  for (const tool of READING_TOOLS)
    for (const input of TOLD[tool.name] ?? []) {
      counter.take();
      const cost = (): number => {
        tool.answer(folder.index, input, '2026-01-01');
        return counter.take();
      };
      found.set(`${tool.name} ${JSON.stringify(input)}`, [cost(), cost()]);
    }
  return found;
}

/** Calls the command line in this process; what it prints is nobody's. */
async function called(args: readonly string[]): Promise<void> {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run(args);
  } finally {
    printed.mockRestore();
  }
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    // So that the server neither pushes problems nor looks at the disk by itself, which would count.
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

for (const [what, { from, folder }] of Object.entries(FOLDERS))
  test(`twice the ${what} cost every request about twice as much at most`, async () => {
    // What is remembered of words for good, whoever asks, is known by then.
    await costs(folder(2 * from));
    const [once, twice] = [await costs(folder(from)), await costs(folder(2 * from))];
    const grown = [...once].flatMap(([key, counts]) =>
      counts.flatMap((count, at) => {
        const more = twice.get(key)?.[at] ?? Infinity;
        return more > MOST * count ? [`${key}, ${at === 0 ? 'first' : 'again'}: ${count} → ${more}`] : [];
      }),
    );
    expect(grown).toEqual([]);
  });

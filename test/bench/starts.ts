import fs from 'node:fs';
import path from 'node:path';
import { ReferencesRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { ORGANIZATION } from '../../src/protocol/organization.ts';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { NotesServer, type LanguageServer } from './language-server.ts';
import { startMarkdownServer } from './markdown-server.ts';
import { inTurns, timeOf } from './measure.ts';
import type { Figure } from './report.ts';

/** Milliseconds from the start of the process, and MB. */
interface Start {
  readonly hover: number;
  readonly workspace: number;
  readonly whole: number;
  readonly peak: number | undefined;
}

/** Starts the server on a folder and asks until it knows everything. */
async function start(corpus: Corpus, cache: string): Promise<Start> {
  const server = new NotesServer(corpus.root);
  const hover = await server.firstHover(corpus, cache);
  await symbols(server, corpus);
  const workspace = server.age;
  await server.whole;
  await server.connection.sendRequest(ORGANIZATION, {});
  await server.connection.sendRequest(ReferencesRequest.type, {
    ...server.at(corpus.everywhere.open, corpus.everywhere.name),
    context: { includeDeclaration: true },
  });
  const whole = server.age;
  const peak = server.peak();
  await server.end();
  return { hover, workspace, whole, peak };
}

/** The first answer that takes the whole workspace to give. */
const symbols = (server: LanguageServer, { rare }: Corpus): Promise<unknown> =>
  server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: path.basename(rare.entity, '.md') });

/** Reads a folder with an empty cache. */
export async function coldStart(bench: Bench, corpus: Corpus): Promise<Start> {
  const cache = bench.emptyFolder();
  const measured = await start(corpus, cache);
  fs.rmSync(cache, { recursive: true });
  return measured;
}

/** A folder of notes read for the first time: by us, and by those who do a part of it. */
export async function coldStarts(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const { rounds, rivals } = bench;
  const every = corpus.notes > 2000 ? 10 : 1;
  const names = path.join(bench.home, 'names.json');
  fs.writeFileSync(names, JSON.stringify(corpus.names));
  const list = path.join(bench.home, 'names.txt');
  fs.writeFileSync(list, corpus.names.join('\n'));
  const idle: number[] = [];
  const starts: Start[] = [];
  const ran = await inTurns(rounds, {
    ours: async () => {
      const measured = await coldStart(bench, corpus);
      starts.push(measured);
      return measured.whole;
    },
    idle: async () => {
      const { peak } = await coldStart(bench, { ...bench.nothing, everywhere: corpus.everywhere });
      idle.push(peak ?? NaN);
      return 0;
    },
    floor: () => timeOf(process.execPath, [bench.job('read-all'), corpus.root]),
    remark: () =>
      every * timeOf(process.execPath, [bench.job('remark-names'), corpus.root, names, String(every)]),
    ripgrep: () => timeOf(rivals.ripgrep, ['-c', '-w', '-F', '-f', list, corpus.root]),
    markdown: () => markdownStart(bench, corpus),
  });
  const notes = `${corpus.notes.toLocaleString('en')} notes`;
  const megabytes = corpus.bytes / 1e6;
  const whole = ran.ours;
  const isLarge = corpus.notes > 2000;
  return [
    {
      work: `cold start to the whole index, ${notes}`,
      unit: 'ms',
      ours: whole,
      rival: { name: 'remark and one regular expression', runs: ran.remark },
      ...(isLarge ? { bar: { is: 'least', of: 25 }, remark: 'remark: every 10th note, times 10' } : {}),
    },
    {
      work: `the same, MB/s of ${megabytes.toFixed(1)} MB`,
      unit: 'MB/s',
      ours: whole.map(run => (megabytes / run) * 1000),
    },
    {
      work: 'the same',
      unit: 'ms',
      ours: whole,
      rival: { name: 'reading and decoding every file', runs: ran.floor },
      told: 'share',
      ...(isLarge ? { bar: { is: 'most', of: 6 } } : {}),
    },
    {
      work: 'the same',
      unit: 'ms',
      ours: whole,
      rival: { name: 'ripgrep counting the same names', runs: ran.ripgrep },
      told: 'share',
    },
    {
      work: `cold start to the first hover in an open note, ${notes}`,
      unit: 'ms',
      ours: starts.map(({ hover }) => hover),
      rival: { name: 'our whole index', runs: whole },
      told: 'share',
      ...(isLarge ? { bar: { is: 'most', of: 0.6 } } : {}),
    },
    {
      work: `cold start to the first workspace-wide answer (symbols), ${notes}`,
      unit: 'ms',
      ours: starts.map(({ workspace }) => workspace),
      rival: { name: 'vscode-markdown-languageserver', runs: ran.markdown },
      bar: { is: 'least', of: isLarge ? 10 : 4 },
    },
    {
      work: `peak memory above an idle server, ${notes}`,
      unit: 'MB',
      ours: starts.map(({ peak }, at) => (peak ?? NaN) - (idle[at] ?? NaN)),
      ...(isLarge ? { bar: { is: 'most', of: 150 } } : {}),
    },
  ];
}

async function markdownStart({ rivals }: Bench, corpus: Corpus): Promise<number> {
  const server = await startMarkdownServer(corpus.root, rivals);
  await server.open(corpus.everywhere.open);
  await symbols(server, corpus);
  const { age } = server;
  await server.end();
  return age;
}

/** Started again with the cache of the last time, nothing changed or one note in a hundred. */
export async function warmStarts(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const cache = bench.emptyFolder();
  await start(corpus, cache);
  const warm: Start[] = [];
  const cold: Start[] = [];
  const changed: Start[] = [];
  const run = async (into: Start[], started: Promise<Start>): Promise<number> => (
    into.push(await started),
    0
  );
  await inTurns(bench.rounds, {
    cold: () => run(cold, coldStart(bench, corpus)),
    warm: () => run(warm, start(corpus, cache)),
    changed: async () => {
      const restore = changeSome(corpus);
      await run(changed, start(corpus, cache));
      restore();
      await start(corpus, cache);
      return 0;
    },
  });
  fs.rmSync(cache, { recursive: true });
  const notes = `${corpus.notes.toLocaleString('en')} notes`;
  const compared = (
    work: string,
    key: 'hover' | 'workspace' | 'whole',
    starts: readonly Start[],
  ): Figure => ({
    work: `${work}, ${notes}`,
    unit: 'ms',
    ours: starts.map(each => each[key]),
    rival: { name: 'our cold start to the same', runs: cold.map(each => each[key]) },
    told: 'share',
  });
  return [
    {
      work: `warm start to the first correct answer (hover), nothing changed, ${notes}`,
      unit: 'ms',
      ours: warm.map(({ hover }) => hover),
      rival: { name: 'our cold start to the whole index', runs: cold.map(({ whole }) => whole) },
      told: 'share',
      bar: { is: 'most', of: 0.35 },
    },
    compared('warm start to the first workspace-wide answer (symbols)', 'workspace', warm),
    compared('warm start to the whole index, checked', 'whole', warm),
    compared('warm start to the whole index, 1 % of the notes changed', 'whole', changed),
  ];
}

/** Adds a line to one note in a hundred; gives what takes it away again. */
function changeSome({ root }: Corpus): () => void {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .filter((_, at) => at % 100 === 50)
    .map(file => path.join(root, file));
  const texts = files.map(file => fs.readFileSync(file, 'utf8'));
  files.forEach((file, at) => fs.writeFileSync(file, `${texts[at] ?? ''}\nOne more line.\n`));
  return () => files.forEach((file, at) => fs.writeFileSync(file, texts[at] ?? ''));
}

/** How the cold start grows with the folder. */
export async function growth(bench: Bench, small: Corpus, large: Corpus): Promise<Figure[]> {
  const factor = large.notes / small.notes;
  const peaks: number[] = [];
  const ran = await inTurns(bench.rounds, {
    small: async () => (await coldStart(bench, small)).whole * factor,
    large: async () => {
      const { whole, peak } = await coldStart(bench, large);
      peaks.push(peak ?? NaN);
      return whole;
    },
  });
  const notes = large.notes.toLocaleString('en');
  return [
    {
      work: `cold start to the whole index, ${notes} notes`,
      unit: 'ms',
      ours: ran.large,
      rival: { name: `${factor} × that of ${small.notes.toLocaleString('en')}`, runs: ran.small },
      told: 'share',
      bar: { is: 'most', of: 1.15 },
    },
    { work: `peak memory of the server, ${notes} notes`, unit: 'MB', ours: peaks },
  ];
}

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { inTurns, median } from './measure.ts';
import type { Figure } from './report.ts';
import { coldStart } from './starts.ts';

/** How often each tool is asked again; its figure is their median. */
const TIMES = 5;

/** Milliseconds: from the start of the process to the first answer, and of the slowest tool after that, with its name. */
interface AgentRun {
  readonly first: number;
  readonly later: number;
  readonly slowest: string;
}

type Call = readonly [tool: string, input: object];

/** Every tool, asked of what stands everywhere and of what is rare. */
function callsOn({ everywhere, rare }: Corpus): readonly Call[] {
  const entity = everywhere.path.replace(/\.md$/, '');
  return [
    ['find_entity', { query: everywhere.name }],
    ['entity_card', { entity }],
    ['facts', { entity }],
    ['path_between', { from: entity, to: rare.entity.replace(/\.md$/, '') }],
    ['organization', {}],
    ['who_owns', { entity: rare.entity.replace(/\.md$/, '') }],
    ['changes_since', { since: '2020-01-01' }],
    ['coverage', { asOf: '2026-01-01' }],
    ['open_questions', {}],
    ['search_mentions', { words: 'decides storage' }],
  ];
}

/** Starts the server for agents, asks each tool once, and then all of them again. */
async function run(corpus: Corpus, cache: string): Promise<AgentRun> {
  const began = performance.now();
  const server = spawn(process.execPath, [path.resolve('dist/account-notes.js'), 'mcp', corpus.root], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, () => void>();
  createInterface({ input: server.stdout }).on('line', line => {
    const { id } = JSON.parse(line) as { readonly id?: number };
    if (id !== undefined) waiting.get(id)?.();
  });
  let last = 0;
  const ask = (method: string, params: object): Promise<void> => {
    const id = ++last;
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return new Promise(resolve => waiting.set(id, resolve));
  };
  const call = ([name, input]: Call): Promise<void> => ask('tools/call', { name, arguments: input });
  const clientInfo = { name: 'bench', version: '1.0.0' };
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
  server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  const [firstCall, ...others] = callsOn(corpus);
  if (firstCall) await call(firstCall);
  const first = performance.now() - began;
  for (const other of others) await call(other);
  const later = new Map<string, number>();
  for (const each of callsOn(corpus)) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const asked = performance.now();
      await call(each);
      times.push(performance.now() - asked);
    }
    later.set(each[0], median(times));
  }
  server.stdin.end();
  await new Promise(resolve => server.once('exit', resolve));
  const [slowest = '', worst = NaN] = [...later].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return { first, later: worst, slowest };
}

/** What an agent waits for in a folder that has been read before, against reading it for the first time. */
export async function agents(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const cache = bench.emptyFolder();
  await run(corpus, cache);
  const runs: AgentRun[] = [];
  const ran = await inTurns(bench.rounds, {
    cold: async () => (await coldStart(bench, corpus)).whole,
    warm: async () => {
      const measured = await run(corpus, cache);
      runs.push(measured);
      return measured.first;
    },
  });
  fs.rmSync(cache, { recursive: true });
  const notes = `${corpus.notes.toLocaleString('en')} notes`;
  const rival = { name: 'our cold start to the whole index', runs: ran.cold };
  return [
    {
      work: `first call of an agent's tool, warm cache, ${notes}`,
      unit: 'ms',
      ours: ran.warm,
      rival,
      told: 'share',
      bar: { is: 'most', of: 0.4 },
    },
    {
      work: `each later call, the slowest of all tools (${[...new Set(runs.map(({ slowest }) => slowest))].join(', ')})`,
      unit: 'ms',
      ours: runs.map(({ later }) => later),
      rival,
      told: 'share',
      bar: { is: 'most', of: 0.01 },
    },
  ];
}

import {
  DocumentDiagnosticRequest,
  SemanticTokensRequest,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Bench } from './bench.ts';
import { longNote, type Corpus } from './corpus.ts';
import { NotesServer } from './language-server.ts';
import { median, timed } from './measure.ts';
import type { Figure } from './report.ts';

const SIZES = [
  ['5 KB', 5_000],
  ['200 KB', 200_000],
  ['1 MB', 1_000_000],
] as const;

/** How many keys are pressed for one run; the run's figure is their median. */
const KEYS = 5;

/** What a keystroke costs in notes of several lengths, and an alias that comes or goes, in a folder that has been read. */
export async function typing(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const server = new NotesServer(corpus.root);
  await server.firstHover(corpus, bench.emptyFolder());
  await server.whole;
  const cold = server.age;
  const figures: Figure[] = [];
  for (const [size, length] of SIZES)
    figures.push(...(await keystrokes(bench, server, size, longNote(corpus.notes, length))));
  figures.push(...(await aliases(bench, server, corpus, cold)));
  await server.end();
  const notes = `folder of ${corpus.notes.toLocaleString('en')} notes`;
  return figures.map(figure => ({ ...figure, work: `${figure.work}, ${notes}` }));
}

async function keystrokes(bench: Bench, server: NotesServer, size: string, text: string): Promise<Figure[]> {
  const note = `account-01/notes/of-${size.replace(' ', '-')}.md`;
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  const cursor = 'CURSOR';
  const middle = text.indexOf('\n\n', text.length >> 1);
  await server.open(note, `${text.slice(0, middle)} ${cursor}${text.slice(middle)}`);
  await tokensOf(server, note);
  const tokens: number[] = [];
  const diagnostics: number[] = [];
  const remark: number[] = [];
  for (let round = 0; round < bench.rounds; round++) {
    const untilTokens: number[] = [];
    const untilProblems: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      untilTokens.push(
        await timed(() => Promise.all([server.type(note, cursor, `x${cursor}`), tokensOf(server, note)])),
      );
      untilProblems.push(
        await timed(() => Promise.all([server.type(note, cursor, `y${cursor}`), problemsOf(server, note)])),
      );
    }
    tokens.push(median(untilTokens));
    diagnostics.push(median(untilProblems));
    remark.push(await timed(() => Promise.resolve(parser.parse(text))));
  }
  const rival = { name: 'remark parsing the note', runs: remark };
  return [
    {
      work: `keystroke in a note of ${size} to new colours`,
      unit: 'ms',
      ours: tokens,
      rival,
      ...(size === '1 MB' ? { bar: { is: 'least', of: 200 } } : {}),
    },
    { work: `keystroke in a note of ${size} to new problems`, unit: 'ms', ours: diagnostics, rival },
  ];
}

const tokensOf = (server: NotesServer, note: string): Promise<SemanticTokens | null> =>
  server.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: server.uri(note) } });

const problemsOf = (server: NotesServer, note: string): Promise<unknown> =>
  server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: server.uri(note) } });

/** What has not come after so many questions does not come. */
function refuse(asked: number): void {
  if (asked > 10_000) throw new Error('The open note never shows the alias.');
}

/** An alias that three notes in a thousand hold is added to an entity, until an open note shows it; and taken away. */
async function aliases(bench: Bench, server: NotesServer, { rare }: Corpus, cold: number): Promise<Figure[]> {
  await server.open(rare.entity);
  await server.open(rare.open);
  const colours = async (): Promise<string> => String((await tokensOf(server, rare.open))?.data);
  const added: number[] = [];
  const removed: number[] = [];
  for (let round = 0; round < bench.rounds; round++) {
    const before = await colours();
    const [without, withIt] = ['aliases: [', `aliases: [${rare.name}, `];
    added.push(
      await timed(async () => {
        await server.type(rare.entity, without, withIt);
        for (let asked = 0; (await colours()) === before; asked++) refuse(asked);
      }),
    );
    removed.push(
      await timed(async () => {
        await server.type(rare.entity, withIt, without);
        for (let asked = 0; (await colours()) !== before; asked++) refuse(asked);
      }),
    );
  }
  const rival = { name: 'our cold start to the whole index', runs: added.map(() => cold) };
  const told = 'share';
  const bar = { is: 'most', of: 0.05 } as const;
  return [
    { work: 'a rare alias added, until the open notes are right', unit: 'ms', ours: added, rival, told, bar },
    {
      work: 'the alias removed again, until the open notes are right',
      unit: 'ms',
      ours: removed,
      rival,
      told,
    },
  ];
}

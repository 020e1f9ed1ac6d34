import {
  CompletionRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  type Location,
} from 'vscode-languageserver/node';
import { ORGANIZATION, type OrganizationResult } from '../../src/protocol/organization.ts';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { NotesServer } from './language-server.ts';
import { inTurns, timed, timeOf } from './measure.ts';
import type { Figure } from './report.ts';

/** Questions to a server that has read its folder. */
export async function questions(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const server = new NotesServer(corpus.root);
  await server.firstHover(corpus, bench.emptyFolder());
  await server.whole;
  const { name, open } = corpus.everywhere;
  const there = server.at(open, name);
  let mentions = 0;
  const ask = (question: () => Promise<unknown>) => () => timed(question);
  const references = async (): Promise<void> => {
    const found = await server.connection.sendRequest(ReferencesRequest.type, {
      ...there,
      context: { includeDeclaration: false },
    });
    mentions = (found as readonly Location[]).length;
  };
  await references(); // mentions are found when first asked for
  const ran = await inTurns(bench.rounds, {
    references: ask(references),
    ripgrep: () => timeOf(bench.rivals.ripgrep, ['-n', '-w', '-F', name, corpus.root]),
    rename: ask(() =>
      server.connection.sendRequest(RenameRequest.type, { ...there, newName: 'Harbor Dark' }),
    ),
    symbols: ask(() => server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'an' })),
    completion: async () => {
      await server.type(open, name, `${name} @`);
      const at = server.at(open, `${name} @`);
      const position = { ...at.position, character: at.position.character + name.length + 2 };
      const took = await timed(() =>
        server.connection.sendRequest(CompletionRequest.type, { ...at, position }),
      );
      await server.type(open, `${name} @`, name);
      return took;
    },
  });
  await server.end();
  const notes = `folder of ${corpus.notes.toLocaleString('en')} notes`;
  return [
    {
      work: `references, ${mentions.toLocaleString('en')} of them`,
      unit: 'ms',
      ours: ran.references,
      rival: { name: 'ripgrep finding the name', runs: ran.ripgrep },
      told: 'share',
      ...(corpus.notes > 2000 ? { bar: { is: 'most', of: 1 } } : {}),
    },
    { work: `rename of all of them`, unit: 'ms', ours: ran.rename },
    { work: `workspace symbols, ${notes}`, unit: 'ms', ours: ran.symbols },
    { work: `completion after @, ${notes}`, unit: 'ms', ours: ran.completion },
  ];
}

/** The organization tree of a large account, computed anew after an edit. */
export async function organization(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const server = new NotesServer(corpus.root);
  await server.firstHover(corpus, bench.emptyFolder());
  await server.whole;
  await server.open(corpus.rare.entity);
  const draw = async (): Promise<void> => {
    const { roots } = await server.connection.sendRequest<OrganizationResult>(ORGANIZATION, {});
    if (roots.length === 0) throw new Error('The organization is empty.');
  };
  const ran = await inTurns(bench.rounds, {
    again: () => timed(draw),
    edited: () =>
      timed(() => Promise.all([server.type(corpus.rare.entity, 'tags: [', 'tags: [x, '), draw()])),
  });
  await server.end();
  return [
    { work: 'the organization of 2,000 people', unit: 'ms', ours: ran.again },
    { work: 'the same after an edit', unit: 'ms', ours: ran.edited },
  ];
}

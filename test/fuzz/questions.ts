import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** At so many places of each note something is asked. */
const PLACES = 3;

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** What a server answers about everything in its folder, without what differs for the same notes: counts of answers. */
export async function answersOf(editor: Editor): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  const ask = async (method: string, params: object, name = ''): Promise<void> => {
    answers[`${method} ${name}`] = plain(await editor.ask(method, params));
  };
  await ask('workspace/symbol', { query: '' });
  await ask('accountNotes/organization', {});
  await ask('accountNotes/suggestions', {});
  await ask('accountNotes/coverage', { asOf: '2026-01-01' });
  await ask('accountNotes/coverageFile', { asOf: '2026-01-01', format: 'html' });
  await ask('accountNotes/brief', {
    folder: editor.uri('').replace(/\/$/, ''),
    about: { people: ['ada', 'ben'] },
    format: 'md',
    asOf: '2026-01-01',
  });
  await ask('accountNotes/chart', { withSystems: true, since: '2026-01-01' });
  for (const [at, text] of editor.texts()) {
    const textDocument = { uri: editor.uri(at) };
    for (const method of [
      'documentSymbol',
      'documentLink',
      'semanticTokens/full',
      'foldingRange',
      'diagnostic',
    ])
      await ask(`textDocument/${method}`, { textDocument }, at);
    await ask('textDocument/inlayHint', { textDocument, range: WHOLE }, at);
    await ask('accountNotes/preview', textDocument, at);
    const document = TextDocument.create(textDocument.uri, 'markdown', 1, text.replace(/^\ufeff/, ''));
    for (let place = 0; place < PLACES; place++) {
      const position = document.positionAt(Math.floor(((place + 0.5) * text.length) / PLACES));
      const here = { textDocument, position };
      const name = `${at} ${position.line}:${position.character}`;
      await ask('textDocument/hover', here, name);
      await ask('textDocument/definition', here, name);
      await ask('textDocument/references', { ...here, context: { includeDeclaration: true } }, name);
      await ask('textDocument/completion', here, name);
      await ask('accountNotes/timeline', { ...textDocument, position }, name);
      const range = { start: position, end: position };
      await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }, name);
    }
  }
  return answers;
}

function plain(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('resultId' in answer)) return answer;
  const { resultId: _, ...rest } = answer;
  return rest;
}

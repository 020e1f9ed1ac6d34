import {
  Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  Range,
  type CancellationToken,
  type DataTransfer,
  type DocumentDropEditProvider,
  type DocumentPasteEditProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { PASTED_MAIL, type PastedMailParams } from '../../protocol/import.ts';
import { NOTES, READABLE } from '#client-host/server-client.ts';
import type { NotesServer } from '../connection/start-server.ts';

const KIND = DocumentDropOrPasteEditKind.Empty.append('accountNotes', 'mail');
/** Offered beside what VS Code pastes and drops by itself, and never instead of it. */
const AFTER = [
  DocumentDropOrPasteEditKind.Text,
  DocumentDropOrPasteEditKind.Empty.append('uri'),
  DocumentDropOrPasteEditKind.Empty.append('markdown'),
];
const FILES = 'text/uri-list';
const TEXT = 'text/plain';
const HTML = 'text/html';

/** *Paste as Mail* and *Insert as Mail*: a mail on the clipboard, or a file of one, becomes a message of a thread. */
export const mailPasting = (server: NotesServer): Disposable =>
  Disposable.from(
    languages.registerDocumentPasteEditProvider(NOTES, pasteProvider(server), {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [TEXT, HTML, FILES],
    }),
    languages.registerDocumentDropEditProvider(NOTES, dropProvider(server), {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [FILES],
    }),
  );

const pasteProvider = (server: NotesServer): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, [range], data, _context, token) {
    const text = range && (await mailText(server, { document, range, data }, token));
    if (text === undefined) return [];
    const edit = new DocumentPasteEdit(text, l10n.t('Paste as Mail'), KIND);
    edit.yieldTo = AFTER;
    return [edit];
  },
});

const dropProvider = (server: NotesServer): DocumentDropEditProvider => ({
  async provideDocumentDropEdits(document, position, data, token) {
    const range = new Range(position, position);
    const text = await mailText(server, { document, range, data }, token);
    if (text === undefined) return undefined;
    const edit = new DocumentDropEdit(text, l10n.t('Insert as Mail'), KIND);
    edit.yieldTo = AFTER;
    return edit;
  },
});

interface Target {
  readonly document: TextDocument;
  readonly range: Range;
  readonly data: DataTransfer;
}

/** What is to be written in place of a range; undefined for what is no mail. */
async function mailText(
  server: NotesServer,
  { document, range, data }: Target,
  token: CancellationToken,
): Promise<string | undefined> {
  const before = document.getText(new Range(START, range.start));
  const after = document.getText(new Range(range.end, document.lineAt(document.lineCount - 1).range.end));
  const isAlone = `${before}${after}`.trim() === '';
  const params = await mailIn(data, isAlone);
  const answer = params && (await server.ask(PASTED_MAIL, params, token));
  if (!answer) return undefined;
  const lead = before.trim() === '' ? '' : '\n\n'.slice(/\n{0,2}$/u.exec(before)?.[0].length ?? 0);
  return `${lead}${answer.text}${after.trim() === '' ? '' : '\n\n'}`;
}

const START: Position = new Range(0, 0, 0, 0).start;

/** Asked of all that is pasted: what has no address and no header costs no more than a look. */
async function mailIn(data: DataTransfer, isAlone: boolean): Promise<PastedMailParams | undefined> {
  const list = (await data.get(FILES)?.asString()) ?? '';
  const files = list.split(/\r?\n/u).filter(line => line !== '' && !line.startsWith('#'));
  if (files.length > 0)
    return files.every(file => READABLE.test(file) && /\.(?:eml|msg)$/iu.test(file))
      ? { isAlone, files }
      : undefined;
  const text = (await data.get(TEXT)?.asString()) ?? '';
  const html = (await data.get(HTML)?.asString()) ?? '';
  return /\n/u.test(text) && /[@:：]/u.test(text) ? { isAlone, text, html } : undefined;
}

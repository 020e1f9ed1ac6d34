import { completion } from '../../src/features/completion/completion.ts';
import type { ClientEdits, Offer } from '../../src/features/completion/offer.ts';
import type { CompletionWay } from '../../src/features/completion/drafts.ts';
import { DEFAULT_SETTINGS } from '../../src/protocol/settings.ts';
import { foldName } from '../../src/text/names.ts';
import { caretIn } from './places.ts';

export interface Completed {
  readonly way?: Partial<CompletionWay>;
  /** The note that is typed in. */
  readonly note?: string;
}

/** Where notes may be made, as the default settings say. */
export const PLACES = { folders: DEFAULT_SETTINGS.notes.folders, isTaken: (): boolean => false };

/** What stands in a note, and what is offered at its caret `<|>`; `cast` are the other notes. */
export function offersIn(cast: string, text: string, { way, note = 'acme/note.md' }: Completed = {}) {
  const { index, path, offset: caret } = caretIn(`${cast}--- ${note}\n${text}`);
  const asked = { insert: 'name', asked: 'request', ...way } as const;
  const source = index.notes.get(path)?.text ?? '';
  return { index, path, caret, source, offers: completion(index, path, caret, asked).offers };
}

/** What a client shows of the offers for a text and its caret, in its order, and the text once one is taken. */
interface PlayedClient {
  readonly edits: ClientEdits;
  readonly shows: (source: string, caret: number, offer: Offer) => boolean;
  readonly takes: (source: string, caret: number, offer: Offer) => string;
}

const word = /[\p{L}\p{N}\p{M}_]*$/u;
const wordFrom = (source: string, caret: number): number =>
  caret - (word.exec(source.slice(0, caret))?.[0].length ?? 0);

const replaced = (source: string, from: number, to: number, text: string): string =>
  source.slice(0, from) + text + source.slice(to);

/** The edit, then what goes before it. */
const takesAll = (source: string, _: number, { span, text, removed }: Offer): string => {
  const taken = replaced(source, span.from, span.to, text);
  return removed ? replaced(taken, removed.from, removed.to, '') : taken;
};

const begins = (text: string | undefined, typed: string): boolean =>
  foldName(text ?? '').startsWith(foldName(typed));

/** The clients as their sources say they are (`media/other-editors.md` has their versions). */
export const CLIENTS = {
  // The rich editor shows what begins as typed; the other one shows more.
  'VS Code': {
    edits: 'anywhere',
    shows: (source, caret, { span, filterText }) => begins(filterText, source.slice(span.from, caret)),
    takes: takesAll,
  },
  // Compares all that is replaced.
  CodeMirror: {
    edits: 'toCaret',
    shows: (source, _, { span, filterText }) => begins(filterText, source.slice(span.from, span.to)),
    takes: takesAll,
  },
  // Compares the word at the caret.
  Eglot: {
    edits: 'toCaret',
    shows: (source, caret, { filterText }) =>
      begins(filterText, source.slice(wordFrom(source, caret), caret)),
    takes: takesAll,
  },
  // Compares what it shows with the word at the caret, and replaces that word.
  Kate: {
    edits: 'atWord',
    shows: (source, caret, { label }) =>
      foldName(label).includes(foldName(source.slice(wordFrom(source, caret), caret))),
    takes: (source, caret, offer) =>
      takesAll(source, caret, { ...offer, span: { from: wordFrom(source, caret), to: caret } }),
  },
  // Compares what is inserted with what is replaced, exactly; takes nothing away.
  Neovim: {
    edits: 'asTyped',
    shows: (source, caret, { span, text }) => text.startsWith(source.slice(span.from, caret)),
    takes: (source, caret, { span, text }) => replaced(source, span.from, caret, text),
  },
} satisfies Record<string, PlayedClient>;

export type ClientName = keyof typeof CLIENTS;

/** The note after the first offer that a client shows with this label is taken; undefined where it shows none. */
export function completedIn(
  client: ClientName,
  cast: string,
  label: string,
  text: string,
  { way, note = 'acme/note.md' }: Completed = {},
): string | undefined {
  const { edits, shows, takes }: PlayedClient = CLIENTS[client];
  const { source, caret, offers } = offersIn(cast, text, { way: { ...way, edits }, note });
  const offer = offers.find(each => each.label === label && shows(source, caret, each));
  return offer && takes(source, caret, offer);
}

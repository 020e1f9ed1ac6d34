import {
  Disposable,
  extensions,
  languages,
  window,
  workspace,
  type LogOutputChannel,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { TOKENS, type TokensResult } from '../../protocol/requests.ts';
import { highlightRoute, ROUTE_SETTINGS, type HighlightRoute } from './highlight-route.ts';
import { addedStyle, MentionStyles, wholeStyle } from './mention-styles.ts';
import { asRange } from '../places.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** Typing and scrolling come in bursts; a burst is followed by one look at the visible editors. */
const DELAY_MS = 80;

interface Mention extends Pick<TokensResult['tokens'][number], 'type' | 'modifiers'> {
  readonly range: Range;
}

interface Mentions {
  readonly version: number;
  readonly revision: number;
  readonly all: readonly Mention[];
}

const none: Mentions = { version: 0, revision: 0, all: [] };

/**
 * Colours mentions by decorations where semantic tokens cannot: the theme or the user has them off, another extension's
 * tokens are shown instead, or the setting asks for it. Elsewhere it adds the line below names that no note defines.
 */
export class Highlighter implements Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #styles = new MentionStyles();
  readonly #disposables: Disposable;
  readonly #mentions = new WeakMap<TextDocument, Mentions>();
  readonly #decorated = new WeakSet<TextEditor>();
  /** Counts the changes of the graph, so that answers from before one are known as such. */
  #revision = 0;
  #look = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  constructor(server: NotesServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    const soon = (): void => this.#soon();
    this.#disposables = Disposable.from(
      this.#styles,
      window.onDidChangeVisibleTextEditors(soon),
      window.onDidChangeTextEditorVisibleRanges(soon),
      window.onDidChangeActiveColorTheme(soon),
      extensions.onDidChange(soon),
      server.onDidChangeState(soon),
      server.onDidChangeGraph(() => {
        this.#revision++;
        soon();
      }),
      workspace.onDidChangeTextDocument(({ document }) => isNote(document) && soon()),
      workspace.onDidChangeConfiguration(
        change => ROUTE_SETTINGS.some(key => change.affectsConfiguration(key)) && soon(),
      ),
    );
    soon();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (this.#isDisposed) return;
    this.#timer = setTimeout(() => {
      const look = ++this.#look;
      for (const editor of window.visibleTextEditors.filter(({ document }) => isNote(document)))
        this.#draw(editor, look).catch((error: unknown) =>
          this.#log.error('Colouring mentions failed.', error),
        );
    }, DELAY_MS);
  }

  async #draw(editor: TextEditor, look: number): Promise<void> {
    const { document } = editor;
    const route = await highlightRoute(document);
    const mentions = route === 'off' ? none : await this.#mentionsOf(document);
    // A late answer is dropped: what made it late brings its own look at the editors.
    if (look !== this.#look || this.#isDisposed || !mentions) return;
    if (route !== 'off' && mentions.version !== document.version) return;
    this.#show(
      editor,
      mentions.all.filter(({ range }) => isVisible(editor, range)),
      route,
    );
  }

  /** Scrolling asks nothing: an answer is good for the same version of the note and the same graph. */
  async #mentionsOf(document: TextDocument): Promise<Mentions | undefined> {
    const revision = this.#revision;
    const known = this.#mentions.get(document);
    if (known?.version === document.version && known.revision === revision) return known;
    const answer = await this.#server.ask(TOKENS, { uri: document.uri.toString() });
    if (!answer) return undefined;
    const mentions = { version: answer.version, revision, all: answer.tokens.map(asMention) };
    this.#mentions.set(document, mentions);
    return mentions;
  }

  #show(editor: TextEditor, mentions: readonly Mention[], route: HighlightRoute): void {
    const ranges = new Map<TextEditorDecorationType, Range[]>();
    for (const { range, type, modifiers } of mentions) {
      const style = route === 'decorations' ? wholeStyle(type, modifiers) : addedStyle(modifiers);
      if (!style) continue;
      const decoration = this.#styles.of(style);
      const known = ranges.get(decoration);
      if (known) known.push(range);
      else ranges.set(decoration, [range]);
    }
    if (ranges.size === 0 && !this.#decorated.has(editor)) return;
    this.#decorated.add(editor);
    for (const decoration of this.#styles.made)
      editor.setDecorations(decoration, ranges.get(decoration) ?? []);
  }
}

const isNote = (document: TextDocument): boolean => languages.match(NOTES, document) > 0;

const asMention = ({ range, type, modifiers }: TokensResult['tokens'][number]): Mention => ({
  range: asRange(range),
  type,
  modifiers,
});

/** Half a screen around what is visible is coloured too, so that slow scrolling shows no plain names. */
function isVisible(editor: TextEditor, range: Range): boolean {
  return editor.visibleRanges.some(({ start, end }) => {
    const margin = Math.ceil((end.line - start.line) / 2);
    return range.end.line >= start.line - margin && range.start.line <= end.line + margin;
  });
}

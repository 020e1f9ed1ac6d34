import {
  commands,
  Disposable,
  TabInputCustom,
  TabInputWebview,
  window,
  workspace,
  type LogOutputChannel,
} from 'vscode';
import { PREVIEW, type PreviewResult } from '../../protocol/preview.ts';
import type { NotesServer } from '../connection/start-server.ts';
import type { MarksOf } from './plugin.ts';
import type { RenderedText } from './rendered-text.ts';

const SETTING = 'accountNotes.preview.enabled';

/** How many notes are remembered: a few previews are open at most, and following a link shows another note. */
const MOST_KNOWN = 16;

/**
 * Milliseconds for which a page that VS Code shows may still be loading. Until 1.139 at least, a page that it is given
 * meanwhile can stay hidden for good: the older one's end of loading ends the wait for that of the new one.
 */
const LOADING = 3000;

interface Known {
  /** Undefined until the first answer, and for what is no note. */
  answer: PreviewResult | undefined;
  /** What the preview showed last, and with which answer. */
  rendered: RenderedText;
  shownWith: PreviewResult | undefined;
  isAsking: boolean;
  isOld: boolean;
}

/** What the Markdown preview needs to know of notes: asked for when one is shown, and again when answers may differ. */
export class Preview implements Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  /** By the URI of the note; the one shown last stands last. */
  readonly #notes = new Map<string, Known>();
  readonly #disposables: Disposable;
  #isEnabled = isEnabled();
  /** When a preview was drawn last, in milliseconds of `performance.now`. */
  #drawn = Number.NEGATIVE_INFINITY;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(server: NotesServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#disposables = Disposable.from(
      server.onDidChangeGraph(() => this.#askAgain()),
      // A preview is drawn before its tab is there, and answers may have changed in between.
      window.tabGroups.onDidChangeTabs(({ opened }) => opened.length > 0 && this.#askForOld()),
      workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration(SETTING)) return;
        this.#isEnabled = isEnabled();
        if (isPreviewOpen()) this.#refresh();
      }),
    );
  }

  /** Answers at once, with nothing where nothing is known yet: the preview is drawn again when it is. */
  readonly marksOf: MarksOf = (document, rendered) => {
    this.#drawn = performance.now();
    const uri = document.toString();
    const known = this.#notes.get(uri) ?? this.#meet(uri, rendered);
    if (known.rendered !== rendered || known.shownWith !== known.answer) {
      known.rendered = rendered;
      known.shownWith = known.answer;
      this.#notes.delete(uri);
      this.#notes.set(uri, known);
    }
    if (known.isOld) void this.#ask(uri, known);
    return this.#isEnabled ? known.answer : undefined;
  };

  dispose(): void {
    clearTimeout(this.#again);
    this.#notes.clear();
    this.#disposables.dispose();
  }

  #meet(uri: string, rendered: RenderedText): Known {
    const known = { answer: undefined, rendered, shownWith: undefined, isAsking: false, isOld: true };
    this.#notes.set(uri, known);
    for (const oldest of this.#notes.keys()) {
      if (this.#notes.size <= MOST_KNOWN) break;
      this.#notes.delete(oldest);
    }
    return known;
  }

  #askAgain(): void {
    for (const known of this.#notes.values()) known.isOld = true;
    this.#askForOld();
  }

  /** Without a preview in sight there is nobody to ask for: what is old is asked for when it is shown again. */
  #askForOld(): void {
    const old = [...this.#notes].filter(([, { isOld }]) => isOld);
    if (old.length > 0 && isPreviewOpen()) for (const [uri, known] of old) void this.#ask(uri, known);
  }

  /** One question at a time for each note. */
  async #ask(uri: string, known: Known): Promise<void> {
    if (known.isAsking) return;
    known.isAsking = true;
    while (known.isOld) {
      known.isOld = false;
      const answer = await this.#server.ask(PREVIEW, { uri });
      if (answer === undefined) known.isOld = true;
      if (answer === undefined || this.#notes.get(uri) !== known) break;
      if (JSON.stringify(answer) !== JSON.stringify(known.answer ?? null)) known.answer = answer ?? undefined;
    }
    known.isAsking = false;
    if (this.#notes.get(uri) === known && known.answer !== known.shownWith) this.#refresh();
  }

  #refresh(): void {
    clearTimeout(this.#again);
    if (performance.now() - this.#drawn < LOADING) this.#again = setTimeout(() => this.#draw(), LOADING);
    this.#draw();
  }

  #draw(): void {
    commands
      .executeCommand('markdown.preview.refresh')
      .then(undefined, (error: unknown) => this.#log.warn('The preview could not be drawn again.', error));
  }
}

const isEnabled = (): boolean => workspace.getConfiguration().get<boolean>(SETTING) !== false;

/** A preview is a webview, or the editor of a file that is opened as one. */
const isPreviewOpen = (): boolean =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs.map(({ input }) => input))
    .some(
      input =>
        (input instanceof TabInputWebview || input instanceof TabInputCustom) &&
        input.viewType.includes('markdown.preview'),
    );

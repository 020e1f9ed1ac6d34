import type { Disposable } from 'vscode';
import {
  Uri,
  ViewColumn,
  window,
  type LogOutputChannel,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { fillWebview, type WebviewPage } from './webview-page.ts';

/** What a panel shows, and who hears it. */
export interface PanelOptions extends WebviewPage {
  readonly type: string;
  /** The name of its icon in `media`, without `-light.svg` and `-dark.svg`. */
  readonly icon: string;
  /** Where our own files are. */
  readonly extension: Uri;
  readonly log: LogOutputChannel;
  /** Takes what the page says; false where that is no message. */
  readonly hear: (message: unknown) => Promise<void> | false;
}

/** A page in an editor tab. There is one of a type; what it shows outlives a reload of the window. */
export class OnlyPanel implements WebviewPanelSerializer, Disposable {
  readonly #options: PanelOptions;
  readonly #serializer: Disposable;
  #panel: WebviewPanel | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    this.#serializer = window.registerWebviewPanelSerializer(options.type, this);
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  get isVisible(): boolean {
    return this.#panel?.visible === true;
  }

  /** Brings it to the front, or opens it. */
  show(): void {
    if (this.#panel) return this.#panel.reveal();
    const { type, title } = this.#options;
    this.#take(window.createWebviewPanel(type, title, ViewColumn.Active, {}));
  }

  /** Gives the page a message, where it is open. */
  tell(message: object): void {
    void this.#panel?.webview.postMessage(message);
  }

  /** VS Code has been reloaded; the webview itself knows what it showed. */
  deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#take(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#serializer.dispose();
  }

  #take(panel: WebviewPanel): void {
    const { extension, icon, title, log, hear } = this.#options;
    this.#panel = panel;
    panel.iconPath = {
      light: Uri.joinPath(extension, 'media', `${icon}-light.svg`),
      dark: Uri.joinPath(extension, 'media', `${icon}-dark.svg`),
    };
    const messages = panel.webview.onDidReceiveMessage((message: unknown) => {
      const answered = hear(message);
      if (answered === false) log.warn(`${title} sent something that is no message.`);
      else answered.catch((error: unknown) => log.error(`${title} failed.`, error));
    });
    panel.onDidDispose(() => {
      messages.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    fillWebview(panel.webview, extension, this.#options);
  }
}

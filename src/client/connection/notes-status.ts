import { Disposable, l10n, languages, LanguageStatusSeverity, type LanguageStatusItem } from 'vscode';
import type { DidChangeGraphParams } from '../../protocol/requests.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from './start-server.ts';

const SHOW_LOG = { title: l10n.t('Show Log'), command: 'accountNotes.showLog' };
const RESTART = { title: l10n.t('Restart'), command: 'accountNotes.restartServer' };

/** Says beside the language of a note how far the extension is. Where no note defines anything it says nothing. */
export class NotesStatus implements Disposable {
  readonly #disposables: Disposable;
  #item: LanguageStatusItem | undefined;

  constructor(server: NotesServer) {
    this.#disposables = Disposable.from(
      server.onDidChangeState(state => {
        if (state === 'starting') this.#show({ text: l10n.t('Reading the notes…'), busy: true });
        else if (state === 'stopped') this.#showStopped();
      }),
      server.onDidChangeGraph(graph => this.#showGraph(graph)),
    );
  }

  dispose(): void {
    this.#hide();
    this.#disposables.dispose();
  }

  #showGraph({ notes, entities }: DidChangeGraphParams): void {
    if (entities === 0) return this.#hide();
    const read = notes === 1 ? l10n.t('1 note') : l10n.t('{0} notes', notes);
    const known = entities === 1 ? l10n.t('1 entity') : l10n.t('{0} entities', entities);
    this.#show({ text: l10n.t('{0}, {1}', read, known) });
  }

  #showStopped(): void {
    if (!this.#item) return;
    const text = l10n.t('The language server has stopped');
    this.#show({ text, severity: LanguageStatusSeverity.Error, command: RESTART });
  }

  #show(what: Partial<LanguageStatusItem> & { readonly text: string }): void {
    this.#item ??= languages.createLanguageStatusItem('accountNotes.status', NOTES);
    const usual = { name: 'Account Notes', detail: 'Account Notes', busy: false, command: SHOW_LOG };
    Object.assign(this.#item, { ...usual, severity: LanguageStatusSeverity.Information, ...what });
  }

  #hide(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}

import { Disposable, l10n, Uri, ViewColumn, window, workspace, type LogOutputChannel } from 'vscode';
import { COVERAGE_FILE, COVERAGE_MATRIX, type MatrixResult } from '../../protocol/coverage-matrix.ts';
import { isFromMatrix, type FromMatrix, type ToMatrix } from '../../protocol/matrix-messages.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { OnlyPanel } from '../only-panel.ts';
import { openAt } from '../places.ts';
import { tellSaved } from '../saved-file.ts';

/** The matrix of people of theirs by people of ours, in an editor tab. */
export class MatrixPanel implements Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #panel: OnlyPanel;
  readonly #disposables: Disposable;
  /** What the page shows: it names cells by where they stand in it. */
  #shown: MatrixResult | undefined;
  #asked = 0;

  constructor(server: NotesServer, log: LogOutputChannel, extension: Uri) {
    this.#server = server;
    this.#log = log;
    this.#panel = new OnlyPanel({
      type: 'accountNotes.coverageMatrix',
      title: l10n.t('Coverage'),
      name: 'coverage-matrix',
      icon: 'coverage-matrix',
      extension,
      log,
      hear: message => isFromMatrix(message) && this.#answer(message),
    });
    this.#disposables = Disposable.from(
      this.#panel,
      server.onDidChangeGraph(() => this.#renew()),
      server.onDidChangeState(state => state === 'running' && this.#renew()),
    );
  }

  show(): void {
    this.#panel.show();
  }

  /** Saves the matrix as a file, where the user says. */
  async exportFile(): Promise<void> {
    const format = await window.showQuickPick(FORMATS, { placeHolder: l10n.t('Save the matrix as…') });
    if (!format) return;
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const file = await window.showSaveDialog({
      title: l10n.t('Save the matrix as {0}', format.label),
      filters: { [format.label]: [format.format] },
      ...(folder && { defaultUri: Uri.joinPath(folder, `coverage.${format.format}`) }),
    });
    const answer = file && (await this.#server.ask(COVERAGE_FILE, { format: format.format }));
    if (!file || !answer) return;
    if ('refusal' in answer) return void (await window.showWarningMessage(answer.refusal));
    await workspace.fs.writeFile(file, new TextEncoder().encode(answer.text));
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    await tellSaved(file, l10n.t('The matrix has been saved as {0}.', name));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #answer(message: FromMatrix): Promise<void> {
    switch (message.type) {
      case 'ask':
        return this.#send();
      case 'open': {
        const row = this.#shown?.rows[message.row];
        const place = message.column === undefined ? row : row?.cells[message.column];
        // Beside the matrix, which stays in sight.
        return place ? openAt(place.location, ViewColumn.Beside) : undefined;
      }
      case 'export':
        return this.exportFile();
    }
  }

  /** Asks again. A matrix that nobody sees is none, and asks by itself when it comes to sight. */
  #renew(): void {
    if (this.#panel.isVisible && this.#asked > 0)
      this.#send().catch((error: unknown) => this.#log.error('The matrix could not be shown.', error));
  }

  async #send(): Promise<void> {
    const asked = ++this.#asked;
    const matrix = await this.#server.ask(COVERAGE_MATRIX, {});
    // Of several questions the last answer counts.
    if (!matrix || asked !== this.#asked) return;
    this.#shown = matrix;
    this.#panel.tell({ type: 'matrix', matrix } satisfies ToMatrix);
  }
}

const FORMATS = [
  { label: 'CSV', detail: l10n.t('A table, for a spreadsheet'), format: 'csv' },
  { label: 'HTML', detail: l10n.t('A page, for a browser or on paper'), format: 'html' },
] as const;

import type { HTMLElement, Window } from 'happy-dom';
import type { MatrixResult, MatrixRowResult } from '../../src/protocol/coverage-matrix.ts';
import type { FromMatrix } from '../../src/protocol/matrix-messages.ts';
import { loadPage, webviewScript, webviewWindow } from './webview-window.ts';

const script = webviewScript('coverage-matrix');

/** A row with what matters to a test. */
export const matrixRow = (row: Partial<MatrixRowResult> & { readonly name: string }): MatrixRowResult => ({
  last: null,
  mails: { d90: 0, all: 0 },
  marks: [],
  location: NOWHERE,
  cells: [],
  ...row,
});

export const NOWHERE = {
  uri: 'file:///a.md',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

/** The page of the coverage matrix in a window of its own, as VS Code opens it, with a matrix. */
export async function matrixPage(matrix: Partial<MatrixResult>, state?: unknown): Promise<MatrixPage> {
  const page = new MatrixPage(await script, state);
  page.get({ type: 'matrix', matrix: { asOf: '2026-05-31', ours: [], columns: [], rows: [], ...matrix } });
  return page;
}

/** The page as somebody uses it. */
export class MatrixPage {
  readonly said: FromMatrix[] = [];
  /** What VS Code keeps of it. */
  state: unknown;
  readonly #window: Window;

  constructor(code: string, state: unknown) {
    this.state = state;
    this.#window = webviewWindow({
      hear: message => void this.said.push(message as FromMatrix),
      state: () => this.state,
      keep: kept => (this.state = kept),
    });
    loadPage(this.#window, code);
  }

  get(message: unknown): void {
    this.#window.dispatchEvent(new this.#window.MessageEvent('message', { data: message }));
  }

  /** The table as lines, its cells parted by ` | `. */
  get table(): string[] {
    return [...this.#window.document.querySelectorAll('tr')].map(row =>
      [...row.children].map(cell => cell.textContent.trim()).join(' | '),
    );
  }

  get told(): string {
    return this.#window.document.querySelector('.told')?.textContent ?? '';
  }

  /** What the cell says that the keyboard is on. */
  get focused(): string {
    return this.#window.document.activeElement?.textContent.trim() ?? '';
  }

  /** The words of what can be reached by Tab within the table. */
  get stops(): string[] {
    return [...this.#window.document.querySelectorAll('table [tabindex="0"]')].map(({ textContent }) =>
      textContent.trim(),
    );
  }

  press(key: string, ctrlKey = false): void {
    const init = { key, ctrlKey, bubbles: true, cancelable: true };
    this.#window.document.activeElement?.dispatchEvent(new this.#window.KeyboardEvent('keydown', init));
  }

  choose(name: string, value: string): void {
    const field = this.#find(`select[aria-label="${name}"]`) as unknown as { value: string };
    field.value = value;
    (field as unknown as HTMLElement).dispatchEvent(new this.#window.Event('change', { bubbles: true }));
  }

  click(selector: string): void {
    this.#find(selector).click();
  }

  #find(selector: string): HTMLElement {
    const found = this.#window.document.querySelector(selector);
    if (!found) throw new Error(`Nothing is ${selector}.`);
    return found as HTMLElement;
  }
}

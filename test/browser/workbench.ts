import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { cacheFolder } from '../host/install.ts';
import { colourOf, nextFrames, placeOfWord, rowsAsText, type WordPlace } from './in-page.ts';
import { openVsCode, workbenchReady, type OpenVsCode, type WorkbenchOptions } from './open-vs-code.ts';

/** After which something that can be done twice is done again, in milliseconds. */
const SECOND_TRY = 3000;

/** The view that is meant where a test names none. */
const ORGANIZATION = 'Organization';

/** How long a worker may take to start, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Opens VS Code with the packaged extension for all tests of the calling file, and closes it after them. The page of a
 * failed test is kept as a picture in `.vscode-test/failures/`.
 */
export function useWorkbench(options: WorkbenchOptions): Workbench {
  const workbench = new Workbench();
  beforeAll(() => workbench.open(options));
  beforeEach(({ task, onTestFailed }) => onTestFailed(() => workbench.screenshot(task.name)));
  afterAll(async () => {
    // Wherever a test was run in a worker, it was one, and nothing has left this machine.
    if (workbench.isOpenInWorker) {
      const own = async (): Promise<readonly string[]> =>
        (await workbench.workers()).filter(name => name.endsWith('-> account-notes'));
      // A short test may end before it has started.
      await vi.waitFor(async () => expect(await own()).toHaveLength(1), { timeout: PATIENCE });
      expect(workbench.foreignRequests).toEqual([]);
    }
    await workbench.close();
  });
  return workbench;
}

/**
 * VS Code as a person sees it. Every method waits for what it needs and for the sign that it has worked, and throws when
 * that does not come.
 */
export class Workbench {
  #open: OpenVsCode | undefined;

  get page(): Page {
    return this.#opened.page;
  }

  /** The opened folder on the disk; its URI, where it is in memory. */
  get folder(): string {
    return this.#opened.folder;
  }

  /** What the page has logged as errors. */
  get errors(): readonly string[] {
    return this.#opened.errors;
  }

  /** Whether the extension was told to run in a worker of the page, and could be opened there. */
  get isOpenInWorker(): boolean {
    return this.#open?.runsInWorker ?? false;
  }

  /** What has been asked for beyond this machine. */
  get foreignRequests(): readonly string[] {
    return this.#opened.foreignRequests;
  }

  /** The names of the workers that the page has started. */
  workers(): Promise<readonly string[]> {
    return this.#opened.workers();
  }

  async open(options: WorkbenchOptions): Promise<void> {
    this.#open = await openVsCode(options);
    if (options.file !== undefined) await this.tab(options.file).waitFor();
  }

  /** Loads the window anew. What stands open comes back, unless a `file` was to be open from the start. */
  async reload(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.runCommand('Developer: Reload Window')]);
    await workbenchReady(this.page);
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }

  /** Keeps a picture of the page in `.vscode-test/failures/`. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(cacheFolder, 'failures');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name.replace(/\W+/g, '-')}.png`) });
  }

  // What a person asks for by a list at the top.

  /** Opens a note by its path in the folder, as Ctrl+P does. */
  async openFile(file: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await this.#pick('Control+P', file, rows.filter({ hasText: path.posix.basename(file) }));
    await this.tab(file).waitFor();
    // The tab comes first, then the text, and last the focus: who types earlier types into nothing.
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /** Runs the first command of the palette whose title begins so, for example `Account Notes: Show Organization`. */
  async runCommand(title: string): Promise<void> {
    // Behind its title the label of a command goes on with its key.
    const rows = `.quick-input-list .monaco-list-row[aria-label^="${title}"]`;
    await this.#pick('F1', `>${title}`, this.page.locator(rows));
  }

  /**
   * Saves all files, until none of the tabs says that it holds something else: what an undo takes back comes file by file, and
   * a command that comes before the last of them saves the others only.
   */
  async saveAll(): Promise<void> {
    const dirty = this.page.locator('.tab.dirty');
    await expect
      .poll(async () => {
        await this.runCommand('File: Save All');
        return dirty.count();
      })
      .toBe(0);
  }

  /** Waits for a picker or an input box of this title to take keys. */
  async picker(title: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.page.locator('.quick-input-widget input:focus').waitFor();
  }

  /** Types into the input box of this title, which a command has opened, and confirms it. */
  async answer(title: string, text: string): Promise<void> {
    await this.picker(title);
    await this.page.locator('.quick-input-widget input:focus').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses a row of the picker that a command has opened, or ticks it where a picker takes several. */
  async choose(text: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
  }

  /** Puts the caret at the start of a line, which counts from 1. */
  async goToLine(line: number): Promise<void> {
    await this.#ask('Control+G', `:${line}`);
    await this.page.keyboard.press('Enter');
    await this.caretAt(line);
  }

  // The editor.

  /** The tab of an open and active editor. */
  tab(file: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${path.posix.basename(file)}"]`);
  }

  /** The first line of the editor that holds `text`. */
  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: asShown(text) }).first();
  }

  /** The colour of the first piece of that line that holds `word`, for example `rgb(78, 201, 176)`. */
  colour(line: string, word: string): Promise<string> {
    // Pieces are cut where the colour changes, so `word` may be a part of one.
    const pieces = this.line(line).locator('span > span', { hasText: asShown(word) });
    return pieces.first().evaluate(colourOf);
  }

  /** Puts the caret into `word` by a click. */
  async click(line: string, word: string): Promise<void> {
    // Breadcrumbs and lenses push the text down when they come, so a click can land on another line.
    const clicked = async (): Promise<boolean> => {
      const { x, y } = await this.#steadyMiddle(line, word);
      await this.page.mouse.click(x, y);
      await this.page.locator('.monaco-editor.focused').first().waitFor();
      await this.page.evaluate(nextFrames);
      return isCaretIn(await this.#placeOf(line, word));
    };
    await expect.poll(clicked).toBe(true);
  }

  /** Rests the mouse on `word` and gives the text of the hover card that holds `expected`; with `stay` the card stays. */
  async hover(
    line: string,
    word: string,
    expected: string,
    { stay = false }: { readonly stay?: boolean } = {},
  ): Promise<string> {
    const card = this.page.locator('.monaco-hover .hover-contents', { hasText: expected }).first();
    let text = '';
    let look = SECOND_TRY;
    // The mouse comes again, since a language server that is still starting gives no card for the first time, and to
    // where the word stands by then. It rests longer each time: to leave takes away a card that is on its way.
    const read = async (): Promise<string> => {
      const { x, y } = await this.#middle(line, word);
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(x, y);
      text = await card.innerText({ timeout: look }).catch(() => '');
      look *= 2;
      return text;
    };
    await expect.poll(read, { message: `the card of “${word}”` }).toContain(expected);
    // Away from the text, so that no card covers what the next step needs.
    if (!stay) await this.page.mouse.move(5, 5);
    return text;
  }

  /** Follows `word` with Ctrl and a click. */
  async ctrlClick(line: string, word: string): Promise<void> {
    const link = this.page.locator('.view-line .goto-definition-link').first();
    // Measured before Control goes down: after it the line is drawn anew.
    const { x, y } = await this.#steadyMiddle(line, word);
    await this.page.keyboard.down('Control');
    try {
      await this.#again(async () => {
        await this.page.mouse.move(x - 3, y);
        await this.page.mouse.move(x, y, { steps: 3 });
      }, link);
      await this.page.mouse.click(x, y);
    } finally {
      await this.page.keyboard.up('Control');
    }
  }

  /** Waits until the caret stands there; both count from 1, as the status bar shows them. */
  async caretAt(line: number, column?: number): Promise<void> {
    const place = new RegExp(`^Ln ${line}, Col ${column ?? '\\d+'}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
  }

  /** Waits until that many characters are selected, up to a place in that line. */
  async selectionAt(line: number, selected: number): Promise<void> {
    const place = new RegExp(`^Ln ${line}, Col \\d+ \\(${selected} selected\\)`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
  }

  /** An offer of the completion list. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
  }

  /** The offer of the completion list that Enter would take: the list is filtered anew after each key. */
  chosenSuggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).first();
  }

  /**
   * Opens the box that renames what the caret is in, with its key, and gives its input. After notes have changed on the
   * disk a moment passes until the names in prose are known again; until then there is nothing to rename.
   */
  async renameBox(): Promise<Locator> {
    const input = this.page.locator('.rename-box .rename-input:visible').first();
    await this.#again(() => this.page.keyboard.press('F2'), input);
    return input;
  }

  /** Opens the light bulb where the caret is, with its key, and chooses what is offered. */
  async chooseAction(title: string): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    // VS Code takes the list away where the note is looked at anew in that moment; a person presses the key again. And not
    // by the mouse: in older releases a list that has just come takes no click.
    const reached = async (): Promise<boolean> => {
      if ((await focused.count()) === 0) await this.page.keyboard.press('Control+Period');
      else if ((await focused.first().innerText()).includes(title)) return true;
      else await this.page.keyboard.press('ArrowDown');
      return false;
    };
    await expect.poll(reached, { interval: 400 }).toBe(true);
    await this.page.keyboard.press('Enter');
    await focused.waitFor({ state: 'hidden' });
  }

  /** Chooses, with the keyboard, another way to paste or drop, which VS Code offers below what it has just written. */
  async chooseOtherWay(title: string): Promise<void> {
    const offer = this.page.locator('.action-widget .monaco-list-row', { hasText: title });
    await this.page.locator('.post-edit-widget').click();
    // Not by the mouse: in older releases the list never comes to rest.
    await offer.waitFor({ state: 'attached' });
    await expect
      .poll(async () => {
        if (await offer.and(this.page.locator('.focused')).count()) return true;
        await this.page.keyboard.press('ArrowDown');
        return false;
      })
      .toBe(true);
    await this.page.keyboard.press('Enter');
  }

  // The side bar.

  /** Opens a view container by the title of its icon in the activity bar. */
  async showContainer(title: string): Promise<void> {
    const heading = this.page.locator('.part.sidebar .composite.title h2', { hasText: title });
    if (await heading.isVisible()) return;
    const icon = this.page.locator(`a.action-label[aria-label^="${title}"]`);
    // The badge lies over the icon and takes its clicks.
    await this.page.locator('.activitybar .action-item', { has: icon }).click();
    await heading.waitFor();
  }

  /** Opens or closes a view of the side bar. */
  async setView(view: string, to: 'open' | 'closed'): Promise<void> {
    // On the title: behind it stand the buttons of the view, which the middle of a narrow side bar would press.
    await this.#setExpanded(this.#pane(view).locator('.pane-header'), 'h3.title', to);
  }

  /**
   * The first row of a view in the side bar that holds `text`; several views may show the same name. Only rows that are
   * scrolled into sight exist.
   */
  treeRow(text: string | RegExp, view = ORGANIZATION): Locator {
    return this.#pane(view).locator('.monaco-list-row[role="treeitem"]', { hasText: text }).first();
  }

  /** The rows of a view that are in sight, indented by two blanks a level: `Ben Ries (lead · Manager)`. */
  tree(view = ORGANIZATION): Promise<string> {
    // In one go: a row that is drawn anew meanwhile would be waited for until patience ends.
    return this.#pane(view).locator('.monaco-list-row[role="treeitem"]').evaluateAll(rowsAsText);
  }

  /** Opens the children of a closed row. */
  async expand(text: string, view = ORGANIZATION): Promise<void> {
    await this.#setExpanded(this.treeRow(text, view), '.monaco-tl-twistie', 'open');
  }

  /** Closes an open row of a view. */
  async fold(text: string, view: string): Promise<void> {
    await this.#setExpanded(this.treeRow(text, view), '.monaco-tl-twistie', 'closed');
  }

  /** Chooses from the menu that a right click on a row of the organization tree opens. */
  async chooseFromMenu(row: string, item: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    await this.treeRow(row).click({ button: 'right' });
    await menu.locator('.action-item', { hasText: item }).first().hover();
    await menu.locator('.action-item.focused', { hasText: item }).first().waitFor();
    // Not by a click: a menu takes the first moments after it opened for the right click's own release.
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  // What comes by itself.

  /** A message in the lower right corner. */
  notification(text: string): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  /** What the webview in sight shows. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** The page of that webview itself, for what runs in it. */
  async webviewFrame(): Promise<Frame> {
    const outer = await this.page.locator('iframe.webview.ready:visible').elementHandle();
    const inner = await (await outer?.contentFrame())?.waitForSelector('#active-frame');
    const frame = await inner?.contentFrame();
    if (!frame) throw new Error('There is no webview.');
    return frame;
  }

  get #opened(): OpenVsCode {
    if (!this.#open) throw new Error('The workbench is not open yet.');
    return this.#open;
  }

  /** A view of the side bar by its title. */
  #pane(view: string): Locator {
    return this.page
      .locator('.part.sidebar')
      .locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${view}"]`) });
  }

  /** Opens the list at the top by a key, types, and takes the first of these rows. */
  async #pick(key: string, typed: string, row: Locator): Promise<void> {
    const focused = row.and(this.page.locator('.focused'));
    await this.#ask(key, typed);
    // Not by a click: rows move while results come in. And what was typed whole need not be the first of them.
    await expect
      .poll(async () => {
        if (await focused.count()) return true;
        if (!(await this.#topInput.isVisible())) await this.#ask(key, typed);
        else if (await row.count()) await this.page.keyboard.press('ArrowDown');
        return false;
      })
      .toBe(true);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Opens the list at the top by a key, and types. As often as it takes: a list that has just opened goes away again when
   * an editor or a view that opens behind it takes the focus.
   */
  async #ask(key: string, typed: string): Promise<void> {
    const input = this.#topInput;
    await this.page.keyboard.press(key);
    await this.#again(
      async () => {
        if (!(await input.isVisible())) await this.page.keyboard.press(key);
        await input.fill(typed, { timeout: SECOND_TRY }).catch(() => undefined);
      },
      input.and(this.page.locator(':focus')),
    );
  }

  /** Where one types in the list at the top. */
  get #topInput(): Locator {
    return this.page.locator('.quick-input-widget input[aria-controls]');
  }

  /** Clicks a part of a row or a header until it is open or closed as it should be. */
  async #setExpanded(row: Locator, part: string, to: 'open' | 'closed'): Promise<void> {
    await row.waitFor();
    const isOpen = String(to === 'open');
    const done = row.and(this.page.locator(`[aria-expanded="${isOpen}"]`));
    await this.#again(async () => {
      if ((await row.getAttribute('aria-expanded')) === isOpen) return;
      await row.locator(part).click();
    }, done);
  }

  /**
   * Does something, and does it again for as long as it does not show: a page that is busy can lose a key or a move of
   * the mouse. Only for what comes to the same when it is done twice.
   */
  async #again(act: () => Promise<unknown>, shown: Locator): Promise<void> {
    const isShown = async (): Promise<boolean> => {
      await act();
      return shown.waitFor({ timeout: SECOND_TRY }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isShown).toBe(true);
  }

  /** Where a word is once the editor has stopped moving. */
  async #steadyMiddle(line: string, word: string): Promise<Point> {
    let before = await this.#middle(line, word);
    for (;;) {
      await this.page.evaluate(nextFrames);
      const now = await this.#middle(line, word);
      if (now.x === before.x && now.y === before.y) return now;
      before = now;
    }
  }

  async #middle(line: string, word: string): Promise<Point> {
    const { x, y, width, height } = (await this.#placeOf(line, word)).word;
    return { x: x + width / 2, y: y + height / 2 };
  }

  #placeOf(line: string, word: string): Promise<WordPlace> {
    return this.line(line).evaluate(placeOfWord, asShown(word));
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the word or at its edge. */
function isCaretIn({ word, caret }: WordPlace): boolean {
  if (!caret) return false;
  const middle = caret.y + caret.height / 2;
  const isInLine = middle > word.y && middle < word.y + word.height;
  return isInLine && caret.x >= word.x - 2 && caret.x <= word.x + word.width + 2;
}

/** The editor shows blanks as no-break spaces. */
const asShown = (text: string): string => text.replaceAll(' ', '\u00a0');

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../host/browser.ts';
import { cacheFolder, installHost } from '../host/install.ts';
import { chosenRelease } from '../host/releases.ts';
import { installExtension, offerSettings, startServer } from '../host/server.ts';
import { isNoise, quietSettings, workbenchUrl } from '../host/workbench-page.ts';
import { colourOf, middleOfWord, nextFrames, rowsAsText, type Point } from './in-page.ts';

/** How long a check waits for what it expects to see. */
const patience = 15_000;
const startPatience = 60_000;
/** After which a hover is tried anew. */
const secondLook = 2000;

export interface WorkbenchOptions {
  /** What the opened folder holds: the folder to copy, or texts by path. */
  readonly notes: string | Readonly<Record<string, string>>;
  /** A path in the folder that is open from the start. */
  readonly file?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Colours differ between themes and the hover's delay is waiting time: both are fixed. */
const testSettings = {
  ...quietSettings,
  'editor.hover.delay': 100,
  'workbench.colorTheme': 'Default Dark Modern',
};

/**
 * Opens VS Code with the packaged extension for all tests of the calling file, and closes it after them. The page of a
 * failed test is kept as a picture in `.vscode-test/failures/`.
 */
export function useWorkbench(options: WorkbenchOptions): Workbench {
  const workbench = new Workbench();
  beforeAll(() => workbench.open(options));
  beforeEach(({ task, onTestFailed }) => onTestFailed(() => workbench.screenshot(task.name)));
  afterAll(() => workbench.close());
  return workbench;
}

/** VS Code as a person sees it. Every method waits for what it needs, and throws when that does not come. */
export class Workbench {
  readonly #closing: (() => Promise<unknown>)[] = [];
  /** Errors that the page logged, without VS Code's own; a violated content security policy is among them. */
  readonly errors: string[] = [];
  #page: Page | undefined;
  #folder = '';

  get page(): Page {
    if (!this.#page) throw new Error('The workbench is not open yet.');
    return this.#page;
  }

  /** The opened folder on the disk: a temporary copy that tests may change. */
  get folder(): string {
    return this.#folder;
  }

  async open({ notes, file, settings = {} }: WorkbenchOptions): Promise<void> {
    const temporary = await mkdtemp(path.join(tmpdir(), 'account-notes-'));
    this.#closing.unshift(() =>
      rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
    );
    this.#folder = path.join(temporary, 'notes');
    await fill(this.#folder, notes);
    const userDataFolder = path.join(temporary, 'user-data');
    const extensionsFolder = path.join(temporary, 'extensions');
    await offerSettings(userDataFolder, { ...testSettings, ...settings });

    const host = await installHost(chosenRelease());
    await installExtension(host, extensionsFolder);
    const server = await startServer(host, { userDataFolder, extensionsFolder });
    this.#closing.unshift(server.stop);
    const browser = await launchBrowser();
    this.#closing.unshift(() => browser.close());
    const page = (this.#page = await browser.newPage({ viewport: { width: 1280, height: 900 } }));
    page.setDefaultTimeout(patience);
    page.on('console', message => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !isNoise('error', text)) this.errors.push(text);
    });
    const files = file ? [path.join(this.#folder, file)] : [];
    await page.goto(workbenchUrl(server, { workspace: this.#folder, files }));
    await this.#ready();
    if (file) await this.tab(file).waitFor();
  }

  /** Loads the window anew. What stands open comes back, unless a `file` was to be open from the start. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: startPatience });
    await Promise.all([loaded, this.runCommand('Developer: Reload Window')]);
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor({ timeout: startPatience });
  }

  async close(): Promise<void> {
    for (const close of this.#closing) await close();
  }

  /** Keeps a picture of the page in `.vscode-test/failures/`. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(cacheFolder, 'failures');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name.replace(/\W+/g, '-')}.png`) });
  }

  /** Opens a note by its path in the folder, as Ctrl+P does. */
  async openFile(file: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.#input().fill(file);
    await this.#choice(path.posix.basename(file)).click();
    await this.tab(file).waitFor();
    // The tab comes first, then the text, and last the focus: who types earlier types into nothing.
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /** Runs a command of the palette by its full title, for example `Account Notes: Show Organization`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#input().fill(`>${title}`);
    await this.#choice(title).click();
  }

  /** Types into the input box that a command has opened, and confirms it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input:visible').first();
    await input.fill(text);
    await input.press('Enter');
  }

  /** Chooses a row of the list that a command has opened. */
  async choose(text: string): Promise<void> {
    await this.#choice(text).click();
  }

  /** The tab of an open and active editor. */
  tab(file: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${path.posix.basename(file)}"]`);
  }

  /** The first line of the editor that holds `text`. */
  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: asShown(text) }).first();
  }

  /** A coloured piece of that line: pieces are cut where the colour changes, so `word` may be a part of one. */
  word(line: string, word: string): Locator {
    return this.line(line)
      .locator('span > span', { hasText: asShown(word) })
      .first();
  }

  /** The colour of that piece, for example `rgb(78, 201, 176)`. */
  colour(line: string, word: string): Promise<string> {
    return this.word(line, word).evaluate(colourOf);
  }

  /** Puts the caret into `word` by a click. */
  async click(line: string, word: string): Promise<void> {
    const { x, y } = await this.#steadyMiddle(line, word);
    await this.page.mouse.click(x, y);
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /** Rests the mouse on `word` and gives the text of the hover card that holds `expected`; with `stay` the card stays. */
  async hover(
    line: string,
    word: string,
    expected: string,
    { stay = false }: { readonly stay?: boolean } = {},
  ): Promise<string> {
    const card = this.page.locator('.monaco-hover .hover-contents', { hasText: expected }).first();
    const deadline = Date.now() + patience;
    for (;;) {
      // The mouse comes again, since a language server that is still starting gives no card for the first time, and
      // to where the word stands by then: breadcrumbs push the lines down when they appear.
      const { x, y } = await this.#middle(line, word);
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(x, y);
      const text = await card.innerText({ timeout: secondLook }).catch(() => '');
      if (text.includes(expected)) {
        if (!stay) await this.#leave();
        return text;
      }
      if (Date.now() > deadline) throw new Error(`No card with “${expected}” came up on “${word}”.`);
    }
  }

  /** Follows `word` with Ctrl and a click. */
  async ctrlClick(line: string, word: string): Promise<void> {
    // Measured before Control goes down: after it the line is drawn anew.
    const { x, y } = await this.#middle(line, word);
    await this.page.mouse.move(x - 3, y);
    await this.page.keyboard.down('Control');
    try {
      await this.page.mouse.move(x, y, { steps: 3 });
      await this.page.locator('.view-line .goto-definition-link').first().waitFor();
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

  /** Opens a view container by the title of its icon in the activity bar. */
  async showContainer(title: string): Promise<void> {
    const heading = this.page.locator('.part.sidebar .composite.title h2', { hasText: title });
    if (await heading.isVisible()) return;
    await this.page.locator(`.activitybar .action-item a.action-label[aria-label^="${title}"]`).click();
    await heading.waitFor();
  }

  /** Opens or closes a view of the side bar. */
  async setView(view: string, to: 'open' | 'closed'): Promise<void> {
    const header = this.#pane(view).locator('.pane-header');
    const wanted = String(to === 'open');
    if ((await header.getAttribute('aria-expanded')) !== wanted) await header.click();
    await header.and(this.page.locator(`[aria-expanded="${wanted}"]`)).waitFor();
  }

  /** A row of a tree in the side bar, or of one view in it. Only rows that are scrolled into sight exist. */
  treeRow(text: string | RegExp, view?: string): Locator {
    return this.#pane(view).locator('.monaco-list-row[role="treeitem"]', { hasText: text }).first();
  }

  /** A view of the side bar by its title. */
  #pane(view: string | undefined): Locator {
    const sideBar = this.page.locator('.part.sidebar');
    if (view === undefined) return sideBar;
    return sideBar.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${view}"]`) });
  }

  /** The rows of a view that are in sight, indented by two blanks a level: `Ben Ries (lead · Manager)`. */
  tree(view = 'Organization'): Promise<string> {
    // In one go: a row that is drawn anew meanwhile would be waited for until patience ends.
    return this.#pane(view).locator('.monaco-list-row[role="treeitem"]').evaluateAll(rowsAsText);
  }

  /** Opens the children of a closed row. */
  async expand(text: string): Promise<void> {
    const row = this.treeRow(text);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false')
      await row.locator('.monaco-tl-twistie').click();
  }

  /** Chooses from the menu that a right click on a row of the organization tree opens. */
  async chooseFromMenu(row: string, item: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    await this.treeRow(row, 'Organization').click({ button: 'right' });
    await menu.locator('.action-item', { hasText: item }).first().hover();
    await menu.locator('.action-item.focused', { hasText: item }).first().waitFor();
    // Not by a click: a menu takes the first moments after it opened for the right click's own release.
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Closes an open row of a view. */
  async fold(text: string, view: string): Promise<void> {
    const row = this.treeRow(text, view);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') await row.locator('.monaco-tl-twistie').click();
  }

  /** An offer of the completion list. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
  }

  /** The offer of the completion list that Enter would take: the list is filtered anew after each key. */
  chosenSuggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).first();
  }

  /** Puts the caret at the start of a line, which counts from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#input().fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.caretAt(line);
  }

  /** Waits for a picker or an input box of this title to take keys. */
  async picker(title: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.page.locator('.quick-input-widget input:focus').waitFor();
  }

  /** Ticks a choice of a picker that takes several, or takes the tick away. */
  async tick(choice: string): Promise<void> {
    await this.#choice(choice).click();
  }

  /** A message in the lower right corner. */
  notification(text: string): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  /** What the webview in sight shows. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** Away from the text, so that no card covers what the next step needs. */
  async #leave(): Promise<void> {
    await this.page.mouse.move(5, 5);
  }

  async #ready(): Promise<void> {
    const marks = ['code/didStartWorkbench', 'code/didLoadExtensions'];
    const reached = marks.map(mark => `performance.getEntriesByName('${mark}').length > 0`).join(' && ');
    await this.page.waitForFunction(reached, undefined, { timeout: startPatience });
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
  }

  #input(): Locator {
    return this.page.locator('.quick-input-widget input[aria-controls]');
  }

  #choice(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Where a word is once the editor has stopped moving: breadcrumbs and lenses push the text down when they come. */
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
    const found = this.line(line);
    await found.waitFor();
    return found.evaluate(middleOfWord, asShown(word));
  }
}

/** The editor shows blanks as no-break spaces. */
const asShown = (text: string): string => text.replaceAll(' ', '\u00a0');

async function fill(folder: string, notes: WorkbenchOptions['notes']): Promise<void> {
  if (typeof notes === 'string') return cp(notes, folder, { recursive: true });
  for (const [name, text] of Object.entries(notes)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

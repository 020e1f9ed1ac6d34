import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  FileChangeType,
  ResponseError,
  TextDocumentEdit,
  type ClientCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, type Client } from '../support/lsp-client.ts';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    fileOperations: { willRename: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** Files by path; undefined for one that is not there. */
type Texts = ReadonlyMap<string, string | undefined>;

/** An editor on a folder of the disk, with a server of its own, that holds what the server does against what it may do. */
export class Editor {
  readonly root: string;
  readonly client: Client;
  /** How many edits were applied. */
  applied = 0;
  readonly #open = new Map<string, TextDocument>();
  readonly #ends: (() => Promise<void> | void)[];
  readonly #errors: string[];
  #settings: object = {};
  /** What stood before each edit that was applied and not undone. */
  readonly #before: Texts[] = [];

  private constructor(root: string, client: Client, ends: (() => Promise<void> | void)[], errors: string[]) {
    this.root = root;
    this.client = client;
    this.#ends = ends;
    this.#errors = errors;
  }

  static async on(root: string): Promise<Editor> {
    const ends: (() => Promise<void> | void)[] = [];
    const errors: string[] = [];
    const client = await connect([{ root, write: () => {}, remove: () => {} }], {
      capabilities: CAPABILITIES,
      onEnd: act => ends.push(act),
      prepare(connection) {
        connection.onNotification(
          'window/logMessage',
          ({ type, message }: { type: number; message: string }) => {
            if (type === 1) errors.push(message);
          },
        );
        connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
      },
    });
    return new Editor(root, client, ends, errors);
  }

  /** Another editor on the same folder, that has the same notes open and the same settings, and has just been started. */
  async fresh(): Promise<Editor> {
    const other = await Editor.on(this.root);
    await other.configure(this.#settings);
    for (const [at, document] of this.#open) await other.#didOpen(at, document);
    return other;
  }

  async end(): Promise<void> {
    for (const act of this.#ends.toReversed()) await act();
  }

  /** Stacks that came into the log. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  uri = (at: string): string => pathToFileURL(path.join(this.root, at)).href;

  /** The files below the root, as the editor or else the disk has them. */
  texts(): ReadonlyMap<string, string> {
    const files = fs
      .readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .filter(at => fs.statSync(path.join(this.root, at)).isFile());
    return new Map(
      [...new Set([...files, ...this.#open.keys()])].toSorted().map(at => [at, this.#textOf(at) ?? '']),
    );
  }

  /** The answer of the server, or what its refusal says. */
  async ask(method: string, params: object): Promise<unknown> {
    try {
      return await this.client.connection.sendRequest(method, params);
    } catch (error) {
      if (error instanceof ResponseError) return { error: error.message };
      throw error;
    }
  }

  async configure(settings: object): Promise<void> {
    this.#settings = settings;
    await this.client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { accountNotes: settings },
    });
  }

  /** Types over a stretch of a note, which is opened where it is not. */
  async type(at: string, from: number, length: number, text: string): Promise<void> {
    const document =
      this.#open.get(at) ?? TextDocument.create(this.uri(at), 'markdown', 1, onDisk(this.root, at) ?? '');
    if (!this.#open.has(at)) await this.#didOpen(at, document);
    const start = Math.floor(from * document.getText().length);
    const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
    await this.#change(at, [{ range, text }]);
  }

  async save(at: string): Promise<void> {
    const document = this.#open.get(at);
    if (document) await this.write(at, document.getText());
  }

  async close(at: string): Promise<void> {
    if (!this.#open.delete(at)) return;
    await this.client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(at) },
    });
  }

  /** Writes a file, or takes it away, and tells of it unless that is done behind the server's back. */
  async write(at: string, text: string | undefined, isTold = true): Promise<void> {
    const file = path.join(this.root, at);
    const wasThere = fs.existsSync(file);
    // What an editor holds of a file that has gone is a matter of each editor.
    if (text === undefined) await this.close(at);
    if (text === undefined) fs.rmSync(file, { force: true });
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    if (!isTold || (!wasThere && text === undefined)) return;
    const type =
      text === undefined
        ? FileChangeType.Deleted
        : wasThere
          ? FileChangeType.Changed
          : FileChangeType.Created;
    await this.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(at), type }],
    });
  }

  /**
   * Applies an edit as an editor does: in what is open where it is open, else on disk. Fails where the edit is of another
   * version, leaves its text, overlaps itself, or makes or deletes what may not be made or deleted.
   */
  async apply(edit: WorkspaceEdit): Promise<void> {
    const before = new Map<string, string | undefined>();
    for (const change of edit.documentChanges ?? []) {
      const at = this.#pathOf(TextDocumentEdit.is(change) ? change.textDocument.uri : uriOf(change));
      const text = this.#textOf(at);
      before.set(at, before.has(at) ? before.get(at) : text);
      if (TextDocumentEdit.is(change)) await this.#edit(at, change);
      else if (change.kind === 'create') await this.write(at, mustBeMissing(at, text));
      else if (change.kind === 'delete') await this.write(at, undefined);
      else {
        const to = this.#pathOf(change.newUri);
        mustBeMissing(to, this.#textOf(to));
        before.set(to, undefined);
        await this.write(at, undefined);
        await this.write(to, text);
      }
    }
    if (before.size === 0) return;
    this.#before.push(before);
    this.applied++;
  }

  /** Takes back what was applied last. */
  async undo(): Promise<void> {
    for (const [at, text] of this.#before.pop() ?? []) {
      if (this.#open.has(at) && text !== undefined) await this.#change(at, [{ text }]);
      else await this.write(at, text);
    }
  }

  /** The caret stands in no note, so that no problem waits for a word to be finished. */
  async leave(): Promise<void> {
    await this.client.connection.sendNotification('accountNotes/didMoveCaret', {
      uri: this.uri('nowhere.txt'),
      position: { line: 0, character: 0 },
    });
  }

  async #edit(at: string, { textDocument, edits }: TextDocumentEdit): Promise<void> {
    const open = this.#open.get(at);
    if (textDocument.version !== (open?.version ?? null))
      throw new Error(`${at} is edited in version ${textDocument.version}, not ${open?.version}.`);
    const text = this.#textOf(at);
    if (text === undefined) throw new Error(`${at} is edited and not there.`);
    // A mark that an editor has in its text counts there; that of a file does not.
    const mark = open || !text.startsWith('\ufeff') ? '' : '\ufeff';
    const rest = text.slice(mark.length);
    const document = TextDocument.create(this.uri(at), 'markdown', 1, rest);
    const plain = edits.filter(each => 'newText' in each);
    for (const { range } of plain)
      for (const place of [range.start, range.end])
        if (document.positionAt(document.offsetAt(place)).character !== place.character)
          throw new Error(`${at} has no place ${place.line}:${place.character}.`);
    const after = mark + TextDocument.applyEdits(document, plain);
    if (open) await this.#change(at, [{ text: after }]);
    else await this.write(at, after);
  }

  async #change(at: string, contentChanges: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const open = this.#open.get(at);
    if (!open) return;
    const version = open.version + 1;
    this.#open.set(at, TextDocument.update(open, contentChanges, version));
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(at), version },
      contentChanges,
    });
  }

  async #didOpen(at: string, document: TextDocument): Promise<void> {
    const { version } = document;
    const text = document.getText();
    this.#open.set(at, TextDocument.create(document.uri, 'markdown', version, text));
    await this.client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: 'markdown', version, text },
    });
  }

  #textOf(at: string): string | undefined {
    return this.#open.get(at)?.getText() ?? onDisk(this.root, at);
  }

  #pathOf(uri: string): string {
    return path.relative(this.root, fileURLToPath(uri)).split(path.sep).join('/');
  }
}

const uriOf = (change: { readonly kind: string; readonly uri?: string; readonly oldUri?: string }): string =>
  change.uri ?? change.oldUri ?? '';

function onDisk(root: string, at: string): string | undefined {
  const file = path.join(root, at);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function mustBeMissing(at: string, text: string | undefined): '' {
  if (text !== undefined) throw new Error(`${at} is made over what is there.`);
  return '';
}

import MarkdownIt from 'markdown-it';
import {
  commands,
  Disposable,
  EventEmitter,
  extensions,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';

interface Given {
  /** The folder's name. */
  readonly name: string;
  /** Texts by path. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A file system in memory, as web editors have them: it starts with what `notes.json` holds. */
export async function activate(context: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'notes.json'));
  const memory = new MemoryFiles();
  const { name, notes } = JSON.parse(new TextDecoder().decode(bytes)) as Given;
  const root = Uri.from({ scheme: 'memfs', path: `/${name}` });
  memory.createDirectory(root);
  for (const [path, text] of Object.entries(notes))
    memory.writeFile(Uri.joinPath(root, path), new TextEncoder().encode(text));
  context.subscriptions.push(
    workspace.registerFileSystemProvider('memfs', memory, { isCaseSensitive: true }),
    commands.registerCommand('memoryFs.preview', preview),
    commands.registerCommand('memoryFs.write', () => writeNote(root)),
  );
}

/** Writes a note past every editor, as an extension that fetches some does. */
async function writeNote(root: Uri): Promise<void> {
  const text = '---\ntype: person\n---\n# Mo Fenn\n';
  await workspace.fs.writeFile(Uri.joinPath(root, 'people/mo-fenn.md'), new TextEncoder().encode(text));
}

/**
 * Shows as HTML what becomes of the note of the active editor in the web build of VS Code's Markdown extension, which this VS Code does
 * not have: markdown-it with the plugins of extensions of the same host.
 */
async function preview(): Promise<void> {
  const note = window.activeTextEditor?.document;
  const api: unknown = await extensions.getExtension('account-notes.account-notes')?.activate();
  if (!note || !isPlugin(api)) return;
  const html = api
    .extendMarkdownIt(new MarkdownIt({ html: true }))
    .render(note.getText(), { currentDocument: note.uri });
  await window.showTextDocument(await workspace.openTextDocument({ content: html, language: 'html' }));
}

const isPlugin = (api: unknown): api is { readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt } =>
  typeof api === 'object' && api !== null && 'extendMarkdownIt' in api;

/** Files by path, and folders as paths without content. */
class MemoryFiles implements FileSystemProvider {
  readonly #entries = new Map<string, Uint8Array | undefined>([['/', undefined]]);
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat({ path: given }: Uri): FileStat {
    const path = pathOfFolder(given);
    if (!this.#entries.has(path)) throw FileSystemError.FileNotFound();
    const content = this.#entries.get(path);
    return {
      type: content ? FileType.File : FileType.Directory,
      ctime: 0,
      mtime: content ? (this.#times.get(path) ?? 0) : 0,
      size: content?.length ?? 0,
    };
  }

  readDirectory({ path: given }: Uri): [string, FileType][] {
    const path = pathOfFolder(given);
    if (!this.#entries.has(path)) throw FileSystemError.FileNotFound();
    const start = path === '/' ? '/' : `${path}/`;
    return [...this.#entries]
      .filter(([each]) => each !== '/' && each.startsWith(start) && !each.slice(start.length).includes('/'))
      .map(([each, content]) => [each.slice(start.length), content ? FileType.File : FileType.Directory]);
  }

  readFile({ path }: Uri): Uint8Array {
    const content = this.#entries.get(path);
    if (!content) throw FileSystemError.FileNotFound();
    if (path.endsWith('/locked.md')) throw FileSystemError.NoPermissions();
    return content;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const isNew = !this.#entries.has(uri.path);
    this.createDirectory(uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' }));
    this.#entries.set(uri.path, content);
    this.#times.set(uri.path, (this.#times.get(uri.path) ?? 0) + 1);
    this.#tell(uri, isNew ? FileChangeType.Created : FileChangeType.Changed);
  }

  createDirectory(uri: Uri): void {
    const parts = uri.path.split('/').slice(1);
    parts.forEach((_, at) => {
      const path = `/${parts.slice(0, at + 1).join('/')}`;
      if (this.#entries.has(path)) return;
      this.#entries.set(path, undefined);
      this.#tell(uri.with({ path }), FileChangeType.Created);
    });
  }

  delete(uri: Uri): void {
    for (const path of [...this.#entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#tell(uri, FileChangeType.Deleted);
  }

  rename(from: Uri, to: Uri): void {
    for (const [path, content] of [...this.#entries])
      if (path === from.path || path.startsWith(`${from.path}/`)) {
        this.#entries.delete(path);
        this.#entries.set(to.path + path.slice(from.path.length), content);
      }
    this.#tell(from, FileChangeType.Deleted);
    this.#tell(to, FileChangeType.Created);
  }

  /** How often each file was written, which is when, as far as others can tell. */
  readonly #times = new Map<string, number>();

  #tell(uri: Uri, type: FileChangeType): void {
    this.#changed.fire([{ type, uri }]);
  }
}

/** VS Code's dialogs end the path of a folder in a slash. */
const pathOfFolder = (path: string): string => path.replace(/(?<=.)\/$/u, '');

/**
 * What runs inside the page of a bench. Playwright sends each function there as text, so it can use nothing but its argument
 * and what a page has; the little of that which Node has not is declared here.
 */
interface PageWorker {
  onmessage: ((event: { readonly data: Message }) => void) | null;
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
}
interface PagePort {
  onmessage: (event: { readonly data: unknown }) => void;
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
}
declare const MessageChannel: new () => { readonly port1: PagePort; readonly port2: PagePort };
declare const Worker: new (address: string) => PageWorker;
interface Asking<Result> {
  readonly result: Result;
  onsuccess: () => void;
  onerror: () => void;
}
interface Database {
  transaction(store: string): { objectStore(store: string): { count(key: string): Asking<number> } };
  close(): void;
}
declare const indexedDB: {
  open(
    name: string,
  ): Asking<Database> & { onupgradeneeded: () => void; readonly transaction: { abort(): void } | null };
};

/** What a page is told, to start the server of a browser on a folder of notes. */
export interface WebStart {
  /** The worker's program. */
  readonly script: string;
  /** The folder's URI. */
  readonly root: string;
  /** The note that is open, by its path. */
  readonly open: string;
}

/** Milliseconds from the start of the worker. */
export interface WebTimes {
  readonly colours: number;
  readonly whole: number;
}

interface Question {
  readonly id: number;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly isWhole?: boolean; readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/**
 * Runs in the page: the least client that there is, and whoever hands the files over, each by way of another worker, as
 * VS Code reads them. `notes` of the page are texts by path. The worker stays until the page is closed.
 */
export async function startInPage({ script, root, open }: WebStart): Promise<WebTimes> {
  const { notes } = globalThis as unknown as { readonly notes: Readonly<Record<string, string>> };
  const echo = new Worker(
    URL.createObjectURL(
      new Blob(['onmessage = ({ data, ports: [port] }) => port.postMessage(data, [data.buffer]);']),
    ),
  );
  const fetched = (path: string): Promise<Uint8Array> =>
    new Promise(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = event => resolve(event.data as Uint8Array);
      echo.postMessage(new TextEncoder().encode(notes[path]), [port2]);
    });
  const pathOf = (uri: string): string => decodeURIComponent(uri.slice(root.length + 1));
  const entriesOf = (folder: string): readonly (readonly [string, string])[] => {
    const start = folder === '' ? '' : `${folder}/`;
    const below = Object.keys(notes).filter(path => path.startsWith(start));
    const names = new Set(below.map(path => path.slice(start.length).split('/')[0] ?? ''));
    return [...names].map(name => [name, start + name in notes ? 'file' : 'folder'] as const);
  };

  const began = performance.now();
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  const { port1, port2 } = new MessageChannel();
  const answer = async ({ id, folders, files }: Question): Promise<void> => {
    const contents: Uint8Array[] = [];
    for (let at = 0; at < files.length; at += 32)
      contents.push(...(await Promise.all(files.slice(at, at + 32).map(uri => fetched(pathOf(uri))))));
    const listed = folders.map(uri => entriesOf(pathOf(uri)));
    port1.postMessage(
      { id, folders: listed, files: contents, looks: [] },
      contents.map(({ buffer }) => buffer as ArrayBuffer),
    );
  };
  port1.onmessage = event => void answer(event.data as Question);
  worker.postMessage({ port: port2, build: 0, programs: root }, [port2]);

  const answers = new Map<number, (result: unknown) => void>();
  let tellWhole = (): void => {};
  const isWhole = new Promise<void>(resolve => (tellWhole = resolve));
  worker.onmessage = ({ data: { id, method, params, result } }) => {
    if (method === undefined && id !== undefined) answers.get(id)?.(result);
    else if (id !== undefined)
      worker.postMessage({ jsonrpc: '2.0', id, result: params?.items?.map(() => null) ?? null });
    else if (method === 'accountNotes/didChangeGraph' && params?.isWhole === true) tellWhole();
  };
  let asked = 0;
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise(resolve => {
      answers.set((asked += 1), resolve);
      worker.postMessage({ jsonrpc: '2.0', id: asked, method, params });
    });
  const tell = (method: string, params: unknown): void =>
    worker.postMessage({ jsonrpc: '2.0', method, params });

  await ask('initialize', {
    processId: null,
    rootUri: root,
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: root, name: 'bench' }],
    initializationOptions: { graphChanges: true },
  });
  tell('initialized', {});
  const uri = `${root}/${open}`;
  tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: notes[open] },
  });
  const tokens = (await ask('textDocument/semanticTokens/full', { textDocument: { uri } })) as {
    readonly data: readonly number[];
  } | null;
  if ((tokens?.data.length ?? 0) === 0) throw new Error('Nothing has a colour.');
  const colours = performance.now() - began;
  await isWhole;
  await ask('accountNotes/organization', {});
  return { colours, whole: performance.now() - began };
}

/** Runs in the page: resolves when the browser keeps what has been read of a folder. */
export async function keptInPage(root: string): Promise<void> {
  const isKept = (): Promise<boolean> =>
    new Promise(resolve => {
      const opening = indexedDB.open('account-notes');
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        // Who is mentioned where is kept last.
        const asking = opening.result.transaction('mentions').objectStore('mentions').count(root);
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result === 1);
        };
      };
    });
  while (!(await isKept())) await new Promise(resolve => setTimeout(resolve, 200));
}

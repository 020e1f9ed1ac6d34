import { build } from 'esbuild';
import { Window } from 'happy-dom';
import { webviewHtml } from '../../src/client/webview-html.ts';

/** The script of a page of ours, as a browser gets it. */
export const webviewScript = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`src/webview/${name}.ts`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

/** What VS Code is to a page. */
export interface PageHost {
  /** Hears what the page tells the extension. */
  readonly hear: (message: unknown) => void;
  /** What VS Code keeps of the page. */
  readonly state: () => unknown;
  readonly keep: (state: unknown) => void;
}

/** A window in which a page of ours can run, with VS Code around it. */
export function webviewWindow({ hear, state, keep }: PageHost): Window {
  const window = new Window({
    width: 1000,
    height: 700,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  Object.assign(window, {
    acquireVsCodeApi: () => ({ postMessage: hear, getState: state, setState: keep }),
  });
  return window;
}

/** Writes the page into its window, in a language with its texts, and runs its script. */
export function loadPage(
  window: Window,
  script: string,
  {
    language = 'en',
    texts = {},
  }: { readonly language?: string; readonly texts?: Readonly<Record<string, string>> } = {},
): void {
  window.document.write(
    webviewHtml({ title: '', script: '', styles: [], source: '', nonce: '', language, texts }),
  );
  window.eval(script);
}

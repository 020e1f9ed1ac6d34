import type { Middleware } from 'vscode-languageclient/node';
import type { NotesServer } from '../connection/start-server.ts';
import { isServerRefusal, tellRefusedRename } from './refused-rename.ts';

/** What the library says where the server knows nothing to rename, which other extensions may. */
const NOTHING_HERE = "The element can't be renamed.";

/** What VS Code is told of changes that it makes itself, beside what the server answers. */
export function changesInEditor(server: NotesServer): Middleware {
  return {
    async prepareRename(document, position, token, next) {
      try {
        return await next(document, position, token);
      } catch (error) {
        if (!(error instanceof Error) || error.message === NOTHING_HERE) throw error;
        // After an error VS Code asks its own Markdown support, which renames the heading alone. What is no error but a
        // Markdown string it shows at the caret, and renames nothing.
        throw shownAtCaret(error.message);
      }
    },
    async sendRequest(type, params, token, next) {
      try {
        return await next(type, params, token);
      } catch (error) {
        if (methodOf(type) !== 'textDocument/rename' || !isServerRefusal(error)) throw error;
        void tellRefusedRename(server, error);
        // For the same reason an edit of nothing.
        return { documentChanges: [] } as never;
      }
    },
  };
}

const methodOf = (type: string | { readonly method: string }): string =>
  typeof type === 'string' ? type : type.method;

const shownAtCaret = (sentence: string): Error => {
  const markdown: unknown = { value: sentence.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, String.raw`\$&`) };
  return markdown as Error;
};

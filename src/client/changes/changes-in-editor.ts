import { CodeAction, l10n } from 'vscode';
import {
  CancellationToken,
  type Middleware,
  type WorkspaceEdit as ProtocolEdit,
} from 'vscode-languageclient';
import type { NotesServer } from '../connection/start-server.ts';
import { filesBefore, type FilesBefore } from './made-change.ts';
import { isServerRefusal, tellRefusedRename } from './refused-rename.ts';
import { finish } from './told-change.ts';
import { tellOnceRenamed } from './watched-rename.ts';

/** What the library says where the server knows nothing to rename, which other extensions may. */
const NOTHING_HERE = "The element can't be renamed.";

/**
 * The command that VS Code runs after the edit of a code action. It has no arguments: VS Code forgets those of a command
 * with the list of actions, and may have forgotten them before it runs it.
 */
export const AFTER_CODE_ACTION = 'accountNotes.afterCodeAction';

/** Changes that VS Code makes itself: told of, and taken back, as those are that the client makes. */
export interface ChangesInEditor {
  /** What stands between VS Code and the server. */
  readonly middleware: Middleware;
  /** What `AFTER_CODE_ACTION` does. */
  readonly afterCodeAction: () => Promise<void>;
}

export function changesInEditor(server: NotesServer): ChangesInEditor {
  /** Of the code action that was chosen last, until its edit has been made. */
  let chosen: { readonly title: string; readonly before: FilesBefore } | undefined;
  const noteChange = async (method: string, answer: unknown): Promise<void> => {
    if (method === 'codeAction/resolve') {
      const { title, edit } = answer as { readonly title: string; readonly edit?: ProtocolEdit };
      chosen = edit && { title, before: await filesBefore(edit) };
    }
    if (method === 'textDocument/rename' && answer) tellOnceRenamed(await filesBefore(answer));
  };
  return {
    middleware: {
      ...refusingRenames(),
      async sendRequest(type, params, token, next) {
        const method = typeof type === 'string' ? type : type.method;
        try {
          const answer = await next(type, params, token);
          await noteChange(method, answer);
          return answer;
        } catch (error) {
          if (method !== 'textDocument/rename' || !isServerRefusal(error)) throw error;
          void tellRefusedRename(server, error);
          // After an error VS Code asks its own Markdown support, which renames the heading alone; not after an edit of
          // nothing.
          return { documentChanges: [] } as never;
        }
      },
      async provideCodeActions(document, range, context, token, next) {
        const actions = await next(document, range, context, token);
        for (const action of actions ?? [])
          if (action instanceof CodeAction && !action.edit && !action.command)
            action.command = { title: action.title, command: AFTER_CODE_ACTION };
        return actions;
      },
      workspace: {
        async handleApplyEdit(params, next) {
          const before = await filesBefore(params.edit);
          const answer = await next(params, CancellationToken.None);
          if (!('applied' in answer) || answer.applied)
            void finish(before, { says: params.label ?? l10n.t('Done.') });
          return answer;
        },
      },
    },
    async afterCodeAction() {
      const made = chosen;
      chosen = undefined;
      if (made) await finish(made.before, { says: l10n.t('Done: {0}', made.title), shows: 'newNote' });
    },
  };
}

const refusingRenames = (): Middleware => ({
  async prepareRename(document, position, token, next) {
    try {
      return await next(document, position, token);
    } catch (error) {
      if (!(error instanceof Error) || error.message === NOTHING_HERE) throw error;
      // After an error VS Code asks its own Markdown support here too. What is no error but a Markdown string it shows at
      // the caret, and renames nothing.
      throw shownAtCaret(error.message);
    }
  },
});

const shownAtCaret = (sentence: string): Error => {
  const markdown: unknown = { value: sentence.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, String.raw`\$&`) };
  return markdown as Error;
};

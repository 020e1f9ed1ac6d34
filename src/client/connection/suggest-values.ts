import { CompletionItemKind } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** Behind a property that was completed its values are offered, as they are behind one that was typed. */
export const suggestValues: CompletionMiddleware = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const found = await next(document, position, context, token);
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    for (const item of items) if (item.kind === CompletionItemKind.Property) item.command = TRIGGER;
    return found;
  },
};

/** Unasked, it says nothing where there is nothing to offer. */
const TRIGGER = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };

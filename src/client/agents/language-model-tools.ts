import {
  Disposable,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  MarkdownString,
  type LanguageModelTool,
} from 'vscode';
import { AGENT_TOOL, AGENT_TOOLS, type AgentToolName } from '../../protocol/agent-tool.ts';
import { setOffersTools } from '../context-keys.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { onDidChangeWish, wantsMcpServer } from '#client-host/mcp-servers.ts';

/**
 * The tools that the manifest offers to language models, answered by the server, which also checks what they are given.
 * They are offered where notes define something, and where the server for agents does not stand in their place.
 */
export function languageModelTools(server: NotesServer): Disposable {
  let known = 0;
  const offer = (): void => setOffersTools(known > 0 && !wantsMcpServer());
  return Disposable.from(
    ...AGENT_TOOLS.map(name => lm.registerTool(`accountNotes_${name}`, toolOf(server, name))),
    server.onDidChangeGraph(({ entities }) => {
      known = entities;
      offer();
    }),
    onDidChangeWish(offer),
  );
}

const toolOf = (server: NotesServer, name: AgentToolName): LanguageModelTool<object> => ({
  prepareInvocation: ({ input }) => ({
    invocationMessage: l10n.t('Looking through the account notes'),
    confirmationMessages: {
      title: l10n.t('Ask the account notes?'),
      // What a model asks for may come from anywhere: it is shown as it is, and is no Markdown.
      message: new MarkdownString()
        .appendText(l10n.t('The answer, with sentences of your notes and mails, goes to the language model.'))
        .appendText('\n\n')
        .appendCodeblock(`${name} ${JSON.stringify(input)}`, 'text'),
    },
  }),
  /** An error is how a model is told to ask otherwise. */
  async invoke({ input }, token) {
    const answer = await server.ask(AGENT_TOOL, { name, input }, token);
    if (!answer) throw new Error(l10n.t('The notes cannot be asked at the moment.'));
    if ('refusal' in answer) throw new Error(answer.refusal);
    return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
  },
});

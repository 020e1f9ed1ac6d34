import * as l10n from '@vscode/l10n';
import { isRefusal } from '../../../edit/change.ts';
import { quotation } from '../../../features/agents/quotation.ts';
import { READING_TOOLS } from '../../../features/agents/tools.ts';
import type { AgentToolParams, AgentToolResult } from '../../../protocol/agent-tool.ts';
import { today } from '../../asked-day.ts';
import type { Session } from '../../session.ts';

/** `accountNotes/agentTool`. Folders that have no answer are passed over where another one has. */
export function agentToolAnswer({ folders }: Session, params: AgentToolParams | null): AgentToolResult {
  const tool = READING_TOOLS.find(({ name }) => name === params?.name);
  if (!tool) return { refusal: l10n.t('There is no such tool.') };
  const answers = folders.all.map(({ files, index }) => ({
    root: files.root,
    answer: tool.answer(index, params?.input, today()),
  }));
  const told = answers.flatMap(({ root, answer }) =>
    isRefusal(answer) ? [] : [{ root, text: answer.text }],
  );
  if (told.length === 0) {
    const refusals = answers.flatMap(({ answer }) => (isRefusal(answer) ? [answer.refusal] : []));
    return { refusal: [...new Set(refusals)].join('\n') || l10n.t('No folder of notes is open.') };
  }
  // Paths are told below the folder, so one among several has to be named.
  const isAlone = answers.length === 1;
  const texts = told.map(({ root, text }) =>
    isAlone ? text : `In the folder ${quotation(nameOf(root))}:\n${text}`,
  );
  return { text: texts.join('\n\n') };
}

/** The last part of a path, or of a URI. */
const nameOf = (root: string): string => root.split(/[\\/]/u).at(-1) ?? root;

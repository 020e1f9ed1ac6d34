import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../edit/change.ts';
import type { NotePath } from '../../model/note-path.ts';

/** The parts of a proposal that a model gives. */
const PARTS = ['quote', 'subject', 'relation', 'object'] as const;

/** What a model proposed about a note, and how many elements of its answer were no proposals. */
export interface AnsweredProposals {
  readonly proposals: readonly object[];
  readonly unreadable: number;
}

/**
 * The proposals in the answer of a model: a JSON array, with whatever the model has written before and behind it. Of each
 * element only what was asked for counts; which note it is about is not for the model to say.
 */
export function proposalsIn(answer: string, note: NotePath): AnsweredProposals | Refusal {
  const list = listIn(answer);
  if (!list) return { refusal: l10n.t('The answer of the model holds no list of statements.') };
  const proposals = list.flatMap((element): object[] => {
    const given = (typeof element === 'object' && element !== null ? element : {}) as Record<string, unknown>;
    const isWhole = PARTS.every(part => typeof given[part] === 'string');
    return isWhole ? [{ note, ...Object.fromEntries(PARTS.map(part => [part, given[part]])) }] : [];
  });
  return { proposals, unreadable: list.length - proposals.length };
}

/** From the first bracket to the last one. */
function listIn(answer: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(answer.slice(answer.indexOf('['), answer.lastIndexOf(']') + 1));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

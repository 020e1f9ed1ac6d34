import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../index/note-index.ts';
import type { Fact } from '../model/fact.ts';
import type { NotePath } from '../model/note.ts';
import type { Problem, Related } from '../model/problem.ts';
import { disputedFacts, type Disputed } from './disputes.ts';
import { sentenceOf } from './fact-words.ts';

type Report = (path: NotePath, problem: Problem) => void;

/** What is disputed, at both places. */
export function reportFactProblems(index: NoteIndex, report: Report): void {
  for (const disputed of disputedFacts(index)) {
    const { fact, rivals } = disputed;
    report(fact.path, {
      ...described(index, disputed),
      span: fact.span,
      related: rivals.map(other => related(index, other)),
    });
  }
}

function described(
  index: NoteIndex,
  { fact, rivals: [rival], kind }: Disputed,
): Pick<Problem, 'code' | 'message'> {
  const other = rival ? sentenceOf(index, rival) : '';
  return kind === 'conflict'
    ? {
        code: 'conflictingFacts',
        message: l10n.t(
          '{0}, and elsewhere {1}: nothing tells which of them holds.',
          sentenceOf(index, fact),
          other,
        ),
      }
    : {
        code: 'outdatedProperty',
        message: l10n.t('This may be out of date: {0}, said on {1}.', other, rival?.date?.slice(0, 10) ?? ''),
      };
}

const related = (index: NoteIndex, fact: Fact): Related => ({
  path: fact.path,
  span: fact.span,
  message: sentenceOf(index, fact),
});

import { decisionsProblems } from '../features/problems/decisions-problems.ts';
import { allProblems } from '../features/problems/problems.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import { DEFAULT_SEVERITY, type Severity } from '../model/problem.ts';
import { positionAt, type Position } from '../text/lines.ts';
import { lineStartsOf } from '../workspace/lines-of.ts';

/** A problem as the command line tells it; see `interfaces.md`, “graph --format json”. */
export interface FoundProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Every problem of a folder, by file and place. */
export function foundProblems(index: NoteIndex): FoundProblem[] {
  const inDecisions = { path: DECISIONS_FILE, problems: decisionsProblems(index) };
  return [inDecisions, ...allProblems(index)].flatMap(({ path, problems }) => {
    const lines = problems.length > 0 ? lineStartsOf(index, path) : [];
    return problems.map(({ code, message, span, isHint }) => ({
      code,
      severity: isHint ? 'hint' : DEFAULT_SEVERITY[code],
      message,
      file: path,
      start: positionAt(lines, span.from),
      end: positionAt(lines, span.to),
    }));
  });
}

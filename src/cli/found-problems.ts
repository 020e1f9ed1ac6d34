import { allProblems } from '../features/problems/problems.ts';
import { DEFAULT_SEVERITY, type Problem, type Severity } from '../model/problem.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotesFolder } from '../workspace/notes-folder.ts';
import { lineStarts, positionAt, type Position } from '../text/lines.ts';

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
export function foundProblems(folder: NotesFolder): FoundProblem[] {
  const { text = '', problems } = folder.decisionsFile;
  const inDecisions = problems.map(problem => foundProblem(DECISIONS_FILE, text, problem));
  const inNotes = allProblems(folder.index).flatMap(found => {
    const note = folder.index.notes.get(found.path)?.text ?? '';
    return found.problems.map(problem => foundProblem(found.path, note, problem));
  });
  return [...inDecisions, ...inNotes];
}

function foundProblem(file: string, text: string, { code, message, span, isHint }: Problem): FoundProblem {
  const starts = lineStarts(text);
  return {
    code,
    severity: isHint ? 'hint' : DEFAULT_SEVERITY[code],
    message,
    file,
    start: positionAt(starts, span.from),
    end: positionAt(starts, span.to),
  };
}

import type { Severity } from '../model/problem.ts';
import type { FoundProblem } from './found-problems.ts';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Problems as text. Lines and columns are told from 1, as compilers do, but in JSON from 0, as LSP does. */
export function problemReport(problems: readonly FoundProblem[], format: ReportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(problems, undefined, 2)}\n`;
    case 'github':
      return problems.map(problem => `${annotation(problem)}\n`).join('');
    case 'text':
      return problems
        .map(({ file, start, severity, code, message }) => {
          const place = `${oneLine(file)}:${start.line + 1}:${start.character + 1}`;
          return `${place}: ${severity}: ${oneLine(message)} (${code})\n`;
        })
        .join('');
  }
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command of GitHub Actions; texts from notes are escaped, so that none can be a command of its own. */
function annotation({ file, start, end, severity, code, message }: FoundProblem): string {
  const place = [
    `file=${property(file)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    `col=${start.character + 1}`,
    `title=${property(code)}`,
  ];
  return `::${levels[severity]} ${place.join(',')}::${data(message)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

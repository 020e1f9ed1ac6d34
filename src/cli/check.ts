import { folderAndFormat } from './arguments.ts';
import type { Command } from './command.ts';
import { foundProblems } from './found-problems.ts';
import { problemReport, REPORT_FORMATS } from './problem-report.ts';
import { readFolder } from './read-folder.ts';

export const check: Command = {
  usage: `account-notes check [FOLDER] [--format text|json|github]
    Prints every problem of the notes in FOLDER (by default this one).
`,
  async run(args) {
    const { folder, format } = folderAndFormat(args, REPORT_FORMATS, { otherwise: 'text' });
    const problems = foundProblems((await readFolder(folder)).index);
    process.stdout.write(problemReport(problems, format));
    // A hint is shown, and is no failure.
    return problems.some(({ severity }) => severity !== 'hint') ? 1 : 0;
  },
};

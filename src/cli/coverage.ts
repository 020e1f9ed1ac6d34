import { coverage } from '../features/coverage/coverage.ts';
import { finished } from '../model/steps.ts';
import { dayIn, folderAndFormat } from './arguments.ts';
import type { Command } from './command.ts';
import { COVERAGE_FORMATS, coverageReport } from './coverage-report.ts';
import { readFolder } from './read-folder.ts';

export const coverageCommand: Command = {
  usage: `account-notes coverage [FOLDER] --format text|json|csv [--as-of DAY]
    Prints who on our side is in touch with whom of theirs, by the headers of mails and the
    attendees of meetings: first and last contact, mails in the 30 and 90 days up to DAY (by
    default today), and what to ask oneself, each with the mail that it rests on.
`,
  async run(args) {
    const { folder, format, values } = folderAndFormat(args, COVERAGE_FORMATS, {
      otherwise: 'text',
      more: { 'as-of': { type: 'string' } },
    });
    const asOf = dayIn(values, 'as-of') ?? new Date().toISOString().slice(0, 10);
    const { index } = await readFolder(folder);
    const found = finished(coverage(index, asOf));
    process.stdout.write(coverageReport(index, found, format));
    if (found.ours.length === 0 && found.people.length > 0)
      process.stderr.write(
        'Nothing tells which side is ours. Write its mail domains into account-notes.yaml, as ours: [litware.example].\n',
      );
    return 0;
  },
};

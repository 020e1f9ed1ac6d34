import fs from 'node:fs';
import { isRefusal } from '../edit/change.ts';
import { weighedProposals, type WeighedProposal } from '../features/proposals/propose.ts';
import { sentenceOf } from '../features/wording/fact-words.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import { refusalOfChange } from '../server/handlers/views/surroundings.ts';
import { writeChange } from '../workspace/disk/write-change.ts';
import { parsed } from './arguments.ts';
import type { Command } from './command.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

export const proposeCommand: Command = {
  usage: `account-notes propose [FOLDER] --from FILE [--by MODEL]
    Weighs facts that a model proposes: FILE is a JSON array of { note, quote, subject,
    relation, object }. Each has to quote one sentence word for word that names both sides
    and says the relation of them. With the relation “type”, subject is a name that the
    notes do not know yet, and object its kind, which the sentence has to say. What passes
    waits in Review as proposed by MODEL and is no fact before somebody accepts it; what
    fails is told with its reason.
`,
  async run(args) {
    const { values, positionals } = parsed(args, { from: { type: 'string' }, by: { type: 'string' } });
    const { from, by = 'an agent' } = values;
    if (positionals.length > 1) throw new UsageError(`one folder at a time, not ${positionals.length}.`);
    if (typeof from !== 'string') throw new UsageError('--from is missing: the file of the proposals.');
    const given = jsonIn(from);
    const folder = await readFolder(positionals[0] ?? '.');
    const { index, files } = folder;
    const found = weighedProposals(index, given, String(by));
    if (isRefusal(found)) throw new UsageError(`${from}: ${found.refusal}`, { showsHelp: false });
    const refused = refusalOfChange(folder, found.change);
    if (refused) throw new UsageError(refused.refusal, { showsHelp: false });
    writeChange(files.root, found.change, at =>
      at === DECISIONS_FILE ? index.decisionsFile.text : index.notes.get(at)?.text,
    );
    for (const each of found.all) process.stdout.write(`${toldProposal(index, each)}\n`);
    process.stderr.write(countsOf(found.all));
    return 0;
  },
};

/** A file that is not there or holds no JSON is unreadable input. */
function jsonIn(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const why =
      error instanceof SyntaxError ? 'it is no JSON' : String((error as NodeJS.ErrnoException).code);
    throw new UsageError(`${file} cannot be read: ${why}.`, { showsHelp: false });
  }
}

/** On one line each, whatever a proposal holds. */
function toldProposal(index: NoteIndex, { proposal, verdict, why, fact }: WeighedProposal): string {
  if (fact)
    return `${verdict}: ${sentenceOf(index, fact)} (${proposal.note}): ${JSON.stringify(proposal.quote)}`;
  const { subject, relation, object } = proposal;
  return `${verdict}: ${[subject, relation, object].map(each => JSON.stringify(each)).join(' ')}: ${why ?? ''}`;
}

function countsOf(all: readonly WeighedProposal[]): string {
  const count = (wanted: WeighedProposal['verdict']): number =>
    all.filter(({ verdict }) => verdict === wanted).length;
  return `Taken: ${count('taken')}. Known: ${count('known')}. Refused: ${count('refused')}.\n`;
}

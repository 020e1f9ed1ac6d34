import { expect } from 'vitest';
import type { Decisions } from '../../src/model/decisions.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { decided } from './decided.ts';
import { indexOf, notePath, readFixture } from './fixture.ts';
import { markMentions, withoutMarks } from './marked.ts';

const note = (path: string, type: string, name: string, more = ''): string =>
  `--- ${path}\n---\ntype: ${type}\n${more}---\n# ${name}\n`;

/** The account that most tests of mentions play in: who and what `note.md` may name. */
const CAST = [
  note('acme.md', 'account', 'Acme'),
  note('ben.md', 'person', 'Ben Ries', 'aliases: [Benny]\n'),
  note('mark.md', 'person', 'Mark Lee'),
  note('oneill.md', 'person', "Shaun O'Neill"),
  note('zoe.md', 'person', 'Zoë Quinn'),
  note('gaal.md', 'person', 'Ludwig van Beethoven'),
  note('luc.md', 'person', 'Luc Besson'),
  note('data.md', 'team', 'Data'),
  note('platform.md', 'team', 'Data Platform'),
  note('research.md', 'team', 'Research'),
  note('spark.md', 'system', 'Spark'),
  note('daq.md', 'system', 'Data Acquisition', 'aliases: [daq, DQ]\n'),
  note('rockset.md', 'system', 'Rockset'),
  note('cpp.md', 'system', 'C++'),
  note('net.md', 'system', '.NET'),
  note('node.md', 'system', 'Node.js'),
  note('gpt.md', 'system', 'GPT-6'),
  note('orbit.md', 'system', 'Orbit Gateway', 'aliases: [Orbit]\nmatch: link-only\n'),
  note('att.md', 'organization', 'AT&T'),
  note('tokyo.md', 'organization', '東京エレクトロン'),
  note('boruto.md', 'person', 'スズキ・ハナコ'),
  note('somchai.md', 'person', 'สมชาย'),
].join('');

const castIndex = indexOf(readFixture(`${CAST}--- note.md\n`));

/**
 * Checks the mentions of notes whose texts say themselves what is expected, in the marks of `markMentions`: the
 * marks are taken off, the notes are read, and what is found must be what was marked.
 */
export function checkMarked(fixture: string, decisions: Partial<Decisions> = {}): void {
  const index = indexOf(readFixture(withoutMarks(fixture)), { decisionsFile: decided(decisions) });
  for (const [path, marked] of readFixture(fixture).texts) expect(markMentions(index, path)).toBe(marked);
}

/** As `checkMarked`, for the text of one note beside the cast. */
export function checkNote(marked: string, decisions?: Partial<Decisions>): void {
  const edited = castIndex.with([parseNote(notePath('note.md'), withoutMarks(marked))]);
  const index = decisions ? edited.withDecisions(decided(decisions)) : edited;
  expect(markMentions(index, 'note.md')).toBe(marked);
}

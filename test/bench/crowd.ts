import fs from 'node:fs';
import path from 'node:path';

/** Two notes about one person, whom a hundred notes name a hundred times each, and so a person whom no note defines. */
export const CROWD = {
  person: 'Ada Brook',
  id: 'people/ada-brook',
  twin: 'people/ada-brooke',
  candidate: 'Nora Quell',
  open: 'notes/001.md',
} as const;

const NOTES = 100;
const TIMES = 100;

/** A folder where single names stand 10,000 times; gives its path. */
export function makeCrowd(home: string): string {
  const root = path.join(home, 'crowd');
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  write('account.md', '---\ntype: account\n---\n# Brook Mills\n');
  write('people/ada-brook.md', `---\ntype: person\n---\n# ${CROWD.person}\n`);
  write('people/ada-brooke.md', '---\ntype: person\n---\n# Ada Brooke\n');
  const line = `${CROWD.person} told ${CROWD.candidate} about the plan.`;
  for (let at = 1; at <= NOTES; at++)
    write(
      `notes/${String(at).padStart(3, '0')}.md`,
      `# Notes ${at}\n\n${CROWD.candidate} reports to ${CROWD.person}.\n\n${`${line}\n\n`.repeat(TIMES)}`,
    );
  return root;
}

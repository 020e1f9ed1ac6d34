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

/** A folder where single names stand 10,000 times, and threads of 250 and of 1,000 messages; gives its path. */
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
  for (const messages of [250, 1000]) write(threadOf(messages), thread(messages));
  return root;
}

/** A thread of so many messages of one author, “Mila Of250” for one. */
export const threadOf = (messages: number): string => `threads/of-${messages}.md`;

function thread(messages: number): string {
  const name = `Mila Of${messages}`;
  const parts = Array.from({ length: messages }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    return `\n## ${day} 09:00:00 — ${name} <mila@brook-mills.example>\n**Subject:** Plan\n\n> ${name} reports to Manager ${at % 7}.\n> We met at noon.\n\n---\n`;
  });
  return `# Plan\n\n- Exported: 2026-01-08 17:02:33\n- Messages: ${messages}\n---\n${parts.join('')}`;
}

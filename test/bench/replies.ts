import fs from 'node:fs';
import path from 'node:path';

/** The author of all messages of the thread, and its note. */
export const REPLIES = { author: 'Mila Crane', note: 'threads/replies.md' } as const;

/**
 * A folder with one thread of so many messages, each of which says something else of its author and quotes the line
 * that it answers, as mails do; gives its path.
 */
export function makeReplies(home: string, messages: number): string {
  const root = path.join(home, `replies-${messages}`);
  fs.mkdirSync(path.join(root, 'threads'), { recursive: true });
  fs.writeFileSync(path.join(root, 'account.md'), '---\ntype: account\n---\n# Brook Mills\n');
  const parts = Array.from({ length: messages }, (_, at) => message(at)).join('');
  fs.writeFileSync(
    path.join(root, REPLIES.note),
    `# Plan\n\n- Exported: 2026-01-08 17:02:33\n- Messages: ${messages}\n---\n${parts}`,
  );
  return root;
}

const SENDER = `${REPLIES.author} <mila@brook-mills.example>`;

function message(at: number): string {
  const quote = at === 0 ? [] : ['', `On ${day(at - 1)} ${SENDER} wrote:`, `> ${statement(at - 1)}`];
  const body = [statement(at), ...quote].map(line => `> ${line}`.trimEnd()).join('\n');
  return `\n## ${day(at)} 09:00:00 — ${SENDER}\n**Subject:** Plan\n\n${body}\n\n---\n`;
}

const MANAGERS = ['Ada Brook', 'Ben Ries', 'Cy Moss', 'Dan Holt', 'Eve Lund', 'Finn Kerr', 'Gus Vane'];

const statement = (at: number): string =>
  `${REPLIES.author} reports to ${MANAGERS[at % MANAGERS.length] ?? ''}.`;

const day = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);

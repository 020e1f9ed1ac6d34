import { readThread } from '../../../src/parse/thread.ts';
import { unquoted } from '../../../src/text/unquoted.ts';

/** One exported mail by Ada Roe with this body. */
export const mail = (body: string): string =>
  `# Hello\n\n- Exported: 2026-03-05 18:00:00\n- Messages: 1\n---\n\n## 2026-03-04 10:00:00 — Ada Roe <ada@halden.example>\n**Subject:** Hello\n\n${body
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')}\n\n---\n`;

/** The messages of a note, one a line: who wrote it, when, and what; nobody is "?". */
export const told = (text: string): readonly string[] =>
  (readThread(text)?.messages ?? []).map(({ author, date, body, embedded, doubtful }) =>
    [
      author.name ?? author.address ?? '?',
      date ?? 'undated',
      unquoted(text, body).text.replace(/\s+/gu, ' ').trim(),
      ...(doubtful ? ['doubtful'] : embedded ? ['embedded'] : []),
    ].join(' · '),
  );

/** What the signature of the one message under the heading says. */
export function signed(under: string): string {
  const message = readThread(mail(`The plan is ready for you.\n\n${under}`))?.messages.at(-1);
  const { span: _, ...parts } = message?.signature ?? { span: undefined };
  return Object.entries(parts)
    .map(([key, part]) => `${key}: ${part.text}`)
    .toSorted()
    .join(', ');
}

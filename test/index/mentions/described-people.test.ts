import { expect, test } from 'vitest';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

const message = (time: string, author: string, ...lines: string[]): string =>
  `## 2026-01-02 ${time} — ${author} <${author.toLowerCase().replace(' ', '.')}@litware.example>\n**Subject:** x\n\n${lines.map(line => `> ${line}\n`).join('')}\n---\n`;

/** `words → entity`, for whom the thread knows by a description. */
function described(messages: readonly string[], others = ''): string[] {
  const head = `--- mail.md\n# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: ${messages.length}\n---\n\n`;
  const index = indexOf(readFixture(`${others}${head}${messages.join('\n')}`));
  const text = index.notes.get(notePath('mail.md'))?.text ?? '';
  return index
    .mentionsIn(notePath('mail.md'))
    .map(({ span, entity = '' }) => `${text.slice(span.from, span.to)} → ${entity}`)
    .filter(mention => /^(?:my|your)\b/i.test(mention));
}

const FRIEND = message('09:00:00', 'June Alder', 'My friend reports to Ada Park. I will visit my friend.');

test('who is known by a description is a mention wherever the description stands', () => {
  expect(described([FRIEND])).toEqual([
    'My friend → ?person/june-alders-friend',
    'my friend → ?person/june-alders-friend',
  ]);
});

test('“your” is said to whom the message answers, “my” by its author', () => {
  const answer = message('10:00:00', 'Ray Holt', 'Thanks. Will your good friend come? My friend is no help.');
  expect(described([FRIEND, answer]).slice(2)).toEqual(['your good friend → ?person/june-alders-friend']);
});

test('somebody’s description that no sentence says anything of is nobody', () => {
  expect(described([message('09:00:00', 'June Alder', 'My friend Ada Park and my dog like tea.')])).toEqual(
    [],
  );
});

test('before a name, or as a part of other words, it describes nobody', () => {
  const more = message(
    '11:00:00',
    'June Alder',
    'My friend Bo Lind came, and in my friendship we trust. Sammy friend.',
  );
  expect(described([FRIEND, more]).slice(2)).toEqual([]);
});

test('it means the note that stands in for them', () => {
  const note = "--- friend.md\n---\ntype: person\n---\n# June Alder's friend\n";
  expect(described([FRIEND], note)).toEqual(['My friend → friend', 'my friend → friend']);
});

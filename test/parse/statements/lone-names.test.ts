import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { namesIn } from './reading.ts';

test.each([
  ['what it has done', 'The QVX has asked for the tables.', 'organization QVX'],
  ['what was done to it', 'The QVX has been informed of the request.', 'organization QVX'],
  ['who is there', 'We got a call from somebody at the QVX today.', 'organization QVX'],
  ['whom it has', 'All QVX commissioners were there.', 'organization QVX'],
  ['its members', 'Two QSC members were there.', 'team QSC'],
  ['its meeting', 'That is for the next QSC meeting.', 'team QSC'],
  ['its name', 'Ada is one of the most active cleanup WG members.', 'team cleanup WG'],
  ['who decides', 'It was approved by the Board.', 'team Board'],
  [
    'that everybody knows it',
    'We got volunteers from Google and from Boeing.',
    'organization Google, organization Boeing',
  ],
])('An organization or team of one word is told by %s.', (_by, text, expected) => {
  expect(namesIn(text).join(', ')).toBe(expected);
});

test('Whom a note names by a surname is no company.', () => {
  expect(namesIn('We met Marcel Roche. Roche agreed at once.')).toEqual(['person Marcel Roche']);
});

test.each([
  'The PDF has asked for a password.',
  'The SSL handshake has failed at the API.',
  'The next CI meeting is on Friday.',
  'We run the LTS tests. The QVX is on the shelf.',
  'Put it in your Google calendar, on GitHub or in a GitHub issue.',
  'Who has it? WE HAVE ASKED FOR THE KEY.',
  'The new WG met. This WG is old.',
  'The Board of the ship is wet. A Board is not.',
])('Nothing is told by “%s”', text => {
  expect(namesIn(text)).toEqual([]);
});

const candidates = (...texts: readonly string[]): string[] => {
  const index = NoteIndex.of(texts.map((text, at) => parseNote(notePath(`n${at}.md`), text)));
  return [...index.entities.values()].map(({ kind, name, aliases }) =>
    [`${kind} ${name}`, ...aliases].join(' = '),
  );
};

test('An acronym and the one name that it stands for are one.', () => {
  expect(candidates('The Quay Safety Committee met. Ada.', 'Two QSC members were there.')).toEqual([
    'team Quay Safety Committee = QSC',
  ]);
});

const mail = (address: string, body: string): string =>
  `# Re: Crane\n\n- Exported: 2025-12-15 21:25:58\n- Messages: 1\n---\n\n## 2025-12-12 15:31:27 — Ann Bell <${address}>\n**Subject:** Crane\n\n> ${body}\n`;

test('The short domain of a sender is found in capitals, and a town is no company.', () => {
  const index = NoteIndex.of([parseNote(notePath('a.md'), mail('ann@qvx.example.net', 'QVX agreed.'))]);
  expect(index.entities.size).toBeGreaterThan(0);
  expect(candidates(mail('ann@qvxa.org', 'Hello.'))).toContain('organization qvxa.org = Qvxa = QVXA');
  expect(candidates(mail('ann@dublin.ie', 'Dublin is wet.'))).toContain('organization dublin.ie = DUBLIN');
});

import { expect, test } from 'vitest';
import { card } from '../../../src/features/card/card.ts';
import { cardMarkdown } from '../../../src/features/card/card-markdown.ts';
import { organization } from '../../../src/features/organization/organization.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const message = (date: string, author: string, ...lines: string[]): string =>
  `## ${date} — ${author} <${author.split(' ')[0]?.toLowerCase() ?? ''}@example.com>\n**Subject:** x\n\n${lines.map(line => `> ${line}\n`).join('')}\n---\n`;

const thread = (...messages: string[]): string =>
  `--- mail.md\n# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: ${messages.length}\n---\n\n${messages.join('\n')}`;

/** The lines of a card with its sources, links left out. */
function lines(source: string, id: string): string[] {
  const index = indexOf(readFixture(source));
  const found = card(index, id as EntityId);
  const links = {
    entity: () => undefined,
    place: () => undefined,
    actions: () => [],
    choice: () => undefined,
    themeIcons: false,
    bareLinks: false,
  };
  return found
    ? cardMarkdown(found, links)
        .replaceAll('\\', '')
        .split('\n')
        .filter(line => line.startsWith('- '))
    : [];
}

const MAIL = thread(
  message('2026-01-02 09:00:00', 'June Alder', 'I assume Bo Lind reports to Cy Moss.'),
  message('2026-01-03 09:00:00', 'Ray Holt', 'No, Bo Lind reports to Ada Park.'),
);

const BO = '--- bo.md\n---\ntype: person\n---\n# Bo Lind\n';

test('a line says who said it and when, and not what it superseded', () => {
  expect(lines(BO + MAIL, 'bo')[0]).toBe('- Reports to: Ada Park (Ray Holt, 2026-01-03)');
});

test('what the sentence says that a candidate’s card quotes has no source besides', () => {
  expect(lines(MAIL, '?person/bo-lind')[0]).toBe('- Reports to: Ada Park');
});

test('a guess is said to be one', () => {
  const mail = thread(message('2026-01-02 09:00:00', 'June Alder', 'I assume Bo Lind reports to Cy Moss.'));
  expect(lines(BO + mail, 'bo')[0]).toBe('- Reports to: Cy Moss (assumed by June Alder, 2026-01-02)');
});

test('several that one message names have its source once, others theirs', () => {
  const one = message(
    '2026-01-02 09:00:00',
    'June Alder',
    'Al Dunn reports to Bo Lind.',
    'Di Fox reports to Bo Lind.',
  );
  const two = message('2026-01-03 09:00:00', 'Ray Holt', 'Ed Hale reports to Bo Lind.');
  expect(lines(BO + thread(one), 'bo')[0]).toBe('- Direct reports: Al Dunn, Di Fox (June Alder, 2026-01-02)');
  expect(lines(BO + thread(one, two), 'bo')[0]).toBe(
    '- Direct reports: Al Dunn (June Alder, 2026-01-02), Di Fox (June Alder, 2026-01-02), Ed Hale (Ray Holt, 2026-01-03)',
  );
});

test('a property needs no source', () => {
  const notes = `--- bo.md\n---\ntype: person\nreports_to: "[[Cy Moss]]"\n---\n# Bo Lind\n--- cy.md\n---\ntype: person\n---\n# Cy Moss\n${MAIL}`;
  expect(lines(notes, 'bo')[0]).toBe('- Reports to: Cy Moss');
});

test('what nothing ranks is disputed', () => {
  const notes = '--- note.md\nBo Lind reports to Ada Park.\n--- other.md\nBo Lind reports to Cy Moss.\n';
  expect(lines(notes, '?person/bo-lind')[0]).toBe('- Reports to: Ada Park (disputed)');
});

test('sources are escaped', () => {
  const index = indexOf(
    readFixture(thread(message('2026-01-03 09:00:00', 'Ray [Holt](x)', 'Bo Lind reports to Ada Park.'))),
  );
  const found = card(index, '?person/bo-lind' as EntityId);
  const links = {
    entity: () => undefined,
    place: () => 'file:///x',
    actions: () => [],
    choice: () => undefined,
    themeIcons: false,
    bareLinks: false,
  };
  expect(found && cardMarkdown(found, links)).not.toContain('](x)');
});

test('what rests on sentences alone is marked in the tree, with the sentence', () => {
  const index = indexOf(
    readFixture(
      `--- data.md\n---\ntype: team\n---\n# Data Barn\n--- ada.md\n---\ntype: person\nteam: "[[data]]"\n---\n# Ada Park\n${thread(
        message('2026-01-03 09:00:00', 'Ray Holt', 'Bo Lind leads the Data Barn team.'),
      )}`,
    ),
  );
  const team = organization(index).find(({ label }) => label === 'Data Barn');
  expect(team?.isStated).toBe(false);
  expect(
    team?.children.map(({ label, isStated, source }) => [label, isStated, source?.author, source?.text]),
  ).toEqual([
    ['Bo Lind', true, 'Ray Holt', 'Bo Lind leads the Data Barn team.'],
    ['Ada Park', false, undefined, undefined],
  ]);
});

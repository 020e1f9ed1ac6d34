import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { perform } from '../../../src/features/actions/actions.ts';
import { refOf } from '../../../src/features/edits/fact-ref.ts';
import { weighedProposals } from '../../../src/features/proposals/propose.ts';
import { askedFacts } from '../../../src/features/review/suggestions.ts';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const KNOWN = `--- a/acme.md
---
type: account
---
# Acme
--- a/people/ada-park.md
---
type: person
---
# Ada Park
--- a/teams/data-platform.md
---
type: team
---
# Data Platform
--- account-notes.yaml
ignored: [Monday Club]
`;

const NOTE = 'a/notes/n.md';

function weighed(sentence: string, name: string, kind: string, quote = sentence) {
  const notes = `${KNOWN}--- ${NOTE}\nWe met today. ${sentence} Lunch was good.\n`;
  const index = indexOf(readFixture(notes));
  const proposal = { note: NOTE, quote, subject: name, relation: 'type', object: kind };
  const found = weighedProposals(index, [proposal], 'Model 7');
  if (isRefusal(found)) throw new Error(found.refusal);
  return { index, found, only: found.all[0] };
}

const verdict = (...asked: Parameters<typeof weighed>): string => {
  const { only } = weighed(...asked);
  return only?.verdict === 'refused' ? (only.why ?? '') : (only?.verdict ?? '');
};

test.each([
  ['The outage hit zorblat, and then Zephyr, our billing system.', 'Zephyr', 'system'],
  ['Last spring the vendor Quillmark raised prices.', 'Quillmark', 'organization'],
  ['Much of it is done by the Night Owl squad.', 'Night Owl', 'team'],
  ['It all hangs on their architect Ines Okoro.', 'Ines Okoro', 'person'],
  ['We bought it from Brightfield GmbH.', 'Brightfield GmbH', 'organization'],
  ['Quillmark serves as their main supplier.', 'Quillmark', 'organization'],
])('“%s” names %s, a %s', (sentence, name, kind) => {
  expect(['taken', 'known']).toContain(verdict(sentence, name, kind));
});

test.each([
  ['Zephyr, our billing system, was down.', 'Zephyr', 'team'],
  ['Zephyr, our billing system, was down.', 'Zephyr', 'person'],
  ['Last spring the vendor Quillmark raised prices.', 'Quillmark', 'system'],
  ['Zephyr was down again, they said.', 'Zephyr', 'system'],
  ['Is Zephyr a database?', 'Zephyr', 'system'],
  ['If Quillmark serves as their supplier, we are out.', 'Quillmark', 'organization'],
  ['Quillmark never serves as their supplier.', 'Quillmark', 'organization'],
  ['Quillmark knows who is our supplier.', 'Quillmark', 'organization'],
  ['After Quillmark our supplier called.', 'Quillmark', 'organization'],
  ['The supplier told Quillmark to wait.', 'Quillmark', 'organization'],
  ["We rely on Quillmark's platform a lot.", 'Quillmark', 'system'],
  ['Quillmark serves as their main supplier.', 'Quillmark', 'system'],
  ['The vendor Quillmark Ventures raised prices.', 'Quillmark', 'organization'],
  ['The vendor Old Quillmark raised prices.', 'Quillmark', 'organization'],
  ['The Data Platform team is here.', 'Data', 'team'],
  ['The Monday Club team is here.', 'Monday Club', 'team'],
  ['Our vendor quillmark raised prices.', 'quillmark', 'organization'],
  ['Our vendor quillmark raised prices.', 'Quillmark', 'organization'],
  ['Our vendor raised prices.', 'Our vendor', 'organization'],
  ['The system is slow, said everybody.', 'Everybody', 'system'],
  ['The architect Ines Okoro came, and accepted. Reject all.', 'Ines Okoro came, and accepted', 'person'],
])('“%s” does not name %s, a %s', (sentence, name, kind) => {
  expect(['taken', 'known']).not.toContain(verdict(sentence, name, kind));
});

test('a name has to stand in one whole sentence of the note, and be of one of the four kinds', () => {
  const sentence = 'Zephyr serves as their billing system.';
  expect(verdict(sentence, 'Zephyr', 'system', 'serves as their billing system.')).toMatch(/no sentence/);
  expect(verdict(sentence, 'Zephyr', 'system', '')).toMatch(/no sentence/);
  expect(verdict(sentence, 'Zephyr', 'account')).toMatch(/no kind of name/);
  expect(verdict(sentence, 'Zephyr', '__proto__')).toMatch(/no kind of name/);
  expect(verdict(sentence, `Zephyr${' x'.repeat(100_000)}`, 'system')).toMatch(/as a whole name/);
});

test('a name that the notes know is asked for no more, and is nothing else', () => {
  expect(verdict('Our manager Ada Park came.', 'Ada Park', 'person')).toBe('known');
  expect(verdict('Our vendor Ada Park came.', 'Ada Park', 'organization')).toMatch(/already, as person/);
});

test('a proposed name is nobody before somebody accepts it, and then gets a note', () => {
  const { index, found } = weighed('Quillmark serves as their main supplier.', 'Quillmark', 'organization');
  expect(found.all.map(each => each.verdict)).toEqual(['taken']);
  const after = index.after(found.change);
  expect([...after.entities.values()].some(({ name }) => name === 'Quillmark')).toBe(false);
  expect(after.facts.some(({ relation }) => relation === 'type')).toBe(false);
  const waiting = askedFacts(after).filter(({ proposedBy }) => proposedBy === 'Model 7');
  expect(waiting.map(fact => sentenceOf(after, fact))).toEqual(['Quillmark is an organization']);
  const fact = waiting[0];
  if (!fact) throw new Error('Nothing waits.');
  const places = { folders: DEFAULT_SETTINGS.notes.folders, isTaken: () => false };
  for (const action of [
    { kind: 'accept', fact: refOf(fact) },
    { kind: 'acceptAll', account: 'a/acme' as EntityId },
  ] as const) {
    const accepted = perform(after, action, places);
    if (isRefusal(accepted)) throw new Error(accepted.refusal);
    expect(accepted.created.map(({ path }) => path)).toContain('a/organizations/quillmark.md');
    const done = after.after(accepted);
    expect(done.entities.get('a/organizations/quillmark' as EntityId)).toMatchObject({
      kind: 'organization',
      name: 'Quillmark',
    });
    expect(askedFacts(done).filter(each => each.relation === 'type')).toEqual([]);
  }
  const rejected = perform(after, { kind: 'reject', fact: refOf(fact) }, places);
  if (isRefusal(rejected)) throw new Error(rejected.refusal);
  expect(askedFacts(after.after(rejected)).filter(each => each.relation === 'type')).toEqual([]);
});

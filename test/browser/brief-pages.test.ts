import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../src/edit/change.ts';
import type { BriefSubject } from '../../src/features/brief/brief-of.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { finished } from '../../src/model/steps.ts';
import { briefPage } from '../../src/publish/brief-page.ts';
import { pageSource, writtenBrief } from '../../src/server/write-brief.ts';
import { launchBrowser } from '../host/browser.ts';
import { BRIEF_NOTES } from '../support/brief-notes.ts';
import { folderOfNotes } from '../support/changed-notes.ts';
import { entityId, notePath, readFixture } from '../support/fixture.ts';
import { meetingOfSix } from '../support/meeting-of-six.ts';
import { cutTexts, footnotesUsed, sizeOfStatements } from './brief-in-page.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const indexOf = (notes: string): NoteIndex => folderOfNotes(readFixture(notes)).index;

async function show(index: NoteIndex, subject: BriefSubject): Promise<void> {
  const brief = finished(writtenBrief(index, subject, { asOf: '2026-06-28', since: undefined }));
  if (isRefusal(brief)) throw new Error(brief.refusal);
  await page.setContent(briefPage(pageSource(index, brief)));
}

/** How many pages the browser prints. */
async function printedPages(): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

const SUBJECTS: readonly (readonly [what: string, notes: string, subject: BriefSubject])[] = [
  ['an account', BRIEF_NOTES, { kind: 'entity', id: entityId('acme/acme') }],
  ['a person', BRIEF_NOTES, { kind: 'entity', id: entityId('acme/people/bo-lind') }],
  ['a team', BRIEF_NOTES, { kind: 'entity', id: entityId('acme/teams/depots') }],
  ['a meeting', BRIEF_NOTES, { kind: 'meeting', path: notePath('acme/notes/2026-06-10-review.md') }],
  ['a meeting of six', meetingOfSix(), { kind: 'meeting', path: notePath('notes/2026-07-01-review.md') }],
];

test.each(SUBJECTS)('in the brief of %s each footnote leads to its sentence', async (_, notes, subject) => {
  const index = indexOf(notes);
  await show(index, subject);
  const used = await page.evaluate(footnotesUsed);
  expect(used.length).toBeGreaterThan(3);
  for (const { text, places, statement } of used) {
    expect([statement, places.length > 0]).toEqual([statement, true]);
    const lines = places.map(place => {
      const [path = '', line = ''] = place.split('#L');
      const note = index.notes.get(notePath(decodeURIComponent(path)));
      const written = note?.text.split('\n')[Number(line) - 1] ?? '';
      expect([place, written.trim() === '']).toEqual([place, false]);
      return written;
    });
    // What is quoted stands there, its first words at least: a sentence may go on in the next line.
    const quoted = /^“([^”]{1,20})/u.exec(text)?.[1];
    if (quoted !== undefined) expect(lines.join('\n')).toContain(quoted);
  }
});

test.each(SUBJECTS)('the brief of %s prints, and nothing of it is cut', async (_, notes, subject) => {
  await show(indexOf(notes), subject);
  expect(await printedPages()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 1000 });
  expect(await page.evaluate(cutTexts)).toEqual([]);
  await page.emulateMedia({ media: null });
});

test('a meeting of six is one page, in print as large as any other brief', async () => {
  const index = indexOf(meetingOfSix());
  await show(index, { kind: 'meeting', path: notePath('notes/2026-07-01-review.md') });
  expect(await page.locator('h2[id^="about-"]').count()).toBe(6);
  expect(await printedPages()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const here = await page.evaluate(sizeOfStatements);
  await show(index, { kind: 'entity', id: entityId('acme') });
  expect(await page.evaluate(sizeOfStatements)).toEqual(here);
  await page.emulateMedia({ media: null });
});

import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as mailReader from '../../src/ingest/mail-import.ts';
import * as pageWriter from '../../src/publish/brief-page.ts';
import { BRIEF, type BriefParams, type BriefResult } from '../../src/protocol/brief.ts';
import type { ServerOptions } from '../../src/server/session.ts';
import { BRIEF_NOTES } from '../support/brief-notes.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

type Asked = Omit<BriefParams, 'folder' | 'about'> & {
  readonly about: (uri: (path: string) => string) => BriefParams['about'];
};

const WHOLE: Partial<ServerOptions> = { mailReader: () => mailReader, pageWriter: () => pageWriter };
const DAY = { asOf: '2026-06-30' } as const;

async function brief(
  { about, ...more }: Asked,
  server: Partial<ServerOptions> = WHOLE,
): Promise<BriefResult> {
  const folder = diskFolder(BRIEF_NOTES);
  folder.write(
    'next.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20260702T090000Z',
      'SUMMARY:Gates',
      'ATTENDEE;CN=Bo Lind:mailto:bo@acme.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  const client = await connect([folder], { server });
  const params = {
    folder: pathToFileURL(folder.root).toString(),
    about: about(path => client.uri(folder, path)),
    ...more,
  };
  return client.connection.sendRequest(BRIEF, params);
}

const textOf = (result: BriefResult): string => ('text' in result ? result.text : result.refusal);

test('a brief of an entity comes as Markdown, with footnotes that lead to sentences', async () => {
  const found = await brief({ about: () => ({ entity: 'acme/people/bo-lind' }), format: 'md', ...DAY });
  expect('title' in found && found.title).toBe('Bo Lind');
  expect(textOf(found)).toContain('Last contact 2026-06-10 with Vlad Horn; 2 mails in all, 2 in 90 days[^');
  expect(textOf(found)).toMatch(/^\[\^1\]: /mu);
});

test('before a meeting by its note, or by a calendar, of which nothing is taken in', async () => {
  const note = await brief({
    about: uri => ({ note: uri('acme/notes/2026-06-10-review.md') }),
    format: 'md',
    ...DAY,
  });
  for (const name of ['Bo Lind', 'Cy Moss', 'Somebody Else']) expect(textOf(note)).toContain(name);
  const calendar = await brief({ about: uri => ({ calendar: uri('next.ics') }), format: 'md', ...DAY });
  expect('title' in calendar && calendar.title).toContain('Gates');
  expect(textOf(calendar)).toContain('Bo Lind');
});

test('as a page it needs nothing else, and to hand on it tells neither who said something nor where', async () => {
  const about = () => ({ entity: 'acme/acme' });
  const page = textOf(await brief({ about, format: 'html', ...DAY }));
  expect(page).toMatch(/^<!doctype html>/u);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('plan.md');
  const handedOn = textOf(await brief({ about, format: 'html', redact: true, ...DAY }));
  expect(handedOn).toContain('Cy Moss');
  expect(handedOn).not.toContain('plan.md');
});

test('what cannot be told is refused with a sentence', async () => {
  const about = () => ({ entity: 'acme/acme' });
  const refused = async (asked: Asked, server?: Partial<ServerOptions>): Promise<string> => {
    const result = await brief(asked, server);
    return 'refusal' in result ? result.refusal : '';
  };
  expect(await refused({ about, format: 'html' }, {})).toBe('This server cannot write pages.');
  expect(await refused({ about: uri => ({ calendar: uri('next.ics') }), format: 'md' }, {})).toBe(
    'This server cannot read calendars.',
  );
  expect(await refused({ about: uri => ({ note: uri('../other.md') }), format: 'md' })).toBe(
    'This note is not among the notes.',
  );
  expect(await refused({ about: () => ({ entity: 'acme/nobody' }), format: 'md' })).not.toBe('');
});

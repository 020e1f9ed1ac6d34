import { expect, test } from 'vitest';
import { isNobody } from '../../src/model/thread.ts';
import { readThread } from '../../src/parse/thread.ts';
import { generateMails, mailFiles, type GeneratedThread } from '../support/generate-mails.ts';
import { importedInto } from '../support/imported.ts';

const many = 300 * Number(process.env['ACCOUNT_NOTES_RUNS'] ?? 1);
const threads = generateMails(many, 7);

/** A conversation as it was generated: who wrote what to whom, in which order. */
const meant = (thread: GeneratedThread): string =>
  thread
    .map(
      ({ from, to, cc, sent, token }) =>
        `${new Date(sent).toISOString()} ${from.name} ${from.address} → ${[...to, ...cc].map(({ address }) => address).join(' ')}: ${token}`,
    )
    .join('\n');

/** The same as it is read in a note, and who is credited with words of somebody else. */
function read(note: string): { readonly said: string; readonly wrong: readonly string[] } {
  const messages = readThread(note)?.messages ?? [];
  const authors = new Map<string, string | undefined>();
  const headed = messages.filter(({ embedded, doubtful }) => !embedded && !doubtful);
  const said = headed.map(({ author, date, recipients, body }) => {
    const tokens = body.flatMap(({ from, to }) => note.slice(from, to).match(/mark\d+x\d+/gu) ?? []);
    for (const token of tokens) authors.set(token, author.address);
    return `${new Date(date ?? '').toISOString()} ${author.name ?? ''} ${author.address ?? ''} → ${recipients.map(({ address }) => address).join(' ')}: ${tokens.join(' ')}`;
  });
  const wrong = messages
    .filter(({ embedded, author }) => embedded && !isNobody(author) && author.address !== undefined)
    .flatMap(({ author, body }) =>
      body
        .flatMap(({ from, to }) => note.slice(from, to).match(/mark\d+x\d+/gu) ?? [])
        .filter(token => authors.get(token) !== author.address)
        .map(token => `${token} of ${author.address ?? ''}`),
    );
  return { said: said.join('\n'), wrong };
}

test('mails of five mail programs become the conversations that they were, each once, under its author', async () => {
  const notes = await importedInto(new Map(), mailFiles(threads, 3));
  const found = [...notes.values()].map(read);
  expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(found.map(({ said }) => said).toSorted()).toEqual(threads.map(meant).toSorted());
});

test('taking them in half by half gives the same, and once more nothing', async () => {
  const files = mailFiles(threads, 3);
  const half = await importedInto(new Map(), files.slice(0, files.length / 2));
  const whole = await importedInto(half, files.slice(files.length / 2));
  expect([...whole.values()].map(note => read(note).said).toSorted()).toEqual(threads.map(meant).toSorted());
  expect(await importedInto(whole, files)).toEqual(whole);
});

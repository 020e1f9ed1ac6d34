import { expect, test } from 'vitest';
import { MailCollection } from '../../src/ingest/mail-import.ts';

const mail = (id: number): string => `From: ada@a.example\nSubject: Plan\nMessage-ID: <${id}@a>\n\nText.\n`;
const box = (...mails: readonly string[]): readonly Uint8Array[] => [
  new TextEncoder().encode(
    mails.map(each => `From ada@a.example Fri Dec 12 15:31:27 2025\n${each}\n`).join(''),
  ),
];

test('who cancels between two mails ends the import there', async () => {
  const collection: MailCollection = new MailCollection((): Promise<void> =>
    collection.count < 2 ? Promise.resolve() : Promise.reject(new Error('cancelled')),
  );
  await expect(collection.addBox('a.mbox', box(mail(1), mail(2), mail(3), mail(4)))).rejects.toThrow(
    'cancelled',
  );
  expect(collection.count).toBe(2);
  expect(collection.leftOut).toEqual([]);
});

test('what is left out is named by its file and its place there', async () => {
  const collection = new MailCollection();
  await collection.addBox('a.mbox', box(mail(1), 'X-Odd: x\n\nText.\n'));
  await collection.addBox('b.mbox', [new TextEncoder().encode('nothing\n')]);
  expect(collection.leftOut).toEqual([
    { file: 'a.mbox', mail: 2, why: { kind: 'noSender' } },
    { file: 'b.mbox', why: { kind: 'emptyBox' } },
  ]);
});

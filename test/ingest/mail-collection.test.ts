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

const parts = (type: string, ...each: readonly string[]): string =>
  `From: ada@a.example\nSubject: Plan\nMessage-ID: <1@a>\nContent-Type: ${type}; boundary=b\n\n${each.map(part => `--b\n${part}\n`).join('')}--b--\n`;

test.each([
  [
    'an invitation, attached as well',
    parts(
      'multipart/mixed',
      'Content-Type: text/plain\n\nCall on Monday.',
      'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR',
      'Content-Type: application/ics; name=invite.ics\n\nBEGIN:VCALENDAR',
    ),
    ['invitation'],
    'Call on Monday.',
    ['invite.ics'],
  ],
  [
    'an answer to one, which says it in words',
    parts(
      'multipart/alternative',
      'Content-Type: text/plain\n\nAccepted.',
      'Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR',
    ),
    [],
    'Accepted.',
    ['invite.ics'],
  ],
  [
    'S/MIME',
    'From: ada@a.example\nSubject: Plan\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIAG',
    ['encrypted'],
    '',
    ['smime.p7m'],
  ],
  [
    'PGP',
    parts(
      'multipart/encrypted',
      'Content-Type: application/pgp-encrypted\n\nVersion: 1',
      'Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----',
    ),
    ['encrypted'],
    '',
    ['encrypted.asc'],
  ],
  [
    'a signature beside a text',
    parts(
      'multipart/signed',
      'Content-Type: text/plain\n\nAda leads Search.',
      'Content-Type: application/pkcs7-signature; name=smime.p7s\n\nMIAG',
    ),
    [],
    'Ada leads Search.',
    [],
  ],
])(
  'of %s is told what cannot be read, and the rest is taken in',
  async (_, source, told, body, attachments) => {
    const collection = new MailCollection();
    await collection.addMail('a.eml', new TextEncoder().encode(source));
    expect(collection.mails.map(each => [each.body, each.attachments])).toEqual([[body, attachments]]);
    expect(collection.leftOut).toEqual(told.map(kind => ({ file: 'a.eml', why: { kind } })));
  },
);

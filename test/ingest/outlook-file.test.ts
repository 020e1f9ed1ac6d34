import { expect, test } from 'vitest';
import { MailCollection } from '../../src/ingest/mail-import.ts';
import { outlookNoteOf } from '../support/imported.ts';
import { outlookFile, type OutlookMail } from '../support/outlook-file.ts';

const path = (name: string): string => `/O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=${name}`;

const plans: OutlookMail = {
  texts: {
    '0037': 'Plans',
    '1000': 'Ada leads Search.\r\n\r\nIda\r\n',
    '1035': '<1@halden.example>',
    '0c1a': 'Ida Lie',
    '0c1f': path('IDA'),
    '5d01': 'ida@halden.example',
  },
  sent: '2026-03-02T08:15:00Z',
  recipients: [
    { kind: 'to', texts: { '3001': 'Tor Lie', '3003': path('TOR'), '39fe': 'tor@halden.example' } },
    { kind: 'cc', texts: { '3001': 'Berg, Eva', '3003': 'eva@north.example' } },
    { kind: 'bcc', texts: { '3001': 'Kim Holt', '3003': 'kim@north.example' } },
  ],
};

test('a mail of Outlook is a message with names, addresses and the moment it was sent', async () => {
  expect(await outlookNoteOf(outlookFile(plans))).toBe(`# Plans

- Exported: 2026-02-01 08:00:00
- Messages: 1
---

## 2026-03-02 08:15:00 +00:00 — Ida Lie <ida@halden.example>
**Subject:** Plans
**To:** Tor Lie <tor@halden.example>
**Cc:** "Berg, Eva" <eva@north.example>
<!-- mail: id=<1@halden.example> -->

> Ada leads Search.
>
> Ida
`);
});

test('what the transport headers say stands before the fields of the file', async () => {
  const headers = [
    'Received: from mx (mx) by halden.example; Mon, 2 Mar 2026 08:15:02 +0000',
    'From: =?utf-8?Q?Ida_L=C3=AEe?= <ida@halden.example>',
    'Date: Mon, 2 Mar 2026 09:15:00 +0100',
    'References: <0@north.example>',
    ' <00@north.example>',
    'Content-Type: multipart/mixed; boundary=x',
    '',
  ].join('\r\n');
  const note = await outlookNoteOf(
    outlookFile({ ...plans, texts: { ...plans.texts, '5d01': '', '007d': headers } }),
  );
  expect(note).toContain('## 2026-03-02 09:15:00 +01:00 — Ida Lîe <ida@halden.example>\n');
  expect(note).toContain('**To:** Tor Lie <tor@halden.example>\n');
  expect(note).toContain('references=<0@north.example> <00@north.example>');
});

test('an address that is a path of a directory is none, and the sender is known by the name', async () => {
  const { '5d01': _, ...texts } = plans.texts;
  expect(await outlookNoteOf(outlookFile({ ...plans, texts }))).toContain('+00:00 — Ida Lie\n');
});

test('a mail that an assistant sent is by whom it was sent for', async () => {
  const texts = {
    ...plans.texts,
    '0c1a': 'Odd Assistant',
    '5d01': 'odd@halden.example',
    '0042': 'Ida Lie',
    '0065': path('IDA'),
    '5d02': 'ida@halden.example',
  };
  expect(await outlookNoteOf(outlookFile({ ...plans, texts }))).toContain('— Ida Lie <ida@halden.example>\n');
});

test('texts of older files are read in their code page', async () => {
  const texts = {
    '0037': '\xcf\xeb\xe0\xed',
    '1000': '\xc0\xe4\xe0',
    '0c1a': 'Ida',
    '5d01': 'ida@halden.example',
  };
  const note = await outlookNoteOf(outlookFile({ texts, codePage: 1251, sent: '2026-03-02T08:15:00Z' }));
  expect(note).toContain('# План\n');
  expect(note).toContain('> Ада\n');
});

test('a mail without plain text is read from its HTML', async () => {
  const { '1000': _, ...texts } = plans.texts;
  const html = new TextEncoder().encode('<p>Ada leads <b>Search</b>.</p>');
  expect(await outlookNoteOf(outlookFile({ ...plans, texts, html }))).toContain('> Ada leads **Search**.\n');
});

test('a long text is read to its end', async () => {
  const body = Array.from({ length: 3000 }, (_, at) => `Line ${at}.`).join('\r\n');
  const note = await outlookNoteOf(outlookFile({ ...plans, texts: { ...plans.texts, '1000': body } }));
  expect(note).toContain('> Line 0.\n> Line 1.\n');
  expect(note).toContain('> Line 2999.\n');
});

test('what is attached is named, and a mail in it is one of its own', async () => {
  const inner: OutlookMail = {
    texts: {
      '0037': 'Quarry',
      '1000': 'I lead Quarry.',
      '1035': '<0@north.example>',
      '0c1a': 'Eva Berg',
      '0c1f': 'eva@north.example',
    },
    sent: '2026-03-01T08:00:00Z',
  };
  const note = await outlookNoteOf(
    outlookFile({ ...plans, attachments: [{ '3707': '../plan.pdf', '3704': 'PLAN~1.PDF' }, inner] }),
  );
  expect(note).toContain('**Attachments:** plan.pdf\n');
  expect(note.split('\n').filter(line => line.startsWith('##'))).toEqual([
    '## 2026-03-01 08:00:00 +00:00 — Eva Berg <eva@north.example>',
    '## 2026-03-02 08:15:00 +00:00 — Ida Lie <ida@halden.example>',
  ]);
});

test('a file that is none of Outlook is told', async () => {
  await expect(outlookNoteOf(new TextEncoder().encode('no'))).rejects.toThrow('noOutlookFile');
});

test.each([
  ['an appointment', { '001a': 'IPM.Appointment' }, 0, ['outlookMeeting']],
  ['a contact', { '001a': 'IPM.Contact' }, 0, ['noOutlookMail']],
  ['an invitation, which is a mail too', { '001a': 'IPM.Schedule.Meeting.Request' }, 1, ['outlookMeeting']],
  ['a mail', { '001a': 'IPM.Note' }, 1, []],
])('%s is told where it is more or other than a mail', async (_, own, taken, told) => {
  const collection = new MailCollection();
  await collection.addOutlookFile('a.msg', outlookFile({ ...plans, texts: { ...plans.texts, ...own } }));
  expect(collection.mails).toHaveLength(taken);
  expect(collection.leftOut).toEqual(told.map(kind => ({ file: 'a.msg', why: { kind } })));
});

/** What Outlook compresses (MS-OXRTFCP 2.1.3): a reference to the words that every RTF begins with, then each byte as it is. */
function compressedRtf(rest: string): Uint8Array {
  const bytes = Buffer.from(rest, 'latin1');
  const runs = [Buffer.from([1, 0, 9]), bytes.subarray(0, 7)];
  for (let at = 7; at < bytes.length; at += 8) runs.push(Buffer.from([0]), bytes.subarray(at, at + 8));
  const content = Buffer.concat(runs);
  const header = Uint32Array.from([content.length + 12, bytes.length + 11, 0x75465a4c, 0]);
  return Buffer.concat([Buffer.from(header.buffer), content]);
}

const rtfNoteOf = (rtf: Uint8Array): Promise<string> => {
  const { '1000': _, ...texts } = plans.texts;
  return outlookNoteOf(outlookFile({ ...plans, texts, rtf }));
};

test('a mail whose text is RTF only is read from it, and from the page that is wrapped up in it', async () => {
  expect(
    await rtfNoteOf(compressedRtf(String.raw`\pard Ada leads \strike Search\strike0  R\'fcgen.}`)),
  ).toContain('> Ada leads ~~Search~~ Rügen.\n');
  expect(
    await rtfNoteOf(
      compressedRtf(
        String.raw`\fromhtml1 {\*\htmltag64 <p>}Ada leads {\*\htmltag84 <b>}Search{\*\htmltag92 </b>}.}`,
      ),
    ),
  ).toContain('> Ada leads **Search**.\n');
});

test('RTF whose end is missing is read as far as it goes', async () => {
  const rtf = compressedRtf(String.raw`\pard Ada leads Search and Quarry.}`);
  expect(await rtfNoteOf(rtf.subarray(0, rtf.length - 10))).toContain('> Ada leads Search');
});

test('a mail that says nothing is told of nothing', async () => {
  const { '1000': _, ...texts } = plans.texts;
  const collection = new MailCollection();
  const rtf = compressedRtf(String.raw`\pard\par}`);
  await collection.addOutlookFile('a.msg', outlookFile({ ...plans, texts, rtf }));
  expect(collection.mails.map(({ body }) => body)).toEqual(['']);
  expect(collection.leftOut).toEqual([]);
});

test('a mail whose RTF cannot be read is taken in without it, and told', async () => {
  const { '1000': _, ...texts } = plans.texts;
  const collection = new MailCollection();
  const rtf = new TextEncoder().encode('{\\rtf1 Ada leads Search.}');
  await collection.addOutlookFile('a.msg', outlookFile({ ...plans, texts, rtf }));
  expect(collection.mails.map(({ subject, body }) => [subject, body])).toEqual([['Plans', '']]);
  expect(collection.leftOut).toEqual([{ file: 'a.msg', why: { kind: 'textInRtf' } }]);
});

test('of a mail that is encrypted the headers are taken in, and it is told', async () => {
  const { '1000': _, ...texts } = plans.texts;
  const collection = new MailCollection();
  await collection.addOutlookFile(
    'a.msg',
    outlookFile({
      ...plans,
      texts: { ...texts, '001a': 'IPM.Note.SMIME' },
      attachments: [{ '3707': 'smime.p7m' }],
    }),
  );
  expect(collection.mails.map(({ body, attachments }) => [body, attachments])).toEqual([['', ['smime.p7m']]]);
  expect(collection.leftOut).toEqual([{ file: 'a.msg', why: { kind: 'encrypted' } }]);
});

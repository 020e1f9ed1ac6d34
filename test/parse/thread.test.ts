import { describe, expect, test } from 'vitest';
import { readThread } from '../../src/parse/thread.ts';
import type { Message } from '../../src/model/thread.ts';
import type { Span } from '../../src/text/span.ts';
import { unquoted } from '../../src/text/unquoted.ts';
import { readCorpus } from '../corpus/read-corpus.ts';

const sender = ({ author }: Message) => author.name ?? author.address ?? 'nobody';

const headOf = (message: Message) =>
  [sender(message), message.date ?? 'undated', ...(message.embedded ? ['embedded'] : [])].join(' · ');

/** A thread as somebody would retell it: each message with what it says, then what is repeated. */
function shown(text: string): string {
  const thread = readThread(text);
  if (!thread) return 'no thread';
  const said = (spans: readonly Span[]) => unquoted(text, spans).text.replace(/\s+/gu, ' ');
  const lines = thread.messages.flatMap(message => {
    const { author, quoting, recipients, signature } = message;
    const { span: _, ...parts } = signature ?? { span: undefined };
    return [
      headOf(message),
      ...(author.nameSpan && text.slice(author.nameSpan.from, author.nameSpan.to) !== author.name
        ? [`  written ${JSON.stringify(text.slice(author.nameSpan.from, author.nameSpan.to))}`]
        : []),
      ...(recipients.length > 0 ? [`  to ${recipients.map(to => to.name ?? to.address).join(', ')}`] : []),
      ...message.body.map(span => `  ${said([span])}`),
      ...(quoting === undefined ? [] : [`  in message ${quoting + 1}`]),
      ...Object.entries(parts).map(([key, part]) => {
        // The span and the text must agree, but for Markdown's marks.
        expect(text.slice(part.span.from, part.span.to).replace(/[*\\]/gu, '')).toBe(part.text);
        return `  ${key}: ${part.text}`;
      }),
    ];
  });
  return [...lines, ...thread.repeats.map(span => `repeats ${said([span])}`)].join('\n');
}

const check = (text: string, answer: string) => {
  expect(shown(text)).toBe(answer.replace(/^\n/u, '').replace(/\n\s*$/u, ''));
};

/** One exported mail with this body. */
const mail = (body: string) =>
  `# Hello\n\n- Exported: 2026-03-05 18:00:00\n- Messages: 1\n---\n\n## 2026-03-04 10:00:00 — Ada Roe <ada@example.com>\n**Subject:** Hello\n\n${body
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')}\n\n---\n`;

describe('the corpus', () => {
  // Who somebody is under several names, or an address alone, only an index knows: test/corpus.test.ts.
  const cases = readCorpus().filter(({ messages }) => messages.every(line => / · \d{4}-/u.test(line)));
  const byName = cases.filter(({ covers }) => !covers.includes('addresses'));
  test.each(byName.map(each => [each.file, each] as const))('%s', (_, { notes, messages }) => {
    const found = notes.flatMap(({ text }) => readThread(text)?.messages ?? []);
    expect(found.filter(({ doubtful }) => !doubtful).map(headOf)).toEqual(messages);
  });
});

describe('attribution lines', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['On Fri, Dec 12, 2025 at 2:43 PM Joe Bloggs <joe@example.com> wrote:', '2025-12-12T14:43:00'],
    ['On Fri, Dec 12, 2025 at 2:43\u202fPM Joe Bloggs <joe@example.com> wrote:', '2025-12-12T14:43:00'],
    ['On Dec 12, 2025, at 12:31 AM, Joe Bloggs <joe@example.com> wrote:', '2025-12-12T00:31:00'],
    ['On 12 Dec 2025, at 13:18, Joe Bloggs <joe@example.com> wrote:', '2025-12-12T13:18:00'],
    ['On Fri, 12 Dec 2025 13:18:27 +0100 Joe Bloggs <joe@example.com> wrote:', '2025-12-12T13:18:27+01:00'],
    ['On Friday, December 12th, 2025 at 1:18 PM, Joe Bloggs <joe@example.com> wrote:', '2025-12-12T13:18:00'],
    [
      'On Friday, December 12, 2025 at 01:18:27 PM EST, Joe Bloggs <joe@example.com> wrote:',
      '2025-12-12T13:18:27',
    ],
    ['On 12/13/25 1:18 PM, Joe Bloggs wrote:', '2025-12-13T13:18:00'],
    ['On 3/4/2026 1:18 PM, Joe Bloggs wrote:', '2026-03-04T13:18:00'],
    ['On 04/03/2026 13:18, Joe Bloggs wrote:', '2026-03-04T13:18:00'],
    ['On 2025-12-12 13:18, Joe Bloggs wrote:', '2025-12-12T13:18:00'],
    ['On 12 Dec 2025, Joe Bloggs wrote:', '2025-12-12'],
    ['2025-12-12 14:43 GMT+01:00 Joe Bloggs <joe@example.com>:', '2025-12-12T14:43:00+01:00'],
    ['Joe Bloggs <joe@example.com> wrote on Fri, Dec 12, 2025 at 2:43 PM:', '2025-12-12T14:43:00'],
    [
      'On Fri, Dec 12, 2025 at 2:43 PM Joe Bloggs <[joe@example.com](mailto:joe@example.com)> wrote:',
      '2025-12-12T14:43:00',
    ],
    ['On Fri, Dec 12, 2025 at 2:43 PM Bloggs, Joe <joe@example.com> wrote:', '2025-12-12T14:43:00'],
    ['On Fri, Dec 12, 2025 at 2:43 PM "Bloggs, Joe" <joe@example.com> wrote:', '2025-12-12T14:43:00'],
    ['**On Fri, Dec 12, 2025 at 2:43 PM Joe Bloggs \\<joe@example.com\\> wrote:**', '2025-12-12T14:43:00'],
    ['Am Fr., 12. Dez. 2025 um 14:43 Uhr schrieb Joe Bloggs <joe@example.com>:', '2025-12-12T14:43:00'],
    ['Am 12.12.2025 um 14:43 schrieb Joe Bloggs <joe@example.com>:', '2025-12-12T14:43:00'],
    ['Am 12. Dezember 2025 um 14:43 schrieb Joe Bloggs:', '2025-12-12T14:43:00'],
    ['Joe Bloggs <joe@example.com> schrieb am Fr., 12. Dez. 2025, 14:43:', '2025-12-12T14:43:00'],
    ['Le ven. 12 déc. 2025 à 14:43, Joe Bloggs <joe@example.com> a écrit :', '2025-12-12T14:43:00'],
    ['Le mar. 3 mars 2026 à 14h43, Joe Bloggs <joe@example.com> a écrit\u00a0:', '2026-03-03T14:43:00'],
    ['Le 12/12/2025 à 14:43, Joe Bloggs a écrit :', '2025-12-12T14:43:00'],
    ['El vie, 12 dic 2025 a las 14:43, Joe Bloggs (<joe@example.com>) escribió:', '2025-12-12T14:43:00'],
    ['El mar, 3 mar 2026 a las 6:05 p. m., Joe Bloggs (<joe@example.com>) escribió:', '2026-03-03T18:05:00'],
    ['El 12 de diciembre de 2025 a las 14:43, Joe Bloggs <joe@example.com> escribió:', '2025-12-12T14:43:00'],
  ];
  test.each(forms)('%s', (line, date) => {
    const [quoted] = readThread(mail(`Yes.\n\n${line}\n> Hello?`))?.messages ?? [];
    expect(quoted && headOf(quoted)).toBe(`Joe Bloggs · ${date} · embedded`);
  });

  test('a name that is also a month is not taken for a date', () =>
    check(
      mail('Yes.\n\nOn 12 Dec 2025, at 13:18, June Roe <june@example.com> wrote:\n> Hello?'),
      `
June Roe · 2025-12-12T13:18:00 · embedded
  Hello?
  in message 2
Ada Roe · 2026-03-04T10:00:00
  Yes.`,
    ));

  test('a line wrapped within the name and quoted twice is read as one', () =>
    check(
      mail(
        'Yes.\n\n>> On Fri, Dec 12, 2025 at 2:43 PM Joe\n>> Bloggs <joe@example.com>\n>> wrote:\n>>\n>> Hello?',
      ),
      `
Joe Bloggs · 2025-12-12T14:43:00 · embedded
  written "Joe\\n> >> Bloggs"
  Hello?
  in message 2
Ada Roe · 2026-03-04T10:00:00
  Yes.`,
    ));

  test.each([
    'On Monday the team wrote: please file it.',
    'On 12 Dec 2025 Joe Bloggs wrote: hello.',
    'On Friday Joe Bloggs wrote:',
    'On 12 Dec 2025, at 13:18, wrote:',
    'He said that Joe Bloggs <joe@example.com> wrote:',
    'See the list of 2025-12-12 with these items:',
    'From: here to there\nTo: be or not to be',
    'From: Joe Bloggs\n\nSubject: nothing else',
  ])('no message starts at “%s”', line => {
    const messages = readThread(mail(`Yes.\n\n${line}\n\nHello.`))?.messages ?? [];
    expect(messages.filter(({ doubtful }) => !doubtful)).toHaveLength(1);
  });
});

describe('blocks of headers', () => {
  test('Outlook in bold, with a list of recipients over two lines', () =>
    check(
      mail(
        'Yes.\n\n**From:** Bloggs, Joe <joe@example.com>\\\n**Sent:** Friday, December 12, 2025 2:43 PM\\\n**To:** Ada Roe <ada@example.com>; Kim Lee <kim@example.com>;\nPat Moe <pat@example.com>\\\n**Cc:** lists@example.com\\\n**Subject:** Hello\n\nWho knows?',
      ),
      `
Joe Bloggs · 2025-12-12T14:43:00 · embedded
  written "Bloggs, Joe"
  to Ada Roe, Kim Lee, Pat Moe, lists@example.com
  Who knows?
  in message 2
Ada Roe · 2026-03-04T10:00:00
  Yes.`,
    ));

  test('a forwarded message in Gmail', () =>
    check(
      mail(
        'See below.\n\n---------- Forwarded message ---------\nFrom: **Joe Bloggs** <joe@example.com>\nDate: Fri, Dec 12, 2025 at 2:43 PM\nSubject: Hello\nTo: <ada@example.com>\n\n\nWho knows?',
      ),
      `
Joe Bloggs · 2025-12-12T14:43:00 · embedded
  to ada@example.com
  Who knows?
  in message 2
Ada Roe · 2026-03-04T10:00:00
  See below.`,
    ));

  test.each([
    [
      'German',
      'Von: Joe Bloggs <joe@example.com>\nGesendet: Freitag, 12. Dezember 2025 14:43\nAn: Ada Roe\nBetreff: Hallo',
    ],
    [
      'French',
      'De : Joe Bloggs <joe@example.com>\nEnvoyé : vendredi 12 décembre 2025 14:43\nÀ : Ada Roe\nObjet : Bonjour',
    ],
    [
      'Spanish',
      'De: Joe Bloggs <joe@example.com>\nEnviado: viernes, 12 de diciembre de 2025 14:43\nPara: Ada Roe\nAsunto: Hola',
    ],
    [
      'a paragraph each',
      'From: Joe Bloggs <joe@example.com>\n\nSent: Friday, December 12, 2025 14:43\n\nTo: Ada Roe\n\nSubject: Hello',
    ],
    [
      'a rule above',
      '________________________________\nFrom: Joe Bloggs\nSent: 12 December 2025 14:43\nTo: Ada Roe\nSubject: Hello',
    ],
    ['original message', '-----Original Message-----\nFrom: Joe Bloggs\nSent: 12/12/2025 2:43 PM'],
    [
      'Nachricht',
      '-----Ursprüngliche Nachricht-----\nVon: Joe Bloggs\nGesendet: 12.12.2025 14:43\nAn: Ada Roe',
    ],
  ])('%s', (_, block) => {
    const [quoted] = readThread(mail(`Yes.\n\n${block}\n\nHello?`))?.messages ?? [];
    expect(quoted && headOf(quoted)).toBe('Joe Bloggs · 2025-12-12T14:43:00 · embedded');
  });
});

describe('who said what', () => {
  test('answers between quoted lines belong to who answers', () =>
    check(
      mail(
        'On Dec 12, 2025, at 1:18 PM, Joe Bloggs <joe@example.com> wrote:\n> Who leads Search?\nKim does.\n> And who leads Maps?\nPat, I think.',
      ),
      `
Joe Bloggs · 2025-12-12T13:18:00 · embedded
  Who leads Search?
  And who leads Maps?
  in message 2
Ada Roe · 2026-03-04T10:00:00
  Kim does.
  Pat, I think.`,
    ));

  test('the order of quoting stands above the clock', () =>
    check(
      mail('No.\n\nOn Mar 4, 2026, at 11:30 AM, Joe Bloggs <joe@example.com> wrote:\n\nYes.'),
      `
Joe Bloggs · 2026-03-04T11:30:00 · embedded
  Yes.
  in message 2
Ada Roe · 2026-03-04T10:00:00
  No.`,
    ));

  test('a quote of its own without an owner is nobody’s', () =>
    check(
      mail('I read this:\n\n> Kim leads Search.\n\nWho wrote it?'),
      `
Ada Roe · 2026-03-04T10:00:00
  I read this:
  Who wrote it?`,
    ));

  test('messages are in the order of time even if the export begins with the newest', () => {
    const newest = `## 2026-03-05 10:00:00 — Joe Bloggs <joe@example.com>\n\n> Second.\n\n`;
    check(
      newest + mail('First.').replace(/^# .*\n/u, ''),
      `
Ada Roe · 2026-03-04T10:00:00
  First.
Joe Bloggs · 2026-03-05T10:00:00
  Second.`,
    );
  });

  test('what somebody notes below an exported mail is not part of it', () =>
    check(
      `${mail('First.')}\nAsk Kim about this.\n`,
      `
Ada Roe · 2026-03-04T10:00:00
  First.`,
    ));
});

describe('repeats', () => {
  const asked = 'Who leads the Search team these days, and who leads the Maps team?';
  const reply = (quote: string) =>
    `${mail(asked)}\n## 2026-03-05 10:00:00 — Joe Bloggs <joe@example.com>\n\n> No idea.\n>\n> On Mar 4, 2026, at 10:00 AM, Ada Roe <ada@example.com> wrote:\n>\n${quote}\n`;
  const answer = (repeated: string) => `
Ada Roe · 2026-03-04T10:00:00
  ${asked}
Joe Bloggs · 2026-03-05T10:00:00
  No idea.
repeats On Mar 4, 2026, at 10:00 AM, Ada Roe <ada@example.com> wrote:
repeats ${repeated}`;

  test('a quote that was wrapped and marked anew is a repeat', () =>
    check(
      reply('> > Who leads the   Search team\n> > these days, and who\n> > leads the Maps team?'),
      answer('Who leads the Search team > > these days, and who > > leads the Maps team?').replaceAll(
        '> > ',
        '',
      ),
    ));

  test('a quote that was cut short is a repeat', () =>
    check(reply('> Who leads the Search team these days,'), answer('Who leads the Search team these days,')));

  test('a short answer that somebody gives twice is two messages', () =>
    check(
      `${mail('Thanks!')}\n## 2026-03-09 10:00:00 — Joe Bloggs <joe@example.com>\n\n> Ok.\n>\n> On Mar 8, 2026, at 9:12 AM, Ada Roe <ada@example.com> wrote:\n>\n> Thanks!\n`,
      `
Ada Roe · 2026-03-04T10:00:00
  Thanks!
Ada Roe · 2026-03-08T09:12:00 · embedded
  Thanks!
  in message 3
Joe Bloggs · 2026-03-09T10:00:00
  Ok.`,
    ));

  test('a signature that only the quote has kept is told once', () =>
    check(
      reply(`> ${asked}\n>\n> --\n> Ada Roe\n> VP Sales`),
      `
Ada Roe · 2026-03-04T10:00:00
  ${asked}
  name: Ada Roe
  role: VP Sales
Joe Bloggs · 2026-03-05T10:00:00
  No idea.
repeats On Mar 4, 2026, at 10:00 AM, Ada Roe <ada@example.com> wrote:
repeats ${asked}`,
    ));
});

describe('signatures', () => {
  test.each([
    ['Best,\nAda', ''],
    ['-Ada', ''],
    ['Thanks,\n\nAda Roe', ''],
    ['Sent from my iPhone', ''],
    ['-- \nAda Roe | CTO | Larkfield GmbH', 'name: Ada Roe, role: CTO, organization: Larkfield GmbH'],
    [
      'Ada Roe\nHead of Data\n+49 30 5550 1234\nexample.com',
      'name: Ada Roe, role: Head of Data, phone: +49 30 5550 1234, url: example.com',
    ],
    [
      'Kind regards,\n**Ada Roe**\n*Director, Larkfield*\nM: (555) 010-2200',
      'name: Ada Roe, role: Director, organization: Larkfield, phone: (555) 010-2200',
    ],
    [
      '--\nAda Roe\nCTO at Larkfield\nada@example.com',
      'name: Ada Roe, role: CTO, organization: Larkfield, email: ada@example.com',
    ],
    ['Ada Roe, VP Sales\nBerlin, Germany', 'name: Ada Roe, role: VP Sales'],
  ])('%j', (under, parts) => {
    const [message] = readThread(mail(`Hello Kim.\n\n${under}`))?.messages ?? [];
    const { span: _, ...found } = message?.signature ?? { span: undefined };
    expect(
      Object.entries(found)
        .map(([key, part]) => `${key}: ${part.text}`)
        .join(', '),
    ).toBe(parts);
    expect(message?.body).toHaveLength(1);
    expect(shown(mail(`Hello Kim.\n\n${under}`))).toMatch(/\n {2}Hello Kim\.(\n|$)/u);
  });

  test('a last sentence with the author’s name in it is no signature', () => {
    const text = mail('Ask the team.\nAda Roe will be the lead engineer there.');
    check(text, '\nAda Roe · 2026-03-04T10:00:00\n  Ask the team. Ada Roe will be the lead engineer there.');
  });
});

describe('notes that are no threads', () => {
  test.each([
    '# Meeting\n\nJoe Bloggs wrote:\n\n> Hello.\n',
    '# Log\n\n## 2026-03-04 — Kickoff\n\nHello.\n',
    'Dear diary,\n\nOn Dec 12, 2025, at 1:18 PM, Joe Bloggs <joe@example.com> wrote:\n\nHello.\n',
    '',
    '\ufeff---\ntype: person\n---\n# Ada\n',
  ])('%j', text => check(text, 'no thread'));

  test('a mail pasted at the start of a note is a thread', () =>
    check(
      '# From my inbox\n\nFrom: Joe Bloggs <joe@example.com>\nSent: 12 December 2025 14:43\nTo: Ada Roe\nSubject: Hello\n\nKim leads Search.\n\nOn 11 Dec 2025, at 13:18, Ada Roe <ada@example.com> wrote:\n\nWho leads Search?\n',
      `
Ada Roe · 2025-12-11T13:18:00 · embedded
  Who leads Search?
  in message 2
Joe Bloggs · 2025-12-12T14:43:00
  to Ada Roe
  Kim leads Search.`,
    ));
});

test('line endings of Windows, a byte-order mark and frontmatter change nothing', () => {
  const text = mail(
    'Yes.\n\nOn Dec 12, 2025, at 1:18 PM, Joe Bloggs\n<joe@example.com> wrote:\n\n> Hello\n> there',
  );
  const same = `\ufeff---\r\ntags: mail\r\n---\r\n${text.replaceAll('\n', '\r\n')}`;
  expect(shown(same)).toBe(shown(text));
});

/** What takes the square of a megabyte takes hours, and reaches the limit of the test. */
describe('a megabyte of hostile text is read to its end', () => {
  const megabyte = (unit: string) => unit.repeat(Math.ceil(1e6 / unit.length));
  const head = mail('Hello.').replace(/---\n$/u, '');
  test.each(
    [
      megabyte('['),
      megabyte('>'),
      megabyte('> '),
      megabyte('> > \n'),
      megabyte('@'),
      megabyte('a@'),
      megabyte('On Dec 12, 2025, at 1:18 PM, A <a@example.com> wrote:\n> x\n'),
      megabyte('> On Dec 12, 2025, at 1:18 PM, A <a@example.com> wrote:\n'),
      megabyte('> From: A\n> Sent: 1 Jan 2026\n> To: b\n> hello hello hello hello hello\n'),
      megabyte('From: a\n'),
      `> From: a\n> To: ${megabyte('b;')}`,
      megabyte('> -- \n'),
      megabyte('## 2026-03-05 10:00:00 — A <a@example.com>\n> x x x x x x x x x\n'),
      megabyte('**To:** a\n'),
      megabyte('> On 1 2 3 4 5 6 7 8 9\n'),
      megabyte('\n'),
      Array.from(
        { length: 1400 },
        (_, depth) => `${'>'.repeat(depth + 1)} On Dec 12, 2025, at 1:18 PM, A <a@example.com> wrote:\n`,
      ).join(''),
    ].map(text => [JSON.stringify(text.slice(0, 60)), text] as const),
  )('%s', (_, text) => {
    readThread(text);
    expect(readThread(head + text)?.messages.map(({ author }) => author.name)).toContain('Ada Roe');
  });
});

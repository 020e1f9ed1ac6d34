import { describe, expect, test } from 'vitest';
import { mailLanguages } from '../../../src/parse/thread/languages/mail-languages.ts';
import { mail, told } from './messages.ts';

const rest = 'Ada Roe · 2026-03-04T10:00:00 · Fine. ';
const quoted = (line: string, quote = '> I report to Kim.'): readonly string[] =>
  told(mail(`Fine.\n\n${line}\n\n${quote}`));

describe('the attribution line of every language that we know is read', () => {
  test.each(mailLanguages.map(({ language, example }) => [language, example] as const))(
    '%s',
    (_, example) => {
      expect(quoted(example)).toEqual([
        'Joe Bloggs · 2026-03-02T09:15:00 · I report to Kim. · embedded',
        rest.replace(/ $/u, '').replace(/ ·?$/u, ''),
      ]);
    },
  );
});

describe('a date and an address before a colon are one in any language', () => {
  test.each([
    [
      'a language that no table knows',
      'Ar 2 Mawrth 2026 am 09:15, ysgrifennodd Mair Llwyd <mair@halden.example>:',
      'Mair Llwyd',
    ],
    ['another verb', 'On Mon, Mar 2, 2026 at 9:15 AM Bo Lund <bo@halden.example> jotted down:', 'Bo Lund'],
    [
      'a name that another language starts with',
      'On 2 Mar 2026 09:15, Dana Levi <dana@halden.example> wrote:',
      'Dana Levi',
    ],
    [
      'marks of direction around a name',
      'בתאריך יום ב׳, 2 במרץ 2026 ב-9:15 מאת \u202aDana Levi\u202c\u200f <\u202adana@halden.example\u202c\u200f>:\u202c',
      'Dana Levi',
    ],
    ['no verb', '2026-03-02 09:15 GMT+01:00 Bo Lund <bo@halden.example>:', 'Bo Lund'],
    [
      'Outlook behind a mark of byte order',
      '\ufeffD. 02/03/2026 09.15 skrev "Bo Lund" <bo@halden.example>:',
      'Bo Lund',
    ],
    [
      'the address of an archive',
      'On Mon, 2 Mar 2026 09:15:00 +0100, Bo Lund <bo at halden.example> wrote:',
      'Bo Lund',
    ],
    [
      'an old joke above a quote with initials',
      'Twas brillig at 09:15:00 02.03.2026 UTC+01 when bo@halden.example did gyre and gimble:',
      'bo@halden.example',
    ],
  ])('%s', (_, line, author) => {
    expect(quoted(line, line.startsWith('Twas') ? ' BL> I report to Kim.' : undefined)[0]).toMatch(
      new RegExp(`^${author} · .* · I report to Kim\\. · embedded$`, 'u'),
    );
  });
});

test('a name above quoted text needs a verb or a date', () => {
  expect(told(mail('Fine.\n\nBo Lund wrote:\n> I report to Kim.'))[0]).toBe(
    'Bo Lund · undated · I report to Kim. · embedded',
  );
  expect(told(mail('Fine.\n\nDen 2. mars 2026 kl. 09.15 skrev Bo Lund:\n> I report to Kim.'))[0]).toBe(
    'Bo Lund · 2026-03-02T09:15:00 · I report to Kim. · embedded',
  );
});

describe('a day without a year or an hour beside an address', () => {
  test.each([
    'On Mon 2 March, Bo Lund <bo@halden.example> wrote:',
    'Bo Lund (bo@halden.example) wrote on 2 March:',
    'Am 2. März schrieb Bo Lund <bo@halden.example>:',
    'Le 2 mars, Bo Lund <bo@halden.example> a écrit :',
  ])('%s', line => {
    expect(quoted(line, 'I report to Kim.')[0]).toBe('Bo Lund · 2026-03-02 · I report to Kim. · embedded');
  });

  test.each([
    'Mar 2, Bo Lund <bo@halden.example>:',
    'Bo Lund <bo@halden.example> wrote back on 2 March:',
    'Bo Lund <bo@halden.example> wrote yesterday:',
  ])('%s may be one', line => {
    expect(quoted(line, 'I report to Kim.')[0]).toMatch(/^\? .* I report to Kim\. · doubtful$/u);
  });
});

describe('an attribution line that lost its colon', () => {
  test.each([
    ['Bo Lund <bo@halden.example> schreef op 2 maart 2026 om 09:15', '2026-03-02T09:15:00'],
    ['Bo Lund <bo@halden.example> schrieb am Mo., 2. März 2026, 09:15', '2026-03-02T09:15:00'],
    ['Mon, 2 Mar 2026 09:15 Bo Lund <bo@halden.example>', '2026-03-02T09:15:00'],
    ['Bo Lund <bo@halden.example> a écrit le 2 mars 2026', '2026-03-02'],
  ])('%s', (line, date) => {
    expect(quoted(line, 'I report to Kim.')[0]).toBe(`Bo Lund · ${date} · I report to Kim. · embedded`);
  });

  test.each([
    'Bo Lund <bo@halden.example> wrote on 2 March 2026 at 09:15.',
    'Bo Lund <bo@halden.example> wrote the plan on 2 March 2026 at 09:15',
    'Bo Lund <bo@halden.example> joined on 2 March 2026',
    'Meeting with Bo Lund <bo@halden.example> 2 March 2026 09:15',
    'Chair: Bo Lund <bo@halden.example> 2 March 2026 09:15',
    '1. 2 March 2026 09:15 Bo Lund <bo@halden.example>',
    'Contact: Bo Lund <bo@halden.example>, since 2 March 2026',
  ])('%s is none', line => {
    expect(quoted(line, 'I report to Kim.')).toHaveLength(1);
  });
});

describe('an address and a colon that begin a paragraph may be one', () => {
  test.each([
    'Bo Lund <bo@halden.example>:',
    'Citerar Bo Lund <bo@halden.example>:',
    '"Lund, Bo" (bo@halden.example):',
  ])('%s', line => {
    expect(quoted(line, 'I report to Kim.')[0]).toMatch(/^\? .* I report to Kim\. · doubtful$/u);
  });

  test.each([
    'Please contact Bo Lund <bo@halden.example>:',
    'Questions to bo@halden.example:',
    'We asked many.\nBo Lund <bo@halden.example>:',
  ])('%s is none', line => {
    expect(quoted(line, 'I report to Kim.')).toHaveLength(1);
  });
});

describe('sentences that end in a colon are none', () => {
  test.each([
    'By Friday 6 March, Pam Stone and I agreed the following:',
    'See the list of 2026-03-02 with these items:',
    'The minutes of 2 March 2026 09:15 say this:',
    'Deadline 2 March 2026 09:15:',
    'Please send it by 2 March to bo@halden.example:',
    'By 2 March, write to Bo Lund <bo@halden.example>:',
    'Agenda for 2 March:',
  ])('%s', line => {
    expect(told(mail(`Fine.\n\n${line}\nI report to Kim.`))).toHaveLength(1);
  });
});

test('where a line may be one or not, nobody is credited with what stands below it, and the message goes on', () => {
  const [below, above] = told(
    mail(
      'Fine.\n\nPlease send by 2 March 2026 09:15 to bo@halden.example whatever is known about the rest of this:\n\nI report to Kim.',
    ),
  );
  expect(below).toMatch(/^\? · 2026-03-04T10:00:00 · .*I report to Kim\. · doubtful$/u);
  expect(above).toBe('Ada Roe · 2026-03-04T10:00:00 · Fine.');
});

describe('a day that could be a month is left open unless something settles it', () => {
  test.each([
    [
      'a quote is not later than its answer',
      'On 04/03/2026 08:00, Bo Lund <bo@halden.example> wrote:',
      '2026-03-04T08:00:00',
    ],
    [
      'AM and PM in capitals are American',
      'On 02/01/2026 8:00 AM, Bo Lund <bo@halden.example> wrote:',
      '2026-02-01T08:00:00',
    ],
    [
      'French puts the day first',
      'Le 02/01/2026 à 08:00, Bo Lund <bo@halden.example> a écrit :',
      '2026-01-02T08:00:00',
    ],
    [
      'the day before the answer',
      'On 03/03/2026 08:00, Bo Lund <bo@halden.example> wrote:',
      '2026-03-03T08:00:00',
    ],
    ['nothing tells', 'On 02/01/2026 08:00, Bo Lund <bo@halden.example> wrote:', 'undated'],
  ])('%s', (_, line, date) => {
    expect(quoted(line)[0]).toBe(`Bo Lund · ${date} · I report to Kim. · embedded`);
  });
});

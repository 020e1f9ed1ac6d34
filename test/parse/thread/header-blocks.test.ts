import { describe, expect, test } from 'vitest';
import { mail, told } from './messages.ts';

const below = (block: string): readonly string[] => told(mail(`Fine.\n\n${block}\n\nI report to Kim.`));
const bo = (date: string): readonly string[] => [
  `Bo Lund · ${date} · I report to Kim. · embedded`,
  'Ada Roe · 2026-03-04T10:00:00 · Fine.',
];

describe('blocks of headers in many languages', () => {
  test.each([
    ['Danish', 'Fra: Bo Lund <bo@halden.example>\nSendt: 2. marts 2026 09:15\nTil: Ada Roe\nEmne: Plan'],
    [
      'Danish, a label of 2019',
      'Fra: Bo Lund\nDato: mandag den 2. marts 2026 kl. 09.15\nTil: Ada Roe\nEmne: Plan',
    ],
    [
      'Italian',
      'Da: Bo Lund <bo@halden.example>\nInviato: lunedì 2 marzo 2026 09:15\nA: Ada Roe\nOggetto: Plan',
    ],
    [
      'Portuguese',
      'De: Bo Lund\nEnviada em: segunda-feira, 2 de março de 2026 09:15\nPara: Ada Roe\nAssunto: Plan',
    ],
    ['Dutch', 'Van: Bo Lund\nVerzonden: maandag 2 maart 2026 09:15\nAan: Ada Roe\nOnderwerp: Plan'],
    ['Norwegian', 'Fra: Bo Lund\nSendt: mandag 2. mars 2026 09:15\nTil: Ada Roe\nKopi: Kim Lee\nEmne: Plan'],
    ['Swedish', 'Från: Bo Lund\nSkickat: den 2 mars 2026 09:15\nTill: Ada Roe\nÄmne: Plan'],
    [
      'Finnish',
      'Lähettäjä: Bo Lund\nLähetetty: maanantai 2. maaliskuuta 2026 9.15\nVastaanottaja: Ada Roe\nAihe: Plan',
    ],
    ['Polish', 'Od: Bo Lund\nWysłano: poniedziałek, 2 marca 2026 09:15\nDo: Ada Roe\nTemat: Plan'],
    ['Czech', 'Od: Bo Lund\nDatum: pondělí 2. března 2026 9:15\nKomu: Ada Roe\nPředmět: Plan'],
    ['Hungarian', 'Feladó: Bo Lund\nElküldve: 2026. március 2. 9:15\nCímzett: Ada Roe\nTárgy: Plan'],
    ['Romanian', 'De la: Bo Lund\nTrimis: luni, 2 martie 2026 09:15\nCătre: Ada Roe\nSubiect: Plan'],
    ['Russian', 'От: Bo Lund\nОтправлено: 2 марта 2026 г. 9:15\nКому: Ada Roe\nТема: Plan'],
    ['Ukrainian', 'Від: Bo Lund\nНадіслано: 2 березня 2026 р. 9:15\nКому: Ada Roe\nТема: Plan'],
    ['Greek', 'Από: Bo Lund\nΕστάλη: Δευτέρα, 2 Μαρτίου 2026 9:15\nΠρος: Ada Roe\nΘέμα: Plan'],
    ['Turkish', 'Kimden: Bo Lund\nGönderildi: 2 Mart 2026 Pazartesi 09:15\nKime: Ada Roe\nKonu: Plan'],
    [
      'Japanese',
      '差出人: Bo Lund <bo@halden.example>\n送信日時: 2026年3月2日 9:15\n宛先: Ada Roe\n件名: Plan',
    ],
    [
      'Korean',
      '보낸 사람: Bo Lund\n보낸 날짜: 2026년 3월 2일 월요일 오전 9:15\n받는 사람: Ada Roe\n제목: Plan',
    ],
    ['Chinese', '发件人： Bo Lund\n发送时间： 2026年3月2日 9:15\n收件人： Ada Roe\n主题： Plan'],
    [
      'a language that no table knows',
      'Oddi wrth: Bo Lund <bo@halden.example>\nAnfonwyd: Llun 02.03.2026 09:15\nAt: Ada Roe <ada@halden.example>\nPwnc: Plan',
    ],
  ])('%s', (_, block) => {
    expect(below(block)).toEqual(bo('2026-03-02T09:15:00'));
  });
});

describe('what programs write', () => {
  test.each([
    [
      'an address on the next line',
      'From: Bo Lund\n<bo@halden.example>\nSent: Monday, March 2, 2026 9:15 AM\nTo: Ada Roe\nSubject: Plan',
    ],
    [
      'a sender on the next line',
      'From:\nBo Lund <bo@halden.example>\nSent: Monday, March 2, 2026 9:15 AM\nTo: Ada Roe',
    ],
    [
      'month, day and year with dashes',
      'From: Bo Lund\nSent: March-02-26 9:15 AM\nTo: Ada Roe\nSubject: Plan',
    ],
    [
      'author and date',
      '____ Reply Separator ____\nSubject: Plan\nAuthor: "Bo Lund" <bo@halden.example> at Harbour\nDate: 03/02/2026 9:15 AM',
    ],
    [
      'Notes with a unit',
      'Bo Lund@HALDEN\n03/02/2026 09:15 AM\nTo: Ada Roe/Yard/Halden@HALDEN\ncc:\nSubject: Plan',
    ],
    [
      'Notes, forwarded',
      '----- Forwarded by Ada Roe/Yard/Halden on 03/03/2026 08:00 AM -----\n\n    Bo Lund/Yard/Halden\n    03/02/2026 09:15 AM\n\n         To: Ada Roe/Yard/Halden@HALDEN\n         cc:\n         Subject: Plan',
    ],
    [
      'Notes, the date on the line',
      '"Lund, Bo" <bo@halden.example> on 03/02/2026 09:15:00 AM\nTo: Ada Roe/Yard/Halden\nSubject: Plan',
    ],
    ['Notes, from', 'From: Bo Lund@HALDEN on 03/02/2026 09:15 AM\nTo: Ada Roe/Yard/Halden\ncc:'],
    ['a page of Gmail', 'Bo Lund <bo@halden.example>\nMon, Mar 2, 2026, 9:15 AM (2 days ago)\nto me, Kim'],
    ['a page of Outlook', 'Bo Lund\n\u200b\nTo: Ada Roe\nMon 3/2/2026 9:15 AM'],
    [
      'a tag before the name',
      'From: [EXT] Bo Lund <bo@halden.example>\nSent: Monday, March 2, 2026 9:15 AM\nTo: Ada Roe',
    ],
    [
      'a surname first',
      'From: Lund, Bo (Halden Yard)\nSent: Monday, March 2, 2026 9:15 AM\nTo: Roe, Ada\nSubject: Plan',
    ],
  ])('%s', (_, block) => {
    expect(below(block)).toEqual(bo('2026-03-02T09:15:00'));
  });
});

describe('a block whose line breaks were lost', () => {
  test.each([
    '*From:* Bo Lund *Sent:* Monday, 2 March 2026 09:15 *To:* Ada Roe <ada@halden.example> *Subject:* Plan',
    'From: Bo Lund Sent: Monday, 2 March 2026 09:15 To: Ada Roe Subject: Re: Plan: more',
    'From: Bo Lund <bo@halden.example> | Sent: Monday, 2 March 2026 09:15 | To: Ada Roe | Subject: Plan',
    'De : Bo Lund Envoyé : lundi 2 mars 2026 09:15 À : Ada Roe Objet : Plan',
  ])('%s', line => {
    expect(below(line)).toEqual(bo('2026-03-02T09:15:00'));
  });

  test('without an address or the time of day it may be a journey', () => {
    expect(below('From: Oslo To: Bergen Date: 2 March 2026')[0]).toMatch(/^\? .* doubtful$/u);
  });

  test.each([
    'The letter From: Bo Lund Sent: 2 March 2026 09:15 To: Ada',
    'Date: 2 March 2026 09:15 Place: Room 4 Chair: Bo Lund',
    'Phone: +47 55 50 01 01 Email: bo@halden.example Web: www.halden.example',
    'From: Bo, we heard on 2 March: all is well',
  ])('%s is none', line => {
    expect(below(line)).toHaveLength(1);
  });
});

describe('headers as a list or a table', () => {
  const bare = ['Bo Lund <bo@halden.example>', 'Monday, 2 March 2026 09:15', 'Ada Roe', 'Plan'];
  const rows = ['From', 'Sent', 'To', 'Subject'].map((label, at) => [label, bare[at] ?? ''] as const);
  test.each([
    ['dashes', rows.map(([label, value]) => `- **${label}:** ${value}`)],
    ['numbers', rows.map(([label, value], at) => `${at + 1}. ${label}: ${value}`)],
    ['tabs', rows.map(([label, value]) => `${label}:\t${value}`)],
    ['cells', ['| | |', '|---|---|', ...rows.map(([label, value]) => `| **${label}** | ${value} |`)]],
    ['lines in cells', rows.map(([label, value]) => `| ${label}: ${value} |`)],
  ])('%s', (_, lines) => {
    expect(below(lines.join('\n')).join('\n')).toContain(
      'Bo Lund · 2026-03-02T09:15:00 · I report to Kim. · embedded',
    );
  });

  test.each([
    ['a list without an address', '- From: Bo Lund\n- Sent: 2 March 2026 09:15\n- To: Ada Roe'],
    ['two labels', 'From: Bo Lund <bo@halden.example>\nSubject: Plan'],
  ])('%s may be one', (_, block) => {
    expect(below(block)[0]).toMatch(/^\? .* I report to Kim\. · doubtful$/u);
  });

  test.each([
    '- Date: 2 March 2026 09:15\n- Place: Room 4\n- Chair: Bo Lund',
    '1. Date: 2 March 2026 09:15\n2. Chair: Bo Lund\n3. Subject: Plan',
    '| From | To | Price |\n|---|---|---|\n| Oslo | Bergen | 9 |',
    '- Phone: +47 55 50 01 01\n- Email: bo@halden.example',
    '- To: buy milk\n- Re: call Bo',
  ])('%s is none', block => {
    expect(below(block)).toHaveLength(1);
  });
});

describe('a page of Gmail without an address', () => {
  test.each([
    'Bo Lund\nto me\nMon, Mar 2, 9:15 AM (2 days ago)',
    'Bo Lund\nto Ada, Raj\nMon, Mar 2, 9:15 AM (2 days ago)',
    'Bo Lund\nMon, Mar 2, 9:15 AM (2 days ago)\nto Ada, Raj',
  ])('%s', page => {
    expect(below(page)).toEqual(bo('2026-03-02T09:15:00'));
    expect(told(`# Hello\n\n${page}\n\nI report to Kim.\n`)).toEqual([
      'Bo Lund · undated · I report to Kim.',
    ]);
  });

  test.each([
    'The list goes\nto Ada, Raj\nand others on 2 March 2026 09:15',
    'Plan of the week\n\nMon, Mar 2, 9:15 AM',
    'Bo Lund\nto Ada, Raj',
  ])('%s is none', lines => {
    expect(below(lines)).toHaveLength(1);
  });
});

describe('lines that look like headers and are none', () => {
  test.each([
    ['contact data', 'Phone: +47 55 50 01 01\nEmail: bo@halden.example\nWeb: www.halden.example'],
    ['minutes', 'Date: 2 March 2026 09:15\nPlace: Room 4\nChair: Bo Lund'],
    [
      'minutes with the chair first',
      'Chair: Bo Lund <bo@halden.example>\nDate: 2 March 2026 09:15\nPlace: Room 4',
    ],
    ['an order', 'Vendor: Bo Lund\nStart: 2 March 2026 09:15\nEnd: 3 March 2026 09:15'],
    ['mailboxes', 'Sales: bo@halden.example\nSupport: kim@halden.example\nOffice: ida@halden.example'],
    ['prose', 'From: here to there\nTo: be or not to be'],
  ])('%s', (_, block) => {
    expect(below(block)).toHaveLength(1);
  });

  test('a journey is doubtful: nobody says "I" below it', () => {
    expect(below('From: Oslo\nTo: Bergen\nDate: 2 March 2026')[0]).toMatch(/^\? .* doubtful$/u);
  });

  test('a rule without a sender below it begins a message of nobody', () => {
    expect(below('-----Original Message-----')[0]).toBe('? · undated · I report to Kim. · embedded');
  });
});

test('who writes on behalf of another is the one who signs', () => {
  const from =
    'From: Bo Lund <bo@halden.example> On Behalf Of Kim Lee\nSent: Monday, March 2, 2026 9:15 AM\nTo: Ada Roe\nSubject: Plan\n\nI know.\n\n';
  expect(told(mail(`Fine.\n\n${from}Kim`))[0]).toMatch(/^Kim Lee /u);
  expect(told(mail(`Fine.\n\n${from}Bo`))[0]).toMatch(/^Bo Lund /u);
  expect(told(mail(`Fine.\n\n${from}`.trimEnd()))[0]).toMatch(/^\? /u);
});

import { describe, expect, test } from 'vitest';
import { mail, signed, told } from './messages.ts';

describe('signatures', () => {
  test.each([
    [
      'i.A. before the name',
      'Mit freundlichen Grüßen\ni.A. Ada Roe\nLeiterin Einkauf\nTel.: +49 40 555-0101',
      'name: Ada Roe, phone: +49 40 555-0101, role: Leiterin Einkauf',
    ],
    [
      'i. V. before the name',
      'Mit freundlichen Grüßen\ni. V. Ada Roe\nLeiterin Einkauf\nTel.: +49 40 555-0101',
      'name: Ada Roe, phone: +49 40 555-0101, role: Leiterin Einkauf',
    ],
    [
      'ppa. before the name',
      'Mit freundlichen Grüßen\nppa. Ada Roe\nLeiterin Einkauf\nTel.: +49 40 555-0101',
      'name: Ada Roe, phone: +49 40 555-0101, role: Leiterin Einkauf',
    ],
    [
      'Im Auftrag before the name',
      'Mit freundlichen Grüßen\nIm Auftrag Ada Roe\nLeiterin Einkauf\nTel.: +49 40 555-0101',
      'name: Ada Roe, phone: +49 40 555-0101, role: Leiterin Einkauf',
    ],
    [
      'Indkøbschef',
      'Ada Roe\nIndkøbschef\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Indkøbschef',
    ],
    [
      'Inköpschef',
      'Ada Roe\nInköpschef\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Inköpschef',
    ],
    [
      'Innkjøpssjef',
      'Ada Roe\nInnkjøpssjef\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Innkjøpssjef',
    ],
    [
      'Inkoopmanager',
      'Ada Roe\nInkoopmanager\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Inkoopmanager',
    ],
    [
      'Avdelingsleder',
      'Ada Roe\nAvdelingsleder\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Avdelingsleder',
    ],
    [
      'Logistikleiterin',
      'Ada Roe\nLogistikleiterin\nM: +45 55 50 01 03',
      'name: Ada Roe, phone: +45 55 50 01 03, role: Logistikleiterin',
    ],
    [
      'lines of their own',
      'Ada Roe\nHead of Planning\nHalden Freight AS\nPhone: +47 55 50 01 01',
      'name: Ada Roe, organization: Halden Freight AS, phone: +47 55 50 01 01, role: Head of Planning',
    ],
    [
      'one line',
      '--\nAda Roe | Head of Planning | Halden Freight AS | +47 55 50 01 01',
      'name: Ada Roe, organization: Halden Freight AS, phone: +47 55 50 01 01, role: Head of Planning',
    ],
    [
      'two columns',
      'Ada Roe                 Tel: 555 010 2200\nHead of Planning        ada@halden.example',
      'email: ada@halden.example, name: Ada Roe, phone: 555 010 2200, role: Head of Planning',
    ],
    [
      'a number before a street',
      'Ada Roe\nHead of Planning\nM +44 20 7946 0123 10 High Street',
      'name: Ada Roe, phone: +44 20 7946 0123, role: Head of Planning',
    ],
    [
      'a number before a floor',
      'Ada Roe\nHead of Planning\nT +44 20 7946 0123 2nd floor',
      'name: Ada Roe, phone: +44 20 7946 0123, role: Head of Planning',
    ],
    [
      'a number before a post code',
      'Ada Roe\nHead of Planning\nT +49 30 23125 124 10115 Berlin',
      'name: Ada Roe, phone: +49 30 23125 124, role: Head of Planning',
    ],
    [
      'a number before office hours',
      'Ada Roe\nHead of Planning\nT +49 30 23125 123 8-17 Uhr',
      'name: Ada Roe, phone: +49 30 23125 123, role: Head of Planning',
    ],
    [
      'two extensions',
      'Ada Roe\nHead of Planning\nTel. +49 30 23125-123/-124',
      'name: Ada Roe, phone: +49 30 23125-123, role: Head of Planning',
    ],
    [
      'a number with a word behind it',
      'Ada Roe\nHead of Planning\nT +45 33 12 34 56 Anna',
      'name: Ada Roe, phone: +45 33 12 34 56, role: Head of Planning',
    ],
    [
      'the fax is no telephone',
      'Ada Roe\nHead of Planning\nFax: (555) 010-2211\nTel: (555) 010-2200',
      'name: Ada Roe, phone: (555) 010-2200, role: Head of Planning',
    ],
    [
      'a fax behind the number',
      'Ada Roe\nHead of Planning\n555.010.2200   fax 555.010.2211',
      'name: Ada Roe, phone: 555.010.2200, role: Head of Planning',
    ],
    [
      'a label on the line above',
      'Ada\n____________________\nPhone\n(555) 010-2200\nFax\n(555) 010-2211',
      'name: Ada, phone: (555) 010-2200',
    ],
    [
      'a short name and a middle initial',
      'Ada K. Roe\nCounsel\noffice:  555-010-2200\ncell:  555-010-2299',
      'name: Ada K. Roe, phone: 555-010-2200, role: Counsel',
    ],
    [
      'the company above the name',
      'Wishing you all the best,\nHalden Energy\nAda Roe, Co-Founder & CSO\nTelephone (toll free) 877 010-0800',
      'name: Ada Roe, organization: Halden Energy, phone: 877 010-0800, role: Co-Founder & CSO',
    ],
    [
      'above a disclaimer',
      'Ada Roe\nHead of Planning\n\nThis e-mail is confidential and intended for the addressee only. If you have received it in error, please notify the sender and delete it.',
      'name: Ada Roe, role: Head of Planning',
    ],
    [
      'a version is no number',
      'Ada Roe\nHead of Planning\nScheduler 10.15.7.2048',
      'name: Ada Roe, role: Head of Planning',
    ],
    ['a day is no number', 'Ada\n\n28/06/2001 11:31', ''],
  ])('%s', (_, under, parts) => {
    expect(signed(under)).toBe(parts);
  });

  test('behind the signature a PS is prose again', () => {
    const [message] = told(
      mail('Hello.\n\nAda Roe\nHead of Planning\n+47 55 50 01 01\n\nPS: Bo Lund leads the Yard team.'),
    );
    expect(message).toBe('Ada Roe · 2026-03-04T10:00:00 · Hello. PS: Bo Lund leads the Yard team.');
  });
});

describe('boilerplate is no prose, and what looks like it is', () => {
  test.each([
    [
      'a banner',
      'CAUTION: This email originated from outside of the organization. Do not click links.\n\nHello there.',
      'Hello there.',
    ],
    ['a telephone', 'Hello there.\n\nSent from my iPhone', 'Hello there.'],
    [
      'a place',
      'Hello there.\n\nSent from my desk in the north depot: Bo leads it.',
      'Hello there. Sent from my desk in the north depot: Bo leads it.',
    ],
    [
      'the footer of a list',
      'Hello there.\n\n____________________\nYard mailing list\nyard@halden.example\nhttps://lists.halden.example/listinfo/yard',
      'Hello there.',
    ],
    [
      'an invitation',
      'Hello there.\n\nMicrosoft Teams meeting\nMeeting ID: 123 456 789\nPasscode: a1b2c3',
      'Hello there.',
    ],
    [
      'a talk about secrets',
      'Hello there.\n\nTheir draft is confidential, and Bo Lund leads the team that wrote the plan for it.',
      'Hello there. Their draft is confidential, and Bo Lund leads the team that wrote the plan for it.',
    ],
  ])('%s', (_, body, prose) => {
    expect(told(mail(body))).toEqual([`Ada Roe · 2026-03-04T10:00:00 · ${prose}`]);
  });
});

test('answers between quoted lines belong to who answers, at every depth', () => {
  const quoted =
    'On Mon, Mar 2, 2026 at 9:15 AM Bo Lund <bo@halden.example> wrote:\n> On Sun, Mar 1, 2026 at 8:00 AM Kim Lee <kim@halden.example> wrote:\n>> Who leads it?\n> I do.\n>> And the dock?\n> Ida.\nRight.';
  expect(told(mail(quoted))).toEqual([
    'Kim Lee · 2026-03-01T08:00:00 · Who leads it? And the dock? · embedded',
    'Bo Lund · 2026-03-02T09:15:00 · I do. Ida. · embedded',
    'Ada Roe · 2026-03-04T10:00:00 · Right.',
  ]);
});

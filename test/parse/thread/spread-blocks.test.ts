import { describe, expect, test } from 'vitest';
import { mail, told } from './messages.ts';

const box = (label: string, value: string): string =>
  `|------------>\n| ${label.padEnd(11)}|\n|------------>\n  >------------------|\n  |${value}|\n  >------------------|`;

const quoted = 'Bo Lund · 2026-03-08T10:12:00 · I lead the Field team. · embedded';

describe('a block of headers whose labels stand apart from their values begins a message', () => {
  test.each([
    [
      'in columns',
      `             Bo Lund
             <bo.lund@halden.
             example>                          To
                 Ada Roe/DE/Halden@HALDEN
             08.03.2026 10:12                  cc

                                       Subject
                 Planning`,
    ],
    [
      'in columns, in German, the date below a blank line',
      `Bo Lund/DE/Halden@HALDEN

08.03.2026 10:12                                        An
                          Ada Roe/DE/Halden@HALDEN
                                                     Kopie

                                                     Thema
                          Planning`,
    ],
    [
      'in boxes',
      [
        box('From:', 'Bo Lund <bo@halden.example>     '),
        box('To:', 'Ada Roe/DE/Halden@HALDEN'),
        box('Date:', '08.03.2026 10:12'),
        box('Subject:', 'Planning'),
      ].join('\n'),
    ],
    [
      'on lines of their own',
      `"Bo Lund" <bo@halden.example>\n08.03.2026 10:12\n\nAn\n"Ada Roe" <ada@halden.example>\nKopie\n\nThema\nPlanning`,
    ],
    [
      'on lines of their own, the sender’s too',
      `Von\nBo Lund <bo@halden.example>\nAn\nAda Roe <ada@halden.example>\nDatum\n08.03.2026 10:12\nBetreff\nPlanning`,
    ],
    ['without a subject', `Bo Lund/Halden\n08.03.2026 10:12\n\nTo\nAda Roe/Halden\ncc\n\nSubject\n`],
  ])('%s', (_, block) => {
    expect(told(mail(`Here it is.\n\n${block}\n\nI lead the Field team.`))).toEqual([
      quoted,
      'Ada Roe · 2026-03-04T10:00:00 · Here it is.',
    ]);
  });

  test.each([
    ['words of a letter', 'Please send it\n\nTo\nBo Lund\n\nSubject\nPlanning'],
    ['a date and a topic', 'The call\n08.03.2026 10:12\n\nThema\nPlanning'],
    [
      'a sentence between',
      'Bo Lund comes on 08.03.2026 10:12\n\nTo\nOslo\n\nHe is on the way to us.\n\nSubject\nPlanning',
    ],
  ])('%s are none', (_, block) => {
    expect(told(mail(`Here it is.\n\n${block}\n\nI lead the Field team.`))).toHaveLength(1);
  });
});

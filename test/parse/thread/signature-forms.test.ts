import { describe, expect, test } from 'vitest';
import { signed } from './messages.ts';

describe('a signature is read however it is written', () => {
  const role = 'Head of Planning';
  const company = 'Halden Freight';
  const phone = '020 7946 0123';
  const all = `name: Ada Roe, organization: ${company}, phone: ${phone}, role: ${role}`;
  test.each([
    ['slashes', `Ada Roe / ${role} / ${company} / ${phone}`],
    ['commas', `Ada Roe, ${role}, ${company}, ${phone}`],
    ['a list', `- Ada Roe\n- ${role}\n- ${company}\n- ${phone}`],
    ['a table', `| Ada Roe | |\n|---|---|\n| ${role} | Tel ${phone} |\n| ${company} | |`],
    ['hard line breaks', `Ada Roe\\\n${role}\\\n${company}\\\nT: ${phone}`],
    ['a heading', `### Ada Roe\n${role}\n${company}\n${phone}`],
    ['tags', `<b>Ada Roe</b><br>\n${role}<br>\n${company}<br>\nTel:&nbsp;${phone}`],
    ['links', `*Ada Roe* | *${role}* | *${company}*\n[${phone}](tel:02079460123)`],
    ['a logo', `Ada Roe\n${role}\n[Logo] ${company}\n${phone}`],
    ['the role above the name', `${role}\nAda Roe\n${company}\n${phone}`],
  ])('%s', (_, under) => {
    expect(signed(under)).toBe(all);
  });

  test.each([
    ['a title before the name', 'Dr. Ada Roe\nVP, Trading', 'name: Ada Roe, role: VP, Trading'],
    [
      'what somebody looks after behind a dash',
      'Ada Roe\nVICE PRESIDENT - SUPPLY\n',
      'name: Ada Roe, role: VICE PRESIDENT - SUPPLY',
    ],
    [
      'a title before a company',
      'Ada Roe\nPresident, Bright Meadow Foods Inc.',
      'name: Ada Roe, organization: Bright Meadow Foods Inc., role: President',
    ],
    [
      'a title of many small words',
      'Ada Roe\nChief of Staff to the CEO',
      'name: Ada Roe, role: Chief of Staff to the CEO',
    ],
    [
      'a legal form with full stops',
      'Ada Roe\nBright Meadow S.p.A.\nTel. 02 5550 1234',
      'name: Ada Roe, organization: Bright Meadow S.p.A., phone: 02 5550 1234',
    ],
    ['a legal form that stands first', 'Ada Roe\nООО «Луг»', 'name: Ada Roe, organization: ООО «Луг»'],
    ['a part of the domain', 'Ada Roe\nCFO\nHalden', 'name: Ada Roe, organization: Halden, role: CFO'],
    ['a place is no company', 'Ada Roe\nCFO\nBergen', 'name: Ada Roe, role: CFO'],
    [
      'a number of a conference is nobody’s',
      'Ada Roe\nCFO\nDial-in: +44 20 7946 0999, passcode 4411',
      'name: Ada Roe, role: CFO',
    ],
    ['somebody else’s block below', 'Best,\nAda\n\nBo Lund\nHead of Yard\n+47 55 50 01 01', ''],
  ])('%s', (_, under, parts) => {
    expect(signed(under)).toBe(parts);
  });
});

import { describe, expect, test } from 'vitest';
import { statementsIn } from '../statements/reading.ts';
import { mail, told } from './messages.ts';

const own = '@Ada Roe reports_to Gus Hale';

const relations = (body: string): readonly string[] =>
  statementsIn(mail(`Hello.\n\n${body}`)).filter(said => said.includes('reports_to'));

describe('Behind somebody’s name, “I” is not the sender', () => {
  test.each([
    'Tim Bell: I report to Gus Hale.',
    '**Tim Bell:** I report to Gus Hale.',
    'Tim Bell (Head of Yard): I report to Gus Hale.',
    'Tim Bell (2 Mar, 09:15): I report to Gus Hale.',
    'TB: I report to Gus Hale.',
    'Speaker 2: I report to Gus Hale.',
    'Tim Bell:\nI report to Gus Hale.',
    'Tim:\n\nI report to Gus Hale.',
    '[2.3.2026 9:15] Tim Bell\nI report to Gus Hale.',
    'Tim Bell, [02.03.2026 9:15]\nI report to Gus Hale.',
    'timbell — 03/02/2026 9:15 AM\nI report to Gus Hale.',
    'Monday 9:15 AM\nTim Bell\nI report to Gus Hale.',
    'Tim Bell\nHead of Yard at Halden\n9:15 AM\n\nI report to Gus Hale.',
    'Tim Bell (Halden Support)\nMar 2, 2026, 9:15 AM GMT+1\n\nI report to Gus Hale.',
    '09:15:22 From Tim Bell to Everyone : I report to Gus Hale.',
    '<v Tim Bell>I report to Gus Hale.',
    '@timbell commented on this page.\n\nI report to Gus Hale.',
    'Tim Bell added a comment - 02/Mar/26 9:15 AM\n\nI report to Gus Hale.',
  ])('%s', body => {
    expect(relations(body)).toEqual([]);
  });

  test.each([
    'Data Platform: I report to Gus Hale.',
    'PS: I report to Gus Hale.',
    'Next Steps: I report to Gus Hale.',
    'Tim Bell wrote the plan on 2 March.\n\nI report to Gus Hale.',
    'Monday 9:15 AM\nTim Bell\nIda Holm\n\nI report to Gus Hale.',
  ])('and where nobody speaks it is: %s', body => {
    expect(relations(body)).toEqual([own]);
  });

  test.each(['Tim Bell:', 'Tim:'])('“%s” at the start of a letter only addresses him', name => {
    expect(statementsIn(mail(`${name}\n\nI report to Gus Hale.`))).toContain(own);
  });
});

describe('Header lines of a pasted table', () => {
  const bo = 'Bo Lund · 2026-03-02T09:15:00 · I lead it. · embedded';
  test.each(['\t', '   '])('with %j behind the labels', gap => {
    const block = [
      ['From', 'Bo Lund <bo@halden.example>'],
      ['Date', 'Mon, 2 Mar 2026 09:15'],
      ['To', 'Ada Roe <ada@halden.example>'],
      ['Subject', 'Plan'],
    ];
    expect(told(mail(`See below.\n\n${block.map(line => line.join(gap)).join('\n')}\n\nI lead it.`))[0]).toBe(
      bo,
    );
  });

  test('a sentence that begins with such a word is none', () => {
    expect(
      told(mail('From Bo Lund <bo@halden.example> I have the plan of 2 March 2026 09:15.')),
    ).toHaveLength(1);
  });
});

test.each([
  [
    'a name of Notes and its date, without To: behind a colon',
    'Bo Lund/Yard/Halden@Halden\n02.03.2026 09:15\n\nTo\nAda Roe/Yard/Halden@Halden\n\nI lead it.',
  ],
  [
    'a rule below the block as above it',
    '====== Forwarded message ======\nFrom: Bo Lund <bo@halden.example>\nDate: Mon, 02 Mar 2026 09:15:00\nSubject: Plan\n====== Forwarded message ======\n\nI lead it.',
  ],
])('%s begins a message', (_, body) => {
  expect(told(mail(`See below.\n\n${body}`))[0]).toMatch(
    /^Bo Lund · 2026-03-02T09:15:00 · .*I lead it\. · embedded$/u,
  );
});

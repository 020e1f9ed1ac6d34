import { describe, expect, test } from 'vitest';
import { statementsIn } from '../statements/reading.ts';
import { mail, told } from './messages.ts';

/** Who reports to whom, by the one mail of Ada Roe with this body. */
const relations = (body: string): readonly string[] =>
  statementsIn(mail(body)).filter(said => said.includes('reports_to'));

const own = '@Ada Roe reports_to Gus Hale';

describe('Below a line that announces words of somebody else, “I” is nobody', () => {
  test.each([
    'This is what Tim Bell sent me on Teams:',
    'Tim Bell wrote on 2 March:',
    'On Friday Tim Bell wrote:',
    'As Tim Bell wrote:',
    'My boss said:',
    'He has just replied:',
    'I asked and she said:',
    'wrote Tim Bell:',
    'Tim Bell schrieb heute:',
    'Tim’s reply to my question:',
    'The answer from Tim Bell:',
    'I got this message from Tim:',
    'From our chat:',
    'Slack, yesterday:',
    'Copied from LinkedIn:',
    'Draft for Tim to send:',
    'My draft for Tim to send:',
    'It is long, sorry. This is what Tim\nwrote to us:',
  ])('%s', line => {
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([]);
    expect(relations(`Hello.\n\n${line}\nI report to Gus Hale.`)).toEqual([]);
  });

  test.each([
    'We agreed the following:',
    'My reply is below:',
    'My answer to Tim:',
    'Two points:',
    'As I said:',
    'Tim and I said:',
    'I wrote to Tim:',
    'As mentioned:',
    'Here are answers to your questions:',
    'The following was agreed:',
    'Dates confirmed:',
    'Meeting notes:',
    'The Teams:',
    'Tim sent the plan. Two points:',
  ])('%s leaves it', line => {
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([own]);
  });

  test('the end of a box ends it', () => {
    for (const rule of ['---', '***', '\\* * *'])
      expect(
        relations(
          `Hello.\n\nTim’s LinkedIn post:\n\n${rule}\nI report to Uma Dey.\n\nIda Moe reports to me.\n${rule}\n\nI report to Gus Hale.`,
        ),
      ).toEqual([own]);
  });

  test('and so do the marks of a quote', () => {
    expect(
      relations('Hello.\n\nTim sent me this:\n\n> I report to Uma Dey.\n\nI report to Gus Hale.'),
    ).toEqual([own]);
  });
});

describe('Behind who says it, “I” is nobody to the end of the paragraph', () => {
  test.each([
    'Tim said: I report to Uma Dey.',
    'Yesterday Tim told me: I report to Uma Dey.',
    'Tim: I report to Uma Dey.',
    '- Tim: I report to Uma Dey.',
    '[Tim] I report to Uma Dey.',
    '[Tim Bell]: I report to Uma Dey.',
    '[TB] Ida Moe reports to me.',
    'Q: Who is your boss?\nA: I report to Uma Dey.',
    'A (Tim Bell): Ida Moe reports to me.',
    'Answer 2: Ida Moe reports to me.',
  ])('%s', line => {
    expect(relations(`Hello.\n\n${line}`)).toEqual([]);
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([own]);
  });

  test.each([
    'Update: I report to Gus Hale.',
    '[Update] I report to Gus Hale.',
    'I said: I report to Gus Hale.',
  ])('%s leaves it', line => {
    expect(relations(`Hello.\n\n${line}`)).toEqual([own]);
  });

  test('an answer between the lines of a quote is not of who wrote the quote, and what follows is', () => {
    const quote = '> Who is it?\n>\n> [AR] I report to Gus Hale.\n>\n> Fine. I report to Uma Dey.';
    expect(
      relations(`Yes.\n\nOn 2 Mar 2026, at 08:10, Bo Lund <bo@halden.example> wrote:\n${quote}`),
    ).toEqual(['@Bo Lund reports_to Uma Dey']);
  });
});

describe('In a chat that was pasted, “I” is nobody', () => {
  test.each([
    '[02/03/2026, 08:10] Tim Bell: I report to Uma Dey',
    '02/03/2026, 08:10 - Tim: I report to Uma Dey',
    '[8:10 AM] Tim Bell: I report to Uma Dey',
    '08:10 <tim> I report to Uma Dey',
    '<tim> I report to Uma Dey.',
    'Tim Bell  8:10 AM\nI report to Uma Dey.',
    'Tim Bell Yesterday at 8:10 AM\nI report to Uma Dey.',
    'tim.bell 8:10 AM\nI report to Uma Dey.',
    'Tim Bell\nMonday 08:10\n\nI report to Uma Dey.',
    'Tim Bell\nMontag, 2. März 2026 um 08:10\n\nI report to Uma Dey.',
    '[cid:image001.png] Tim Bell | Quays\n2 March 2026 08:10:\nI report to Uma Dey.',
  ])('%s', chat => {
    expect(relations(`Hello.\n\n${chat}\n\nIda Moe reports to me.`)).toEqual([]);
  });

  test.each([
    'Lunch 12:30',
    'We meet at 12:30',
    'Kick-off Meeting\nMonday 08:10',
    'Tim Bell 09:00\nIda Moe 09:15',
    '09:00 Opening: the plan',
    '<b> bold',
  ])('%s is none', line => {
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([own]);
  });

  test('its lines are one stretch of the mail that holds them', () => {
    expect(
      told(mail('Hello.\n\n[08:10] Tim Bell: I lead it\n[08:11] Ida Moe: Fine\n[08:12] Tim Bell: Good')),
    ).toEqual([
      '? · 2026-03-04T10:00:00 · [08:10] Tim Bell: I lead it [08:11] Ida Moe: Fine [08:12] Tim Bell: Good · doubtful',
      'Ada Roe · 2026-03-04T10:00:00 · Hello.',
    ]);
  });
});

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

describe('Below a line without a colon that says whose words follow, “I” is nobody', () => {
  test.each([
    '--- Please reply above this line ---',
    '##- Bitte antworten Sie oberhalb dieser Zeile -##',
    'Voicemail from Tim Bell (+47 555 01 0220), transcript follows.',
    'Voice message from Tim Bell',
    'Tim Bell sent the following message at 10:12 AM',
    'Tim Bell left you a voice message',
    'Logged email from Tim Bell to Ada Roe',
    'Pasting what Tim sent on Teams',
    'Forwarding the reply from Tim',
    'See below from Tim.',
    'See Tim’s note below.',
    'Tim Bell, Mar 8, 10:12 CET:',
    'Tim Bell (8 March 2026 10:12):',
    '________________________________\nTim Bell\nHead of Field\n08 March 2026',
    '________________________________\nTim Bell\n08.03.2026',
  ])('%s', line => {
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([]);
  });

  test.each([
    'I had a voicemail from Tim Bell.',
    'Email from Tim Bell has not come yet, sorry.',
    'I logged the email from Tim Bell to Ada Roe.',
    'Following up on what Tim sent.',
    'Copying Tim, who sent the plan.',
    'See below for the plan.',
    'I agree with the note from Tim below.',
    'Tim Bell sent the plan at 10:12 AM',
    'Tim Bell, Mar 8: send the plan\nBo Lund, Mar 9: send the offer',
    'By Friday 12 December, Tim Bell and I agreed the following:',
    'Please write the names above the table.',
    'Please call:\n\nTim Bell\nHead of Field\n+47 555 01 0220',
  ])('%s leaves it', line => {
    expect(relations(`Hello.\n\n${line}\n\nI report to Gus Hale.`)).toEqual([own]);
  });

  test('what is said on behalf of somebody is not the sender’s', () => {
    expect(relations('Hello.\n\nOn behalf of Tim: I report to Gus Hale.')).toEqual([]);
    expect(relations('Hello.\n\nI write on behalf of Tim: I report to Gus Hale.')).toEqual([own]);
  });
});

import { describe, expect, test } from 'vitest';
import { statementsIn } from '../statements/reading.ts';
import { mail, told } from './messages.ts';

const own = '@Ada Roe reports_to Gus Hale';

/** Who reports to whom, by the mail of Ada Roe that ends so. */
const relations = (end: string): readonly string[] =>
  statementsIn(mail(`Hello.\n\nI report to Gus Hale.\n\n${end}`)).filter(said => said.includes('reports_to'));

describe('What somebody else signs, the sender does not say', () => {
  test.each([
    'Kind regards,\nTim Bell',
    'Kind regards,\nTim Bell\nAssistant to Ada Roe',
    'Viele Grüße\n\nTim Bell',
    'Tim Bell',
    'Tim Bell\nChief Executive',
    '- Tim Bell',
    'Ada\n\nI am in charge of the yard.\n\nRegards,\nTim Bell',
    'Ada Roe\nHead of Planning\n020 7946 0123\n\nI am in charge of the yard.\n\nRegards,\nTim Bell',
    'Tim Bell\nBell & Sons Ltd.\n12 High Street\nTel. 020 7946 0123',
  ])('%s', end => {
    expect(relations(end)).toEqual([]);
  });

  test('the message stays the sender’s', () => {
    expect(told(mail('I report to Gus.\n\nBest regards,\nTim Bell'))).toEqual([
      '? · 2026-03-04T10:00:00 · I report to Gus. Best regards, Tim Bell · doubtful',
      'Ada Roe · 2026-03-04T10:00:00 · ',
    ]);
  });
});

describe('The sender signs', () => {
  test.each([
    'Ada',
    'A. Roe',
    'Dr. A. Roe',
    'Best regards,\nAda K. Roe-Bell',
    'Best regards,\nRoe, Ada',
    'Best regards,\nAda\n\nTim Bell\nHead of Yard\n020 7946 0123',
    'Ada\n\nPS: I am in charge of the yard.',
    'Ada\n\nI am in charge of the yard.',
    'Regards,\nAda\n\nRegards,\nTim Bell',
    'Please ask:\n\nTim Bell',
    'Who asks him?\n\nTim Bell',
    'You can reach my deputy at this number.\n\nTim Bell\nHead of Yard\n020 7946 0123',
    'Tim Bell\nIda Holm',
    'Best regards,\nАда Роу',
    'Best regards,\nThe Planning Team',
  ])('%s', end => {
    expect(relations(end)).toEqual([own]);
  });
});

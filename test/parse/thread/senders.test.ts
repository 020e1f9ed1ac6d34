import { describe, expect, test } from 'vitest';
import { writtenAddress, writtenAddresses } from '../../../src/parse/thread/senders/addresses.ts';

const named = (text: string): string | undefined => {
  const who = writtenAddress(text, { from: 0, to: text.length });
  return who?.name ?? who?.address;
};

describe('the bare name of a sender', () => {
  test.each([
    ['Pam Stone (Halden Freight) <pam@halden.example>', 'Pam Stone'],
    ['Wim Holt [EXT] <wim@halden.example>', 'Wim Holt'],
    ['EXT] Wim Holt <wim@halden.example>', 'Wim Holt'],
    ['Odd Berg, Longhaul Systems <odd@longhaul.example>', 'Odd Berg'],
    ['Dr. Eva Holm, PMP, CISSP <eva@halden.example>', 'Eva Holm'],
    ['Tor Lie | Longhaul <tor@longhaul.example>', 'Tor Lie'],
    ['Jonas Ruud, Ph.D. <jonas@halden.example>', 'Jonas Ruud'],
    ["O'Hara, Mary, MD <mary@halden.example>", "Mary O'Hara"],
    ['Smith, Jane, Jr. <js@halden.example>', 'Jane Smith'],
    ['Hang Tran/VNM <hang@halden.example>', 'Hang Tran'],
    ['van der Wiel, Jan <jan@halden.example>', 'Jan van der Wiel'],
    ['Anh Ma <anh@halden.example>', 'Anh Ma'],
    ['Susan J Hart@HALDEN', 'Susan J Hart'],
    ['Pam Stone (she/her) <pam@halden.example>', 'Pam Stone'],
    ["'Ann Roe' via Orders <orders@halden.example>", 'Ann Roe'],
    ['ann at halden.example', 'ann@halden.example'],
    ['Ann Roe <ann at halden.example>', 'Ann Roe'],
    ['Tor Lie at Halden.no', 'Tor Lie'],
    ["Pat O'Neil <pat.o'neil@halden.example>", "Pat O'Neil"],
    ["pat.o'neil@halden.example", "pat.o'neil@halden.example"],
    ["'pat.o'neil@halden.example'", "pat.o'neil@halden.example"],
    ["'ann@halden.example' <ann@halden.example>", 'ann@halden.example'],
    ['Halden Freight, Inc. <news@halden.example>', undefined],
    ['Yard Support <support@halden.example>', undefined],
    ['no-reply@halden.example', undefined],
    ['procurement@halden.example', undefined],
    ['einkauf-nord@halden.example', undefined],
    ['yard.team@halden.example', undefined],
    ['bo.orders@halden.example', 'bo.orders@halden.example'],
    ['Mail Delivery Subsystem <mailer-daemon@halden.example>', undefined],
    ['Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@halden.example>', undefined],
    ['LinkedIn <messages-noreply@linkedin.example>', undefined],
    ['Calendly <notifications@calendly.example>', undefined],
    ['DocuSign EU System <dse_eu@docusign.example>', undefined],
    ['Jira (Halden) <jira@halden.example>', undefined],
    ['Scan2Mail MFP-4 <scanner@halden.example>', undefined],
    ['Meeting Room 4 <mr4@halden.example>', undefined],
    ['Boardroom North <boardroom.north@halden.example>', undefined],
    ['Reception Oslo <reception@halden.example>', undefined],
    ['room4@halden.example', undefined],
    ['Ada Kern <notifications@halden.example>', 'Ada Kern'],
    ['Jira Kovac <jira.kovac@halden.example>', 'Jira Kovac'],
    ['Ada Room <ada.room@halden.example>', 'Ada Room'],
    ['Kern Ada (BDA/ITX) <ada.kern@halden.example>', 'Ada Kern'],
    ['Nagy Péter <peter.nagy@halden.example>', 'Péter Nagy'],
    ['Ada Kern <kern.ada@halden.example>', 'Ada Kern'],
    ['Kern Ada <akern@halden.example>', 'Kern Ada'],
    ['"Ann \\"AB\\" Bee" <ann.bee@halden.example>', 'Ann Bee'],
  ])('%s', (written, name) => {
    expect(named(written)).toBe(name);
  });
});

describe('lists of recipients', () => {
  test.each([
    ['Lund, Bo; Lee, Kim; Roe, Ada', ['Bo Lund', 'Kim Lee', 'Ada Roe']],
    ['Lund, Bo J', ['Bo J Lund']],
    ['Lund, Bo, III', ['Bo Lund']],
    ['Lund, Bo (Yard,Dock,QVX)', ['Bo Lund']],
    ['Bo Lund, Kim Lee', ['Bo Lund', 'Kim Lee']],
    ['Lund, Bo <bo@halden.example>, Lee, Kim <kim@halden.example>', ['Bo Lund', 'Kim Lee']],
    ['"Lund, Bo" <bo@halden.example>, Kim Lee <kim@halden.example>', ['Bo Lund', 'Kim Lee']],
    ['Bo Lund/Yard/Halden@HALDEN, Kim Lee/Dock/Halden@HALDEN', ['Bo Lund', 'Kim Lee']],
    ['Yard Office Staff', []],
    ['DL-Plant-Managers; Lund, Bo', ['Bo Lund']],
    ['Yard Managers; Lund, Bo', ['Bo Lund']],
    ['Lee-Lund, Kim; Lund, Bo', ['Kim Lee-Lund', 'Bo Lund']],
  ])('%s', (list, names) => {
    expect(writtenAddresses(list).map(({ name, address }) => name ?? address)).toEqual(names);
  });
});

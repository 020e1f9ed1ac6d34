import { describe, expect, test } from 'vitest';
import { writtenAddress, writtenAddresses } from '../../../src/parse/thread/addresses.ts';

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
    ['Halden Freight, Inc. <news@halden.example>', undefined],
    ['Yard Support <support@halden.example>', undefined],
    ['no-reply@halden.example', undefined],
    ['procurement@halden.example', undefined],
    ['einkauf-nord@halden.example', undefined],
    ['yard.team@halden.example', undefined],
    ['bo.orders@halden.example', 'bo.orders@halden.example'],
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

import { oneLineOf } from '../characters.ts';
import type { Correspondent } from '../mail.ts';

const longestName = 150;
const longestAddress = 254;

/** Signs that part addresses and names in a line are no part of either. Nobody where both are empty. */
export function correspondent(name: string, address: string): readonly Correspondent[] {
  const mailbox = oneLineOf(address, longestAddress).replace(/[\s<>()",;:\\[\]`]/gu, '');
  const called = oneLineOf(name, longestName)
    .replace(/["“”<>\\]/gu, '')
    .replaceAll(';', ',')
    .trim();
  const isNamed = called !== '' && called.toLowerCase() !== mailbox.toLowerCase();
  return mailbox === '' && !isNamed ? [] : [{ name: isNamed ? called : '', address: mailbox }];
}

/** An identifier as a comment of a note can hold it: it must not end inside of one. */
export const keptId = (written: string): string => oneLineOf(written, 300).replaceAll('--', '-%2D');

import { isGivenName } from '../../statements/vocabulary/given-names.ts';
import { foldName } from '../../../text/names.ts';

/**
 * A name of two words with the given name first: "Kern Ada" whose address is `ada.kern@…` is Ada Kern. One whose first word is a
 * given name that is known stays, since addresses with the surname first are written, too.
 */
export function inOrderOf(address: string | undefined, name: string): string {
  const [first = '', second = '', ...others] = name.split(' ');
  if (address === undefined || second === '' || others.length > 0 || isGivenName(first)) return name;
  const [given, surname, ...more] = address.slice(0, address.indexOf('@')).toLowerCase().split(/[._]/u);
  const isTurned = more.length === 0 && given === plain(second) && surname === plain(first);
  return isTurned ? `${second} ${first}` : name;
}

const plain = (word: string): string => foldName(word).normalize('NFD').replace(/\p{M}/gu, '');

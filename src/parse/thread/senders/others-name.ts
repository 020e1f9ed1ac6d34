import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { hasBodyWord, hasLegalForm, hasRole, isUnit } from './role-words.ts';
import { isNameLike } from './sender-name.ts';

/** Two to four capitalised words, none of them of work or of a company; titles such as "Mr." may stand before. */
export const isOthersName = remembered((said: string): boolean => {
  const bare = said.replace(/^(?:mr|mrs|ms|dr|prof|herr|frau|mme|sr|sra)\.?\s+/iu, '');
  const words = bare.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || !isNameLike(bare)) return false;
  if (hasRole(bare) || hasLegalForm(bare) || hasBodyWord(bare) || isUnit(bare)) return false;
  const isAcronym = words.some(word => word.length > 1 && !word.includes('.') && word === word.toUpperCase());
  return (
    !isAcronym &&
    !words.every(isOrdinary) &&
    !words.slice(-1).some(word => isOrdinary(word) && word.length > 3)
  );
}, aboutNames);

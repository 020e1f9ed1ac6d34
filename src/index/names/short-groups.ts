import { FAINT } from '../../parse/statements/nouns/meaning.ts';
import { strongest, type Votes } from '../../parse/statements/names/name-kinds.ts';
import { isOneWord } from '../../text/names.ts';
import type { SpellingGroup } from './spoken-names.ts';
import { STRONG } from './spellings.ts';
import { hasInitialsOnly } from './surname-bearers.ts';

/** Somebody by one name alone, or by a surname with initials. */
export const isPersonAlone = (group: SpellingGroup): boolean =>
  group.every(
    ([, { name, votes }]) => (isOneWord(name) || hasInitialsOnly(name)) && strongest(votes) === 'person',
  );

/** One word of which nothing but a verb open to several kinds tells what it is: "Gerda is part of …". */
export const isWeakWord = (group: SpellingGroup): boolean =>
  group.every(
    ([, { name, votes }]) => isOneWord(name) && Object.values(votes).every(points => points < STRONG),
  );

/** What one field of one note alone calls a team: see `HINT`. */
export const isHintOnly = (votes: Votes): boolean =>
  Object.values(votes).reduce((sum, points) => sum + points, 0) < FAINT;

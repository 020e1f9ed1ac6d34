import { foldName, isOneWord, shapeName, tidyName } from '../../text/names.ts';

/** One-word names are told apart by their case (“who” is not “WHO”), as they are where they are looked for. */
const spelling = (name: string): string => (isOneWord(tidyName(name)) ? shapeName(name) : foldName(name));

/** Whether a name is one of those that `account-notes.yaml` says to ignore. */
export function ignoredNames(ignored: readonly string[]): (name: string) => boolean {
  const spellings = new Set(ignored.map(spelling));
  return name => spellings.size > 0 && spellings.has(spelling(name));
}

import type { PresentPerson } from '../../../model/syntax.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isFullName } from './rosters.ts';

/**
 * The names of those whom a note of a meeting lists as present, in a property, a field or by links, which prose does not
 * show. Links may lead to anything: “Weekly Sync”, “Jordan River”.
 */
export const presentNames = (attendees: readonly PresentPerson[]): readonly string[] =>
  attendees.flatMap(({ who }) => {
    const name = who.kind === 'name' ? who.name : who.kind === 'author' ? who.address.name : undefined;
    return name !== undefined && isSomebody(name) ? [name] : [];
  });

const isSomebody = (name: string): boolean => {
  const words = name.split(' ');
  const isGiven = isKnownGivenName(words[0] ?? '');
  return words.length > 1 && isFullName(name) && isGiven && !isOrdinary(words.at(-1) ?? '');
};

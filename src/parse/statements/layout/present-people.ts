import type { PresentPerson } from '../../../model/syntax.ts';
import { isFullName } from './rosters.ts';

/**
 * The names of those whom a note of a meeting lists as present, in a property, a field or by links, which prose does not
 * show. Somebody of one word may be anybody, and what leads into a folder is a path.
 */
export const presentNames = (attendees: readonly PresentPerson[]): readonly string[] =>
  attendees.flatMap(({ who }) => {
    const name = who.kind === 'name' ? who.name : who.kind === 'author' ? who.address.name : undefined;
    return name?.includes(' ') === true && isFullName(name) ? [name] : [];
  });

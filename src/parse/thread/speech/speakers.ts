import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isKnownGivenName } from '../../statements/vocabulary/known-given-names.ts';
import { isLoneName } from './others-words.ts';
import { hasBodyWord, hasLegalForm, hasRole, isUnit } from '../senders/role-words.ts';
import { isNameLike } from '../senders/sender-name.ts';

const functions =
  /^(?:speaker|participant|interviewee|interviewer|moderator|caller|agent|customer|client|host|guest|user|respondent)(?:\s?\d{1,2}|\s\p{Lu})?$/iu;
/** Capitals before a colon that are nobody's initials. */
const notInitials = new Set(
  'ps nb re fw ok pm am id po vp hr it qa ux ui ai pr us uk eu cc to if in on at we he is no so up my me'.split(
    ' ',
  ),
);

/** Whether words before a colon say who speaks: "Tom", "Tom Reck", "Tom Reck (Yard)", "TR", "Speaker 2". */
export const isSpeaker = remembered((written: string): boolean => {
  const said = written
    .replace(/^[-*•–_@\s]+|[*_\s]+$/gu, '')
    .replace(/[*_]*\s*\([^()]{1,60}\)$/u, '')
    .trim();
  if (isLoneName(said) || functions.test(said)) return true;
  if (/^\p{Lu}{2}$/u.test(said)) return !notInitials.has(said.toLowerCase()) && !isOrdinary(said);
  return isFullName(said);
}, aboutNames);

function isFullName(said: string): boolean {
  const words = said.split(/\s+/u);
  const [first = '', ...others] = words;
  if (words.length < 2 || words.length > 4 || !isNameLike(said)) return false;
  if (hasRole(said) || hasLegalForm(said) || hasBodyWord(said) || isUnit(said)) return false;
  if (isOrdinary(first)) return isKnownGivenName(first) && !others.every(isOrdinary);
  return isKnownGivenName(first) || !others.some(isOrdinary);
}

/** A notice of a tracker or a forum above what somebody wrote: "@tom commented on this page." */
const notice =
  /^[*_]{0,2}(@[\w-]{2,39}|\p{Lu}[\p{L}.’' -]{2,40}?)[*_]{0,2}\s(?:has\s)?(?:commented|added a (?:new )?comment|left a comment|replied|mentioned you|posted|wrote|reviewed|shared)\b/u;

export function isNotice(line: string): boolean {
  const who = notice.exec(line)?.[1];
  if (who === undefined || line.length > 120) return false;
  return who.startsWith('@') || (isSpeaker(who) && !/[.!?]$/u.test(line));
}

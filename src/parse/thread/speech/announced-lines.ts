import { HAS_DIGIT, IS_RULED, type QuotedLines } from '../../../text/quoted-lines.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isKnownGivenName } from '../../statements/vocabulary/known-given-names.ts';
import { speaksBelow } from './chat-lines.ts';
import { mailDateAt } from '../dates/mail-dates.ts';
import { announcesOthers } from './others-words.ts';
import { isOthersName } from '../senders/others-name.ts';
import { hasRole } from '../senders/role-words.ts';
import { isPlainRule } from '../boundaries/rule-line.ts';

const mostCharacters = 140;
const leastCharacters = 10;

/** How the lines below begin, as few lines of a letter do; asked of every line that stands alone. */
const mayAnnounceWith =
  /^[^\p{L}]{0,8}(?:please|repl|respon|answer|write|type|antwort|bitte|répon|svar|logged|tracked|new|voice|call|e-?mail|mail|message|note|sms|text|chat|past|copy|copi|quot|forward|fwd|passing|sharing|relaying|see|below|here|the|this|\p{Lu}\p{Ll}+ )/iu;

/** Whether a line without any sign may announce words of somebody else: it stands alone and begins as such lines do. */
export function mayAnnounce(lines: QuotedLines, line: number): boolean {
  const length = lines.length(line);
  if (length < leastCharacters || length > mostCharacters) return false;
  return standsAlone(lines, line) && mayAnnounceWith.test(lines.said(line, 40));
}

const standsAlone = (lines: QuotedLines, line: number): boolean =>
  (lines.isBlank(line - 1) || lines.depth(line - 1) !== lines.depth(line)) &&
  (lines.isBlank(line + 1) || lines.depth(line + 1) !== lines.depth(line));

/** Above what trackers and help desks keep of a conversation. */
const aboveThisLine =
  /(?<!\p{L})(?:repl(?:y|ies)|respon(?:d|se)|answers?|writ\w+|typ\w+)\b.{0,40}\babove (?:this|the) line|oberhalb dieser (?:zeile|linie)|über dieser (?:zeile|linie)|au-dessus de cette ligne|over denne linj|ovanför den här raden|boven deze (?:regel|lijn)|encima de esta línea/iu;

/**
 * The first line of what announces that words of somebody else follow, without a colon at its end: "Logged email from Ann Roe to
 * Bo Lund", "Pasting what Ann sent", "See below from Ann.", a line to reply above, or a name and a day below a rule.
 */
export function announcedAlone(lines: QuotedLines, line: number, floor: number): number | undefined {
  const signs = lines.signs(line);
  if (lines.length(line) > mostCharacters) return undefined;
  const isDated = (signs & HAS_DIGIT) !== 0;
  if (isDated && isPlainDay(lines.said(line, mostCharacters))) return nameBelowRule(lines, line, floor);
  if ((signs & IS_RULED) !== 0 || standsAlone(lines, line)) {
    const said = lines.said(line, mostCharacters);
    if (said.length < 90 && aboveThisLine.test(said)) return line;
    if (standsAlone(lines, line) && (isLogged(said) || pointsBelow(said))) return line;
  }
  return undefined;
}

/** "08 March 2026". */
function isPlainDay(said: string): boolean {
  const date = said.length > 40 ? undefined : mailDateAt(said, 0);
  return date !== undefined && date.end >= said.length;
}

/** The rule above a name, perhaps with what the person does below it. */
function nameBelowRule(lines: QuotedLines, line: number, floor: number): number | undefined {
  let name = line - 1;
  if (hasRole(lines.said(name, 100)) && !isOthersName(lines.said(name, 100))) name--;
  const rule = lines.isBlank(name - 1) ? name - 2 : name - 1;
  const isBelowRule = rule >= floor && isPlainRule(lines, rule);
  return isBelowRule && isOthersName(lines.said(name, 100)) && speaksBelow(lines, line) ? rule : undefined;
}

const person = String.raw`(\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]+){0,3})`;
const piece =
  '(?:voice ?mail|voice message|call|phone call|e-?mail|mail|message|note|sms|text|text message|chat|fax|reply|comment)';
/** "Voicemail from Ann Roe (+47 …), transcript follows.", "Logged email from Ann Roe to Bo Lund". */
const logged = new RegExp(
  String.raw`^(?:[\p{L}]+ed |new )?${piece} (?:from|by) ${person}(?:\s\([^()]{0,60}\))?(?:\sto\s[^.!?]{2,60})?(?:[,;.]?\s(?:transcript|transcription|text|recording)?\s?(?:follows|below|attached))?(?:,?\s(?:on|at)\s.{0,40}\d.{0,20})?[.]?$`,
  'iu',
);
/** "Ann Roe left you a voice message". */
const left = new RegExp(
  String.raw`^${person} (?:has )?(?:sent|left|wrote) (?:you|us) (?:a|this) (?:new )?${piece}(?:\s[^.!?]{0,50})?[.]?$`,
  'u',
);

const isLogged = (said: string): boolean => {
  const who = logged.exec(said)?.[1] ?? left.exec(said)?.[1];
  return who !== undefined && isPerson(who);
};

const isPerson = (name: string): boolean => {
  const [first = ''] = name.split(/\s/u);
  return /^\p{Lu}/u.test(first) && (isKnownGivenName(first) || !isOrdinary(first));
};

const pointer = /(?<!\p{L})(?:below|(?:the|this|as) following|follows|beneath|underneath)(?!\p{L})/iu;
/** "Copying Ann" only sends it to her as well. */
const passesOn =
  /^(?:[Jj]ust |[Oo]nly )?(?:[Cc]op(?:y|ying|ied)(?! (?:in )?\p{Lu})|[Pp]ast(?:e|ing|ed)|[Qq]uot(?:e|ing|ed)|[Ff]orward(?:ing|ed)?|[Pp]assing on|[Ss]haring|[Rr]elaying)(?!\p{L})/u;
const fromBelow = new RegExp(
  String.raw`(?<!\p{L})(?:below|following)[^.!?]{0,12}\s(?:from|by) ${person}`,
  'u',
);
const ownWords = /(?<!\p{L})(?:I|we|my|our)(?:['’]\p{L}+)?(?!\p{L})/iu;

/** "Pasting what Ann sent on Teams", "See below from Ann.", "Ann Roe sent the following message at 10:12 AM". */
function pointsBelow(said: string): boolean {
  if (ownWords.test(said)) return false;
  const isPassedOn = passesOn.test(said);
  if (!isPassedOn && !pointer.test(said)) return false;
  const who = fromBelow.exec(said)?.[1];
  return (who !== undefined && isPerson(who)) || announcesOthers(said);
}

const nameAndMoment =
  /^[*_]{0,2}([\p{L}\p{M}.’' -]{3,40}?)[*_]{0,2}\s?[,(–—-]\s?(.{6,40}?)[)*_\s]*[:：][*_\s]*$/u;
const moment = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/u;

/** "Ann Roe, Mar 8, 10:12 CET:", a name and when, and a colon. */
export function isNameAndMoment(said: string): boolean {
  const [, name = '', when = ''] = nameAndMoment.exec(said) ?? [];
  return moment.test(when) && when.split(/\s+/u).length <= 7 && isOthersName(name.trim());
}

const forOther = new RegExp(
  String.raw`^[*_]{0,2}(?:on behalf of|speaking for|quoting|im Auftrag von|au nom de|en nombre de|namens|på vegne av) ${person}(?:\s\([^()]{0,60}\))?$`,
  'iu',
);

/** "On behalf of Ann", before a colon. */
export const isForOther = (head: string): boolean => {
  const who = forOther.exec(head)?.[1];
  return who !== undefined && isPerson(who);
};

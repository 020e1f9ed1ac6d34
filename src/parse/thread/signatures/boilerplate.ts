import { bitsOf, PAIR, STARTS } from '../../../text/characters/letters.ts';
import { IS_RULED, type QuotedLines } from '../../../text/quoted-lines.ts';
import { groupBy } from '../../../text/grouping.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { foldMail, wordsOfAll } from '../languages/mail-languages.ts';

/** What a line of a mail is besides prose. */
export const PROSE = 0;
export const ASIDE = 1;

/** How such footers start, by their first letter. */
const footers = groupBy(
  wordsOfAll(language => language.sentFrom),
  phrase => phrase.charAt(0),
);
const attachment =
  /^(?:[-•]\s)?(?:<<[^<>]{1,200}>>\s*)+$|^[-•] [^/\\:*?"<>|]{1,120}\.(?:docx?|xlsx?|pptx?|pdf|rtf|txt|zip|pcx|jpe?g|png|gif|csv|ics|vcf|htm|html)$|^\(see attached file: /iu;
const calendar =
  /^(?:microsoft teams (?:meeting|need help)|join (?:the meeting now|on your computer|zoom meeting|microsoft teams meeting|with google meet|webex meeting|by phone)|meeting id:|passcode:|one tap mobile|dial by your location|find (?:a|your) local number|phone conference id:|meeting options|reset dial-in pin|dial[ -]in by phone|need help\?|for organizers:|teams-besprechung|jetzt an besprechung teilnehmen|besprechungs-id:|\.{6,}$|_{20,}$)/iu;
const banner =
  /^\W{0,6}(?:caution|warning|attention|external|ext|achtung|vorsicht|extern|atención|externo|attenzione|let op|be careful|you don’t often get|this (?:e-?mail|message) (?:originated|was sent|came|is) from|diese e-?mail (?:kommt|stammt)|ce (?:mail|courriel|message) (?:provient|vient))\b/iu;
const bannerWords =
  /external|outside|extern|originat|unknown sender|do not click|links?\b|attachments?|often get|unbekannt|extérieur|expéditeur/iu;
const listFooter =
  /mailing list\s*$|\/listinfo\/|to unsubscribe|unsubscribe from this|you received this message because you are subscribed/iu;
const scrubbed = /^-{8,}\s*(?:next part|attachment|nächster teil|section suivante)/iu;

/**
 * Words of disclaimers, in small letters: of those that say that it is secret, that name the reader, what he must not do, and the
 * message; the rarest first.
 */
const disclaimer = [
  /confidential|privileged|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|konfidentiel|fortrolig|poufn/,
  /recipient|addressee|intended|individuals? named|empfänger|adressat|destinat|geadresseerde|ontvanger|mottagar|modtager|mottaker|vastaanotta|adresat|sole use/,
  /prohibit|unauthori[sz]ed|disclos|disseminat|dissémin|diffusion|in error|by mistake|notify|delete|irrtümlich|vernichten|löschen|détrui|supprim|elimin|cancell|verwijder|not (?:read|copy)|do not copy|liab|unlawful|strictly/,
  /\b(?:e-?mail|message|communication|transmission|nachricht|mitteilung|courriel|mensaje|correo|messaggio|mensagem|bericht|meddelande|meddelelse|melding|viesti|wiadomość)\b/,
];

/**
 * Marks the lines of a part that are no prose of anybody: banners, disclaimers, footers of lists and telephones, standard lines
 * of invitations, names of attached files.
 */
export function boilerplate(lines: QuotedLines, own: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(own.length);
  let written = 0;
  for (let at = 0; at < own.length; at++) {
    const line = own[at] ?? 0;
    if (lines.isBlank(line)) continue;
    written++;
    const from = at;
    if (startsParagraph(lines, own, at)) {
      const end = paragraphEnd(lines, own, at);
      if (isDisclaimer(lines, own, at, end, written) || (written <= 3 && isBanner(lines, own, at, end))) {
        const to = frameEnd(lines, own, from, end);
        kinds.fill(ASIDE, at, to);
        at = to - 1;
        markRules(lines, own, kinds, from, to);
        continue;
      }
    }
    if (lines.length(line) > 160) continue;
    const said = lines.said(line);
    const isRuled = (lines.signs(line) & IS_RULED) !== 0;
    if (isStandard(said)) kinds[at] = ASIDE;
    else if (isRuled && scrubbed.test(said)) {
      const end = paragraphEnd(lines, own, at);
      kinds.fill(ASIDE, at, end);
      at = end - 1;
    } else if (listFooter.test(said)) at = markListFooter(lines, own, kinds, at);
  }
  markDevices(lines, own, kinds);
  return kinds;
}

/** Telephones and mail programs, which are called the same in every language. */
const device =
  /iphone|ipad|\b(?:android|galaxy|samsung|huawei|xiaomi|redmi|blackberry|nokia|oneplus|outlook|gmail|yahoo mail|proton mail|thunderbird|k-9 mail|em client|mailbird)/iu;

/** Lines such as "Sent from my iPhone" in whatever language, where nothing of the author follows. */
function markDevices(lines: QuotedLines, own: readonly number[], kinds: Uint8Array): void {
  for (let at = own.length - 1; at > 0; at--) {
    const line = own[at] ?? 0;
    if (lines.isBlank(line) || kinds[at] !== PROSE) continue;
    if (lines.length(line) > 70 || !device.test(lines.said(line)) || !isForeign(lines.said(line))) return;
    kinds[at] = ASIDE;
  }
}

/** No sentence of English, and none at all. */
const isForeign = (said: string): boolean =>
  !/[.?!:]$/u.test(said) && said.split(' ').length <= 8 && !isOrdinary(/^\p{L}+/u.exec(said)?.[0] ?? 'the');

const startsParagraph = (lines: QuotedLines, own: readonly number[], at: number): boolean => {
  const before = own[at - 1];
  return before === undefined || lines.isBlank(before) || isRuleAbove(lines, before);
};

/** A rule, not the delimiter of a signature. */
const isRuleAbove = (lines: QuotedLines, line: number): boolean =>
  (lines.signs(line) & IS_RULED) !== 0 && lines.length(line) > 2;

function isStandard(said: string): boolean {
  const starts = startOf(said);
  return (
    ((starts & OF_FILE) !== 0 && attachment.test(said)) ||
    ((starts & OF_CALENDAR) !== 0 && calendar.test(said)) ||
    isFooter(said)
  );
}

const OF_FILE = 1;
const OF_CALENDAR = 2;
/** What a line may be that starts with a sign, so that most lines are asked no more. */
const starts = new Uint8Array(128);
for (const sign of '-<(') starts[sign.charCodeAt(0)] = OF_FILE;
for (const sign of 'bdfjmnoprt._') {
  starts[sign.charCodeAt(0)] = OF_CALENDAR;
  starts[sign.toUpperCase().charCodeAt(0)] = OF_CALENDAR;
}

const startOf = (said: string): number => {
  const first = said.charCodeAt(0);
  return first < 128 ? (starts[first] ?? 0) : OF_FILE | OF_CALENDAR;
};

/** "Sent from my iPhone", and nothing else on the line: "Sent from my desk in the depot: …" is somebody's own words. */
function isFooter(written: string): boolean {
  if (!mayBeFooter(written)) return false;
  const said = written.replace(/\]\([^()\s]{1,120}\)/gu, ']');
  if (said.length > 80 || /[:?!]/u.test(said.slice(0, -1)) || /\.\s/u.test(said)) return false;
  const bare = said.replace(/^[*_\s]+/u, '').replace(/[[\]]/gu, '');
  if (/^[Ss]ent (?:from|with|using) (?:the )?\p{Lu}[^.]*$/u.test(bare) && bare.split(' ').length <= 7)
    return true;
  const folded = foldMail(bare);
  return footers.get(folded.charAt(0))?.some(phrase => folded.startsWith(phrase)) === true;
}

/** Whether a line starts with a letter that a footer starts with, perhaps behind a bracket and the signs of bold. */
function mayBeFooter(said: string): boolean {
  let at = 0;
  while (at < said.length && (bitsOf(said.charCodeAt(at)) & (STARTS | PAIR)) === 0) at++;
  const first = said.charAt(at).toLowerCase();
  return first === 's' || first === '' || first > '\u007f' || footers.has(first);
}

function paragraphEnd(lines: QuotedLines, own: readonly number[], from: number): number {
  let end = from + 1;
  while (
    end < own.length &&
    end < from + 30 &&
    !lines.isBlank(own[end] ?? 0) &&
    own[end] === (own[end - 1] ?? 0) + 1
  )
    end++;
  return end;
}

function textOf(lines: QuotedLines, own: readonly number[], from: number, end: number): string {
  const said: string[] = [];
  for (let at = from; at < end; at++) said.push(lines.said(own[at] ?? 0, 2000));
  return said.join(' ').slice(0, 4000);
}

/** At the end of a mail more than at its start; the first paragraph is what its author says. */
function isDisclaimer(
  lines: QuotedLines,
  own: readonly number[],
  from: number,
  end: number,
  written: number,
): boolean {
  const first = lines.start(own[from] ?? 0);
  const size = lines.end(own[end - 1] ?? 0) - first;
  if (size < 60 || size > 6000) return isNotice(lines.said(own[from] ?? 0, 80));
  if (written <= 1 && end < own.length - 2) return false;
  const said = textOf(lines, own, from, end);
  return speaksOf(said.toLowerCase(), isNotice(said.slice(0, 60)) ? 2 : 3);
}

/** Whether a paragraph in small letters holds words of so many kinds. */
function speaksOf(said: string, least: number): boolean {
  let missing = disclaimer.length - least;
  for (const words of disclaimer) if (!words.test(said) && --missing < 0) return false;
  return true;
}

const isNotice = (said: string): boolean =>
  /^\W{0,6}(?:confidentiality (?:notice|note|statement)|disclaimer|privacy notice|legal notice|vertraulichkeitshinweis|avis de confidentialité|aviso legal)\b/iu.test(
    said,
  );

const isBanner = (lines: QuotedLines, own: readonly number[], from: number, end: number): boolean => {
  const said = foldMail(textOf(lines, own, from, end));
  return said.length < 400 && banner.test(said) && (bannerWords.test(said) || said.length < 20);
};

const mostFramed = 40;

/** Where what a disclaimer is part of ends: at the rule that answers the one above it, if there is such a frame, else with it. */
function frameEnd(lines: QuotedLines, own: readonly number[], from: number, end: number): number {
  let above = isFrame(lines.said(own[from] ?? 0, 200)) ? from : from - 1;
  while (above >= 0 && lines.isBlank(own[above] ?? 0)) above--;
  const rule = above < 0 ? '' : lines.said(own[above] ?? 0, 200);
  if (!isFrame(rule)) return end;
  for (let at = end; at < own.length && at < from + mostFramed; at++) {
    const line = own[at] ?? 0;
    if ((lines.signs(line) & IS_RULED) !== 0 && lines.said(line, 200) === rule) return at;
  }
  return end;
}

const isFrame = (said: string): boolean => /^[\s_\-=*+#~]{4,}$/u.test(said);

/** Rules above and below a disclaimer are its frame. */
function markRules(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  end: number,
): void {
  const isRule = (at: number): boolean => isFrame(lines.said(own[at] ?? 0, 200));
  for (let at = from - 1; at >= 0 && (lines.isBlank(own[at] ?? 0) || isRule(at)); at--)
    if (isRule(at)) kinds[at] = ASIDE;
  for (let at = end; at < own.length && (lines.isBlank(own[at] ?? 0) || isRule(at)); at++)
    if (isRule(at)) kinds[at] = ASIDE;
}

/** The footer of a list: its rule, name, address and page. */
function markListFooter(lines: QuotedLines, own: readonly number[], kinds: Uint8Array, at: number): number {
  const isShort = (line: number): boolean =>
    lines.isBlank(line) ||
    /^[-_=]{8,}$/u.test(lines.said(line)) ||
    /@|https?:| at \S+\.\S+$/u.test(lines.said(line));
  let from = at;
  while (from > 0 && from > at - 4 && isShort(own[from - 1] ?? 0)) from--;
  let end = at + 1;
  while (end < own.length && end < at + 6 && isShort(own[end] ?? 0)) end++;
  kinds.fill(ASIDE, from, end);
  return end - 1;
}

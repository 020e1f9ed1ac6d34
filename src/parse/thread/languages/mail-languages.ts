import { asian } from './asian.ts';
import { eastern } from './eastern.ts';
import type { MailLanguage } from './mail-language.ts';
import { northern } from './northern.ts';
import { western } from './western.ts';

export const mailLanguages: readonly MailLanguage[] = [...western, ...northern, ...eastern, ...asian];

/** The words of one field of a language. */
export const wordsIn = (field: string | undefined): readonly string[] =>
  field === undefined ? [] : field.split('|');

/** The form in which words of mail programs are compared: small letters, one kind of apostrophe, no marks of direction. */
export const foldMail = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : foldAll(text));

/** Nothing in it but what small letters alone put right, as in most lines. */
const isPlain = /^(?:[!-&(-~]| (?! ))*$/;

const foldAll = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replaceAll("'", '’')
    .replace(/[\s\u00a0\u202f]+/gu, ' ');

/** All words of one field in all languages, each once. */
export const wordsOfAll = (field: (language: MailLanguage) => string | undefined): readonly string[] => [
  ...new Set(mailLanguages.flatMap(language => wordsIn(field(language)))),
];

export type LabelKind = 'from' | 'date' | 'to' | 'subject' | 'other' | 'none';

export interface HeaderLabel {
  readonly kind: LabelKind;
  /** The languages in which it means that. */
  readonly languages: readonly MailLanguage[];
}

/** Labels of contact data, minutes and calendars, which look like header lines and are none. */
const noHeaders =
  'phone|tel|telephone|mobile|cell|fax|email|e-mail|mail|web|website|www|url|address|place|chair|attendees|participants|present|absent|agenda|location|venue|time|room|organizer|organiser|host|dial-in|meeting id|passcode|minutes|note taker|apologies|deadline|status|owner|decision|action|ort|leitung|teilnehmer|protokoll|telefon|mobil|lieu|présents|lugar|asistentes|luogo|presenti|sted|plats|plaats|aanwezig|miejsce|místo|internet|skype|office|direct|title|company|role|department';

const labels = new Map<string, HeaderLabel>();
for (const language of mailLanguages)
  for (const kind of ['from', 'date', 'to', 'subject', 'other'] as const)
    for (const word of wordsIn(language[kind])) {
      const known = labels.get(word);
      if (!known) labels.set(word, { kind, languages: [language] });
      else if (known.kind === kind) labels.set(word, { kind, languages: [...known.languages, language] });
    }
for (const word of wordsIn(noHeaders))
  if (!labels.has(word)) labels.set(word, { kind: 'none', languages: [] });

/** What a word before a colon says that the line holds, in any of the languages; undefined for an unknown word. */
export const labelCalled = (word: string): HeaderLabel | undefined =>
  labels.get(word.toLowerCase()) ?? (isPlain.test(word) ? undefined : labels.get(foldAll(word)));

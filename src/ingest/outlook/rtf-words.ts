/** Control words and signs that are a character, or break the line. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['\n', '\n'],
  ['\r', '\n'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['tab', '\t'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['endash', '–'],
  ['emdash', '—'],
  ['enspace', ' '],
  ['emspace', ' '],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['~', ' '],
  ['_', '-'],
]);

/** Groups that hold no words of the writer, beside those that say so themselves (`{\*\…}`). */
const asides = new Set(
  `fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf
  fldinst filetbl xe tc rxe txe ftnsep ftnsepc template private`.split(/\s+/),
);

export const isAside = (word: string): boolean => asides.has(word);

/** The dot or number before an item; a page that is wrapped up has lists of its own. */
export const isListMark = (word: string): boolean => word === 'pntext' || word === 'listtext';

/** Code pages by the character sets that fonts name (`\fcharset`); those that say nothing are left out. */
const charsets: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

export const codePageOfCharset = (charset: number): number | undefined =>
  charset === 0 ? 1252 : charsets.get(charset);

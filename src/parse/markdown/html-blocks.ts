import { isBlank, isLetter, skipBlanks } from './characters.ts';
import { tagEnd, tagNameEnd } from './html-tags.ts';

/** The kinds of HTML block by their numbers in CommonMark 0.31, section 4.6. */
export type HtmlBlockKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** The kind of HTML block that the `<` at `from` starts on a line that ends at `lineEnd`, if it starts one. */
export function htmlBlockAt(text: string, from: number, lineEnd: number): HtmlBlockKind | undefined {
  const code = text.charCodeAt(from + 1);
  if (code === 33) return declarationKind(text, from);
  if (code === 63) return 3;
  return tagKind(text, from, lineEnd);
}

function declarationKind(text: string, from: number): HtmlBlockKind | undefined {
  if (text.startsWith('--', from + 2)) return 2;
  if (isLetter(text.charCodeAt(from + 2))) return 4;
  return text.startsWith('[CDATA[', from + 2) ? 5 : undefined;
}

function tagKind(text: string, from: number, lineEnd: number): HtmlBlockKind | undefined {
  const isClosing = text.charCodeAt(from + 1) === 47;
  const nameFrom = from + (isClosing ? 2 : 1);
  const nameTo = tagNameEnd(text, nameFrom, lineEnd);
  if (nameTo < 0) return undefined;
  const name = nameTo - nameFrom > 10 ? '' : text.slice(nameFrom, nameTo).toLowerCase();
  const after = text.charCodeAt(nameTo);
  const endsName = nameTo === lineEnd || isBlank(after) || after === 62;
  if (!isClosing && RAW_NAMES.has(name)) return endsName ? 1 : undefined;
  if (BLOCK_NAMES.has(name) && (endsName || text.startsWith('/>', nameTo))) return 6;
  const tagTo = tagEnd(text, from, lineEnd);
  return tagTo >= 0 && skipBlanks(text, tagTo, lineEnd) === lineEnd ? 7 : undefined;
}

const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
const END_MARKS = { 2: '-->', 3: '?>', 4: '>', 5: ']]>' } as const;

/** Whether a block of `kind` ends on the line `from … lineEnd`; kinds 6 and 7 end at a blank line instead. */
export function endsHtmlBlock(kind: HtmlBlockKind, text: string, from: number, lineEnd: number): boolean {
  if (kind >= 6) return false;
  const line = text.slice(from, lineEnd);
  if (kind === 1) return RAW_END.test(line);
  return line.includes(END_MARKS[kind as 2 | 3 | 4 | 5]);
}

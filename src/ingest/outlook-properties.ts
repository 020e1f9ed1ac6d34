import type { FieldsData } from '@kenjiuno/msgreader';

/** A text of 8-bit characters, which is in the code page of the file, and one of Unicode (MS-OXCDATA 2.11.1). */
const PT_STRING8 = '001e';
const PT_UNICODE = '001f';

/**
 * A text that an Outlook file holds under the number of a property (MS-OXPROPS), as `0037` for the subject; empty where there
 * is none. `msgreader` gives the bytes of 8-bit texts as characters, one each.
 */
export function textIn({ rawProps = [] }: FieldsData, property: string, codePage: number): string {
  const unicode = rawProps.find(({ propertyTag }) => propertyTag === property + PT_UNICODE)?.value;
  if (typeof unicode === 'string') return withoutEnd(unicode);
  const bytes = rawProps.find(({ propertyTag }) => propertyTag === property + PT_STRING8)?.value;
  return typeof bytes === 'string' ? withoutEnd(decoded(bytesOf(bytes), codePage)) : '';
}

const withoutEnd = (text: string): string => text.replace(/\0+$/u, '');

const bytesOf = (characters: string): Uint8Array => Uint8Array.from(characters, each => each.charCodeAt(0));

/** The HTML of a mail, in the code page that it says itself; empty where there is none. */
export function htmlIn(fields: FieldsData, codePage: number): string {
  if (fields.html) return decoded(fields.html, numberIn(fields, '3fde') ?? codePage);
  return fields.bodyHtml ?? '';
}

/** The code page of texts that are not in Unicode. */
export const codePageOf = (fields: FieldsData): number =>
  numberIn(fields, '3ffd') ?? numberIn(fields, '3fde') ?? WESTERN;

const WESTERN = 1252;

function numberIn({ rawProps = [] }: FieldsData, property: string): number | undefined {
  const found: unknown = rawProps.find(({ propertyTag }) => propertyTag === `${property}0003`)?.value;
  return typeof found === 'number' && found > 0 ? found : undefined;
}

/** Code pages of Windows that are not named for their number. */
const encodings: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10000, 'macintosh'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [20932, 'euc-jp'],
  [50220, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51949, 'euc-kr'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

function decoded(bytes: Uint8Array, codePage: number): string {
  const iso = codePage >= 28591 && codePage <= 28606 ? `iso-8859-${codePage - 28590}` : undefined;
  return new TextDecoder(labelled(encodings.get(codePage) ?? iso ?? `windows-${codePage}`)).decode(bytes);
}

/** What nobody knows is read as most are written. */
function labelled(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return 'windows-1252';
  }
}

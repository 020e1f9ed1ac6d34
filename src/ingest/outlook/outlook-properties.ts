import type { FieldsData } from '@kenjiuno/msgreader';
import { decodedIn, WESTERN } from './code-page.ts';

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
  return typeof bytes === 'string' ? withoutEnd(decodedIn(codePage, bytesOf(bytes))) : '';
}

const withoutEnd = (text: string): string => text.replace(/\0+$/u, '');

const bytesOf = (characters: string): Uint8Array => Uint8Array.from(characters, each => each.charCodeAt(0));

/** The HTML of a mail, in the code page that it says itself; empty where there is none. */
export function htmlIn(fields: FieldsData, codePage: number): string {
  if (fields.html) return decodedIn(numberIn(fields, '3fde') ?? codePage, fields.html);
  return fields.bodyHtml ?? '';
}

/** The code page of texts that are not in Unicode. */
export const codePageOf = (fields: FieldsData): number =>
  numberIn(fields, '3ffd') ?? numberIn(fields, '3fde') ?? WESTERN;

function numberIn({ rawProps = [] }: FieldsData, property: string): number | undefined {
  const found: unknown = rawProps.find(({ propertyTag }) => propertyTag === `${property}0003`)?.value;
  return typeof found === 'number' && found > 0 ? found : undefined;
}

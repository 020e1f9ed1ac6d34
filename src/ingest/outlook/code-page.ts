/** The code page of most texts that do not name theirs. */
export const WESTERN = 1252;

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

/** The text of bytes that are in a code page of Windows; one that nobody knows is read as most are written. */
export function decodedIn(codePage: number, bytes: Uint8Array): string {
  const iso = codePage >= 28591 && codePage <= 28606 ? `iso-8859-${codePage - 28590}` : undefined;
  return new TextDecoder(labelled(encodings.get(codePage) ?? iso ?? `windows-${codePage}`)).decode(bytes);
}

function labelled(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return 'windows-1252';
  }
}

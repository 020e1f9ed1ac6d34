/** Names under which a text says no more than that it is text: it may be in UTF-8 all the same, or in what Windows had. */
const tellsNothing =
  /^(?:|(?:us-)?ascii|ansi_x3\.\d-\d{4}|7bit|8bit|binary|utf-?8|unicode-1-1-utf-8|(?:x-)?unknown(?:-8bit)?|default(?:_charset)?|iso-8859|none)$/;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/**
 * The text of bytes whose writer names a charset. Where the name tells nothing or is UTF-8, each line that is not in UTF-8 is
 * read as what Windows wrote in the west. `named`: reads the charsets that need nobody's guess.
 */
export function decodedText(bytes: Uint8Array, charset: string, named: () => string): string {
  const name = charset.trim().toLowerCase();
  if (isUtf7(name)) return utf7Text(windows.decode(bytes));
  return tellsNothing.test(name) ? guessedText(bytes) : named();
}

const isUtf7 = (charset: string): boolean => /^(?:unicode-1-1-)?utf-?7$/i.test(charset);

/** UTF-8 where it is, else line by line, since a mail may quote another one in its own bytes. */
export function guessedText(bytes: Uint8Array, western: Pick<typeof windows, 'decode'> = windows): string {
  const whole = inUtf8(bytes);
  if (whole !== undefined) return whole;
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, from);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(from, end);
    lines.push(inUtf8(line) ?? western.decode(line));
    from = end;
  }
  return lines.join('');
}

const NEWLINE = 10;

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const shifted = /\+([A-Za-z0-9+/]*)-?/g;

/** RFC 2152: between `+` and `-` stands UTF-16 in base64. */
export const utf7Text = (written: string): string =>
  written.replace(shifted, (_, base64: string) => (base64 === '' ? '+' : utf16Text(base64)));

function utf16Text(base64: string): string {
  const bytes = binaryText(base64);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  return text;
}

/** What stands in base64, a character for each byte; a single letter at the end holds none. */
export function binaryText(base64: string): string {
  const letters = base64.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
}

const metaCharset = /<meta\b[^>]{0,300}\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i;

/** The charset that a page names itself, for where its mail names none; empty where it does not. */
export const charsetOfPage = (bytes: Uint8Array): string =>
  metaCharset.exec(windows.decode(bytes.subarray(0, 4096)))?.[1] ?? '';

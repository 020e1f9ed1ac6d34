/** A piece of RTF: a brace, a control word with its number (`\fs24`), a byte (`\'e4`) or text as it stands, a character for each byte. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'bytes'; readonly characters: string };

/** In turn: word and number, byte, sign, brace, text. Line ends between them mean nothing. */
const piece =
  /\\([a-z]{1,32})(-?\d{1,10})?(?: |(?![a-z\d]))|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n\0]+)|[^]/giu;

/** Takes an RTF text apart, which has a character for each byte; whatever is wrong in it is passed over. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  const matcher = new RegExp(piece.source, piece.flags);
  for (let found = matcher.exec(text); found; found = matcher.exec(text)) {
    const [, word, value, byte, sign, brace, characters] = found;
    if (word !== undefined) {
      const number = value === undefined ? undefined : Number(value);
      // Bytes of a picture follow, braces among them.
      if (word === 'bin') matcher.lastIndex += Math.max(number ?? 0, 0);
      else yield { kind: 'control', word, value: number };
    } else if (byte !== undefined)
      yield { kind: 'bytes', characters: String.fromCharCode(Number.parseInt(byte, 16)) };
    else if (sign !== undefined) yield { kind: 'control', word: sign, value: undefined };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (characters !== undefined) yield { kind: 'bytes', characters };
  }
}

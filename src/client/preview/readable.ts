/** A stretch of Markdown as it is shown, as far as backslashes and character references go; offsets are UTF-16. */
export interface Readable {
  readonly text: string;
  /** For each unit of `text` where it stands in the source, and behind the last one the source's length. */
  readonly at: readonly number[];
}

const ESCAPE = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giy;

/** `decode` is what the renderer makes of an escape or a character reference. */
export function readable(source: string, decode: (escape: string) => string): Readable {
  let text = '';
  const at: number[] = [];
  for (let from = 0; from < source.length;) {
    const unit = source.charAt(from);
    ESCAPE.lastIndex = from;
    const escape = unit === '\\' || unit === '&' ? ESCAPE.exec(source)?.[0] : undefined;
    const shown = plainQuotes(escape === undefined ? unit : decode(escape));
    for (let count = 0; count < shown.length; count++) at.push(from);
    text += shown;
    from += escape?.length ?? 1;
  }
  at.push(source.length);
  return { text, at };
}

/** A renderer may turn straight quotes into typographic ones. */
export const plainQuotes = (text: string): string =>
  text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

/**
 * Stretches that stay as they are: addresses of the web and of mail, in angle brackets or not, since what reads threads looks
 * for them. Each is bounded, which keeps the search linear.
 */
const kept = String.raw`https?:\/\/[^\s<>]+|<(?:https?:\/\/|mailto:)?[^\s<>@:]{1,64}[@.][^\s<>]{1,1000}>|(?<![^\s<("'\[:;,])[\p{L}\p{N}._%+=-]{1,64}@[\p{L}\p{N}.-]{1,253}`;

/** What CommonMark, GFM and the notes of others would take for markup anywhere in a line. */
const markup = [
  String.raw`\\(?=[!-\/:-@[-${'`'}{-~]|$)`,
  '[`~]',
  String.raw`\*(?!\s)|(?<=\S)\*`,
  String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
  String.raw`<(?=[A-Za-z\/!?])`,
  '&(?=#?[A-Za-z0-9]{1,40};)',
  String.raw`\[(?=[!^\[]|[^\[\]\n]{0,200}\](?:[(:\[]|$))|(?<=\[)\[`,
  // Comments of Obsidian, and inline fields.
  '%(?=%)|(?<=%)%',
  '(?<=:):',
].join('|');

const anywhere = new RegExp(`(${kept})|${markup}`, 'gmu');
/** Signs without which a text is its own Markdown. */
const isMarked = /[\\`~*_<&[%@\t#>=+]|::|^ *(?:-|\d{1,9}[.)])|^ {4}/m;
const mayHold = /[\\`~*_<&[%@]|::/u;
/** What would begin a block, in an item too: a heading, a quote, an underline that makes a heading of the line above. */
const blockStart =
  /^([ \t]*(?:(?:[-+*]|\d{1,2}[.)])[ \t]+)*)(#{1,6}(?=\s|$)|>|[=-](?=[=-]*[ \t]*$)|\+(?=\s*$)|\d{3,9}(?=[.)](?:\s|$)))/gmu;
/** Behind the mark of an item, five blanks begin code. */
const items = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+/gmu;
const indented = /^[ \t]{4,}|^ {0,3}\t[ \t]*/u;

/**
 * A text as Markdown that says the same words and nothing else: a backslash stands before what would be markup. Lists of
 * the sender stay lists. `startsBlock`: the text stands at the beginning of a paragraph, so that its first line must not be
 * indented like code, and a line of dashes above nothing is no underline.
 */
export function escapedText(text: string, { startsBlock }: { readonly startsBlock: boolean }): string {
  if (!isMarked.test(text)) return text;
  const flat = startsBlock ? text.replace(indented, '   ') : text;
  const itemized = /\t| {5}/u.test(flat)
    ? flat.replace(items, marks => marks.replace(/(?<=\S)[ \t]+/gu, ' '))
    : flat;
  const inline = mayHold.test(itemized) ? itemized.split('\n').map(escapedLine).join('\n') : itemized;
  return inline.replace(blockStart, (found: string, blanks: string, mark: string, at: number) => {
    if (/^\d/u.test(mark)) return `${blanks}${mark}\\`;
    return at === 0 && mark === '-' ? found : `${blanks}\\${mark}`;
  });
}

/** None of the signs has a meaning beyond its line. */
const escapedLine = (line: string): string =>
  mayHold.test(line)
    ? line.replace(anywhere, (found: string, address: string | undefined) => address ?? `\\${found}`)
    : line;

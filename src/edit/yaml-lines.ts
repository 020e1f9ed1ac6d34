import { lineEndAt, lineStarts } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The lines of one `key: value` of a mapping, as a person sees them. Offsets are those of the YAML. */
export interface EntryLines {
  readonly key: string;
  /** Without quotes. */
  readonly keySpan: Span;
  /** The colon; more or less than one that a blank follows is a mistake. */
  readonly colon: Span;
  /** What stands behind the colon on its line, white space left out at both ends. */
  readonly head: Span;
  /** The lines below that belong to it, white space left out at both ends; blank lines and comments are none. */
  readonly below: readonly Span[];
  /** Whether it is indented more than the other keys, below a value that leaves no room for it. */
  readonly isIndented: boolean;
  /** The indentation of those lines that tabs indent. */
  readonly tabs: readonly Span[];
}

export interface MappingLines {
  readonly entries: readonly EntryLines[];
  /** Lines that belong to no key. */
  readonly strays: readonly Span[];
}

type Growing = EntryLines & { readonly below: Span[]; readonly tabs: Span[]; openness: Openness };

/** What of a value is still open: brackets, if it starts with one, and a quotation mark. */
interface Openness {
  readonly depth: number;
  readonly quote: string;
}

/** Parts YAML into the lines of its keys without reading it as YAML, so that a bad line costs only itself. Linear. */
export function mappingLines(yaml: string): MappingLines {
  const entries: Growing[] = [];
  const strays: Span[] = [];
  let base: number | undefined;
  for (const start of lineStarts(yaml)) {
    const line = content(yaml, start, lineEndAt(yaml, start));
    const isText = entries.at(-1) !== undefined && isBlockText(yaml, entries.at(-1));
    if (line.from === line.to || (yaml[line.from] === '#' && !(isText && line.from > start))) continue;
    const indent = line.from - start;
    base ??= indent;
    const current = entries.at(-1);
    const key = keyAt(yaml, line);
    if (key && startsEntry(yaml, current, indent > base)) {
      const tabs = indent > base ? [] : tabsIn(yaml, start, line.from);
      entries.push({
        ...key,
        below: [],
        tabs,
        isIndented: indent > base,
        openness: openness(yaml, key.head),
      });
    } else if (
      current &&
      (indent > base || goesOn(yaml, current, line)) &&
      !isParted(yaml, current, line, strays)
    ) {
      current.below.push(line);
      current.tabs.push(...tabsIn(yaml, start, line.from));
      current.openness = openness(yaml, line, current.openness);
    } else strays.push(line);
  }
  return { entries, strays };
}

const isBlockText = (yaml: string, entry: EntryLines | undefined): boolean =>
  entry !== undefined && /^[|>][+-]?\d?[+-]?(?:\s+#|$)/.test(yaml.slice(entry.head.from, entry.head.to));

/** Whether a key starts an entry: one that is indented does so only below a value that is whole. */
function startsEntry(yaml: string, current: Growing | undefined, isIndented: boolean): boolean {
  if (!current || !isIndented) return true;
  const { head, openness: open, below } = current;
  const isWhole = head.from < head.to && open.depth === 0 && open.quote === '';
  return isWhole && !isBlockText(yaml, current) && !below.some(({ from }) => yaml[from] === '-');
}

/** Whether a line that is not indented goes on with an entry: as an item of its list, or inside its brackets. */
const goesOn = (yaml: string, { head, openness: open }: Growing, line: Span): boolean =>
  (head.from === head.to && yaml[line.from] === '-') || open.depth > 0 || open.quote !== '';

/** Whether a line that belongs to nobody parts it from an entry; only a list goes on behind one. */
function isParted(yaml: string, { keySpan, head }: Growing, line: Span, strays: readonly Span[]): boolean {
  const last = strays.at(-1);
  const isItem = head.from === head.to && yaml[line.from] === '-';
  return last !== undefined && last.from > keySpan.from && !isItem;
}

/** What is open behind a line of a value; quotation marks count where a text may begin. */
function openness(yaml: string, { from, to }: Span, before?: Openness): Openness {
  const isFlow = before ? before.depth > 0 : /[[{]/.test(yaml[from] ?? '');
  let open: Openness = before ?? { depth: 0, quote: '' };
  let mayQuote = !before || isFlow;
  for (let at = from; at < to; at++) {
    const character = yaml[at] ?? '';
    open = afterCharacter(open, character, isFlow, mayQuote);
    if (!isFlow && open.quote === '') return open;
    mayQuote = /[[{,:]/.test(character) || (mayQuote && character === ' ');
  }
  return open;
}

function afterCharacter(
  { depth, quote }: Openness,
  character: string,
  isFlow: boolean,
  mayQuote: boolean,
): Openness {
  if (quote !== '') return { depth, quote: character === quote ? '' : quote };
  if (mayQuote && (character === '"' || character === "'")) return { depth, quote: character };
  if (!isFlow) return { depth, quote };
  if (character === '[' || character === '{') return { depth: depth + 1, quote };
  return character === ']' || character === '}' ? { depth: Math.max(0, depth - 1), quote } : { depth, quote };
}

/** A longer key is a sentence with a colon in it. */
const LONGEST_KEY = 60;

function keyAt(yaml: string, line: Span): Omit<EntryLines, 'below' | 'tabs' | 'isIndented'> | undefined {
  const text = yaml.slice(line.from, line.to);
  const found = /^["']/.test(text) ? quotedKey(text) : plainKey(text);
  if (!found || found.key.length > LONGEST_KEY) return undefined;
  const { key, at } = found;
  const after = at + (text[at + 1] === ':' ? 2 : 1);
  const rest = text.slice(after);
  const isTight = rest !== '' && !/^\s/.test(rest);
  // `http://…`, `C:\…` and `std::vector` are no keys.
  const mayBeTight = after === at + 1 && /^\p{L}[\p{L}\p{N}_-]+$/u.test(key) && !/^[/\\]/.test(rest);
  if (isTight && !mayBeTight) return undefined;
  const from = line.from + text.indexOf(key);
  return {
    key,
    keySpan: { from, to: from + key.length },
    colon: { from: line.from + at, to: line.from + after },
    head: content(yaml, line.from + after, line.to),
  };
}

/** A key, and where its colon stands. */
type FoundKey = { readonly key: string; readonly at: number } | undefined;

function quotedKey(text: string): FoundKey {
  const close = text.indexOf(text[0] ?? '', 1);
  const at = close < 2 ? -1 : text.indexOf(':', close);
  return at < 0 || text.slice(close + 1, at).trim() !== '' ? undefined : { key: text.slice(1, close), at };
}

function plainKey(text: string): FoundKey {
  const at = text.indexOf(':');
  const key = text.slice(0, Math.max(at, 0)).trimEnd();
  return /^[\p{L}\p{N}_][^"'[\]{}#,]*$/u.test(key) ? { key, at } : undefined;
}

function content(yaml: string, from: number, to: number): Span {
  const text = yaml.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { from: start, to: Math.max(start, from + text.trimEnd().length) };
}

function tabsIn(yaml: string, from: number, to: number): Span[] {
  return yaml.slice(from, to).includes('\t') ? [{ from, to }] : [];
}

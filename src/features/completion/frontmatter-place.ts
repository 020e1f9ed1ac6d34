import type { EntityKind } from '../../model/entity.ts';
import { isEntityType } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Span } from '../../text/span.ts';
import { itemAt, type ItemPlace } from './item-place.ts';
import { lineEndAt } from '../../text/lines.ts';

/** What somebody who writes frontmatter is about to write. */
export type FrontmatterPlace =
  | {
      readonly kind: 'key';
      /** The key as far as it is written. */
      readonly span: Span;
      readonly isFollowedByColon: boolean;
      readonly entityKind: EntityKind | undefined;
      readonly written: ReadonlySet<string>;
    }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly item: ItemPlace;
      /** Whether a space is still missing between the colon and the value. */
      readonly needsSpace: boolean;
    };

/**
 * The YAML that the caret stands in. While it is being written the closing fence may be missing: then it goes on to the
 * first blank line.
 */
export function frontmatterAround({ text, syntax }: Note, caret: number): Span | undefined {
  const yaml = syntax.frontmatter;
  if (yaml) return caret >= yaml.from && caret <= yaml.to - 1 ? yaml : undefined;
  const open = /^\ufeff?---[ \t]*(?:\r\n|\n)/.exec(text)?.[0].length;
  if (open === undefined || caret < open) return undefined;
  const end = /(?:\r\n|\n)[ \t]*(?:\r\n|\n|$)/.exec(text.slice(open));
  const to = end ? open + end.index : text.length;
  return caret <= to ? { from: open, to } : undefined;
}

const key = /^(\p{L}[\p{L}\p{N} _-]*?)[ \t]*:(?=[ \t\r\n]|$)/u;
/** The key that a line starts with: a longer one is none, and is not looked for. */
const keyOf = (line: string): RegExpExecArray | null => key.exec(line.slice(0, 100));
const itemMark = /^[ \t]*-(?:[ \t]+|$)/;

/**
 * Reads the line that the caret stands in, since YAML that is being written is seldom valid. Undefined in comments, in
 * nested properties, and in texts over several lines.
 */
export function frontmatterPlace(text: string, yaml: Span, caret: number): FrontmatterPlace | undefined {
  const lineFrom = Math.max(yaml.from, text.lastIndexOf('\n', caret - 1) + 1);
  const lineTo = lineEndAt(text, lineFrom, Math.max(yaml.to, caret));
  const line = text.slice(lineFrom, lineTo);
  const keyed = keyOf(line);
  if (keyed && caret >= lineFrom + keyed[0].length)
    return valuePlace(text, { from: lineFrom + keyed[0].length, to: lineTo }, caret, keyed[1] ?? '');
  const mark = itemMark.exec(line)?.[0].length;
  if (mark !== undefined) {
    const key = caret >= lineFrom + mark ? keyAbove(text, yaml, lineFrom) : undefined;
    const item = itemAt(text, valueLine({ from: lineFrom + mark, to: lineTo }), caret);
    return key && item
      ? { kind: 'value', key, item, needsSpace: text[lineFrom + mark - 1] === '-' }
      : undefined;
  }
  if (!/^[\p{L}\p{N}_-]*$/u.test(text.slice(lineFrom, caret))) return undefined;
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(caret, lineTo))?.[0].length ?? 0;
  return {
    kind: 'key',
    span: { from: lineFrom, to: caret + rest },
    isFollowedByColon: keyed !== null,
    ...definedIn(text.slice(yaml.from, lineFrom) + text.slice(lineTo, yaml.to)),
  };
}

const valueLine = (span: Span) => ({ span, isList: false, isBracketed: false, isYaml: true });

function valuePlace(
  text: string,
  line: Span,
  caret: number,
  writtenKey: string,
): FrontmatterPlace | undefined {
  let from = line.from;
  while (from < caret && /[ \t]/.test(text[from] ?? '')) from++;
  const value = text.slice(from, line.to);
  if (/^[|>&*{!]/.test(value)) return undefined;
  const isFlow = /^\[(?!\[(?!\[))/.test(value) && caret > from;
  const span = { from: isFlow ? from + 1 : from, to: line.to };
  const item = itemAt(text, { ...valueLine(span), isList: isFlow, isBracketed: isFlow }, caret);
  const key = canonicalKey(writtenKey, undefined);
  return item && { kind: 'value', key, item, needsSpace: from === line.from };
}

/** The key whose list the line at `lineFrom` is an item of. */
function keyAbove(text: string, yaml: Span, lineFrom: number): string | undefined {
  for (const line of text.slice(yaml.from, lineFrom).trimEnd().split(/\r?\n/).toReversed()) {
    if (itemMark.test(line) || /^[ \t]*(?:#|$)/.test(line)) continue;
    const keyed = keyOf(line);
    return keyed && line.slice(keyed[0].length).trim() === ''
      ? canonicalKey(keyed[1] ?? '', undefined)
      : undefined;
  }
  return undefined;
}

/** The keys that stand in the lines of YAML, and the kind that its `type` says. */
function definedIn(yaml: string): { entityKind: EntityKind | undefined; written: Set<string> } {
  const written = new Set<string>();
  let entityKind: EntityKind | undefined;
  for (const line of yaml.split(/\r?\n/)) {
    const keyed = keyOf(line);
    if (!keyed) continue;
    const key = canonicalKey(keyed[1] ?? '', undefined);
    written.add(key);
    if (key === 'type') entityKind = kindOf(line.slice(keyed[0].length));
  }
  return { entityKind, written };
}

function kindOf(value: string): EntityKind | undefined {
  const type = /^[ \t]*["']?(\w+)/.exec(value)?.[1]?.toLowerCase() ?? '';
  if (!isEntityType(type)) return undefined;
  return type === 'account' ? 'organization' : type;
}

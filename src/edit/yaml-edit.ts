import type { YamlEntry, YamlValue } from '../model/yaml.ts';
import { lineEndAt, lineStartAt, wholeLines } from '../text/lines.ts';
import type { Replacement } from './text-edit.ts';
import { yamlScalar } from './yaml-text.ts';

/** The value of an existing key becomes these values; a list where there are several. */
export function withValues(
  yaml: string,
  entry: YamlEntry,
  values: readonly string[],
  eol: string,
): Replacement {
  const { value } = entry;
  if (!value) return filled(yaml, entry, inOneLine(values));
  const [first] = value.kind === 'block-list' ? value.items : [];
  const last = value.kind === 'block-list' ? value.items.at(-1) : undefined;
  if (!first || !last || value.kind !== 'block-list')
    return { span: value.span, text: gapBefore(yaml, value) + inOneLine(values) };
  return {
    span: { from: first.from, to: last.to },
    text: values.map(text => yamlScalar(text, 'block')).join(eol + dashOf(yaml, value)),
  };
}

/**
 * The value of an existing key with further ones at its end; one value becomes a list. Undefined where what is written
 * there is no text, which would be lost.
 */
export function withMore(
  yaml: string,
  entry: YamlEntry,
  values: readonly string[],
  eol: string,
): Replacement | undefined {
  const { value } = entry;
  const more = values.map(text => yamlScalar(text, 'flow'));
  if (!value) return filled(yaml, entry, inOneLine(values));
  const last = value.kind === 'scalar' ? undefined : value.items.at(-1);
  if (value.kind === 'scalar' || !last) {
    const texts = value.kind === 'scalar' ? value.texts : [];
    const written = yaml.slice(value.span.from, value.span.to);
    return (
      texts && {
        span: value.span,
        text: `${gapBefore(yaml, value)}[${[...inFlow(written, texts), ...more].join(', ')}]`,
      }
    );
  }
  if (value.kind === 'flow-list')
    return { span: { from: last.to, to: last.to }, text: more.map(item => `, ${item}`).join('') };
  // Behind a comment that stands on the last item's line.
  const at = lineEndAt(yaml, last.to);
  const lines = values.map(text => eol + dashOf(yaml, value) + yamlScalar(text, 'block'));
  return { span: { from: at, to: at }, text: lines.join('') };
}

/** A further key below all others. */
export function withKeys(
  yaml: string,
  entries: readonly YamlEntry[],
  added: readonly { readonly key: string; readonly values: readonly string[] }[],
  eol: string,
): Replacement {
  const last = entries.at(-1);
  const [first] = entries;
  const indent = first ? yaml.slice(lineStartAt(yaml, first.keySpan.from), first.keySpan.from) : '';
  const lines = added.map(
    ({ key, values }) => `${indent}${key}: ${key === 'aliases' ? inBrackets(values) : inOneLine(values)}`,
  );
  const at = last ? lineEndAt(yaml, last.end) : yaml.length;
  const span = { from: at, to: at };
  // At the end of an empty text, or of one that holds comments only, a line may have to be ended first.
  if (!last)
    return { span, text: (/[^\r\n]$/.test(yaml) ? eol : '') + lines.map(line => line + eol).join('') };
  return { span, text: lines.map(line => eol + line).join('') };
}

/** Takes an entry away with its line, and a comment on that line. */
export function withoutEntry(yaml: string, entry: YamlEntry): Replacement {
  return { span: wholeLines(yaml, { from: entry.keySpan.from, to: entry.end }), text: '' };
}

function filled(yaml: string, { keySpan, end }: YamlEntry, text: string): Replacement {
  const at = yaml[end - 1] === ':' ? end : keySpan.to;
  return { span: { from: at, to: at }, text: ` ${text}` };
}

function inOneLine(values: readonly string[]): string {
  const [only = '', ...others] = values;
  return others.length === 0 ? yamlScalar(only, 'block') : inBrackets(values);
}

/** A list even of one value, as Obsidian asks for aliases. */
const inBrackets = (values: readonly string[]): string =>
  `[${values.map(text => yamlScalar(text, 'flow')).join(', ')}]`;

/** The blank that a value needs behind its colon. */
const gapBefore = (yaml: string, { span }: YamlValue): string => (yaml[span.from - 1] === ':' ? ' ' : '');

/** Texts as items of a list in brackets; as written where that is the one text and means the same inside brackets. */
function inFlow(written: string, texts: readonly string[]): string[] {
  const [only] = texts;
  const isQuoted = /^(["']).*\1$/.test(written) && written.slice(1, -1) === only;
  return texts.length === 1 &&
    (isQuoted || (written === only && /^[\p{L}\p{N}](?!.*(?:[[\]{},]|:(?:\s|$)|\s#))/u.test(written)))
    ? [written]
    : texts.map(text => yamlScalar(text, 'flow'));
}

/** What stands before an item of a list of lines. */
function dashOf(yaml: string, { span }: YamlValue): string {
  const indent = yaml.slice(lineStartAt(yaml, span.from), span.from);
  return `${/^[ \t]*$/.test(indent) ? indent : '  '}- `;
}

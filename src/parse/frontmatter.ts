import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { isEntityType, type Property, type Value } from '../model/entity.ts';
import type { FrontmatterLink } from '../model/markdown.ts';
import type { Problem } from '../model/problem.ts';
import { canonicalKey, isList } from '../model/relation.ts';
import type { Span } from '../text/span.ts';
import { isTemplated } from '../text/template-places.ts';
import { frontmatterLinks } from './frontmatter-links.ts';
import { itemsOf, lineItemsOf, readValue } from './values.ts';
import { yamlScalar } from '../edit/yaml-text.ts';
import { unquotedLink } from '../edit/yaml-faults.ts';
import { readMapping, type MeantEntry, type ReadPair } from '../edit/yaml-mapping.ts';
import type { YamlFault } from '../model/yaml.ts';
import { refusalOfYaml } from '../edit/yaml-limits.ts';

export interface Frontmatter {
  readonly properties: readonly Property[];
  readonly problems: readonly Problem[];
  readonly links: readonly FrontmatterLink[];
}

/**
 * Reads the YAML between the fences at `span`. Never throws: what is no map, is broken, is written twice or is nested
 * (which Obsidian and Dataview do not read either) becomes a problem, and all else is read as a person reads it.
 */
export function readFrontmatter(text: string, span: Span): Frontmatter {
  const yaml = text.slice(span.from, span.to);
  const refusal = refusalOfYaml(yaml);
  if (refusal) return failed(refusal.message, characterAt(span, refusal.at), frontmatterLinks(text, span));

  const mapping = readMapping(yaml);
  const { contents, entries, faults, isRefused } = mapping;
  const links = frontmatterLinks(text, span, mapping);
  if (contents && !isMap(contents))
    return failed(l10n.t('The frontmatter holds no properties.'), span, links);
  const problems = faults.map(fault => faultProblem(fault, span.from));
  const reader: Reader = { text, start: span.from, problems: [] };
  const properties = entries.flatMap(entry =>
    entry.kind === 'pair'
      ? propertyOf({ ...reader, start: span.from + entry.start }, entry)
      : meantProperty(reader, entry),
  );
  reportDuplicates(properties, reader.problems);
  return { properties, links, problems: worthTelling(isRefused, properties, problems, reader.problems) };
}

/**
 * In a note that defines no entity other tools may nest and repeat as they like; what YAML refuses nobody reads.
 */
function worthTelling(
  isRefused: boolean,
  properties: readonly Property[],
  faults: readonly Problem[],
  further: readonly Problem[],
): readonly Problem[] {
  const type = properties.find(({ key }) => key === 'type')?.values[0]?.text.toLowerCase();
  const isEntity = type !== undefined && isEntityType(type);
  return isEntity ? [...faults, ...further] : isRefused ? faults : [];
}

function faultProblem({ message, span, fix }: YamlFault, start: number): Problem {
  const problem = invalid(message, movedSpan(span, start));
  if (!fix) return problem;
  const edits = fix.edits.map(edit => ({ ...edit, span: movedSpan(edit.span, start) }));
  return { ...problem, fix: { ...fix, edits } };
}

const movedSpan = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

interface Reader {
  readonly text: string;
  /** Where the YAML starts in the note. */
  readonly start: number;
  readonly problems: Problem[];
}

function propertyOf(reader: Reader, { key: node, value }: ReadPair): Property[] {
  const keySpan = spanOf(reader, node);
  const key = canonicalKey(reader.text.slice(keySpan.from, keySpan.to), undefined);
  if (key === '') return [];
  if (value !== null && !isFlat(value)) {
    // `name: {{title}}` is a map in a map to YAML, and to people a place that a template leaves open.
    const span = spanOf(reader, value);
    const written = reader.text.slice(span.from, span.to).trimEnd();
    if (isTemplated(written))
      return [{ key, keySpan, values: [readValue(written, { ...span, to: span.from + written.length })] }];
    reader.problems.push(nested(key, span));
  }
  return [{ key, keySpan, values: value ? valuesOf(reader, key, value) : [] }];
}

const nested = (key: string, span: Span): Problem =>
  invalid(
    l10n.t(
      '“{0}” holds nested properties or references, which are not read. Write one flat property each.',
      key,
    ),
    span,
  );

/** A property whose lines YAML does not read as they are meant. */
function meantProperty(reader: Reader, { lines, value }: MeantEntry): Property[] {
  const { start } = reader;
  const key = canonicalKey(lines.key, undefined);
  if (key === '') return [];
  const keySpan = movedSpan(lines.keySpan, start);
  if (value === 'nested') reader.problems.push(nested(key, keySpan));
  if (value === 'nested' || value === undefined) return [{ key, keySpan, values: [] }];
  const { kind } = value;
  const values = value.items.flatMap(({ texts }) =>
    texts.flatMap(({ text, span }) => {
      const isSeveral = texts.length === 1 && (kind === 'scalar' ? isList(key) : text.startsWith('[['));
      return isSeveral ? itemsOf(text, movedSpan(span, start)) : [readValue(text, movedSpan(span, start))];
    }),
  );
  return [{ key, keySpan, values }];
}

/** Whether a value is text, or a list of text and links. */
const isFlat = (node: Node): boolean =>
  isScalar(node) ||
  (isSeq(node) && node.items.every(item => isScalar(item) || (isSeq(item) && isFlat(item))));

/** Of properties that hold one value the first counts, so a second one is likely a slip. */
function reportDuplicates(properties: readonly Property[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of properties) {
    if (seen.has(key))
      problems.push(invalid(l10n.t('“{0}” stands twice. Write one property with a list.', key), keySpan));
    seen.add(key);
  }
}

function valuesOf(reader: Reader, key: string, node: Node): Value[] {
  if (isUnquotedLink(node)) {
    const span = spanOf(reader, node);
    const written = reader.text.slice(span.from, span.to);
    reader.problems.push({
      ...invalid(unquotedLink(written), span),
      fix: {
        title: l10n.t('Put the link in quotes'),
        edits: [{ span, text: yamlScalar(written, 'flow') }],
      },
    });
    return [readValue(written, span)];
  }
  if (isSeq(node)) return node.items.flatMap(item => itemValues(reader, key, item as Node));
  if (!isScalar(node) || node.value === null || node.value === undefined) return [];
  const { text, span } = written(reader, node);
  if (isList(key) && node.type === 'BLOCK_LITERAL' && text.trim() !== '')
    return lineItemsOf(reader.text.slice(span.from, span.to), span);
  // A blank text is kept: a blank alias is reported, not forgotten.
  return isList(key) && text.trim() !== '' ? itemsOf(text, span) : [readValue(text.trim(), span)];
}

/** The item of a YAML list is one value, commas included (“Acme, Inc.”), unless it is itself a list of links. */
function itemValues(reader: Reader, key: string, node: Node): Value[] {
  if (!isScalar(node) || node.value === null || node.value === undefined) return valuesOf(reader, key, node);
  const { text, span } = written(reader, node);
  return text.startsWith('[[') ? itemsOf(text, span) : [readValue(text.trim(), span)];
}

function written(reader: Reader, node: Scalar): { readonly text: string; readonly span: Span } {
  const span = spanOf(reader, node);
  return {
    text: typeof node.value === 'string' ? node.value : reader.text.slice(span.from, span.to),
    span,
  };
}

/** `[[Name]]` without quotes is a list in a list to YAML. */
function isUnquotedLink(node: Node): boolean {
  if (!isSeq(node) || !node.flow || node.items.length !== 1) return false;
  const inner = node.items[0];
  return isSeq(inner) && inner.flow === true && inner.items.every(item => isScalar(item));
}

/** Where a node stands in the note, without the quotes of a quoted scalar. */
function spanOf(reader: Reader, node: Node): Span {
  const [from, to] = node.range ?? [0, 0, 0];
  const quoted =
    isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && to - from > 1;
  return quoted
    ? { from: reader.start + from + 1, to: reader.start + to - 1 }
    : { from: reader.start + from, to: reader.start + to };
}

const characterAt = (span: Span, at: number): Span => {
  const from = Math.max(span.from, Math.min(span.from + at, span.to - 1));
  return { from, to: Math.min(from + 1, span.to) };
};

const invalid = (message: string, span: Span): Problem => ({ code: 'invalidProperty', message, span });

const failed = (message: string, span: Span, links: readonly FrontmatterLink[]): Frontmatter => ({
  properties: [],
  links,
  problems: [invalid(message, span)],
});

import * as l10n from '@vscode/l10n';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { isEntityType, type Property, type Value } from '../model/entity.ts';
import type { FrontmatterLink } from '../model/markdown.ts';
import type { Problem } from '../model/problem.ts';
import { canonicalKey, isList } from '../model/relation.ts';
import type { Span } from '../text/span.ts';
import { frontmatterLinks } from './frontmatter-links.ts';
import { itemsOf, readValue } from './values.ts';
import { yamlScalar } from '../edit/yaml-text.ts';
import { refusalOfYaml } from '../edit/yaml-limits.ts';

export interface Frontmatter {
  readonly properties: readonly Property[];
  readonly problems: readonly Problem[];
  readonly links: readonly FrontmatterLink[];
}

/**
 * Reads the YAML between the fences at `span`. Never throws: what is no map, is broken, is written twice or is nested
 * (which Obsidian and Dataview do not read either) becomes a problem, and what could be read stands.
 */
export function readFrontmatter(text: string, span: Span): Frontmatter {
  const yaml = text.slice(span.from, span.to);
  const refusal = refusalOfYaml(yaml);
  if (refusal) return failed(refusal.message, characterAt(span, refusal.at), frontmatterLinks(text, span));

  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const { contents, errors } = document;
  const links = frontmatterLinks(text, span, document);
  if (errors[0] === undefined && contents && !isMap(contents))
    return failed(l10n.t('The frontmatter holds no properties.'), span, links);
  const reader: Reader = { text, start: span.from, problems: [] };
  const properties = isMap(contents)
    ? contents.items.flatMap(pair => propertyOf(reader, pair as WrittenPair))
    : [];
  reportDuplicates(properties, reader.problems);
  return { properties, links, problems: worthTelling(errors[0], span, properties, reader.problems) };
}

/**
 * What follows a mistake of YAML is often its consequence, so the mistake is reported alone. In a note that defines
 * no entity other tools may nest and repeat as they like.
 */
function worthTelling(
  broken: YAMLError | undefined,
  span: Span,
  properties: readonly Property[],
  problems: readonly Problem[],
): readonly Problem[] {
  if (broken) return [brokenYaml(broken, span)];
  const type = properties.find(({ key }) => key === 'type')?.values[0]?.text.toLowerCase();
  return type !== undefined && isEntityType(type) ? problems : [];
}

type WrittenPair = Pair<Node | null, Node | null>;

interface Reader {
  readonly text: string;
  /** Where the YAML starts in the note. */
  readonly start: number;
  readonly problems: Problem[];
}

function propertyOf(reader: Reader, { key: node, value }: WrittenPair): Property[] {
  if (!node) return [];
  const keySpan = spanOf(reader, node);
  const key = canonicalKey(reader.text.slice(keySpan.from, keySpan.to), undefined);
  if (key === '') return [];
  const isNested = value !== null && !isFlat(value);
  if (isNested)
    reader.problems.push(
      invalid(
        l10n.t(
          '“{0}” holds nested properties or references, which are not read. Write one flat property each.',
          key,
        ),
        spanOf(reader, value),
      ),
    );
  return [{ key, keySpan, values: value ? valuesOf(reader, key, value) : [] }];
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
      ...invalid(
        l10n.t('A link in frontmatter stands in quotes: "{0}". Other tools read it as a list.', written),
        span,
      ),
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

const firstSentence = (message: string): string => {
  const line = message.split('\n')[0] ?? message;
  return line.endsWith('.') ? line : `${line}.`;
};

const characterAt = (span: Span, at: number): Span => {
  const from = Math.max(span.from, Math.min(span.from + at, span.to - 1));
  return { from, to: Math.min(from + 1, span.to) };
};

const brokenYaml = ({ message, pos }: YAMLError, span: Span): Problem =>
  invalid(
    l10n.t('The frontmatter is not valid YAML: {0}', firstSentence(message)),
    characterAt(span, pos[0]),
  );

const invalid = (message: string, span: Span): Problem => ({ code: 'invalidProperty', message, span });

const failed = (message: string, span: Span, links: readonly FrontmatterLink[]): Frontmatter => ({
  properties: [],
  links,
  problems: [invalid(message, span)],
});

import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import type { YamlEntry, YamlLayout, YamlValue } from '../model/yaml.ts';
import { canonicalKey, isList } from '../model/relation.ts';
import { listItems } from '../text/comma-parts.ts';
import type { Span } from '../text/span.ts';
import { readMapping, type MeantEntry, type ReadPair } from './yaml-mapping.ts';
import { refusalOfYaml } from './yaml-limits.ts';

/** Where the keys and values of a YAML mapping stand. An empty text has no entries. Never throws. */
export function yamlLayout(yaml: string): YamlLayout {
  const refusal = refusalOfYaml(yaml);
  if (refusal) return { refusal: refusal.message };
  const { contents, errors } = parseDocument(yaml, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (errors.length > 0) return { refusal: l10n.t('The YAML is not valid.') };
  const noMapping = refusalOfContents(contents);
  if (noMapping !== undefined) return { refusal: noMapping };
  const pairs = isMap(contents) ? (contents.items as { key: Node; value: Node | null }[]) : [];
  return { entries: pairs.map(({ key, value }) => pairEntry(yaml, { kind: 'pair', key, value, start: 0 })) };
}

/** The same for frontmatter, whose bad lines have a place too: they are read as a person means them. Never throws. */
export function frontmatterLayout(yaml: string): YamlLayout {
  const refusal = refusalOfYaml(yaml);
  if (refusal) return { refusal: refusal.message };
  const { contents, entries } = readMapping(yaml);
  const noMapping = refusalOfContents(contents ?? null);
  if (noMapping !== undefined) return { refusal: noMapping };
  return {
    entries: entries.map(entry => (entry.kind === 'pair' ? pairEntry(yaml, entry) : meantEntry(entry))),
  };
}

function refusalOfContents(contents: Node | null): string | undefined {
  if (!contents || (!isMap(contents) && isEmpty(contents))) return undefined;
  if (!isMap(contents)) return l10n.t('The YAML holds no keys.');
  return contents.flow ? l10n.t('The YAML is written in braces.') : undefined;
}

function pairEntry(yaml: string, { key, value, start }: ReadPair): YamlEntry {
  const keySpan = spanOf(yaml, key, start);
  const name = isScalar(key) ? String(key.value) : yaml.slice(keySpan.from, keySpan.to);
  const written = value && !isEmpty(value) ? valueOf(yaml, name, value, start) : undefined;
  const colon = yaml.indexOf(':', keySpan.to);
  return {
    key: name,
    keySpan,
    value: written,
    end: written?.span.to ?? (colon === -1 ? keySpan.to : colon + 1),
  };
}

function meantEntry({ lines, value }: MeantEntry): YamlEntry {
  const { key, keySpan, colon, head, below } = lines;
  const [first] = below;
  const to = below.at(-1)?.to ?? colon.to;
  if (value === undefined) return { key, keySpan, value: undefined, end: colon.to };
  if (value === 'nested') {
    const span = { from: first?.from ?? head.from, to };
    return { key, keySpan, value: { kind: 'scalar', span, texts: undefined }, end: to };
  }
  const span = { from: value.from, to: value.to };
  const items = value.items.map(item => ({ from: item.from, to: item.to }));
  const meant = value.items.flatMap(({ texts }) => texts.map(({ text }) => text));
  const [only = ''] = meant;
  const texts = meant.length === 1 ? textsOf(key, only) : meant;
  const written: YamlValue =
    value.kind === 'scalar' ? { kind: 'scalar', span, texts } : { kind: value.kind, span, items };
  return { key, keySpan, value: written, end: value.to };
}

const isEmpty = (node: Node): boolean =>
  isScalar(node) &&
  node.value === null &&
  (node.source ?? '').trim() === '' &&
  node.range?.[0] === node.range?.[1];

function valueOf(yaml: string, key: string, node: Node, start: number): YamlValue {
  const span = spanOf(yaml, node, start);
  const written = yaml.slice(span.from, span.to);
  if (isScalar(node)) return { kind: 'scalar', span, texts: scalarTexts(key, node, written) };
  if (!isSeq(node)) return { kind: 'scalar', span, texts: undefined };
  if (isUnquotedLink(node)) return { kind: 'scalar', span, texts: [written] };
  const items = (node.items as Node[]).map(item => spanOf(yaml, item, start));
  return { kind: node.flow ? 'flow-list' : 'block-list', span, items };
}

function scalarTexts(key: string, { value, type }: Scalar, written: string): readonly string[] {
  if (value === null || value === undefined) return [];
  const text = typeof value === 'string' ? value : written;
  return type === 'BLOCK_LITERAL' && isList(canonicalKey(key, undefined))
    ? text.split('\n').flatMap(line => textsOf(key, line))
    : textsOf(key, text);
}

/** The values of a text: those that commas part where the property may hold several. */
const textsOf = (key: string, text: string): readonly string[] =>
  isList(canonicalKey(key, undefined))
    ? listItems(text).map(({ from, to }) => text.slice(from, to))
    : [text.trim()];

/** `[[Name]]` without quotes is a list in a list to YAML. */
const isUnquotedLink = (node: Node): boolean =>
  isSeq(node) && node.flow === true && node.items.length === 1 && isSeq(node.items[0]);

/** Where a node is written, without the white space and line ends that YAML counts to block scalars and lists. */
function spanOf(yaml: string, node: Node, start: number): Span {
  const [from, end] = node.range ?? [0, 0, 0];
  const to = isSeq(node) && !node.flow ? lastItemEnd(yaml, node.items as Node[], end, start) : end;
  return { from: start + from, to: start + from + yaml.slice(start + from, start + to).trimEnd().length };
}

/** A block list ends where its last item ends: what follows may be a comment. */
function lastItemEnd(yaml: string, items: readonly Node[], end: number, start: number): number {
  const last = items.at(-1);
  return last?.range ? Math.max(spanOf(yaml, last, start).to - start, last.range[0]) : end;
}

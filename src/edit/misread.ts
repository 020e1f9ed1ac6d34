import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { canonicalKey, isKnownProperty } from '../model/relation.ts';
import { lineEndAt } from '../text/lines.ts';

/**
 * Whether YAML reads a pair as something that nobody means who writes it by hand: `#sales` as a comment, `!urgent` and
 * `*lead*` as its signs, `VP: Platform` in a list as a property. The ranges of the pair's nodes begin at `start`.
 */
export function isMisread(yaml: string, { key, value }: Pair<Node, Node | null>, start: number): boolean {
  const [from, to] = key.range ?? [0, 0];
  const written = yaml.slice(start + from, start + to);
  const isKnown = (name: string): boolean => isKnownProperty(canonicalKey(name, undefined));
  if (written.endsWith(':') || isKnown(/^[^:]+(?=:)/.exec(written)?.[0] ?? '')) return true;
  if (!value) return false;
  const colon = yaml.indexOf(':', start + to);
  const line = colon < 0 ? '' : yaml.slice(colon + 1, lineEndAt(yaml, colon + 1)).trim();
  if (hasSign(yaml, line, isEmptyScalar(value)) || isMisreadValue(yaml, value, start)) return true;
  if (isScalar(value)) return value.type === 'PLAIN' && isCutByComment(value.source ?? '', line);
  if (!isSeq(value)) return false;
  const isMisreadItem = (item: Node): boolean =>
    isMisreadValue(yaml, item, start) || (isKnown(written) && isTextWithColon(yaml, item, start));
  return (
    (value.items as Node[]).some(isMisreadItem) ||
    listLines(yaml, value, start).some(item => hasSign(yaml, item, true))
  );
}

const isMisreadValue = (yaml: string, node: Node, start: number): boolean =>
  isDeadAlias(yaml, node) || isOddLink(yaml, node, start) || hasItem(yaml, node, start);

const isEmptyScalar = (node: Node): boolean => isScalar(node) && node.range?.[0] === node.range?.[1];

/** Whether a value starts with a sign of YAML that is meant as text, or a link with a colon behind it. */
function hasSign(yaml: string, written: string, isEmpty: boolean): boolean {
  const anchor = /^&([^\s&,[\]{}]+)/.exec(written)?.[1];
  if (anchor !== undefined) return !yaml.includes(`*${anchor}`);
  if (/^\[\[[^[\]]*\]\]\s*:/.test(written)) return true;
  return /^![^!\s]/.test(written) || (isEmpty && /^#[^\s#!]/.test(written));
}

/** Whether a text without quotes goes over lines that look like items of a list. */
function hasItem(yaml: string, node: Node, start: number): boolean {
  const [from, to] = node.range ?? [0, 0];
  const [, ...below] =
    isScalar(node) && node.type === 'PLAIN' ? yaml.slice(start + from, start + to).split('\n') : [];
  return below.some(line => line.trimStart().startsWith('- '));
}

/** The items of a list of lines, without their dashes. */
function listLines(yaml: string, node: Node, start: number): string[] {
  const [from, to] = node.range ?? [0, 0];
  if (yaml[start + from] !== '-') return [];
  return yaml
    .slice(start + from, start + to)
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .filter(line => line.startsWith('- '))
    .map(line => line.slice(1).trim());
}

const isDeadAlias = (yaml: string, node: Node): boolean => isAlias(node) && !yaml.includes(`&${node.source}`);

/** Whether a comment cuts a quotation in two: `Zed, "Zeddy #1"`. */
const isCutByComment = (read: string, line: string): boolean =>
  line.length > read.length &&
  read.split('"').length % 2 === 0 &&
  line.slice(read.length).trimStart().startsWith('#');

/** `[[Kai: notes]]` is a link that YAML does not even take for a list of texts. */
function isOddLink(yaml: string, node: Node, start: number): boolean {
  if (!isSeq(node) || !node.flow) return false;
  const [from, to] = node.range ?? [0, 0];
  const [inner] = node.items;
  const isText = isSeq(inner) && inner.items.every(item => isScalar(item));
  return !isText && /^\[\[[^[\]\r\n]+\]\]$/.test(yaml.slice(start + from, start + to));
}

function isTextWithColon(yaml: string, node: Node, start: number): boolean {
  const [from, to] = node.range ?? [0, 0];
  const written = yaml.slice(start + from, start + to).trimEnd();
  return isMap(node) && node.items.length === 1 && !written.startsWith('{') && !/[\r\n]/.test(written);
}

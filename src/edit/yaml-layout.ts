import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { YamlEntry, YamlLayout, YamlValue } from '../model/yaml.ts';
import type { Span } from '../text/span.ts';
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
  if (!contents) return { entries: [] };
  if (!isMap(contents))
    return isEmpty(contents) ? { entries: [] } : { refusal: l10n.t('The YAML holds no keys.') };
  if (contents.flow) return { refusal: l10n.t('The YAML is written in braces.') };
  const entries: YamlEntry[] = [];
  for (const { key, value } of contents.items as { key: Node; value: Node | null }[]) {
    const keySpan = spanOf(yaml, key);
    const written = value && !isEmpty(value) ? valueOf(yaml, value) : undefined;
    const colon = yaml.indexOf(':', keySpan.to);
    entries.push({
      key: isScalar(key) ? String(key.value) : yaml.slice(keySpan.from, keySpan.to),
      keySpan,
      value: written,
      end: written?.span.to ?? (colon === -1 ? keySpan.to : colon + 1),
    });
  }
  return { entries };
}

const isEmpty = (node: Node): boolean =>
  isScalar(node) &&
  node.value === null &&
  (node.source ?? '').trim() === '' &&
  node.range?.[0] === node.range?.[1];

function valueOf(yaml: string, node: Node): YamlValue {
  const span = spanOf(yaml, node);
  if (!isSeq(node) || isUnquotedLink(node))
    return { kind: 'scalar', span, isPlain: isScalar(node) && node.type === 'PLAIN' };
  const items = (node.items as Node[]).map(item => spanOf(yaml, item));
  return { kind: node.flow ? 'flow-list' : 'block-list', span, items };
}

/** `[[Name]]` without quotes is a list in a list to YAML. */
const isUnquotedLink = (node: Node): boolean =>
  isSeq(node) && node.flow === true && node.items.length === 1 && isSeq(node.items[0]);

/** Where a node is written, without the white space and line ends that YAML counts to block scalars and lists. */
function spanOf(yaml: string, node: Node): Span {
  const [from, end] = node.range ?? [0, 0, 0];
  const to = isSeq(node) && !node.flow ? lastItemEnd(yaml, node.items as Node[], end) : end;
  return { from, to: from + yaml.slice(from, to).trimEnd().length };
}

/** A block list ends where its last item ends: what follows may be a comment. */
function lastItemEnd(yaml: string, items: readonly Node[], end: number): number {
  const last = items.at(-1);
  return last?.range ? Math.max(spanOf(yaml, last).to, last.range[0]) : end;
}

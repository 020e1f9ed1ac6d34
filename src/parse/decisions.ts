import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { NO_DECISIONS, NO_DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { EntityId } from '../model/entity.ts';
import type { Problem } from '../model/problem.ts';
import { refusalOfYaml } from '../edit/yaml-limits.ts';

/**
 * Reads `account-notes.yaml` (model.md §3); undefined is a file that is not there. What is wrong is reported and left
 * out; what else it says stands.
 */
export function readDecisions(text: string | undefined): DecisionsFile {
  if (text === undefined) return NO_DECISIONS_FILE;
  const problems: Problem[] = [];
  const report = (message: string, from: number, to = from + 1): void => {
    problems.push({ code: 'invalidProperty', message, span: { from, to: Math.max(from, to) } });
  };
  const refusal = refusalOfYaml(text);
  if (refusal) {
    report(refusal.message, refusal.at);
    return { text, decisions: NO_DECISIONS, problems };
  }
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const broken = document.errors[0];
  if (broken)
    report(l10n.t('This file is not valid YAML: {0}', broken.message), Math.min(broken.pos[0], text.length));
  const { contents } = document;
  if (!isMap(contents)) {
    if (contents && !broken)
      report(l10n.t('This file holds no keys such as include, exclude or ignored.'), 0);
    return { text, decisions: NO_DECISIONS, problems };
  }
  const values = new Map<string, Node>();
  for (const { key, value } of contents.items)
    if (isScalar(key) && typeof key.value === 'string' && value) values.set(key.value, value);
  const reader = { values, report };
  return {
    text,
    decisions: {
      include: textsOf(reader, 'include') ?? NO_DECISIONS.include,
      exclude: textsOf(reader, 'exclude') ?? [],
      ignored: textsOf(reader, 'ignored') ?? [],
      distinct: linesOf(
        reader,
        'distinct',
        ['note', 'name', 'not'],
        l10n.t('a note, a name, and what it is not'),
      ).map(({ note, name, not }) => ({ note, name, not: idOf(not) })),
      spoken: linesOf(
        reader,
        'spoken',
        ['author', 'name', 'is'],
        l10n.t('an author, a name, and what it is'),
      ).map(({ author, name, is }) => ({ author: withoutEnding(author), name, is: idOf(is) })),
      rejected: linesOf(
        reader,
        'rejected',
        ['note', 'subject', 'relation', 'object'],
        l10n.t('a note, a subject, a relation and an object'),
      ),
    },
    problems,
  };
}

interface Reader {
  readonly values: ReadonlyMap<string, Node>;
  readonly report: (message: string, from: number, to?: number) => void;
}

function textsOf({ values, report }: Reader, key: string): string[] | undefined {
  const node = values.get(key);
  if (node === undefined || (isScalar(node) && node.value === null)) return undefined;
  const items = isSeq(node) ? (node.items as Node[]) : [node];
  return items.flatMap(item => {
    const text = textOf(item);
    if (text !== undefined) return [text];
    report(l10n.t('“{0}” is a list of texts.', key), ...rangeOf(item));
    return [];
  });
}

/** The lines of a list whose items hold these keys each; `what` tells them in a sentence. */
function linesOf<Key extends string>(
  { values, report }: Reader,
  list: string,
  keys: readonly Key[],
  what: string,
): Readonly<Record<Key, string>>[] {
  const node = values.get(list);
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  const items = isSeq(node) ? (node.items as Node[]) : [node];
  return items.flatMap(item => {
    const texts = keys.flatMap(key => {
      const text = isMap(item) ? textOf(item.get(key, true)) : undefined;
      return text === undefined ? [] : [[key, text] as const];
    });
    if (texts.length === keys.length) return [Object.fromEntries(texts) as Record<Key, string>];
    report(l10n.t('A line of “{0}” names {1}.', list, what), ...rangeOf(item));
    return [];
  });
}

const withoutEnding = (path: string): string => path.replace(/\.md$/, '');

const idOf = (path: string): EntityId => withoutEnding(path) as EntityId;

/** Numbers and the like are names too: `ignored: [365]`. */
function textOf(node: Node | undefined): string | undefined {
  const value: unknown = isScalar(node) ? node.value : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 1];

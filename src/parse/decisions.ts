import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import {
  NO_DECISIONS,
  NO_DECISIONS_FILE,
  type Decisions,
  type DecisionsFile,
  type WrittenPattern,
} from '../model/decisions.ts';
import type { EntityId } from '../model/entity.ts';
import type { Problem } from '../model/problem.ts';
import { refusalOfYaml } from '../edit/yaml-limits.ts';
import { isDomain } from '../text/domains.ts';
import { globOf } from '../text/glob.ts';
import { addTo } from '../text/grouping.ts';
import type { Span } from '../text/span.ts';

/**
 * Reads `account-notes.yaml` (model.md §3); undefined is a file that is not there. What is wrong is reported and left
 * out; what else it says stands. Where it cannot be read as a whole, as while somebody types, what it said `before` holds on.
 */
export function readDecisions(text: string | undefined, before: Decisions = NO_DECISIONS): DecisionsFile {
  if (text === undefined) return NO_DECISIONS_FILE;
  const problems: Problem[] = [];
  const report = (message: string, from: number, to = from + 1): void => {
    problems.push({ code: 'invalidProperty', message, span: { from, to: Math.max(from, to) } });
  };
  const refusal = refusalOfYaml(text);
  if (refusal) {
    report(refusal.message, refusal.at);
    return { text, decisions: before, problems };
  }
  const { marker, both } = bothSides(text);
  if (marker)
    report(
      l10n.t('This file holds a conflict of a merge; what both sides say counts.'),
      marker.from,
      marker.to,
    );
  const document = parseDocument(both, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const broken = document.errors[0];
  if (broken)
    report(
      l10n.t(
        'This file cannot be read from here on: a bracket or quotation mark may be missing, or a blank at the start of a line.',
      ),
      Math.min(broken.pos[0], text.length),
    );
  if (broken && before !== NO_DECISIONS) return { text, decisions: before, problems };
  const { contents } = document;
  if (!isMap(contents)) {
    if (contents && !broken)
      report(l10n.t('This file holds no keys such as include, exclude or ignored.'), 0);
    return { text, decisions: contents ? before : NO_DECISIONS, problems };
  }
  const reader = { values: valuesByKey(contents), report };
  const decisions = decisionsIn(reader);
  return { text, decisions, problems, includes: includesOf(reader, decisions) };
}

function includesOf(reader: Reader, { include }: Decisions): WrittenPattern[] {
  const held = new Set(include);
  return itemsOf(reader, 'include').flatMap(item => {
    const pattern = textOf(item);
    const [from, to] = rangeOf(item);
    return pattern !== undefined && held.has(pattern) ? [{ pattern, span: { from, to } }] : [];
  });
}

function valuesByKey({ items }: YAMLMap): Map<string, Node[]> {
  const values = new Map<string, Node[]>();
  for (const { key, value } of items)
    if (isScalar(key) && typeof key.value === 'string' && value) addTo(values, key.value, value as Node);
  return values;
}

function decisionsIn(reader: Reader): Decisions {
  return {
    ...rulesOf(reader),
    ignored: textsOf(reader, 'ignored').map(({ text }) => text),
    distinct: linesOf(
      reader,
      'distinct',
      ['note', 'name', 'not'],
      l10n.t('a note, a name, and what it is not'),
    ).map(({ texts: { note, name, not }, span }) => ({ note, name, not: idOf(not), span })),
    spoken: linesOf(
      reader,
      'spoken',
      ['author', 'name', 'is'],
      l10n.t('an author, a name, and what it is'),
    ).map(({ texts: { author, name, is } }) => ({ author: withoutEnding(author), name, is: idOf(is) })),
    rejected: linesOf(
      reader,
      'rejected',
      ['note', 'subject', 'relation', 'object'],
      l10n.t('a note, a subject, a relation and an object'),
    ).map(({ texts }) => texts),
    proposed: linesOf(
      reader,
      'proposed',
      ['note', 'quote', 'subject', 'relation', 'object', 'by'],
      l10n.t('a note, a quote, a subject, a relation, an object, and who proposes it (by)'),
    ).map(({ texts }) => texts),
    ours: domainsOf(reader),
  };
}

/** The mail domains of our own side; `@litware.example` is meant as it reads. */
function domainsOf(reader: Reader): string[] {
  const domains = textsOf(reader, 'ours').flatMap(({ text, range }) => {
    const domain = text.trim().replace(/^@/, '').toLowerCase();
    if (isDomain(domain)) return [domain];
    reader.report(
      l10n.t('“{0}” is no mail domain. Write what stands behind the @, such as litware.example.', text),
      ...range,
    );
    return [];
  });
  return [...new Set(domains)];
}

/** Every path is held against every rule. */
const MOST_PATTERNS = 1000;

/** Which files are notes. No rule for what is a note is as good as a bad one: then Markdown files are. */
function rulesOf(reader: Reader): Pick<Decisions, 'include' | 'exclude'> {
  let left = MOST_PATTERNS;
  const globs = (key: string): string[] =>
    textsOf(reader, key).flatMap(({ text, range }) => {
      const glob = globOf(text);
      if ('refusal' in glob) reader.report(glob.refusal, ...range);
      else if ((left -= glob.size) >= 0) return [text];
      else
        reader.report(
          l10n.t('There are more than {0} patterns; this one does not count.', MOST_PATTERNS),
          ...range,
        );
      return [];
    });
  const include = globs('include');
  return { include: include.length > 0 ? include : NO_DECISIONS.include, exclude: globs('exclude') };
}

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?$/gm;

/** A text with the sides of git's conflicts, one below the other, at the offsets where they stood; the marker of the first. */
function bothSides(text: string): { readonly marker: Span | undefined; readonly both: string } {
  if (!text.includes('<<<<<<<')) return { marker: undefined, both: text };
  let both = '';
  let marker: Span | undefined;
  let from = 0;
  let isBase = false;
  for (const { 0: line, index } of text.matchAll(MARKER)) {
    const before = text.slice(from, index);
    both += (isBase ? blanked(before) : before) + blanked(line);
    from = index + line.length;
    isBase = line.startsWith('|');
    marker ??= { from: index, to: from };
  }
  return { marker, both: both + text.slice(from) };
}

const blanked = (text: string): string => text.replace(/[^\r\n]/g, ' ');

interface Reader {
  readonly values: ReadonlyMap<string, readonly Node[]>;
  readonly report: (message: string, from: number, to?: number) => void;
}

interface Text {
  readonly text: string;
  readonly range: readonly [number, number];
}

function textsOf(reader: Reader, key: string): Text[] {
  return itemsOf(reader, key).flatMap(item => {
    const text = textOf(item);
    const range = rangeOf(item);
    if (text !== undefined) return [{ text, range }];
    reader.report(l10n.t('“{0}” is a list of texts.', key), ...range);
    return [];
  });
}

/** The items of a list, or the one value that stands in its place; of both lists where a key stands twice. */
function itemsOf({ values }: Reader, key: string): Node[] {
  return (values.get(key) ?? []).flatMap(node => {
    if (isScalar(node) && node.value === null) return [];
    return isSeq(node) ? (node.items as Node[]) : [node];
  });
}

/** The lines of a list whose items hold these keys each; `what` tells them in a sentence. */
function linesOf<Key extends string>(
  reader: Reader,
  list: string,
  keys: readonly Key[],
  what: string,
): { readonly texts: Readonly<Record<Key, string>>; readonly span: Span }[] {
  return itemsOf(reader, list).flatMap(item => {
    const texts = keys.flatMap(key => {
      const text = isMap(item) ? textOf(item.get(key, true)) : undefined;
      return text === undefined ? [] : [[key, text] as const];
    });
    const [from, to] = rangeOf(item);
    if (texts.length === keys.length)
      return [{ texts: Object.fromEntries(texts) as Record<Key, string>, span: { from, to } }];
    reader.report(l10n.t('A line of “{0}” names {1}.', list, what), from, to);
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

import * as l10n from '@vscode/l10n';
import type { Decisions, Distinct, Rejected, Spoken } from '../../model/decisions.ts';
import { readDecisions } from '../../parse/decisions.ts';
import { yamlLayout } from '../../edit/yaml-layout.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import type { Span } from '../../text/span.ts';
import type { Refusal } from '../../edit/change.ts';
import { yamlScalar } from '../../edit/yaml-text.ts';
import { applied, type Replacement } from '../../edit/text-edit.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../../text/lines.ts';

/** Something that a person ruled, to be kept in `account-notes.yaml` (model.md §3). */
export type Decision =
  | { readonly kind: 'ignored'; readonly name: string }
  | ({ readonly kind: 'distinct' } & Distinct)
  | ({ readonly kind: 'spoken' } & Spoken)
  | ({ readonly kind: 'rejected' } & Rejected);

const HEADER =
  '# What has been decided about the notes in this folder. Quick fixes write here, and so may you.\n';

/**
 * The text of `account-notes.yaml` with these decisions, a line each, in its place by alphabet within its list; `''` is
 * a file that is not there yet. Everything else stays as it was. A refusal where the file is no valid YAML.
 */
export function writeDecisions(text: string, decisions: readonly Decision[]): string | Refusal {
  let result = text === '' ? HEADER : text;
  for (const decision of decisions) {
    if (isKept(readDecisions(result).decisions, decision)) continue;
    const layout = yamlLayout(result);
    if ('refusal' in layout)
      return { refusal: l10n.t('account-notes.yaml cannot be changed. {0}', layout.refusal) };
    const entry = layout.entries.find(({ key }) => key === decision.kind);
    const edit = edited(result, layout.entries, entry, decision);
    const after = applied(result, [edit]);
    if (!isKept(readDecisions(after).decisions, decision) || countOf(after) !== countOf(result) + 1)
      return { refusal: l10n.t('account-notes.yaml cannot be changed without changing more than one line.') };
    result = after;
  }
  return result;
}

const itemOf = (decision: Decision): string => {
  if (decision.kind === 'ignored') return yamlScalar(decision.name, 'flow');
  const { kind: _, ...line } = decision;
  const fields: [string, string][] = Object.entries(line);
  return `{${fields.map(([key, value]) => `${key}: ${yamlScalar(value, 'flow')}`).join(', ')}}`;
};

function edited(
  text: string,
  entries: readonly YamlEntry[],
  entry: YamlEntry | undefined,
  decision: Decision,
): Replacement {
  const eol = lineEndingOf(text);
  const item = itemOf(decision);
  if (!entry) {
    const last = entries.at(-1);
    const at = last ? lineEndAt(text, last.end) : text.length;
    const start = /[\r\n]$/.test(text.slice(0, at)) || at === 0 ? '' : eol;
    const isLast = at === text.length;
    return insertion(at, `${start}${eol}${decision.kind}:${eol}  - ${item}${isLast ? eol : ''}`);
  }
  const { value, end } = entry;
  if (!value) return insertion(lineEndAt(text, end), `${eol}  - ${item}`);
  if (value.kind === 'scalar')
    return { span: value.span, text: `[${[text.slice(value.span.from, value.span.to), item].join(', ')}]` };
  const before = value.items.filter(span => collator.compare(sortKey(text, span), item) <= 0).at(-1);
  if (value.kind === 'flow-list') return inFlowList(value.span, value.items, before, item);
  const indent = text.slice(lineStartAt(text, value.span.from), value.span.from);
  // Behind the item before it, so that a comment above the next item stays with that one.
  return before
    ? insertion(lineEndAt(text, before.to), `${eol}${indent}- ${item}`)
    : insertion(lineStartAt(text, value.span.from), `${indent}- ${item}${eol}`);
}

function inFlowList(list: Span, items: readonly Span[], before: Span | undefined, item: string): Replacement {
  if (before) return insertion(before.to, `, ${item}`);
  const [first] = items;
  return first ? insertion(first.from, `${item}, `) : { span: list, text: `[${item}]` };
}

const insertion = (at: number, text: string): Replacement => ({ span: { from: at, to: at }, text });

const collator = new Intl.Collator('en', { numeric: true });

const sortKey = (text: string, { from, to }: Span): string => text.slice(from, to);

function isKept(decisions: Decisions, decision: Decision): boolean {
  if (decision.kind === 'ignored') return decisions.ignored.includes(decision.name);
  const { kind, ...line } = decision;
  return decisions[kind].some(other =>
    Object.entries(line).every(
      ([key, value]) => (other as unknown as Record<string, unknown>)[key] === value,
    ),
  );
}

function countOf(text: string): number {
  const { ignored, distinct, spoken, rejected } = readDecisions(text).decisions;
  return ignored.length + distinct.length + spoken.length + rejected.length;
}

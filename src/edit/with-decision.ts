import * as l10n from '@vscode/l10n';
import type { Decisions, Distinct, Proposed, Rejected, SpokenName } from '../model/decisions.ts';
import type { YamlEntry } from '../model/yaml.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Refusal } from './change.ts';
import type { Replacement } from './text-edit.ts';
import { yamlLayout } from './yaml-layout.ts';
import { yamlScalar } from './yaml-text.ts';

/** Something that a person ruled, to be kept in `account-notes.yaml` (model.md §3). */
export type Decision =
  | { readonly kind: 'ignored'; readonly name: string }
  | ({ readonly kind: 'distinct' } & Distinct)
  | ({ readonly kind: 'spoken' } & SpokenName)
  | ({ readonly kind: 'rejected' } & Rejected)
  | ({ readonly kind: 'proposed' } & Proposed);

/** Whether a decision has been made already. */
export function isDecided(decisions: Decisions, decision: Decision): boolean {
  if (decision.kind === 'ignored') return decisions.ignored.includes(decision.name);
  const { kind, ...line } = decision;
  return decisions[kind].some(other =>
    Object.entries(line).every(
      ([key, value]) => (other as unknown as Record<string, unknown>)[key] === value,
    ),
  );
}

/**
 * Writes a decision into the text of `account-notes.yaml`: a line, in its place by alphabet within its list. A refusal
 * where the file is no valid YAML.
 */
export function withDecision(text: string, decision: Decision): Replacement | Refusal {
  const layout = yamlLayout(text);
  if ('refusal' in layout)
    return { refusal: l10n.t('account-notes.yaml cannot be changed. {0}', layout.refusal) };
  const list = layout.entries.find(({ key }) => key === decision.kind);
  return list
    ? inList(text, list, itemOf(decision))
    : withList(text, layout.entries.at(-1), decision.kind, itemOf(decision));
}

const itemOf = (decision: Decision): string => {
  if (decision.kind === 'ignored') return yamlScalar(decision.name, 'flow');
  const { kind: _, ...line } = decision;
  const fields: [string, string][] = Object.entries(line);
  return `{${fields.map(([key, value]) => `${key}: ${yamlScalar(value, 'flow')}`).join(', ')}}`;
};

/** A list of its own behind the last entry. */
function withList(text: string, last: YamlEntry | undefined, key: string, item: string): Replacement {
  const eol = lineEndingOf(text);
  const at = last ? lineEndAt(text, last.end) : text.length;
  const start = /[\r\n]$/.test(text.slice(0, at)) || at === 0 ? '' : eol;
  const isLast = at === text.length;
  return insertion(at, `${start}${eol}${key}:${eol}  - ${item}${isLast ? eol : ''}`);
}

function inList(text: string, { value, end }: YamlEntry, item: string): Replacement {
  const eol = lineEndingOf(text);
  if (!value) return insertion(lineEndAt(text, end), `${eol}  - ${item}`);
  if (value.kind === 'scalar')
    return { span: value.span, text: `[${[text.slice(value.span.from, value.span.to), item].join(', ')}]` };
  const before = value.items
    .filter(({ from, to }) => collator.compare(text.slice(from, to), item) <= 0)
    .at(-1);
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

import * as l10n from '@vscode/l10n';
import type { YamlFault } from '../model/yaml.ts';
import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import type { MeantItem, MeantKind, MeantValue } from './meant-value.ts';
import type { Replacement } from './text-edit.ts';
import type { EntryLines } from './yaml-lines.ts';
import { quotedScalar, yamlScalar } from './yaml-text.ts';

/** What is wrong with the lines of an entry that were read as a person means them, each with what mends it. */
export function entryFaults(yaml: string, entry: EntryLines, value: MeantValue | undefined): YamlFault[] {
  const { key, keySpan, colon, head, isIndented } = entry;
  const faults: YamlFault[] = [];
  if (isIndented)
    faults.push(
      fault(l10n.t('“{0}” is indented, which other programs refuse.', key), keySpan, {
        title: l10n.t('Take the indentation away'),
        edits: [
          { span: { from: lineStart(yaml, keySpan.from), to: quoteStart(yaml, keySpan.from) }, text: '' },
        ],
      }),
    );
  if (colon.to - colon.from > 1 || colon.to === head.from)
    if (head.from < head.to || colon.to - colon.from > 1)
      faults.push(
        fault(l10n.t('One colon and a blank belong behind “{0}”.', key), keySpan, {
          title: l10n.t('Write a colon and a blank'),
          edits: [{ span: colon, text: colon.to === head.from ? ': ' : ':' }],
        }),
      );
  return value ? [...faults, ...valueFaults(yaml, value)] : faults;
}

function valueFaults(yaml: string, value: MeantValue): YamlFault[] {
  const { kind, items, isWhole, from, to } = value;
  if (isWhole)
    return items.filter(({ trouble }) => trouble !== 'none').map(item => itemFault(yaml, kind, item));
  const written = items.flatMap(({ texts }) => texts.map(({ text }) => yamlScalar(text, 'flow')));
  return [
    fault(
      l10n.t('The brackets of this list do not fit.'),
      { from, to },
      {
        title: l10n.t('Mend the brackets'),
        edits: [{ span: { from, to }, text: `[${written.join(', ')}]` }],
      },
    ),
  ];
}

function itemFault(yaml: string, kind: MeantKind, item: MeantItem): YamlFault {
  const { from, to, texts, trouble } = item;
  const written = yaml.slice(from, to);
  const span = { from, to };
  const quoted = texts.map(({ text }) => quotedScalar(text));
  const fix = {
    title: l10n.t('Put it in quotes'),
    edits: [{ span, text: joined(yaml, kind, from, quoted) }],
  };
  if (trouble === 'open-quote') return fault(l10n.t('The quotation is not closed.'), span, fix);
  if (/^\[\[[^[\]]*\]\]$/.test(written))
    return fault(unquotedLink(written), span, { ...fix, title: l10n.t('Put the link in quotes') });
  const shown = oneLine(written);
  return fault(
    l10n.t('“{0}” needs quotes. Other programs read something else without them, or nothing.', shown),
    span,
    fix,
  );
}

export const unquotedLink = (written: string): string =>
  l10n.t('A link in frontmatter stands in quotes: "{0}". Other tools read it as a list.', written);

/** Several values in the place of one: a list in brackets, more items of a list in brackets, or more lines. */
function joined(yaml: string, kind: MeantKind, at: number, quoted: readonly string[]): string {
  if (quoted.length === 1 || kind === 'flow-list') return quoted.join(', ');
  if (kind === 'scalar') return `[${quoted.join(', ')}]`;
  const start = lineStart(yaml, at);
  const eol = /\r\n|\n|\r/.exec(yaml)?.[0] ?? '\n';
  return quoted.join(eol + yaml.slice(start, at));
}

/** Tabs before the lines of an entry, two blanks for each. */
export const tabFault = (yaml: string, tabs: readonly Span[]): YamlFault => ({
  message: l10n.t('Lines are indented by a tab here, which other programs refuse.'),
  span: tabs[0] ?? { from: 0, to: 0 },
  fix: {
    title: l10n.t('Write blanks for the tab'),
    edits: tabs.map(span => ({ span, text: yaml.slice(span.from, span.to).replaceAll('\t', '  ') })),
  },
});

export const strayFault = (span: Span): YamlFault => ({
  message: l10n.t('This line is no property and is not read: a property has a name, a colon and a value.'),
  span,
});

const fault = (
  message: string,
  span: Span,
  fix: { readonly title: string; readonly edits: readonly Replacement[] },
): YamlFault => ({ message, span, fix });

function lineStart(yaml: string, at: number): number {
  return Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1;
}

const quoteStart = (yaml: string, at: number): number => (/["']/.test(yaml[at - 1] ?? '') ? at - 1 : at);

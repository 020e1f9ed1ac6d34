import * as l10n from '@vscode/l10n';
import { isQuotation, type Markdown } from '../model/markdown.ts';
import type { Problem } from '../model/problem.ts';
import { lastStarting } from '../text/sorted-spans.ts';

/** The wikilinks whose `|` ends a table's cell to other programs, each with the backslash that keeps it out. */
export function tableLinkProblems(text: string, { blocks, links }: Markdown): Problem[] {
  return links.flatMap(({ kind, from, to, label }): Problem[] => {
    if (kind !== 'wikilink' || !label) return [];
    const block = lastStarting(blocks, from);
    const pipe = label.from - 1;
    if (block?.kind !== 'cell' || to > block.to || text[pipe - 1] === '\\') return [];
    // Somebody else's text is left as it is.
    if (isQuotation(block)) return [];
    return [
      {
        code: 'linkInTable',
        message: l10n.t('In a table, other programs end the cell at the | of this link. Write \\| instead.'),
        span: { from, to },
        fix: {
          title: l10n.t('Write \\| in the link'),
          edits: [{ span: { from: pipe, to: pipe }, text: '\\' }],
        },
      },
    ];
  });
}

import * as l10n from '@vscode/l10n';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { cardMarkdown, choicesMarkdown } from '../../../features/card/card-markdown.ts';
import { cardTitles, wholeCardText } from '../../../features/card/card-text.ts';
import { hover } from '../../../features/card/hover.ts';
import { escapeMarkdown } from '../../../text/markdown-escape.ts';
import { oneLine } from '../../../text/one-line.ts';
import { today } from '../../asked-day.ts';
import { markupFor } from '../../lsp/markup.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { positionOf } from '../../note-position.ts';
import type { Session } from '../../session.ts';
import { cardLinks } from '../card-links.ts';

/** `textDocument/hover` */
export function hoverAt(session: Session, params: HoverParams): Hover | null {
  const at = positionOf(session, params);
  if (!at || !session.settings.hover.enabled) return null;
  const { folder, path, offset } = at;
  const index = folder.atHand(path);
  // Of what has been read so far a count would be wrong, and to count would keep whoever hovers waiting.
  const isAll = folder.isAllAtHand;
  const covered = isAll ? session.coverage.atHand(folder, today())?.byPerson : undefined;
  const found = hover(index, path, offset, { countsMentions: isAll, covered });
  if (!found) return null;
  const name = oneLine(index.notes.get(path)?.text.slice(found.named.from, found.named.to) ?? '');
  const links = cardLinks(session, folder, { index, read: { note: path, name } });
  const reading = isAll ? [] : [l10n.t('The notes are still being read: there may be more.')];
  const [only, ...others] = found.cards;
  return {
    range: new ToLsp(folder, index).range(path, found.span),
    contents: markupFor(session.capabilities.textDocument?.hover?.contentFormat, {
      markdown: () => {
        const said =
          only && others.length === 0
            ? [cardMarkdown(only, links)]
            : [openName(escapeMarkdown(name, links), found.more), choicesMarkdown(found.cards, links)];
        return [...said, ...reading.map(text => `*${text}*`)].join('\n\n');
      },
      plain: () => {
        const said =
          only && others.length === 0
            ? [wholeCardText(only)]
            : [openName(name, found.more), ...cardTitles(found.cards)];
        return [...said, ...reading].join('\n');
      },
    }),
  };
}

/** The line above those that a name may mean. */
const openName = (name: string, more: number): string =>
  more > 0
    ? l10n.t('“{0}” may mean one of these, or of {1} more:', name, more)
    : l10n.t('“{0}” may mean one of these:', name);

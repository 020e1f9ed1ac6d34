import * as l10n from '@vscode/l10n';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { cardMarkdown } from '../../features/card/card-markdown.ts';
import { wholeCardText } from '../../features/card/card-text.ts';
import { hover } from '../../features/card/hover.ts';
import { markupFor } from '../lsp/markup.ts';
import { ToLsp } from '../lsp/to-lsp.ts';
import { positionOf } from '../note-position.ts';
import type { Session } from '../session.ts';
import { cardLinks } from './card-links.ts';

/** `textDocument/hover` */
export function hoverAt(session: Session, params: HoverParams): Hover | null {
  const at = positionOf(session, params);
  if (!at || !session.settings.hover.enabled) return null;
  const { folder, path, offset } = at;
  const found = hover(folder.index, path, offset);
  if (!found) return null;
  const links = cardLinks(session.folders, folder, session.options);
  const count = found.cards.length + found.more;
  const intro = count > 1 ? [l10n.t('This may mean any of {0}:', count)] : [];
  const isWhole = folder.isWhole;
  const reading = 'The notes are still being read: there may be more.';
  return {
    range: new ToLsp(folder).range(path, found.span),
    contents: markupFor(session.capabilities.textDocument?.hover?.contentFormat, {
      markdown: () => {
        const cards = found.cards.map(card => cardMarkdown(card, links)).join('\n\n---\n\n');
        return [...intro, cards, ...(isWhole ? [] : [`*${reading}*`])].join('\n\n');
      },
      plain: () => [...intro, ...found.cards.map(wholeCardText), ...(isWhole ? [] : [reading])].join('\n\n'),
    }),
  };
}

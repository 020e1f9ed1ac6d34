import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { cardMarkdown } from '../../features/card/card-markdown.ts';
import { hover } from '../../features/card/hover.ts';
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
  const cards = found.cards.map(card => cardMarkdown(card, links));
  const outro = folder.isWhole ? [] : ['*The notes are still being read: there may be more.*'];
  return {
    range: new ToLsp(folder).range(path, found.span),
    contents: {
      kind: MarkupKind.Markdown,
      value: [...intro, cards.join('\n\n---\n\n'), ...outro].join('\n\n'),
    },
  };
}

import {
  CompletionItemKind,
  CompletionTriggerKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { card } from '../../features/card/card.ts';
import { cardMarkdown } from '../../features/card/card-markdown.ts';
import { wholeCardText } from '../../features/card/card-text.ts';
import { completion, type Offer } from '../../features/completion/completion.ts';
import { cardLinks } from './card-links.ts';
import { canCreateNotes, createNoteCommand } from './create-note.ts';
import { entityRef, foundBy } from './entity-data.ts';
import { positionOf } from '../note-position.ts';
import type { Session } from '../session.ts';
import { newNotePlaces } from './surroundings.ts';
import { markupFor } from '../lsp/markup.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** The characters after which editors ask by themselves: never while prose is merely typed. */
export const TRIGGER_CHARACTERS = ['@', '['];

/** `textDocument/completion` */
export function completionAt(session: Session, params: CompletionParams): CompletionList | null {
  const at = positionOf(session, params);
  if (!at) return null;
  const { folder, path, offset } = at;
  const trigger = params.context?.triggerKind;
  const { offers, isIncomplete } = completion(folder.index, path, offset, {
    insert: session.settings.completion.insert,
    asked: trigger === CompletionTriggerKind.TriggerCharacter ? 'character' : 'request',
    places: canCreateNotes(session) ? newNotePlaces(session, folder) : undefined,
  });
  const toLsp = new ToLsp(folder);
  const showsDetails =
    session.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport === true;
  const items = offers.map((offer, at): CompletionItem => {
    const { label, detail, about, entity, creates, span, text, filterText } = offer;
    return {
      label,
      kind: KINDS[offer.kind],
      ...(detail !== '' && (showsDetails ? { labelDetails: { description: detail } } : { detail })),
      ...(about !== undefined && { documentation: about }),
      sortText: String(at).padStart(4, '0'),
      filterText,
      textEdit: { range: toLsp.range(path, span), newText: text },
      ...(entity !== undefined && { data: entityRef(session, folder, entity) }),
      ...(creates && { command: createNoteCommand(session, folder, path, creates) }),
    };
  });
  return { isIncomplete, items };
}

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  team: CompletionItemKind.Class,
  system: CompletionItemKind.Module,
  organization: CompletionItemKind.Struct,
  property: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
};

/** `completionItem/resolve` */
export function withCard(session: Session, item: CompletionItem): CompletionItem {
  const found = foundBy(session, item.data);
  const shown = found && card(found.folder.index, found.id);
  if (!shown) return item;
  const documentation = markupFor(
    session.capabilities.textDocument?.completion?.completionItem?.documentationFormat,
    {
      markdown: () => cardMarkdown(shown, cardLinks(session.folders, found.folder, session.options)),
      plain: () => wholeCardText(shown),
    },
  );
  return { ...item, documentation };
}

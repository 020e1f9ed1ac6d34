import {
  CompletionItemKind,
  CompletionTriggerKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { card } from '../../../features/card/card.ts';
import { cardMarkdown } from '../../../features/card/card-markdown.ts';
import { wholeCardText } from '../../../features/card/card-text.ts';
import type { Asked } from '../../../features/completion/completion-context.ts';
import { completion } from '../../../features/completion/completion.ts';
import { mayBeginOffer } from '../../../features/completion/may-begin.ts';
import type { Offer } from '../../../features/completion/offer.ts';
import { cardLinks } from '../card-links.ts';
import { canCreateNotes, createNoteCommand } from '../changes/create-note.ts';
import { entityRef, foundBy } from '../entity-data.ts';
import type { NoteRef } from '../../folders/folders.ts';
import { completionEdits, saysWhyItCompletes } from '../../lsp/client-abilities.ts';
import { positionOf } from '../../note-position.ts';
import type { Session } from '../../session.ts';
import { newNotePlaces } from '../views/surroundings.ts';
import { markupFor } from '../../lsp/markup.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';

/** The characters after which editors ask by themselves: never while prose is merely typed. */
const ALWAYS = ['@', '['];

/**
 * Those that begin nothing nearly everywhere: the blank behind the colon of a property and between the words of a name,
 * the signs inside a link. Only for clients that say what they were asked by, or each blank would be taken for a wish.
 */
const WITHIN = [' ', '#', '|'];

export const triggerCharacters = (client: ClientCapabilities): string[] =>
  saysWhyItCompletes(client) ? [...ALWAYS, ...WITHIN] : ALWAYS;

/** Whether a character that was typed can begin no offer, by what stands before it on its line. */
export function asksInVain({ documents }: Session, params: CompletionParams): boolean {
  const { context, position, textDocument } = params;
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return false;
  if (!WITHIN.includes(context.triggerCharacter ?? '')) return false;
  const line = documents
    .get(textDocument.uri)
    ?.getText({ start: { line: position.line, character: 0 }, end: position });
  return line !== undefined && !mayBeginOffer(line);
}

/** `textDocument/completion` */
export function completionAt(session: Session, params: CompletionParams): CompletionList | null {
  const at = positionOf(session, params);
  if (!at) return null;
  const { folder, path, offset } = at;
  const edits = completionEdits(session.capabilities, session.clientName);
  // What shows only what begins as typed runs no command behind it either.
  const canCreate = edits !== 'asTyped' && canCreateNotes(session);
  const { offers, isIncomplete } = completion(folder.index, path, offset, {
    insert: session.settings.completion.insert,
    asked: ASKED[params.context?.triggerKind ?? CompletionTriggerKind.Invoked],
    places: canCreate ? newNotePlaces(session, folder) : undefined,
    edits,
  });
  if (offers.length === 0 && params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter)
    return null;
  return { isIncomplete, items: offers.map((offer, at) => itemOf(session, { folder, path }, offer, at)) };
}

const ASKED: Readonly<Record<CompletionTriggerKind, Asked>> = {
  [CompletionTriggerKind.Invoked]: 'request',
  [CompletionTriggerKind.TriggerCharacter]: 'character',
  [CompletionTriggerKind.TriggerForIncompleteCompletions]: 'again',
};

function itemOf(
  session: Session,
  { folder, path }: NoteRef,
  { label, kind, detail, about, entity, creates, span, text, filterText, removed }: Offer,
  at: number,
): CompletionItem {
  const toLsp = new ToLsp(folder);
  const showsDetails =
    session.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport === true;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== '' && (showsDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(about !== undefined && { documentation: about }),
    ...(at === 0 && !creates && { preselect: true }),
    sortText: String(at).padStart(4, '0'),
    ...(filterText !== undefined && { filterText }),
    textEdit: { range: toLsp.range(path, span), newText: text },
    ...(removed && { additionalTextEdits: [{ range: toLsp.range(path, removed), newText: '' }] }),
    ...(entity !== undefined && { data: entityRef(session, folder, entity) }),
    ...(creates && { command: createNoteCommand(session, folder, path, creates) }),
  };
}

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  team: CompletionItemKind.Class,
  system: CompletionItemKind.Module,
  organization: CompletionItemKind.Struct,
  property: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  note: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
};

/** `completionItem/resolve` */
export function withCard(session: Session, item: CompletionItem): CompletionItem {
  const found = foundBy(session, item.data);
  const index = found?.folder.atHand();
  const shown = found && index && card(index, found.id);
  if (!shown) return item;
  const documentation = markupFor(
    session.capabilities.textDocument?.completion?.completionItem?.documentationFormat,
    {
      markdown: () => cardMarkdown(shown, cardLinks(session, found.folder, { index })),
      plain: () => wholeCardText(shown),
    },
  );
  return { ...item, documentation };
}

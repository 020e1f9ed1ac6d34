import { card, type Card } from '../../../features/card/card.ts';
import { aboutText, contactText, valuesText } from '../../../features/card/card-text.ts';
import { cardMarkdown, shortCardMarkdown } from '../../../features/card/card-markdown.ts';
import { definitionOf } from '../../../features/navigation/definition.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { CardParams, CardResult } from '../../../protocol/card.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { sourceResult } from '../../lsp/source-result.ts';
import { today } from '../../asked-day.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';
import { cardLinks } from '../card-links.ts';
import { entityAsked } from '../entity-data.ts';

/** `accountNotes/card` */
export function cardFor(session: Session, params: CardParams): CardResult | null {
  const asked = entityAsked(session, params);
  return asked ? cardOf(session, asked.folder, asked.id) : null;
}

function cardOf(session: Session, folder: NotesFolder, id: EntityId): CardResult | null {
  const index = folder.atHand();
  const isAll = folder.isAllAtHand;
  const covered = isAll ? session.coverage.atHand(folder, today())?.byPerson : undefined;
  const found = card(index, id, { covered });
  if (!found) return null;
  const toLsp = new ToLsp(folder, index);
  const destination = definitionOf(index, id);
  const { lastMention, lastContact } = found;
  const links = cardLinks(session, folder, { index });
  return {
    ...plain(toLsp, found),
    ref: { folder: session.folders.uriOf(folder), entity: id },
    ...(lastMention && {
      lastMention: {
        location: toLsp.location(lastMention.path, lastMention.span),
        ...(lastMention.date !== undefined && { date: lastMention.date }),
      },
    }),
    ...(lastContact && {
      lastContact: {
        text: contactText(found),
        location: toLsp.location(lastContact.path, lastContact.span),
      },
    }),
    ...(destination && { definition: toLsp.location(destination.path, destination.span) }),
    markdown: cardMarkdown(found, links),
    shortMarkdown: shortCardMarkdown(found, links),
  };
}

/** The card without what is undefined, which JSON has no word for. */
function plain(toLsp: ToLsp, found: Card) {
  const { role, summary, place, lines, evidence, ...card } = found;
  const value = ({ text, entity, ...source }: Card['place'][number]) => ({
    text,
    ...(entity && { entity }),
    ...sourcedResult(toLsp, source),
  });
  return {
    kind: card.kind,
    isAccount: card.isAccount,
    isCandidate: card.isCandidate,
    name: card.name,
    words: card.words.map(value),
    about: aboutText(found),
    mentions: card.mentions ?? 0,
    ...(role !== undefined && { role }),
    roleSource: sourcedResult(toLsp, card.roleSource),
    ...(summary !== undefined && { summary }),
    ...(evidence && { evidence: sourceResult(toLsp, evidence) }),
    place: place.map(value),
    lines: lines.map(line => ({
      ...line,
      values: line.values.map(value),
      text: valuesText(line, evidence),
    })),
  };
}

const sourcedResult = (toLsp: ToLsp, { said, rivals }: Card['roleSource']) => ({
  ...(said && { said: sourceResult(toLsp, said) }),
  ...(rivals && {
    rivals: rivals.map(rival => ({ ...rival, source: sourceResult(toLsp, rival.source) })),
  }),
});

import * as l10n from '@vscode/l10n';
import type { EntityId, EntityKind } from '../../model/entity.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import { escapeMarkdown, type Renderer } from '../../text/markdown-escape.ts';
import type { Span } from '../../text/span.ts';
import type { Sourced } from './card-sources.ts';
import { kindOf, lastMentioned, saidBy, shortened } from './card-words.ts';
import type { Card, CardLine, CardValue } from './card.ts';
import type { FactSource } from '../wording/fact-source.ts';

/** How whoever shows the card links: each gives a URI, or undefined where there is nothing to link to. */
export interface CardLinks extends Renderer {
  readonly entity: (id: EntityId) => string | undefined;
  readonly place: (path: NotePath, span: Span) => string | undefined;
  /** What the card's last line offers. */
  readonly actions: (card: Card) => readonly { readonly title: string; readonly uri: string }[];
}

const icons: Readonly<Record<EntityKind, string>> = {
  person: 'account',
  team: 'organization',
  system: 'server',
  organization: 'globe',
};

/** A card as Markdown of short lines and one list, which the accessible view reads well. */
export function cardMarkdown(card: Card, links: CardLinks): string {
  const icon = links.themeIcons ? `$(${card.isCandidate ? 'question' : icons[card.kind]}) ` : '';
  const heading = `${icon}**${shown(card.name, links)}** — ${kindOf(card)}`;
  const role =
    card.role === undefined ? '' : `  \n${shown(card.role, links)}${sourceMarkdown(card.roleSource, links)}`;
  const place =
    card.place.length === 0 ? '' : `  \n${card.place.map(value => valueMarkdown(value, links)).join(' ▸ ')}`;
  const lines = [...card.lines.map(line => lineMarkdown(line, links)), mentionsLine(card, links)];
  const actions = links.actions(card).map(({ title, uri }) => `[${escapeMarkdown(title, links)}](${uri})`);
  return [
    `${heading}${role}${place}`,
    card.summary === undefined ? '' : shown(card.summary, links),
    lines.map(line => `- ${line}`).join('\n'),
    actions.join(' · '),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function lineMarkdown({ label, values, arrangement, more }: CardLine, links: CardLinks): string {
  const all = values.map(value => valueMarkdown(value, links)).join(arrangement === 'chain' ? ' ▸ ' : ', ');
  const counted = more > 0 ? l10n.t('{0} and {1} more', all, more) : all;
  return `${shown(label, links)}: ${counted}`;
}

function valueMarkdown({ text, entity, ...source }: CardValue, links: CardLinks): string {
  const uri = entity && links.entity(entity);
  const value = uri === undefined ? shown(text, links) : `[${shown(text, links)}](${uri})`;
  return value + sourceMarkdown(source, links);
}

/** “ (said by John Mao, 2025-12-12, superseding “Ben reports to Ada”, assumed by June Alder)”, the names links. */
function sourceMarkdown({ said, rivals = [] }: Sourced, links: CardLinks): string {
  const against = rivals.map(({ text, source, status }) => {
    const said = saidMarkdown(source, links);
    return status === 'conflicting'
      ? l10n.t('in conflict with “{0}”, {1}', shown(text, links), said)
      : l10n.t('superseding “{0}”, {1}', shown(text, links), said);
  });
  const parts = [...(said ? [saidMarkdown(said, links)] : []), ...against];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function saidMarkdown({ author, date, path, span, hedged }: FactSource, links: CardLinks): string {
  const who = [author ?? fileName(path), ...(date === undefined ? [] : [date.slice(0, 10)])];
  const uri = links.place(path, span);
  const label = shown(who.join(', '), links);
  return saidBy({ author, hedged }, uri === undefined ? label : `[${label}](${uri})`);
}

function mentionsLine(card: Card, links: CardLinks): string {
  if (!card.lastMention) return lastMentioned(card, '');
  const { path, span } = card.lastMention;
  const uri = links.place(path, span);
  const note = shown(fileName(path), links);
  return lastMentioned(card, uri === undefined ? note : `[${note}](${uri})`);
}

/** A text of the notes, escaped and not too long. */
const shown = (text: string, links: CardLinks): string => escapeMarkdown(shortened(text), links);

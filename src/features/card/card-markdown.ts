import * as l10n from '@vscode/l10n';
import type { EntityId, EntityKind } from '../../model/entity.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import { escapeMarkdown } from '../../text/markdown-escape.ts';
import type { Span } from '../../text/span.ts';
import type { Sourced } from './card-sources.ts';
import { kindOf, saidBy, shortened } from './card-words.ts';
import type { Card, CardLine, CardValue } from './card.ts';
import type { FactSource } from '../wording/fact-source.ts';

/** How whoever shows the card links: each gives a URI, or undefined where there is nothing to link to. */
export interface CardLinks {
  readonly entity: (id: EntityId) => string | undefined;
  readonly place: (path: NotePath, span: Span) => string | undefined;
  /** What the card's last line offers. */
  readonly actions: (card: Card) => readonly { readonly title: string; readonly uri: string }[];
  /** Whether `$(icon)` is shown as an icon. */
  readonly themeIcons: boolean;
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
  const heading = `${icon}**${shown(card.name)}** — ${escapeMarkdown(kindOf(card))}`;
  const role =
    card.role === undefined ? '' : `  \n${shown(card.role)}${sourceMarkdown(card.roleSource, links)}`;
  const place =
    card.place.length === 0 ? '' : `  \n${card.place.map(value => valueMarkdown(value, links)).join(' ▸ ')}`;
  const lines = [...card.lines.map(line => lineMarkdown(line, links)), mentionsLine(card, links)];
  const actions = links.actions(card).map(({ title, uri }) => `[${escapeMarkdown(title)}](${uri})`);
  return [
    `${heading}${role}${place}`,
    card.summary === undefined ? '' : shown(card.summary),
    lines.map(line => `- ${line}`).join('\n'),
    actions.join(' · '),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function lineMarkdown({ label, values, arrangement, more }: CardLine, links: CardLinks): string {
  const all = values.map(value => valueMarkdown(value, links)).join(arrangement === 'chain' ? ' ▸ ' : ', ');
  const counted = more > 0 ? l10n.t('{0} and {1} more', all, more) : all;
  return `${shown(label)}: ${counted}`;
}

function valueMarkdown({ text, entity, ...source }: CardValue, links: CardLinks): string {
  const uri = entity && links.entity(entity);
  const value = uri === undefined ? shown(text) : `[${shown(text)}](${uri})`;
  return value + sourceMarkdown(source, links);
}

/** “ (said by John Mao, 2025-12-12, superseding “Ben reports to Ada”, assumed by June Alder)”, the names links. */
function sourceMarkdown({ said, rivals = [] }: Sourced, links: CardLinks): string {
  const against = rivals.map(({ text, source, status }) => {
    const said = saidMarkdown(source, links);
    return status === 'conflicting'
      ? l10n.t('in conflict with “{0}”, {1}', shown(text), said)
      : l10n.t('superseding “{0}”, {1}', shown(text), said);
  });
  const parts = [...(said ? [saidMarkdown(said, links)] : []), ...against];
  return parts.length === 0 ? '' : ` \\(${parts.join('; ')}\\)`;
}

function saidMarkdown({ author, date, path, span, hedged }: FactSource, links: CardLinks): string {
  const who = [author ?? fileName(path), ...(date === undefined ? [] : [date.slice(0, 10)])];
  const uri = links.place(path, span);
  const label = shown(who.join(', '));
  return saidBy({ author, hedged }, uri === undefined ? label : `[${label}](${uri})`);
}

function mentionsLine({ mentions, lastMention }: Card, links: CardLinks): string {
  if (!lastMention) return escapeMarkdown(l10n.t('Not mentioned anywhere else'));
  const { path, span, date } = lastMention;
  const uri = links.place(path, span);
  const note = shown(fileName(path));
  const where = uri === undefined ? note : `[${note}](${uri})`;
  const all = mentions === 1 ? l10n.t('1 mention in all') : l10n.t('{0} mentions in all', mentions);
  const last =
    date === undefined
      ? l10n.t('Last mentioned: {0}', where)
      : l10n.t('Last mentioned: {0} in {1}', escapeMarkdown(date.slice(0, 10)), where);
  return `${last} \\(${all}\\)`;
}

/** A text of the notes, escaped and not too long. */
const shown = (text: string): string => escapeMarkdown(shortened(text));

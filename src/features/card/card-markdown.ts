import * as l10n from '@vscode/l10n';
import type { EntityId, EntityKind } from '../../model/entity.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import { escapeMarkdown, type Renderer } from '../../text/markdown-escape.ts';
import type { Span } from '../../text/span.ts';
import type { FactSource } from '../wording/fact-source.ts';
import {
  lastMentioned,
  opening,
  shortened,
  shownLines,
  smallPrint,
  sourceWords,
  wordsOf,
  type SmallPrint,
} from './card-words.ts';
import type { CardLine, CardValue } from './card-lines.ts';
import type { Card } from './card.ts';
import { lastContactWords } from './last-contact.ts';
import { toldApart } from './told-apart.ts';

/** How whoever shows the card links: each gives a URI, or undefined where there is nothing to link to. */
export interface CardLinks extends Renderer {
  readonly entity: (id: EntityId) => string | undefined;
  readonly place: (path: NotePath, span: Span) => string | undefined;
  /** What the card's last line offers. */
  readonly actions: (card: Card) => readonly { readonly title: string; readonly uri: string }[];
  /** Decides that a name means this entity in the note that is read. */
  readonly choice: (card: Card) => string | undefined;
}

const icons: Readonly<Record<EntityKind, string>> = {
  person: 'account',
  team: 'organization',
  system: 'server',
  organization: 'globe',
};

/** A card as Markdown of short lines and one list, which the accessible view reads well. */
export function cardMarkdown(card: Card, links: CardLinks): string {
  const { lines, more } = shownLines(card);
  const facts = [
    ...lines.map(line => lineMarkdown(line, card.evidence, links)),
    ...(more > 0 ? [moreMarkdown(card, more, links)] : []),
  ];
  const actions = links.actions(card).map(({ title, uri }) => `[${escapeMarkdown(title, links)}](${uri})`);
  return [
    heading(card, `**${shown(card.name, links)}**`, links),
    aboutMarkdown(card, links),
    facts.map(line => `- ${line}`).join('\n'),
    contactLine(card, links),
    card.evidence ? '' : mentionsLine(card, links),
    actions.join(' · '),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** Who somebody is, and the sentence that says what they are about: for beside a row that shows the rest. */
export const shortCardMarkdown = (card: Card, links: CardLinks): string =>
  [heading(card, `**${shown(card.name, links)}**`, links), aboutMarkdown(card, links)]
    .filter(part => part !== '')
    .join('\n\n');

/** Of a candidate the sentence that names it, else the opening of the summary. */
function aboutMarkdown({ evidence, summary }: Card, links: CardLinks): string {
  if (evidence) return quoted(evidence, links);
  return summary === undefined ? '' : escapeMarkdown(opening(summary), links);
}

/** Those that a name may mean as a list, a line each, with the link that decides for it. */
export const choicesMarkdown = (cards: readonly Card[], links: CardLinks): string =>
  toldApart(cards)
    .map(({ card, id }) => `- ${choiceMarkdown(card, id, links)}`)
    .join('\n');

function choiceMarkdown(card: Card, id: EntityId | undefined, links: CardLinks): string {
  const uri = links.entity(card.id);
  const name = shown(card.name, links);
  const choice = links.choice(card);
  return [
    heading(card, uri === undefined ? `**${name}**` : `[**${name}**](${uri})`, links),
    ...(id === undefined ? [] : [shown(id, links)]),
    ...(choice === undefined ? [] : [`[${escapeMarkdown(l10n.t('Choose'), links)}](${choice})`]),
  ].join(' · ');
}

/** “**Ben Ries** — Engineer · Acme · Storage”, each word a link where it names something. */
function heading(card: Card, name: string, links: CardLinks): string {
  const icon = links.themeIcons ? `$(${icons[card.kind]}) ` : '';
  const words = wordsOf(card).map(value => valueMarkdown(value, links));
  const prints = smallPrint(card.words, card.evidence);
  // One is enough: a line has little room.
  const all = prints.flatMap(print => print.sources);
  const sources = [all.find(({ author }) => author !== undefined) ?? all[0]].filter(
    source => source !== undefined,
  );
  const disputed = prints.find(print => print.disputed)?.disputed;
  return `${icon}${name} — ${words.join(' · ')}${printMarkdown({ sources, disputed }, links)}`;
}

function lineMarkdown(
  { label, values, arrangement, more }: CardLine,
  evidence: FactSource | undefined,
  links: CardLinks,
): string {
  const prints = smallPrint(arrangement === 'chain' ? values.slice(0, 1) : values, evidence);
  const parts = values.map((value, at) => {
    const print = prints[at];
    return valueMarkdown(value, links) + (print ? printMarkdown(print, links) : '');
  });
  const all = parts.join(arrangement === 'chain' ? ' ▸ ' : ', ');
  const counted = more > 0 ? l10n.t('{0} and {1} more', all, more) : all;
  return `${shown(label, links)}: ${counted}`;
}

function valueMarkdown({ text, entity }: CardValue, links: CardLinks): string {
  const uri = entity && links.entity(entity);
  return uri === undefined ? shown(text, links) : `[${shown(text, links)}](${uri})`;
}

/** “ ([John Mao, 2025-12-12](…), [disputed](…))”. */
function printMarkdown({ sources, disputed }: SmallPrint, links: CardLinks): string {
  const parts = [
    ...sources.map(source => placed(sourceWords(source), source, links)),
    ...(disputed ? [placed(l10n.t('disputed'), disputed, links)] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** The sentence, and who said it and when as a link to it. */
const quoted = (source: FactSource, links: CardLinks): string =>
  `“${shown(source.text, links)}” (${placed(sourceWords(source), source, links)})`;

function placed(text: string, { path, span }: Pick<FactSource, 'path' | 'span'>, links: CardLinks): string {
  const uri = links.place(path, span);
  return uri === undefined ? shown(text, links) : `[${shown(text, links)}](${uri})`;
}

function moreMarkdown({ id }: Card, more: number, links: CardLinks): string {
  const text = escapeMarkdown(more === 1 ? l10n.t('1 more line') : l10n.t('{0} more lines', more), links);
  const uri = links.entity(id);
  return uri === undefined ? text : `[${text}](${uri})`;
}

const mentionsLine = (card: Card, links: CardLinks): string =>
  lastMentioned(
    card,
    card.lastMention ? placed(fileName(card.lastMention.path), card.lastMention, links) : '',
  );

function contactLine({ lastContact }: Card, links: CardLinks): string {
  if (!lastContact) return '';
  const { day, with: own } = lastContact;
  const who = own && valueMarkdown({ text: own.name, entity: own.id }, links);
  return lastContactWords(lastContact, placed(day, lastContact, links), who);
}

/** A text of the notes, escaped and not too long. */
const shown = (text: string, links: CardLinks): string => escapeMarkdown(shortened(text), links);

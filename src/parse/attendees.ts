import type { Block } from '../model/markdown.ts';
import { isQuotation } from '../model/markdown.ts';
import type { Property } from '../model/entity.ts';
import { canonicalKey } from '../model/relation.ts';
import type { PresentPerson, NoteSyntax } from '../model/syntax.ts';
import type { Span } from '../text/span.ts';
import { writtenAddress, writtenAddresses } from './thread/senders/addresses.ts';
import { itemsOf } from './values.ts';

const words =
  'attendees|participants|present|attending|teilnehmer|anwesend|présents|participantes|asistentes|partecipanti|presenti|deelnemers|aanwezig|deltagare|deltagere|uczestnicy';
const title = new RegExp(`^[\\s#*_=-]*(?:${words})[\\s#*_:=-]*$`, 'iu');
const label = new RegExp(`^[*_]{0,3}(?:${words})[*_]{0,3}:[*_]{0,3}[ \\t]+(?=\\S)`, 'iu');
const anywhere = new RegExp(`(?:${words})`, 'iu');

/** Whether a note may list who was at a meeting: a look at its text that spares most notes the reading. */
export const mayHaveAttendees = (text: string): boolean => anywhere.test(text);

interface Written extends Pick<NoteSyntax, 'blocks' | 'fields'> {
  /** Those of the frontmatter. */
  readonly properties: readonly Property[];
}

/**
 * Who a note of a meeting says was there: in a property `attendees`, in a list or paragraph below a heading “Attendees” or a
 * line of that word, or behind it and a colon.
 */
export function attendeesOf(text: string, { blocks, fields, properties }: Written): PresentPerson[] {
  const written = fields.map(({ key, value }) => ({
    key: canonicalKey(text.slice(key.from, key.to), undefined),
    value,
  }));
  if (written.some(({ key, value }) => key === 'status' && isCancelled(text.slice(value.from, value.to))))
    return [];
  const listed = properties.filter(({ key }) => title.test(key)).flatMap(ofProperty);
  const inFields = written
    .filter(({ key }) => title.test(key))
    .flatMap(({ value }) => ofValues(itemsOf(text.slice(value.from, value.to), value)));
  return [...listed, ...inFields, ...inBlocks(text, blocks)].filter(found => found !== undefined);
}

const isCancelled = (status: string): boolean => /^cancell?ed\b/iu.test(status);

const ofProperty = ({ values }: Property): (PresentPerson | undefined)[] => ofValues(values);

const ofValues = (values: Property['values']): (PresentPerson | undefined)[] =>
  values.map(({ text, span, link }) =>
    link
      ? { who: { kind: 'name', name: link.label ?? link.to, link: link.to }, span }
      : attendee(text, { from: 0, to: text.length }, span),
  );

function inBlocks(text: string, blocks: readonly Block[]): (PresentPerson | undefined)[] {
  const found: (PresentPerson | undefined)[] = [];
  let isBelow = false;
  let isLabelled = false;
  for (const block of blocks) {
    if (block.kind === 'heading') isBelow = title.test(text.slice(block.from, block.to));
    else if (block.kind === 'paragraph' && !isQuotation(block)) {
      const end = firstLineEnd(text, block);
      const line = text.slice(block.from, end);
      const said = label.exec(line);
      // A line of that word begins a list of them, and the next line that is no item of it ends it.
      if (end === block.to && title.test(line)) isBelow = isLabelled = true;
      else if (isLabelled && block.lists === 0) isBelow = isLabelled = false;
      else if (said) found.push(...several(text, { from: block.from + said[0].length, to: end }));
      else if (isBelow && block.startsItem) found.push(one(text, { from: block.from, to: end }));
      else if (isBelow && block.lists === 0) found.push(...several(text, { from: block.from, to: end }));
    }
  }
  return found;
}

const LONGEST = 2000;

function firstLineEnd(text: string, { from, to }: Span): number {
  const end = text.slice(from, Math.min(to, from + LONGEST)).search(/[\r\n]/u);
  return end === -1 ? Math.min(to, from + LONGEST) : from + end;
}

const wikilink = /^\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/u;
const escape = /\\([!-/:-@[-`{-~])/gu;
/** What an invitation says of somebody, behind the name. */
const marks = /\s*\(([^()]{0,100})\)\s*$/u;

/** One item of a list: a link, or a name and an address. */
function one(text: string, span: Span): PresentPerson | undefined {
  const line = text.slice(span.from, span.to);
  const mark = marks.exec(line);
  if (mark && /\bdeclined\b/iu.test(mark[1] ?? '')) return undefined;
  const link = wikilink.exec(line);
  if (link?.[1] !== undefined)
    return { who: { kind: 'name', name: link[2] ?? link[1], link: link[1] }, span };
  const shown = line.slice(0, mark?.index).replace(escape, '$1');
  return attendee(shown, { from: 0, to: shown.length }, span);
}

function attendee(text: string, within: Span, span: Span): PresentPerson | undefined {
  const address = writtenAddress(text, within);
  return address && (address.name !== undefined || address.address !== undefined)
    ? { who: { kind: 'author', address: { name: address.name, address: address.address } }, span }
    : undefined;
}

/** Several on one line: links, or names parted by commas. */
function several(text: string, span: Span): (PresentPerson | undefined)[] {
  const line = text.slice(span.from, span.to);
  if (line.includes('[[')) return itemsOf(line, span).map(value => one(text, value.span));
  if (!line.includes('@')) return names(line, span);
  return writtenAddresses(line.replace(escape, '$1')).map(address => ({
    who: { kind: 'author', address },
    span,
  }));
}

/** “Keller, Anja; Moss, Cy”: semicolons part people whose surnames stand first. */
const surnameFirst = /^\s*\p{Lu}[^\s,;]*,\s*\p{Lu}[^\s,;]*\s*$/u;
const between = /[,;]|\s(?:and|und|et|y|e|en|och|og|i|&)\s/giu;
/** What is said of somebody behind the name. */
const behind = /\s+(?:from|of|at|for)\s.*$|\s*\([^()]{0,100}\)\s*$/u;

/** Names without addresses, parted by commas, semicolons and the last two by a word. */
function names(line: string, span: Span): (PresentPerson | undefined)[] {
  const groups = line.split(';');
  const parts = groups.length > 1 && groups.every(group => surnameFirst.test(group)) ? /;/gu : between;
  const found: (PresentPerson | undefined)[] = [];
  let from = 0;
  for (const { index, 0: sign } of [...line.matchAll(parts), { index: line.length, 0: '' }]) {
    const written = line.slice(from, index);
    const start = from + written.length - written.trimStart().length;
    const shown = written.trim().replace(behind, '').replace(/\.$/u, '').replace(escape, '$1');
    const at = { from: span.from + start, to: span.from + start + shown.length };
    if (shown !== '') found.push(attendee(shown, { from: 0, to: shown.length }, at));
    from = index + sign.length;
  }
  return found;
}

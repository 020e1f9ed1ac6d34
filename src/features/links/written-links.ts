import type { LinkText } from '../../index/links/link-targets.ts';
import type { FrontmatterLink, Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { percentDecoded } from '../../text/percent-decoded.ts';
import type { Span } from '../../text/span.ts';
import { isInTable } from './in-table.ts';
import { inAngles, percentEncoded } from './link-text.ts';

/** A link as it is written anywhere in a note, frontmatter included, so that it can be made to lead elsewhere. */
export interface WrittenLink {
  readonly kind: 'wikilink' | 'markdown';
  /** The whole link. */
  readonly span: Span;
  /** Where it leads, as text: percent-encoding and YAML quoting undone. */
  readonly to: string;
  /** Where that is written. */
  readonly target: Span;
  readonly label: Span | undefined;
  /** `prose` is where a label is prose too; a `property` stands in frontmatter or in an inline field. */
  readonly place: 'prose' | 'property';
  /** A destination, or the label of a wikilink, as it has to be written there. */
  readonly encode: (text: string) => string;
  /** Text as it has to be written there, whatever it is part of. */
  readonly quote: (text: string) => string;
}

/** The link, or what it could say instead, as a resolver reads it. */
export const linkTextOf = ({ kind, place, to }: WrittenLink, instead = to): LinkText => ({
  to: instead,
  byName: kind === 'wikilink' || place === 'property',
  isPath: kind === 'markdown',
});

/** All links of a note that can lead to another one, in no particular order. */
export function writtenLinks(note: Note): WrittenLink[] {
  return [
    ...note.links.flatMap(link => linkIn(note, link, 'prose')),
    ...note.fieldLinks.flatMap(link => linkIn(note, link, 'property')),
    ...note.frontmatterLinks.flatMap(link => linkIn(note, link, 'property', quotedAs(link))),
    ...linkDefinitions(note),
  ];
}

const asIs = (text: string): string => text;

function linkIn(note: Note, link: Link, place: WrittenLink['place'], quote = asIs): WrittenLink[] {
  const { target, label, kind, destination: to } = link;
  if (!target || kind === 'image' || kind === 'autolink') return [];
  const span = { from: link.from, to: link.to };
  if (kind !== 'link') {
    const encode = (written: string): string => inCell(note, link.from, quote(written));
    return [{ kind: 'wikilink', span, to, target, label, place, encode, quote }];
  }
  const inBrackets = note.text[target.from - 1] === '<' ? inAngles : percentEncoded;
  const encode = (written: string): string => quote(inBrackets(written));
  return [{ kind: 'markdown', span, to, target, label, place, encode, quote }];
}

/** A `|` that is written anew must not end the cell of a table. */
const inCell = (note: Note, at: number, written: string): string =>
  written.includes('|') && isInTable(note, at) ? written.replaceAll('|', String.raw`\|`) : written;

function quotedAs({ quote }: FrontmatterLink): (text: string) => string {
  if (quote === '"') return text => text.replace(/["\\]/g, String.raw`\$&`);
  return quote === "'" ? text => text.replaceAll("'", "''") : asIs;
}

const definition = /^\[(?:[^\\[\]]|\\.)+\]:\s*(?:<([^<>\r\n]*)>|([^\s<]\S*))/;

/** `[label]: destination`, which is where the links that use the label lead. */
function linkDefinitions(note: Note): WrittenLink[] {
  if (!note.links.some(({ kind, target }) => kind === 'link' && !target)) return [];
  return note.syntax.blocks.flatMap((block): WrittenLink[] => {
    if (block.kind !== 'definition') return [];
    const found = definition.exec(note.text.slice(block.from, block.to));
    const destination = found?.[1] ?? found?.[2];
    if (!found || destination === undefined) return [];
    const isInAngles = found[1] !== undefined;
    const to = block.from + found[0].length - (isInAngles ? 1 : 0);
    return [
      {
        kind: 'markdown',
        span: { from: block.from, to: block.to },
        to: percentDecoded(destination),
        target: { from: to - destination.length, to },
        label: undefined,
        place: 'prose',
        encode: isInAngles ? inAngles : percentEncoded,
        quote: asIs,
      },
    ];
  });
}

import { frontmatterAt } from '../../parse/markdown/frontmatter-fences.ts';
import { wikilinkAt } from '../../parse/markdown/wikilinks.ts';
import type { Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import type { Span } from '../../text/span.ts';

/** A link as it is written anywhere in a note, frontmatter included, so that it can be made to lead elsewhere. */
export interface WrittenLink {
  /** Wikilinks may give a name instead of a path. */
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
  /** A destination or label as it has to be written there. */
  readonly encode: (text: string) => string;
}

const asIs = (text: string): string => text;

/** All links of a note that can lead to another one, in no particular order. */
export function writtenLinks(note: Note): WrittenLink[] {
  return [
    ...note.links.flatMap(link => linkIn(note, link, 'prose')),
    ...note.fieldLinks.flatMap(link => linkIn(note, link, 'property')),
    ...frontmatterLinks(note),
    ...linkDefinitions(note),
  ];
}

function linkIn({ text }: Note, link: Link, place: WrittenLink['place']): WrittenLink[] {
  const { target, label, kind, destination: to } = link;
  if (!target || kind === 'image' || kind === 'autolink') return [];
  const span = { from: link.from, to: link.to };
  if (kind !== 'link') return [{ kind: 'wikilink', span, to, target, label, place, encode: asIs }];
  const encode = text[target.from - 1] === '<' ? inAngles : percentEncoded;
  return [{ kind: 'markdown', span, to, target, label, place, encode }];
}

const inAngles = (text: string): string => text.replace(/[<>&\\]/g, encodeURIComponent);

/** Letters of any script stay readable; what would end a destination does not. */
const percentEncoded = (text: string): string =>
  text
    .replace(/[\s<>%?&\\"]/g, encodeURIComponent)
    .replace(/[()]/g, bracket => `%${bracket.charCodeAt(0).toString(16)}`);

/** Wikilinks anywhere in the frontmatter, whatever the property: other tools have properties of their own. */
function* frontmatterLinks({ text }: Note): Generator<WrittenLink> {
  const yaml = frontmatterAt(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)?.yaml;
  if (!yaml) return;
  let quote: Quote | undefined;
  for (let at = yaml.from; at < yaml.to; at++) {
    const character = text[at];
    if (character === '\n' || character === '\r') quote = undefined;
    else if (quote === '"' && character === '\\') at++;
    else if (character === quote) quote = undefined;
    else if (quote === undefined && isQuote(character) && opensQuote(text[at - 1])) quote = character;
    if (character !== '[' || text[at + 1] !== '[') continue;
    const link = wikilinkAt(text, at, yaml.to);
    if (!link) continue;
    const { target, label, to: end } = link;
    const { encode, decode } = quote === undefined ? plain : quotings[quote];
    const span = { from: at, to: end };
    const to = decode(raw(text, target));
    yield { kind: 'wikilink', span, to, target, label, place: 'property', encode };
    at = end - 1;
  }
}

const raw = (text: string, { from, to }: Span): string => text.slice(from, to);

type Quote = '"' | "'";
const isQuote = (character: string | undefined): character is Quote => character === '"' || character === "'";

interface Quoting {
  readonly encode: (text: string) => string;
  readonly decode: (written: string) => string;
}

const plain: Quoting = { encode: asIs, decode: asIs };

const quotings: Readonly<Record<Quote, Quoting>> = {
  '"': {
    encode: text => text.replace(/["\\]/g, String.raw`\$&`),
    decode: written => written.replace(/\\(["\\])/g, '$1'),
  },
  "'": {
    encode: text => text.replaceAll("'", "''"),
    decode: written => written.replaceAll("''", "'"),
  },
};

/** An apostrophe inside a word opens nothing. */
const opensQuote = (before: string | undefined): boolean => before === undefined || /[\s[,:]/.test(before);

const definition = /^\[(?:[^\\[\]]|\\.)+\]:\s*(?:<([^<>\r\n]*)>|([^\s<]\S*))/;

/** `[label]: destination`, which is where the links that use the label lead. */
function* linkDefinitions(note: Note): Generator<WrittenLink> {
  if (!note.links.some(({ kind, target }) => kind === 'link' && !target)) return;
  for (const block of readMarkdown(note.text).blocks) {
    if (block.kind !== 'definition') continue;
    const written = note.text.slice(block.from, block.to);
    const found = definition.exec(written);
    const destination = found?.[1] ?? found?.[2];
    if (!found || destination === undefined) continue;
    const to = block.from + found[0].length - (found[1] === undefined ? 0 : 1);
    yield {
      kind: 'markdown',
      span: { from: block.from, to: block.to },
      to: decoded(destination),
      target: { from: to - destination.length, to },
      label: undefined,
      place: 'prose',
      encode: found[1] === undefined ? percentEncoded : inAngles,
    };
  }
}

function decoded(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}

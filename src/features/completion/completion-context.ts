import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition, EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { canonicalKey, isList } from '../../model/relation.ts';
import { isQuotation, type Block, type Field } from '../../model/markdown.ts';
import type { NoteSyntax } from '../../model/syntax.ts';
import { WORD, classAt } from '../../text/characters/characters.ts';
import { lineEndAt } from '../../text/lines.ts';
import { lastStarting } from '../../text/sorted-spans.ts';
import { contains, overlaps, touches, type Span } from '../../text/span.ts';
import { beginsName } from './entity-names.ts';
import { frontmatterAround, frontmatterPlace } from './frontmatter-place.ts';
import { itemAt, type ItemPlace } from './item-place.ts';
import { propertiesOf } from './property-guide.ts';

/** What may be written where the caret stands. Spans are what accepting an offer replaces. */
export type CompletionContext =
  | {
      readonly kind: 'entity';
      readonly span: Span;
      /** What was typed to ask for it. */
      readonly opening: '@' | '[[' | '';
      readonly typed: string;
      /** Whether the link goes on behind the span with a `|` and a label. */
      readonly hasLabel: boolean;
      readonly isInCell: boolean;
    }
  | {
      readonly kind: 'key';
      readonly span: Span;
      readonly form: 'yaml' | 'field';
      readonly isFollowedByColon: boolean;
      readonly entityKind: EntityKind | undefined;
      readonly written: ReadonlySet<string>;
    }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly item: ItemPlace;
      readonly form: 'yaml' | 'field';
      readonly needsSpace: boolean;
    };

/**
 * `request`: somebody asked for offers; `again`: more was typed, and the client asks for a list that was incomplete;
 * `character`: a character was typed that may begin an offer.
 */
export type Asked = 'request' | 'again' | 'character';

/** What may be written at `caret` (UTF-16); nothing in code, URLs, HTML and comments, nor while prose is typed. */
export function completionContexts(
  index: NoteIndex,
  path: NotePath,
  caret: number,
  asked: Asked,
): CompletionContext[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const { text, syntax } = note;
  const yaml = frontmatterAround(note, caret);
  if (yaml) {
    const place = frontmatterPlace(text, yaml, caret);
    return place && (place.kind === 'value' || asked !== 'character') ? [{ ...place, form: 'yaml' }] : [];
  }
  if (syntax.frontmatter && caret <= syntax.frontmatter.to + '---'.length) return [];
  const line = { from: text.lastIndexOf('\n', caret - 1) + 1, to: lineEndAt(text, caret, text.length) };
  return contextsInText(index, path, { text, syntax, caret, line, block: blockAt(syntax, caret) }, asked);
}

/** What may be written outside frontmatter: the value of an inline field, else an entity or the key of a field. */
function contextsInText(
  index: NoteIndex,
  path: NotePath,
  place: CaretPlace,
  asked: Asked,
): CompletionContext[] {
  const { syntax, caret, line } = place;
  const field = lastStarting(syntax.fields, caret);
  if (field && field.from < caret && field.from >= line.from && caret <= fieldEnd(place, field))
    return fieldValue(place, field);
  const entity =
    linkBegun(place) ??
    addressBegun(index, place) ??
    (asked === 'character' ? undefined : nameBegun(index, place));
  const key = asked !== 'character' && entity?.opening === '' ? keyBegun(index, path, place) : undefined;
  return [entity, key].filter(context => context !== undefined);
}

/** Where the caret stands, and what stands around it. */
interface CaretPlace {
  readonly text: string;
  readonly syntax: NoteSyntax;
  readonly caret: number;
  readonly line: Span;
  readonly block: Block | undefined;
}

function blockAt({ blocks }: NoteSyntax, caret: number): Block | undefined {
  const block = lastStarting(blocks, caret);
  return block && touches(block, caret) ? block : undefined;
}

type EntityContext = Extract<CompletionContext, { kind: 'entity' }>;

/** A name or target of more characters than this is being typed by nobody. */
const LONGEST = 100;

/** `[[…` that is not closed before the caret, and no embed. */
function linkBegun(place: CaretPlace): EntityContext | undefined {
  const { text, caret, line } = place;
  const from = text.lastIndexOf('[[', caret - 2);
  if (from < line.from || caret - from > LONGEST || text[from - 1] === '!') return undefined;
  const typed = text.slice(from + 2, caret);
  if (/[[\]]/.test(typed) || !isProse(place, from)) return undefined;
  const behind = text.slice(caret, Math.min(line.to, caret + LONGEST));
  const after = (typed.includes('|') ? labelEnd : targetEnd).exec(behind);
  const isClosed = after?.[1] !== undefined;
  const hasLabel = after !== null && !isClosed;
  const rest = after ? (isClosed ? after[0].length : after[0].search(/\\?\|/)) : 0;
  return { ...entities(place, from, '[[', typed), span: { from, to: caret + rest }, hasLabel };
}

const labelEnd = /^[^[\]|\r\n]*(\]\])/;
/** Where the link ends, or its label begins. */
const targetEnd = /^[^[\]|\r\n]*?(?:(\]\])|\\?\|[^[\]|\r\n]*\]\])/;

/** A word of what may be somebody's name: one with a capital, or a particle between two of them. */
const nameWord = String.raw`(?:[\p{Lu}\p{Lt}\p{Lo}]\S*|d[aeiou]|de[lnr]|la|le|te[nr]|v[ao]n|zu)`;
/** What may be somebody of whom there is no note yet, as opposed to a sentence that goes on behind an `@name`. */
const newName = new RegExp(`^(?=[^\\p{Ll}])${nameWord}(?: ${nameWord}){0,4} ?$`, 'u');

function addressBegun(index: NoteIndex, place: CaretPlace): EntityContext | undefined {
  const address = addressAt(place);
  if (!address || blankStart.test(address.typed)) return undefined;
  const { from, typed } = address;
  if (/\s/.test(typed) && !beginsName(index, typed) && !newName.test(typed)) return undefined;
  return entities(place, from, '@', typed);
}

/** Behind an `@` a blank, or what shows nothing, says that it means “at”: `Lunch @ noon`. */
const blankStart = /^[\s\p{Cf}]/u;

/** The last `@` before the caret, on its line and in no mail address, and what was typed behind it. */
function addressAt(place: CaretPlace): { readonly from: number; readonly typed: string } | undefined {
  const { text, caret, line } = place;
  const from = caret === 0 ? -1 : text.lastIndexOf('@', caret - 1);
  if (from < line.from || caret - from > LONGEST) return undefined;
  const before = from === line.from ? ' ' : (text[from - 1] ?? ' ');
  const isInWord = classAt(text, from - 1) === WORD || /[@./:+%-]/.test(before);
  if (isInWord || !isProse(place, from) || isInLink(place)) return undefined;
  return { from, typed: text.slice(from + 1, caret) };
}

/**
 * Whether the word at the caret is the first behind an `@` that means “at”, or behind an `@name`, known or new, that it
 * does not go on with: editors that have shown a list there ask anew for each word, as if somebody had asked for it.
 */
function isLeftBehind(index: NoteIndex, place: CaretPlace): boolean {
  const address = addressAt(place);
  const name = address && /^(.*[\s\p{Cf}])[^\s\p{Cf}]*$/su.exec(address.typed)?.[1];
  if (name === undefined) return false;
  if (/^[\s\p{Cf}]*$/u.test(name) || beginsName(index, name)) return true;
  return newName.test(name) && !beginsName(index, name.trim());
}

/** As many of the words before the caret as begin a name together; else the last one, or none behind a space. */
function nameBegun(index: NoteIndex, place: CaretPlace): EntityContext | undefined {
  const { text, caret, line } = place;
  if (!isProse(place, caret) || isInLink(place) || isLeftBehind(index, place)) return undefined;
  const first = Math.max(line.from, caret - LONGEST);
  const starts = [...text.slice(first, caret).matchAll(/(?<![\p{L}\p{N}\p{M}_])[\p{L}\p{N}]/gu)].map(
    match => first + match.index,
  );
  const begun = starts.slice(-8).find(from => beginsName(index, text.slice(from, caret)));
  const last = starts.at(-1);
  const isWord = last !== undefined && /^\S+$/.test(text.slice(last, caret));
  const from = begun ?? (isWord ? last : caret);
  // Behind an `@` that begins nothing stands the rest of a mail address.
  if (from > line.from && text[from - 1] === '@') return undefined;
  return isProse(place, from) ? entities(place, from, '', text.slice(from, caret)) : undefined;
}

const entities = (
  { caret, block }: CaretPlace,
  from: number,
  opening: EntityContext['opening'],
  typed: string,
): EntityContext => ({
  kind: 'entity',
  span: { from, to: caret },
  opening,
  typed,
  hasLabel: false,
  isInCell: block?.kind === 'cell',
});

/** Whether what stands between `from` and the caret is prose, a wikilink that is being changed included. */
function isProse({ syntax, caret, block }: CaretPlace, from: number): boolean {
  if (!block) return true;
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'cell') return false;
  const written = { from: Math.min(from, caret - 1), to: caret };
  return block.pieces.every(piece => {
    if (piece.kind === 'text' || piece.kind === 'entity' || piece.kind === 'break') return true;
    if (!overlaps(piece, written)) return true;
    if (piece.kind === 'markup') return piece.to === caret || isInWikilink(syntax, written);
    return piece.kind === 'target' && isInWikilink(syntax, written);
  });
}

/** A link in a link is none. */
const isInLink = ({ syntax, caret }: CaretPlace): boolean =>
  syntax.links.some(({ from, to }) => from < caret && caret < to);

const isInWikilink = ({ links }: NoteSyntax, span: Span): boolean =>
  links.some(link => link.kind === 'wikilink' && contains(link, span));

/** A field without value ends behind the blanks that wait for one. */
const fieldEnd = ({ line }: CaretPlace, field: Field): number =>
  field.form === 'line' ? line.to : field.to - 1;

function fieldValue(place: CaretPlace, field: Field): CompletionContext[] {
  const { text, caret, block, line } = place;
  const colons = text.indexOf('::', field.key.to) + 2;
  if (caret < colons || (block && isQuotation(block))) return [];
  const key = canonicalKey(text.slice(field.key.from, field.key.to), undefined);
  let from = colons;
  while (from < caret && /[ \t]/.test(text[from] ?? '')) from++;
  const span = { from, to: field.form === 'line' ? line.to : field.to - 1 };
  const item = itemAt(text, { span, isList: isList(key), isBracketed: false, isYaml: false }, caret);
  return item ? [{ kind: 'value', key, item, form: 'field', needsSpace: item.span.from === colons }] : [];
}

/** A word that may become the key of an inline field, alone on its line or in its list item. */
function keyBegun(
  index: NoteIndex,
  path: NotePath,
  { text, caret, line, block }: CaretPlace,
): CompletionContext | undefined {
  if (caret - line.from > LONGEST) return undefined;
  const written = /^[ \t]*(?:[-*+][ \t]+)?([\p{L}_ -]*)$/u.exec(text.slice(line.from, caret))?.[1];
  if (written === undefined || text.slice(caret, line.to).trim() !== '') return undefined;
  if (block && (block.quotes > 0 || block.kind !== 'paragraph')) return undefined;
  const definition = definitionAround(index.notes.get(path)?.definitions ?? [], caret);
  const begun = canonicalKey(written, definition?.kind);
  if (!definition || !propertiesOf(definition.kind).some(({ key }) => key.startsWith(begun)))
    return undefined;
  return {
    kind: 'key',
    span: { from: caret - written.length, to: caret },
    form: 'field',
    isFollowedByColon: false,
    entityKind: definition.kind,
    written: new Set(['type', 'name', ...definition.properties.map(({ key }) => key)]),
  };
}

/** The innermost definition that holds the caret. */
export const definitionAround = (definitions: readonly Definition[], caret: number): Definition | undefined =>
  definitions.findLast(({ span }) => touches(span, caret));

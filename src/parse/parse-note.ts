import * as l10n from '@vscode/l10n';
import type { Definition, Property } from '../model/entity.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Problem } from '../model/problem.ts';
import type { NoteReading } from '../model/statement.ts';
import type { NoteSyntax, PresentPerson } from '../model/syntax.ts';
import { canonicalKey, isList } from '../model/relation.ts';
import { addTo } from '../text/grouping.ts';
import type { Thread } from '../model/thread.ts';
import { lastAtOrBefore, lineEndAt, type LineStarts, lineStarts } from '../text/lines.ts';
import type { Prose } from '../text/prose.ts';
import { contains } from '../text/span.ts';
import { attendeesOf, mayHaveAttendees } from './attendees.ts';
import { entityDefinition } from './entity-definitions.ts';
import { readFrontmatter } from './frontmatter.ts';
import { linksByStart, plainText, readHeadings, type LinkAt } from './headings.ts';
import { isQuotation, type Field, type Link, type Markdown } from '../model/markdown.ts';
import type { Heading, Note } from '../model/note.ts';
import { readProse } from './prose.ts';
import { readMarkdown } from './read-markdown.ts';
import { ReadSyntax } from './read-syntax.ts';
import { outlineOfReading } from './statements/outline.ts';
import { readStatements } from './statements/read-statements.ts';
import { tableLinkProblems } from './table-links.ts';
import { struckIn } from './struck.ts';
import { dateOf } from './note-date.ts';
import { readThread } from './thread.ts';
import { unclosedFrontmatter } from './unclosed-frontmatter.ts';
import { itemsOf, readValue } from './values.ts';

/**
 * Reads one note. Never throws: whatever the text, there is a note, with problems where something is wrong. Its
 * sentences are read when first asked for, or taken over as `known` from an earlier text of the note.
 */
export function parseNote(path: NotePath, text: string, known?: NoteReading): Note {
  const markdown = readMarkdown(text);
  const linkAt = linksByStart(markdown);
  const headings = readHeadings(text, markdown, linkAt);
  const problems: Problem[] = [];
  const frontmatter = markdown.frontmatter && readFrontmatter(text, markdown.frontmatter);
  problems.push(...(frontmatter?.problems ?? unclosedFrontmatter(text)));
  const written = frontmatter?.properties ?? [];
  const blockStarts = markdown.blocks.map(block => block.from);
  const thread = readThread(text);
  const definitions = readDefinitions({
    path,
    text,
    markdown,
    headings,
    written,
    blockStarts,
    linkAt,
    thread,
    problems,
  });
  const prose = readProse(text, markdown);
  problems.push(...countProblems(thread), ...tableLinkProblems(text, markdown));
  const links = splitLinks(markdown);
  const struck = struckIn(text, markdown);
  const own = outlineOf(definitions);
  let reading = known;
  let outline: string | undefined;
  let lines: LineStarts | undefined;
  let syntax: NoteSyntax | undefined;
  return {
    path,
    text,
    get lines() {
      return (lines ??= lineStarts(text));
    },
    prose,
    get syntax() {
      return (syntax ??= new ReadSyntax({ text, prose, thread }));
    },
    headings,
    ...links,
    frontmatterLinks: frontmatter?.links ?? [],
    definitions,
    problems,
    date: dateOf({ path, text, markdown, headings, written }),
    thread,
    get reading() {
      const attendees = thread ? [] : attendeesIn(text, markdown, written);
      return (reading ??= readStatements({ text, prose, thread, links: links.links, struck, attendees }));
    },
    get outline() {
      return (outline ??= own + outlineOfReading(this.reading, thread));
    },
    written: own,
  };
}

/** Whom a note lists as present; prose shows all that it can hold but properties, fields and links. */
function attendeesIn(
  text: string,
  { blocks, fields, links }: Markdown,
  properties: readonly Property[],
): readonly PresentPerson[] {
  const isHidden = properties.length + fields.length > 0 || links.some(({ kind }) => kind === 'wikilink');
  return isHidden && mayHaveAttendees(text) ? attendeesOf(text, { blocks, fields, properties }) : [];
}

/** The number of messages that an export states may count those that only stand quoted, or not. */
function countProblems(thread: Thread | undefined): Problem[] {
  if (!thread?.stated) return [];
  const { count, span } = thread.stated;
  const messages = thread.messages.filter(message => !message.doubtful);
  const exported = messages.filter(message => !message.embedded).length;
  if (count === exported || count === messages.length) return [];
  const message = l10n.t('The export states {0} messages; {1} stand here.', count, exported);
  return [{ code: 'invalidProperty', message, span, isHint: true }];
}

const NO_PROSE: Prose = { text: '', runs: [], from: [], to: [], blocks: [], kinds: [] };

const NO_SYNTAX: NoteSyntax = new ReadSyntax({ text: '', prose: NO_PROSE, thread: undefined });

/** A note that could not be read: it is there, it holds nothing, and it says why. */
export const unreadNote = (path: NotePath, message: string): Note => ({
  path,
  text: '',
  lines: [0],
  prose: NO_PROSE,
  syntax: NO_SYNTAX,
  headings: [],
  links: [],
  fieldLinks: [],
  frontmatterLinks: [],
  definitions: [],
  problems: [{ code: 'unreadableNote', message, span: { from: 0, to: 0 } }],
  date: undefined,
  thread: undefined,
  reading: { proposals: [], statements: [], placeholders: [] },
  outline: '',
  written: '',
});

/** Links of the prose, and links in the values of inline fields. */
function splitLinks({ links, fields }: Markdown): Pick<Note, 'links' | 'fieldLinks'> {
  if (fields.length === 0) return { links, fieldLinks: [] };
  const starts = fields.map(field => field.from);
  const isInField = (link: Link): boolean => {
    const field = fields[lastAtOrBefore(starts, link.from)];
    return field !== undefined && contains(field, link);
  };
  return { links: links.filter(link => !isInField(link)), fieldLinks: links.filter(isInField) };
}

interface Reading {
  readonly path: NotePath;
  readonly text: string;
  readonly markdown: Markdown;
  readonly headings: readonly Heading[];
  /** The properties of the frontmatter. */
  readonly written: readonly Property[];
  readonly blockStarts: readonly number[];
  readonly linkAt: LinkAt;
  readonly thread: Thread | undefined;
  readonly problems: Problem[];
}

function readDefinitions(reading: Reading): Definition[] {
  const { path, text, headings, written, problems } = reading;
  const bySection = fieldsBySection(reading);
  const fence = reading.markdown.frontmatter?.to;
  const start = fence === undefined ? 0 : Math.min(lineEndAt(text, fence, text.length) + 1, text.length);
  const title = headings.find(heading => heading.level === 1);

  // The note's own entity takes its first level-1 heading as its name, so a `type` under that heading is its own.
  const hasType = (properties: readonly Property[] = []) => properties.some(({ key }) => key === 'type');
  const noteIsEntity = hasType(written) || hasType(bySection.get(undefined));
  const sections = headings.filter(
    heading => hasType(bySection.get(heading)) && !(noteIsEntity && heading === title),
  );
  const fieldsOf = fieldsByOwner(bySection, headings, new Set(sections));
  const own = entityDefinition(
    {
      path,
      heading: title,
      isSection: false,
      span: { from: 0, to: text.length },
      start,
      properties: noteIsEntity ? [...written, ...(fieldsOf.get(undefined) ?? [])] : [],
      summary: noteIsEntity ? summaryOf(reading, start, sections[0]?.from ?? text.length) : undefined,
    },
    problems,
  );
  const defined = sections.map((heading, index) =>
    entityDefinition(
      {
        path,
        heading,
        isSection: true,
        span: { from: heading.from, to: heading.sectionEnd },
        start: heading.to,
        properties: fieldsOf.get(heading) ?? [],
        summary: summaryOf(
          reading,
          heading.to,
          Math.min(heading.sectionEnd, sections[index + 1]?.from ?? text.length),
        ),
      },
      problems,
    ),
  );
  return [own, ...defined].filter(definition => definition !== undefined);
}

type FieldsBy = ReadonlyMap<Heading | undefined, readonly Property[]>;

/** The fields by the innermost section that defines an entity and holds them, undefined for the note itself. */
function fieldsByOwner(bySection: FieldsBy, headings: readonly Heading[], sections: ReadonlySet<Heading>) {
  const byOwner = new Map<Heading | undefined, Property[]>([
    [undefined, [...(bySection.get(undefined) ?? [])]],
  ]);
  const open: Heading[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.sectionEnd ?? Infinity) <= heading.from) open.pop();
    if (sections.has(heading)) open.push(heading);
    for (const field of bySection.get(heading) ?? []) addTo(byOwner, open.at(-1), field);
  }
  return byOwner;
}

/**
 * The inline fields outside quotes as properties, by the innermost heading above them. Those in a message of a thread are
 * its author's words and define nothing.
 */
function fieldsBySection(reading: Reading): Map<Heading | undefined, Property[]> {
  const { markdown, headings, text } = reading;
  const messages = messageHeadings(reading);
  const messageStarts = messages.map(heading => heading.from);
  const headingStarts = headings.map(heading => heading.from);
  const bySection = new Map<Heading | undefined, Property[]>();
  for (const field of markdown.fields) {
    const block = markdown.blocks[lastAtOrBefore(reading.blockStarts, field.from)];
    if (block && isQuotation(block)) continue;
    const message = messages[lastAtOrBefore(messageStarts, field.from)];
    if (message && field.from < message.sectionEnd) continue;
    const before = headings[lastAtOrBefore(headingStarts, field.from)];
    const heading = before && before.from <= field.from ? before : undefined;
    addTo(bySection, heading, propertyOf(text, field));
  }
  return bySection;
}

function messageHeadings({ headings, thread }: Reading): readonly Heading[] {
  if (!thread) return [];
  const starts = new Set(
    thread.messages.filter(({ embedded }) => !embedded).map(({ heading }) => heading.from),
  );
  return headings.filter(heading => starts.has(heading.from));
}

function propertyOf(text: string, field: Field): Property {
  const key = canonicalKey(text.slice(field.key.from, field.key.to), undefined);
  const value = text.slice(field.value.from, field.value.to);
  const values =
    value === '' ? [] : isList(key) ? itemsOf(value, field.value) : [readValue(value, field.value)];
  return { key, keySpan: field.key, values };
}

/** The first paragraph of prose between two offsets that is neither quoted nor in a list. */
function summaryOf(reading: Reading, from: number, to: number): string | undefined {
  const { text, markdown, blockStarts } = reading;
  for (let at = lastAtOrBefore(blockStarts, from); at < blockStarts.length; at++) {
    const block = markdown.blocks[at];
    if (!block || block.from >= to) return undefined;
    if (block.from < from || block.kind !== 'paragraph' || block.quotes > 0 || block.lists > 0) continue;
    const shown = plainText(text, block, reading.linkAt);
    if (shown !== '') return shown;
  }
  return undefined;
}

/** Whose mail addresses are an organization's is told by its site and address. */
const tellsDomain = (key: string): boolean => key === 'url' || key === 'email';

const outlineOf = (definitions: readonly Definition[]): string =>
  definitions.length === 0
    ? ''
    : JSON.stringify(
        definitions.map(definition => [
          definition.kind,
          definition.isAccount,
          definition.section,
          definition.name,
          definition.forms,
          definition.namedByFile,
          definition.aliases.map(alias => alias.text),
          definition.linkOnly,
          definition.properties.flatMap(({ key, values }) =>
            values.map(({ link, text }) => [key, link?.to, link?.label, tellsDomain(key) ? text : undefined]),
          ),
        ]),
      );

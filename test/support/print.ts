import type { NoteIndex } from '../../src/index/note-index.ts';
import type { Definition, Value } from '../../src/model/entity.ts';
import type { Note } from '../../src/model/note.ts';
import type { Span } from '../../src/text/span.ts';

const written = (text: string): string => text.replace(/\r?\n/g, '⏎');

/** What a stretch of a text says, line endings shown as `⏎`. */
const quoted = (text: string, { from, to }: Span): string => `“${written(text.slice(from, to))}”`;

/** The problems that a note has by itself, a line each: the code, the words they stand at, the message. */
export const printProblems = ({ text, problems }: Note): string =>
  problems.map(({ code, span, message }) => `${code} at ${quoted(text, span)}: ${message}`).join('\n');

/** What a note defines, a line for each entity and each of its properties. */
export const printDefinitions = ({ text, definitions }: Note): string =>
  definitions.map(definition => printDefinition(text, definition)).join('\n');

function printDefinition(text: string, definition: Definition): string {
  const { kind, isAccount, section, name, aliases, linkOnly, properties, summary } = definition;
  const lines = [
    [
      isAccount ? 'account' : kind,
      name,
      section === undefined ? '' : `#${section}`,
      linkOnly ? 'link-only' : '',
    ]
      .filter(part => part !== '')
      .join(' '),
    ...(summary === undefined ? [] : [`  summary: ${summary}`]),
    ...aliases.map(alias => `  also ${alias.text} at ${quoted(text, alias.span)}`),
    ...properties.map(
      ({ key, values }) => `  ${key}: ${values.map(value => printValue(text, value)).join(' | ')}`,
    ),
  ];
  return lines.join('\n');
}

/** A value as read: `→` is a link, `⟨⟩` the time for which it holds; where its place says otherwise, that too. */
export function printValue(text: string, { text: words, span, link, period }: Value): string {
  const label = link?.label === undefined ? '' : ` as ${link.label}`;
  const shown = link ? `→ ${link.to}${label}` : words;
  const time = period ? ` ⟨${period.since ?? ''}…${period.until ?? ''}⟩` : '';
  const place = text.slice(span.from, span.to) === words ? '' : ` at ${quoted(text, span)}`;
  return shown + time + place;
}

/** The facts of an index, a line each. */
export const printFacts = (index: NoteIndex): string =>
  index.facts
    .map(
      ({ subject, relation, object, text, status }) =>
        `${subject} ${relation} ${object ?? `“${text ?? ''}”`}${status === 'current' ? '' : ` (${status})`}`,
    )
    .join('\n');

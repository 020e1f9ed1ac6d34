import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { NoteContext } from '../sentences/note-context.ts';
import type { NoteLine, NoteTexts } from './note-lines.ts';
import { nounAt, type Noun } from '../nouns/nouns.ts';
import { FieldFacts } from './record-facts.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { isFunction, isWorkWord } from '../vocabulary/departments.ts';
import { isLeftOpen } from '../tokens/standing-asides.ts';

/** Somebody in a list, or an entry that says nothing of reporting, and how far it is indented. */
interface Entry {
  readonly indent: number;
  readonly person: Noun | undefined;
}

const LONGEST_HEAD = 60;
const LONGEST_ENTRY = 160;

/** "Org chart", "Reporting lines (as of May)", "Organisation structure of Acme": headings of lists that are nested by who reports to whom. */
const heads =
  /\b(?:org(?:ani[sz]ation(?:al)?)?[ -]?(?:chart|structure|tree|hierarchy)|organi?gram(?:me)?|reporting (?:lines?|structure|tree|hierarchy|chain)|management (?:structure|hierarchy|chain)|hierarchy|who reports to wh?om?|chain of command)\b|^org:?$/iu;
/** What no longer or not yet holds. */
const notNow =
  /\b(?:old|former|previous|past|until|proposed|proposal|planned|draft|target|future|possible|ideal|before)\b/iu;

/**
 * Reads lists whose heading, or the line with a colon before them, says that they are an organization's outline: whoever stands
 * one level below somebody reports to that person. Under any other heading a nested list may mean anything.
 */
export class NestedListReader {
  readonly #facts: FieldFacts;
  readonly #texts: NoteTexts;
  #isOutline = false;
  #above: Entry[] = [];

  constructor(note: NoteContext, texts: NoteTexts) {
    this.#facts = new FieldFacts(note);
    this.#texts = texts;
  }

  read(lines: readonly NoteLine[]): void {
    for (const line of lines) {
      if (line.kind === 'item') {
        if (this.#isOutline) this.#readItem(line);
        continue;
      }
      this.#above = [];
      if (line.kind === 'heading' || this.#endsInColon(line)) this.#isOutline = this.#isHead(line);
      // A sentence or two may explain the list below the heading.
      else if (line.kind === 'cell') this.#isOutline = false;
    }
  }

  #endsInColon = ({ to }: NoteLine): boolean => this.#texts.prose.charAt(to - 1) === ':';

  #isHead({ from, to }: NoteLine): boolean {
    const text = to - from > LONGEST_HEAD ? '' : this.#texts.prose.slice(from, to);
    return heads.test(text) && !notNow.test(text);
  }

  #readItem(line: NoteLine): void {
    const { sentence, from, to } = line;
    const indent = sentence.from === from ? this.#indentOf(sentence.span.from) : undefined;
    // A further line of an item.
    if (indent === undefined) return;
    while ((this.#above.at(-1)?.indent ?? -1) >= indent) this.#above.pop();
    const tokens = to - from > LONGEST_ENTRY ? [] : sentence.tokens.filter(token => token.to <= to);
    const person = personIn(tokens);
    const manager = this.#above.at(-1)?.person;
    this.#above.push({ indent, person });
    if (!person || !manager) return;
    const label = { relation: 'reports_to', isSubject: false } as const;
    this.#facts.state({ label, of: [person], values: [manager], sentence });
  }

  /** In which column the marker of an item stands whose text starts at `at` of the note. */
  #indentOf(at: number): number | undefined {
    const { source } = this.#texts;
    const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
    const before = marker.exec(line)?.[1];
    return before?.replaceAll('\t', '    ').length;
  }
}

const marker = /^([\s>]*)(?:[-*+•]|\d{1,9}[.)])\s+(?:\[.\]\s+)?[*_~[\s]*$/u;

/** The one person whom an entry is: "Ada Roe", "Ada Roe, CFO", "CFO: Ada Roe", "Ada Roe (Finance)". */
function personIn(tokens: readonly Token[]): Noun | undefined {
  const title = titleAt(tokens, 0);
  const start = title && /^[:,–—-]$/u.test(textAt(tokens, title.to)) ? title.to + 1 : 0;
  const person = nounAt(tokens, start, -1);
  if (!person || !isPersonNoun(person) || isLeftOpen(tokens, person.to, tokens.length)) return undefined;
  const behind = tokens[person.to];
  if (behind && (behind.kind !== 'sign' || behind.text === '/' || behind.text === '&')) return undefined;
  for (let at = person.to; at < tokens.length; at++) {
    const other = nounAt(tokens, at, -1);
    if (other && isPersonNoun(other) && !isKindOfWork(tokens, at, other.to)) return undefined;
  }
  return tokens.some(({ lower }) => /^(?:dotted|vacant|vacancy|hiring|open)$/u.test(lower))
    ? undefined
    : person;
}

/** "(Finance)", "(Revenue Management)": what somebody does is nobody else. */
const isKindOfWork = (tokens: readonly Token[], from: number, to: number): boolean =>
  isWorkWord(lowerAt(tokens, to - 1)) ||
  isFunction(
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );

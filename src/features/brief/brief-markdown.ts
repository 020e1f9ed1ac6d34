import type { EntityId } from '../../model/entity.ts';
import type { Brief, BriefLine, BriefSource } from './brief.ts';
import { Footnotes, type LineNumber } from './footnotes.ts';
import { laterMarkdownOf, markdownOf } from './shown-markdown.ts';
import { plainWords, type NamedWords } from './words.ts';

/** The name of an entity in the Markdown of a brief, in UTF-16 code units. */
export interface NameInBrief {
  readonly from: number;
  readonly to: number;
  readonly entity: EntityId;
}

export interface BriefText {
  readonly kind: Brief['kind'];
  readonly title: string;
  readonly markdown: string;
  /** All names, in document order. */
  readonly names: readonly NameInBrief[];
  /** The headings of sections about one entity, by where they start. */
  readonly about: readonly { readonly from: number; readonly entity: EntityId }[];
}

/** A brief as Markdown: each statement with footnotes that quote what it rests on and link to note and line. */
export function briefMarkdown({ kind, title, detail, sections }: Brief, lineOf: LineNumber): BriefText {
  const writer = new Writer(lineOf);
  writer.line('# ', [title]);
  writer.line('', [detail]);
  for (const { heading, about, lines } of sections) {
    if (about !== undefined) writer.about(about);
    writer.line('## ', heading);
    writer.list(lines);
  }
  return { kind, title: plainWords([title]), ...writer.written() };
}

class Writer {
  #text = '';
  readonly #names: NameInBrief[] = [];
  readonly #about: { readonly from: number; readonly entity: EntityId }[] = [];
  readonly #footnotes: Footnotes;

  constructor(lineOf: LineNumber) {
    this.#footnotes = new Footnotes(lineOf);
  }

  /** What comes next is about this entity. */
  about(entity: EntityId): void {
    this.#about.push({ from: this.#text.length, entity });
  }

  /** A block of one line. */
  line(mark: string, words: NamedWords): void {
    this.#text += mark;
    this.#words(words, []);
    this.#text += '\n\n';
  }

  list(lines: readonly BriefLine[]): void {
    this.#items(lines, '');
    if (lines.length > 0) this.#text += '\n';
  }

  written(): Omit<BriefText, 'kind' | 'title'> {
    const footnotes = this.#footnotes.markdown();
    const markdown = `${this.#text.trimEnd()}\n${footnotes === '' ? '' : `\n${footnotes}`}`;
    return { markdown, names: this.#names, about: this.#about };
  }

  #items(lines: readonly BriefLine[], indent: string): void {
    for (const { words, sources, below = [] } of lines) {
      this.#text += `${indent}- `;
      this.#words(words, sources);
      this.#text += '\n';
      this.#items(below, `${indent}  `);
    }
  }

  #words(words: NamedWords, sources: readonly BriefSource[]): void {
    for (const [at, word] of words.entries()) {
      const from = this.#text.length;
      const text = typeof word === 'string' ? word : word.name;
      this.#text += at === 0 ? markdownOf(text) : laterMarkdownOf(text);
      if (typeof word !== 'string') this.#names.push({ from, to: this.#text.length, entity: word.entity });
    }
    for (const label of this.#footnotes.labels(sources)) this.#text += `[^${label}]`;
  }
}

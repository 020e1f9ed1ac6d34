import * as l10n from '@vscode/l10n';
import { fileName, type NotePath } from '../../model/note-path.ts';
import type { BriefSource } from './brief.ts';
import { quoted } from './last-words.ts';
import { markdownOf } from './shown-markdown.ts';

/** The line of an offset, from 1; undefined where a brief may not tell where notes stand. */
export type LineNumber = (path: NotePath, offset: number) => number | undefined;

/** How much of a sentence a footnote quotes, in UTF-16 code units: the rest stands in the note. */
const LONGEST = 140;

/** What one footnote rests on: one sentence or mail, or the properties of one note that the brief tells. */
interface Footnote {
  readonly label: number;
  readonly sources: BriefSource[];
}

/** The footnotes of one brief, numbered in the order in which they are first asked for; what is the same is one. */
export class Footnotes {
  readonly #lineOf: LineNumber;
  readonly #all = new Map<string, Footnote>();

  constructor(lineOf: LineNumber) {
    this.#lineOf = lineOf;
  }

  /** The numbers behind one statement, ascending. */
  labels(sources: readonly BriefSource[]): readonly number[] {
    const labels = sources.map(source => {
      const key = keyOf(source);
      const known = this.#all.get(key) ?? { label: this.#all.size + 1, sources: [] };
      this.#all.set(key, known);
      known.sources.push(source);
      return known.label;
    });
    return [...new Set(labels)].toSorted((a, b) => a - b);
  }

  /** All of them as definitions, a line each. */
  markdown(): string {
    return [...this.#all.values()]
      .map(({ label, sources }) => `[^${label}]: ${this.#textOf(sources)}\n`)
      .join('');
  }

  #textOf(sources: readonly BriefSource[]): string {
    const [first] = sources;
    if (!first) return '–';
    const isQuoted = sources.every(source => source.isQuoted);
    // What a header or a property says stands in the statement; a sentence may say it otherwise.
    const quotes = first.kind === 'said' && !isQuoted ? sources : [];

    const parts = [
      ...new Set(quotes.map(({ quote }) => `“${markdownOf(quoted(quote, LONGEST))}”`)),
      markdownOf(isQuoted ? '' : whoAndWhen(first)),
      this.#place(
        first.path,
        sources.map(({ span }) => span.from),
      ),
    ];
    return parts.filter(part => part !== '').join(', ') || l10n.t('Our notes');
  }

  /** `[ada:3](people/ada.md#L3)`, further lines each as a link of their own; blank where no place is told. */
  #place(path: NotePath, offsets: readonly number[]): string {
    const lines = [...new Set(offsets.map(offset => this.#lineOf(path, offset)))].flatMap(line => line ?? []);
    const target = path.split('/').map(encoded).join('/');
    return lines
      .toSorted((a, b) => a - b)
      .map((line, at) => `[${at === 0 ? markdownOf(`${fileName(path)}:${line}`) : line}](${target}#L${line})`)
      .join(', ');
  }
}

/**
 * The properties of one note are one footnote, and so is a sentence that says several things, and a mail with what is
 * quoted of it.
 */
function keyOf({ kind, path, span, quote, author, isQuoted }: BriefSource): string {
  if (kind === 'written' && !isQuoted) return `written ${path}`;
  if (author !== undefined && (kind === 'mail' || isQuoted)) return ['mail', path, author].join('\n');
  return [kind, path, quote, isQuoted ?? span.from].join('\n');
}

/** A name in a link's target, its parentheses too: they would end it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');

/** “Vlad Horn, 2026-01-14”; of mails and meetings the statement says when they were: “Mail of Vlad Horn”. */
function whoAndWhen({ kind, author, date }: BriefSource): string {
  if (kind === 'meeting') return l10n.t('Meeting');
  if (kind === 'mail') return author === undefined ? l10n.t('Mail') : l10n.t('Mail of {0}', author);
  return [author, date?.slice(0, 10)].filter(part => part !== undefined).join(', ');
}

import type {
  PresentPerson,
  FrontmatterSyntax,
  MessageSection,
  NoteSyntax,
  Sentence,
} from '../model/syntax.ts';
import type { Thread } from '../model/thread.ts';
import { frontmatterLayout } from '../edit/yaml-layout.ts';
import type { YamlLayout } from '../model/yaml.ts';
import type { Markdown } from '../model/markdown.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { attendeesOf, mayHaveAttendees } from './attendees.ts';
import { readFrontmatter } from './frontmatter.ts';
import { readMarkdown } from './read-markdown.ts';
import { sentencesIn, sentencesOf } from './sentences.ts';
import { messageSections } from './thread/message-sections.ts';

/** What is known of a note before its syntax is asked for. */
interface Written {
  readonly text: string;
  readonly prose: Prose;
  readonly thread: Thread | undefined;
}

/** The syntax of a note; each part is read when first asked for, and Markdown once for all of them. */
export class ReadSyntax implements NoteSyntax {
  readonly #note: Written;
  #markdown: Markdown | undefined;
  #frontmatter: FrontmatterSyntax | undefined;
  #messageSections: readonly MessageSection[] | undefined;
  #attendees: readonly PresentPerson[] | undefined;

  #sentences: readonly Sentence[] | undefined;

  constructor(note: Written) {
    this.#note = note;
  }

  get blocks(): NoteSyntax['blocks'] {
    return this.#read.blocks;
  }

  get links(): NoteSyntax['links'] {
    return this.#read.links;
  }

  get fields(): NoteSyntax['fields'] {
    return this.#read.fields;
  }

  get frontmatter(): FrontmatterSyntax | undefined {
    const span = this.#read.frontmatter;
    return span && (this.#frontmatter ??= new ReadFrontmatter(this.#note.text, span));
  }

  get messageSections(): readonly MessageSection[] {
    const { text, thread } = this.#note;
    return (this.#messageSections ??= thread ? messageSections(text, thread) : []);
  }

  get attendees(): readonly PresentPerson[] {
    const { text, thread } = this.#note;
    return (this.#attendees ??= thread || !mayHaveAttendees(text) ? [] : attendeesOf(text, this.#written));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesOf(this.#note.prose, undefined));
  }

  sentencesIn(block: Parameters<NoteSyntax['sentencesIn']>[0]): readonly Sentence[] {
    return sentencesIn(this.#note.prose, this.#note.thread, block);
  }

  get #written(): Parameters<typeof attendeesOf>[1] {
    return { blocks: this.blocks, fields: this.fields, properties: this.frontmatter?.properties ?? [] };
  }

  get #read(): Markdown {
    return (this.#markdown ??= readMarkdown(this.#note.text));
  }
}

class ReadFrontmatter implements FrontmatterSyntax {
  readonly from: number;
  readonly to: number;
  readonly #text: string;
  #properties: FrontmatterSyntax['properties'] | undefined;
  #layout: YamlLayout | undefined;

  constructor(text: string, { from, to }: Span) {
    this.#text = text;
    this.from = from;
    this.to = to;
  }

  get properties(): FrontmatterSyntax['properties'] {
    return (this.#properties ??= readFrontmatter(this.#text, this).properties);
  }

  get layout(): YamlLayout {
    return (this.#layout ??= frontmatterLayout(this.#text.slice(this.from, this.to)));
  }
}

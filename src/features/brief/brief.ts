import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import type { NamedWords } from './words.ts';

/** What stands behind a statement. `said`: a sentence. `written`: a property of a note. `mail`, `meeting`: by the headers alone. */
export interface BriefSource {
  readonly kind: 'said' | 'written' | 'mail' | 'meeting';
  readonly path: NotePath;
  readonly span: Span;
  /** The sentence, the line of the property or the heading of the mail, on one line. */
  readonly quote: string;
  /** Whether the statement says these very words, so that its source need not repeat them. */
  readonly isQuoted?: true;
  /** The name of who said it; undefined where that is nobody in particular. */
  readonly author: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
}

/** One statement, with all that it rests on. */
export interface BriefLine {
  readonly words: NamedWords;
  readonly sources: readonly BriefSource[];
  readonly below?: readonly BriefLine[];
  /** Whether it is what somebody wrote, word for word: who that is goes without saying. */
  readonly isWords?: true;
}

export interface BriefSection {
  readonly heading: NamedWords;
  /** Whom the section is about, so that names in the brief can lead to it. */
  readonly about?: EntityId;
  readonly lines: readonly BriefLine[];
}

/** What to know of an account, an entity or a meeting, by what the notes say and nothing else. */
export interface Brief {
  readonly kind: 'account' | 'entity' | 'meeting';
  readonly title: string;
  /** What it is about, and as of when: “Account, as of 2026-06-10”. */
  readonly detail: string;
  readonly sections: readonly BriefSection[];
}

export interface BriefOptions {
  /** The day that it is made for (ISO 8601). */
  readonly asOf: string;
  /** Changes are told from this day on; undefined for a day that suits what it is about. */
  readonly since: string | undefined;
  /** Without what is confidential, who said something, and where the notes stand. */
  readonly redacts?: boolean;
}

import type { EntityRef } from './requests.ts';

/** `accountNotes/brief`: what to know of an account, an entity or a meeting, each statement with its source. */
export const BRIEF = 'accountNotes/brief';

export interface BriefParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  /**
   * An entity; the URI of the note of a meeting; that of a calendar (.ics), for the next meeting in it; or the people whom
   * somebody is to meet.
   */
  readonly about:
    | { readonly entity: EntityRef['entity'] }
    | { readonly note: string }
    | { readonly calendar: string }
    | { readonly people: readonly EntityRef['entity'][] };
  readonly format: 'md' | 'html';
  /** An ISO 8601 day; today where it is missing. */
  readonly asOf?: string;
  /** The day from which on changes are told; where it is missing, the last meeting, or 90 days before. */
  readonly since?: string;
  /** Without what notes mark as confidential, who said something, and where the notes stand. */
  readonly redact?: boolean;
}

/** A refusal is a sentence. */
export type BriefResult = { readonly title: string; readonly text: string } | { readonly refusal: string };

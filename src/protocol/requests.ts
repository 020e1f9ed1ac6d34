/**
 * What the language server answers beyond LSP, and what its clients tell it. Names and shapes are public: see
 * `interfaces.md`, “The language server”. URIs are strings, positions are LSP's (zero-based, UTF-16).
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A sentence of a note: where it stands, who said it and when. */
export interface Source {
  readonly location: Location;
  readonly text: string;
  /** A name; missing where nobody in particular said it. */
  readonly author?: string;
  /** ISO 8601, as written. */
  readonly date?: string;
  /** Said as a guess. */
  readonly hedged: boolean;
}

export type EntityKind = 'person' | 'team' | 'system' | 'organization';

/** A folder of notes and an entity in it: how clients speak of an entity. */
export interface EntityRef {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly entity: string;
}

/** `accountNotes/mentions`: every place that names an entity, for “All mentions”. */
export const MENTIONS = 'accountNotes/mentions';

/** The answer to an `EntityRef`. */
export type MentionsResult = readonly Location[];

/** How clients speak of a fact: as they got it, to be looked up. `from` is opaque. */
export interface FactRef {
  readonly path: string;
  readonly from: number;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** What somebody can decide. Quick fixes hold the same. */
export type Action =
  | { readonly kind: 'create'; readonly entity: string }
  | {
      readonly kind: 'createNamed';
      /** The path of the note that names it. */
      readonly note: string;
      readonly entity: EntityKind;
      readonly name: string;
      /** The link in that note that is to lead to the new one, or a blank. */
      readonly link: string;
    }
  | { readonly kind: 'alias'; readonly name: string; readonly of: string }
  | { readonly kind: 'meant'; readonly note: string; readonly name: string; readonly is: string }
  | { readonly kind: 'ignore'; readonly name: string }
  | { readonly kind: 'distinct'; readonly note: string; readonly name: string; readonly not: string }
  /** `entity` becomes part of `into`; both are ids. */
  | { readonly kind: 'merge'; readonly entity: string; readonly into: string }
  | { readonly kind: 'forget'; readonly entity: string }
  /** A second entity of that name; the places, as `accountNotes/splitPlaces` gives them, mean it from now on. */
  | {
      readonly kind: 'split';
      readonly entity: string;
      readonly name: string;
      readonly places: readonly { readonly note: string; readonly from: number }[];
    }
  | { readonly kind: 'accept'; readonly fact: FactRef }
  | { readonly kind: 'settle'; readonly fact: FactRef }
  | { readonly kind: 'reject'; readonly fact: FactRef }
  | { readonly kind: 'inTurn'; readonly older: FactRef; readonly newer: FactRef }
  | {
      readonly kind: 'moveUnder';
      readonly entity: string;
      readonly onto: string;
      readonly from: string | null;
    }
  | { readonly kind: 'add'; readonly type: EntityKind; readonly name: string; readonly under: string }
  /** The mentions in a note become links: those of one entity, or all of them where `entity` is null. */
  | {
      readonly kind: 'link';
      readonly note: string;
      readonly entity: string | null;
      readonly style: 'wikilink' | 'markdownLink';
    }
  /** The mentions of an entity in a note lose their links. */
  | { readonly kind: 'unlink'; readonly note: string; readonly entity: string }
  /** What a property says stands in another property. */
  | { readonly kind: 'changeRelation'; readonly fact: FactRef; readonly relation: string }
  /** Where a person stands towards us, and which part that person has in the purchase; a blank takes it away. */
  | { readonly kind: 'stance' | 'buyingRole'; readonly entity: string; readonly value: string }
  /** Whom a person influences: these, as ids, and nobody else. */
  | { readonly kind: 'influence'; readonly entity: string; readonly on: readonly string[] }
  /** The notes are about an account of that name: it gets a note, and so do these candidates. */
  | { readonly kind: 'setUp'; readonly name: string; readonly candidates: readonly string[] }
  | {
      readonly kind: 'acceptSome' | 'rejectSome';
      readonly candidates: readonly string[];
      readonly facts: readonly FactRef[];
    }
  | { readonly kind: 'acceptAll' | 'rejectAll'; readonly account: string | null };

/**
 * `accountNotes/change`: turns a decision into an edit, which the client applies (`workspace/applyEdit` the other way
 * round, so that a client can show its preview first). A bulk edit asks for confirmation of each part by change
 * annotations, unless the client has asked already.
 */
export const CHANGE = 'accountNotes/change';

export interface ChangeParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly action: Action;
  /** The user has agreed to the whole of it. */
  readonly isConfirmed?: boolean;
}

/**
 * `edit` is a `WorkspaceEdit` of LSP; `says` what a large one does or what holds afterwards where that does not go without
 * saying, in sentences; a refusal is a sentence.
 */
export type ChangeResult =
  { readonly edit: object; readonly says?: readonly string[] } | { readonly refusal: string };

/** `accountNotes/tokens`: the mentions of an open note, for clients that colour them by decorations. */
export const TOKENS = 'accountNotes/tokens';

export interface TokensParams {
  readonly uri: string;
}

export interface TokensResult {
  /** The version of the document that the ranges belong to. */
  readonly version: number;
  readonly tokens: readonly {
    readonly range: Range;
    readonly type: TokenType;
    readonly modifiers: readonly TokenModifier[];
  }[];
}

/** The notification `accountNotes/didChangeGraph`: answers may be different now; sent at most some times a second. */
export const DID_CHANGE_GRAPH = 'accountNotes/didChangeGraph';

export interface DidChangeGraphParams {
  readonly notes: number;
  /** How many entities the notes define: with none, views show their welcome. */
  readonly entities: number;
  readonly accounts: number;
  /** Whether all notes have been read, their sentences included: answers before that may lack what is still to come. */
  readonly isWhole: boolean;
}

/**
 * The notification `accountNotes/didMoveCaret`, from a client that can tell: problems in the word that is being typed
 * wait until the caret has left it. Without it they wait until typing rests.
 */
export const DID_MOVE_CARET = 'accountNotes/didMoveCaret';

export interface DidMoveCaretParams {
  readonly uri: string;
  readonly position: Position;
}

export const TOKEN_TYPES = ['person', 'team', 'system', 'organization'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = ['candidate', 'likely', 'ambiguous', 'definition'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** `initializationOptions` of our own client; every other client may leave them out. */
export interface InitializationOptions {
  /** The client runs `COMMANDS` from links in hovers. Without it, hovers hold no links. */
  readonly commandLinks?: boolean;
  /** The client has the commands of `ASKING_COMMANDS`, so that code actions may run them. */
  readonly asksUser?: boolean;
  /** The client shows `$(icon)` in Markdown. */
  readonly themeIcons?: boolean;
  /** The client wants `accountNotes/didChangeGraph`. */
  readonly graphChanges?: boolean;
  /** Settings, for a client that has no other way to give them. Those of `workspace/configuration` stand before them. */
  readonly settings?: unknown;
  /** A folder on disk where the server may keep what it has read until the next start, instead of the platform's own. */
  readonly storage?: string;
  /** The server's texts in the language of the client, by their English; what is missing is said in English. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** The commands that a hover may link to; their one argument is an `EntityRef`. No other command is ever linked. */
export const COMMANDS = {
  openEntity: 'accountNotes.openEntity',
  showMentions: 'accountNotes.showMentions',
  revealInTree: 'accountNotes.revealInTree',
  showTimeline: 'accountNotes.showTimeline',
  /** Of a candidate: it gets a note. */
  noteOfName: 'accountNotes.noteOfName',
  /** Of a candidate: its name is nobody's. */
  ignoreName: 'accountNotes.ignoreName',
  /** Of an entity that a name may mean, with the place in `MeantRef`. */
  chooseMeant: 'accountNotes.chooseMeant',
  /** Of a person: asks for stance, buying role or influence. */
  setStanding: 'accountNotes.setStanding',
} as const;

/** The entity that a name means in a note. */
export interface MeantRef extends EntityRef {
  /** The path of the note. */
  readonly note: string;
  readonly name: string;
}

/** Commands of our own client that ask the user for what a decision needs besides the `EntityRef` that they are given. */
export const ASKING_COMMANDS = {
  merge: 'accountNotes.merge',
  split: 'accountNotes.split',
  stance: 'accountNotes.setStance',
  buyingRole: 'accountNotes.setBuyingRole',
  influence: 'accountNotes.setInfluence',
} as const;

/** The data of the error by which `textDocument/rename` is refused, where something else can be done instead. */
export interface RefusedRename {
  /** The name is that of one of the same kind, which the renamed one can become part of. */
  readonly merge: { readonly from: EntityRef; readonly into: EntityRef };
}

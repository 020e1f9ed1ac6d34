/** The section of `workspace/configuration` that the server asks for. */
export const SECTION = 'accountNotes';

export type DiagnosticSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The settings as clients give them; what is missing or of another type has its default. */
export interface Settings {
  readonly highlight: { readonly style: 'auto' | 'tokens' | 'decorations' | 'off' };
  readonly suggestions: { readonly enabled: boolean };
  readonly notes: {
    readonly folders: Readonly<Record<'person' | 'team' | 'system' | 'organization', string>>;
  };
  readonly hover: { readonly enabled: boolean };
  /** What accepting an entity writes. */
  readonly completion: { readonly insert: 'name' | 'wikilink' | 'markdownLink' };
  readonly rename: { readonly keepOldNameAsAlias: boolean };
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
  readonly diagnostics: Readonly<Record<DiagnosticKey, DiagnosticSeverity>>;
}

/** How serious each kind of problem is, unless a client says otherwise. */
const DEFAULT_DIAGNOSTICS = {
  ambiguousMention: 'information',
  missingEntity: 'information',
  conflictingFacts: 'warning',
  outdatedProperty: 'information',
  reportingCycle: 'warning',
  duplicateName: 'warning',
  invalidProperty: 'warning',
  invalidAlias: 'warning',
  linkInTable: 'warning',
  unreadableNote: 'warning',
} as const satisfies Readonly<Record<string, DiagnosticSeverity>>;

export type DiagnosticKey = keyof typeof DEFAULT_DIAGNOSTICS;

export const DIAGNOSTIC_KEYS = Object.keys(DEFAULT_DIAGNOSTICS) as readonly DiagnosticKey[];

export const DEFAULT_SETTINGS: Settings = {
  highlight: { style: 'auto' },
  suggestions: { enabled: true },
  notes: {
    folders: { person: 'people', team: 'teams', system: 'systems', organization: 'organizations' },
  },
  hover: { enabled: true },
  completion: { insert: 'name' },
  rename: { keepOldNameAsAlias: true },
  codeLens: { enabled: false },
  inlayHints: { enabled: false },
  diagnostics: DEFAULT_DIAGNOSTICS,
};

import { DEFAULT_SETTINGS, DIAGNOSTIC_KEYS, type Settings } from '../../protocol/settings.ts';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The settings that a client gave, whatever it gave: what is missing or of no known value has its default. */
export function readSettings(given: unknown): Settings {
  const at = (...keys: string[]): unknown =>
    keys.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), given);
  const defaults = DEFAULT_SETTINGS;
  return {
    highlight: {
      style: oneOf(
        at('highlight', 'style'),
        ['auto', 'tokens', 'decorations', 'off'],
        defaults.highlight.style,
      ),
    },
    suggestions: { enabled: flag(at('suggestions', 'enabled'), defaults.suggestions.enabled) },
    notes: {
      folders: Object.fromEntries(
        Object.entries(defaults.notes.folders).map(([kind, otherwise]) => [
          kind,
          text(at('notes', 'folders', kind), otherwise),
        ]),
      ) as Settings['notes']['folders'],
    },
    hover: { enabled: flag(at('hover', 'enabled'), defaults.hover.enabled) },
    completion: {
      insert: oneOf(
        at('completion', 'insert'),
        ['name', 'wikilink', 'markdownLink'],
        defaults.completion.insert,
      ),
    },
    rename: {
      keepOldNameAsAlias: flag(at('rename', 'keepOldNameAsAlias'), defaults.rename.keepOldNameAsAlias),
    },
    codeLens: { enabled: flag(at('codeLens', 'enabled'), defaults.codeLens.enabled) },
    inlayHints: { enabled: flag(at('inlayHints', 'enabled'), defaults.inlayHints.enabled) },
    diagnostics: Object.fromEntries(
      DIAGNOSTIC_KEYS.map(key => [
        key,
        oneOf(
          at('diagnostics', key),
          ['error', 'warning', 'information', 'hint', 'off'],
          defaults.diagnostics[key],
        ),
      ]),
    ) as Settings['diagnostics'],
  };
}

const oneOf = <Word extends string>(value: unknown, words: readonly Word[], otherwise: Word): Word =>
  words.find(word => word === value) ?? otherwise;

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

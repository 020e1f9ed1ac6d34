import * as l10n from '@vscode/l10n';
import { DEFAULT_SETTINGS, DIAGNOSTIC_KEYS, SECTION, type Settings } from '../../protocol/settings.ts';

/** What a client gave, as far as it can be used. */
export interface GivenSettings {
  /** What is missing or has no possible value has its default. */
  readonly settings: Settings;
  /** Sentences about what cannot be used. */
  readonly problems: readonly string[];
}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The settings by their keys, each with the values that it can have. */
const POSSIBLE: Readonly<Record<string, 'flag' | 'text' | readonly string[]>> = {
  'highlight.style': ['auto', 'tokens', 'decorations', 'off'],
  'suggestions.enabled': 'flag',
  'notes.folders.person': 'text',
  'notes.folders.team': 'text',
  'notes.folders.system': 'text',
  'notes.folders.organization': 'text',
  'hover.enabled': 'flag',
  'completion.insert': ['name', 'wikilink', 'markdownLink'],
  'rename.keepOldNameAsAlias': 'flag',
  'codeLens.enabled': 'flag',
  'inlayHints.enabled': 'flag',
  ...Object.fromEntries(DIAGNOSTIC_KEYS.map(key => [`diagnostics.${key}`, SEVERITIES])),
};

/** Those of our own client alone. */
const OF_CLIENT = new Set(['preview.enabled', 'organization.followActiveNote', 'trace.server']);

/**
 * The settings that a client gave, those of later `given` before those of earlier ones. Each may hold them nested, with
 * dotted keys, or both, below `accountNotes` or without it.
 */
export function readSettings(...given: readonly unknown[]): GivenSettings {
  const all = new Map(given.flatMap(each => valuesIn(each, '')));
  const entries = [...all].filter(([key]) => !OF_CLIENT.has(key));
  const problems = entries.map(([key, value]) => problemOf(key, value)).filter(each => each !== undefined);
  const usable = new Map(entries.filter(([key, value]) => problemOf(key, value) === undefined));
  return { settings: withValues(DEFAULT_SETTINGS, usable, ''), problems };
}

/** The part of all of a client's settings that is ours; undefined where none is. */
export function ownPart(sent: unknown): unknown {
  const own = Object.entries(isTree(sent) ? sent : {}).filter(
    ([key]) => key === SECTION || key.startsWith(`${SECTION}.`),
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values below a key; nothing for what a client leaves empty. */
function valuesIn(given: unknown, key: string): [key: string, value: unknown][] {
  const isGroup =
    key === '' || [...Object.keys(POSSIBLE), ...OF_CLIENT].some(other => other.startsWith(`${key}.`));
  if (isGroup && isTree(given))
    return Object.entries(given).flatMap(([word, value]) =>
      valuesIn(value, key === '' ? withoutSection(word) : `${key}.${word}`),
    );
  return key === '' || given === null || given === undefined ? [] : [[key, given]];
}

const withoutSection = (key: string): string =>
  key === SECTION ? '' : key.startsWith(`${SECTION}.`) ? key.slice(SECTION.length + 1) : key;

/** Why a setting cannot be used. */
function problemOf(key: string, value: unknown): string | undefined {
  const possible = Object.hasOwn(POSSIBLE, key) ? POSSIBLE[key] : undefined;
  const shown = JSON.stringify(value);
  if (possible === undefined) return l10n.t('There is no setting {0}.', key);
  if (possible === 'flag')
    return typeof value === 'boolean'
      ? undefined
      : l10n.t('The setting {0} is true or false, not {1}.', key, shown);
  if (possible === 'text')
    return typeof value === 'string' ? undefined : l10n.t('The setting {0} is a text, not {1}.', key, shown);
  return possible.some(word => word === value)
    ? undefined
    : l10n.t('The setting {0} is one of {1}, not {2}.', key, possible.join(', '), shown);
}

/** A tree of defaults with the values that are given by dotted keys; each has been found possible. */
const withValues = <Part extends object>(
  defaults: Part,
  values: ReadonlyMap<string, unknown>,
  above: string,
): Part =>
  Object.fromEntries(
    Object.entries(defaults).map(([word, otherwise]: [string, unknown]) => [
      word,
      isTree(otherwise)
        ? withValues(otherwise, values, `${above}${word}.`)
        : (values.get(above + word) ?? otherwise),
    ]),
  ) as Part;

import { ColorThemeKind, extensions, Uri, window, workspace, type TextDocument } from 'vscode';
import { tellsKindsApart } from './kind-colours.ts';
import { fieldOf, readThemeFile, type ColourRule, type ThemeFile } from './theme-file.ts';

/** The settings that decide whether the editor colours semantic tokens. */
export const THEME_SETTINGS = [
  'editor.semanticHighlighting',
  'editor.semanticTokenColorCustomizations',
  'workbench.colorTheme',
  'workbench.preferredDarkColorTheme',
  'workbench.preferredLightColorTheme',
  'workbench.preferredHighContrastColorTheme',
  'workbench.preferredHighContrastLightColorTheme',
  'window.autoDetectColorScheme',
  'window.autoDetectHighContrast',
] as const;

/** Whether the editor colours a document's semantic tokens: by the user's setting, else by the active theme's choice. */
export async function coloursSemanticTokens(document: TextDocument): Promise<boolean> {
  const enabled = workspace.getConfiguration('editor', document).get<unknown>('semanticHighlighting.enabled');
  if (typeof enabled === 'boolean') return enabled;
  const theme = activeTheme();
  return customized(theme) ?? (await declares(theme));
}

const settingByKind: Readonly<Record<ColorThemeKind, string>> = {
  [ColorThemeKind.Dark]: 'preferredDarkColorTheme',
  [ColorThemeKind.Light]: 'preferredLightColorTheme',
  [ColorThemeKind.HighContrast]: 'preferredHighContrastColorTheme',
  [ColorThemeKind.HighContrastLight]: 'preferredHighContrastLightColorTheme',
};

/** VS Code tells extensions the kind of the active theme only; which one it is follows from the settings. */
function activeTheme(): string {
  const { kind } = window.activeColorTheme;
  const detects = workspace.getConfiguration('window');
  const isHighContrast = kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
  const isDetected =
    detects.get<boolean>('autoDetectColorScheme') === true ||
    (isHighContrast &&
      detects.get<boolean>('autoDetectHighContrast') === true &&
      !isOfKind(chosenTheme(), kind));
  const workbench = workspace.getConfiguration('workbench');
  return (isDetected ? workbench.get<string>(settingByKind[kind]) : undefined) ?? chosenTheme();
}

const chosenTheme = (): string => workspace.getConfiguration('workbench').get<string>('colorTheme') ?? '';

/** `editor.semanticTokenColorCustomizations` can switch semantic colours on or off, for all themes or for one. */
function customized(theme: string): boolean | undefined {
  const settings = workspace.getConfiguration('editor').get<unknown>('semanticTokenColorCustomizations');
  const forTheme = fieldOf(fieldOf(settings, `[${theme}]`), 'enabled');
  const forAll = fieldOf(settings, 'enabled');
  return [forTheme, forAll].find(value => typeof value === 'boolean');
}

interface Theme {
  readonly file: Uri;
  readonly base: string | undefined;
}

const bases: Readonly<Partial<Record<ColorThemeKind, string>>> = {
  [ColorThemeKind.HighContrast]: 'hc-black',
  [ColorThemeKind.HighContrastLight]: 'hc-light',
};

const isOfKind = (name: string, kind: ColorThemeKind): boolean => themeNamed(name)?.base === bases[kind];

/** How many files a theme may build on; the limit is for themes that include each other. */
const MOST_INCLUDES = 10;

/** What a theme's files say: each included one before the one that includes it. */
interface ThemeSays {
  readonly semanticHighlighting: boolean;
  /** Undefined where not all of them can be read here. */
  readonly rules: readonly ColourRule[] | undefined;
}

/**
 * Whether a theme's file, or one that it includes, asks for semantic colours. A theme that cannot be seen from here (in
 * a remote window it is installed on the other side) counts as not: then decorations colour the mentions for certain.
 */
const declares = async (name: string): Promise<boolean> =>
  (await saidBy(name))?.semanticHighlighting ?? false;

/** Whether the active theme is known to give two kinds one colour, or one of them none, as Monokai does. */
export async function mixesKinds(scopesOf: Readonly<Record<string, readonly string[]>>): Promise<boolean> {
  const rules = (await saidBy(activeTheme()))?.rules;
  return rules !== undefined && !tellsKindsApart(rules, scopesOf);
}

async function saidBy(name: string): Promise<ThemeSays | undefined> {
  const file = themeNamed(name)?.file;
  if (!file) return undefined;
  const known = said.get(file.toString());
  if (known !== undefined) return known;
  const answer = await readTheme(file);
  said.set(file.toString(), answer);
  return answer;
}

/** By the theme's file: the editor asks at every change of what is visible, and an installed theme stays as it is. */
const said = new Map<string, ThemeSays>();

async function readTheme(theme: Uri): Promise<ThemeSays> {
  const files: ThemeFile[] = [];
  let file: Uri | undefined = theme;
  while (file && files.length < MOST_INCLUDES) {
    const read: ThemeFile = readThemeFile(await textOf(file));
    files.unshift(read);
    file = read.include === undefined ? undefined : Uri.joinPath(file, '..', read.include);
  }
  const rules = files.every(each => each.rules) ? files.flatMap(each => each.rules ?? []) : undefined;
  return {
    semanticHighlighting: files.some(each => each.semanticHighlighting),
    rules: rules?.length === 0 ? undefined : rules,
  };
}

async function textOf(file: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

function themeNamed(name: string): Theme | undefined {
  for (const { extensionUri, packageJSON } of extensions.all) {
    const themes = fieldOf(fieldOf(packageJSON, 'contributes'), 'themes');
    for (const theme of Array.isArray(themes) ? (themes as unknown[]) : []) {
      const [id, label, path, base] = ['id', 'label', 'path', 'uiTheme'].map(key => fieldOf(theme, key));
      if (!isNamed(name, id ?? label) || typeof path !== 'string') continue;
      return { file: Uri.joinPath(extensionUri, path), base: typeof base === 'string' ? base : undefined };
    }
  }
  return undefined;
}

/** VS Code still knows “Default Dark+” for what it calls “Dark+” now. */
const isNamed = (name: string, id: unknown): boolean =>
  typeof id === 'string' && (name === id || name === `Default ${id}`);

import { env, l10n } from 'vscode';

/** Our texts in the language of VS Code, by the English ones; empty where they are shown in English. */
export const shownTexts = (): Readonly<Record<string, string>> => l10n.bundle ?? {};

/** The language that our texts are shown in: English where nobody has translated them. */
export const shownLanguage = (): string => (l10n.bundle ? env.language : 'en');

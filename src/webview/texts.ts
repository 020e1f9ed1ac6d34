import { TEXTS } from '../protocol/chart-messages.ts';

/** Our texts in the language of VS Code, by the English ones, as the page brings them; none of them in English. */
export function readTexts(): Record<string, string> {
  const read: unknown = JSON.parse(document.getElementById(TEXTS)?.textContent ?? '{}');
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

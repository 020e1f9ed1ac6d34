import { l10n, window } from 'vscode';

/** Asks for a day, as `2026-01-31`; undefined where none was chosen. */
export async function pickDay(): Promise<string | undefined> {
  const items = [
    { label: l10n.t('A week ago'), days: 7 },
    { label: l10n.t('A month ago'), days: 30 },
    { label: l10n.t('Three months ago'), days: 91 },
    { label: l10n.t('A year ago'), days: 365 },
  ].map(({ label, days }) => ({ label, description: dayBefore(days), day: dayBefore(days) }));
  const other = { label: l10n.t('Another day…'), description: '', day: undefined };
  const picked = await window.showQuickPick([...items, other], { title: l10n.t('What Changed Since…') });
  return picked === other ? askDay() : picked?.day;
}

const askDay = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('What Changed Since…'),
    prompt: l10n.t('Year, month and day, for example {0}', dayBefore(0)),
    validateInput: text => (isDay(text) ? undefined : l10n.t('This is no day: {0}', text)),
  });

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function dayBefore(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

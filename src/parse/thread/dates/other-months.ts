import { otherMonths } from '../languages/month-names.ts';
import { wordsIn } from '../languages/mail-languages.ts';

let months: ReadonlyMap<string, number> | undefined;

/** The month, 1 to 12, that a folded word means in a language without a table; 0 where languages differ. */
export function monthElsewhere(word: string): number | undefined {
  months ??= readMonths();
  return months.get(word);
}

/** Made when it is first asked for, which few notes do. */
function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of otherMonths)
    for (const [month, names] of wordsIn(language).entries())
      for (const name of names.split(' '))
        found.set(name, (found.get(name) ?? month + 1) === month + 1 ? month + 1 : 0);
  return found;
}

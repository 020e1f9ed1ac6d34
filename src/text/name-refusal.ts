import * as l10n from '@vscode/l10n';
import type { NameRefusal } from './names.ts';

/** The refusal of a name as the end of a sentence: “The alias … is not looked for: it …”. */
export function whyNot(refusal: NameRefusal): string {
  switch (refusal) {
    case 'blank':
      return l10n.t('is blank');
    case 'no-letter':
      return l10n.t('holds no letter or digit');
    case 'single':
      return l10n.t('is a single character');
    case 'title':
      return l10n.t('is a title');
    case 'template':
      return l10n.t('is a place of a template that is still to be filled');
  }
}

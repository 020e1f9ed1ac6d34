import * as l10n from '@vscode/l10n';

export const whyEmpty = (): string =>
  l10n.t('No organization to draw: no note defines or names a person, a team or an account by this day.');

export const keysInWords = (): string =>
  l10n.t(
    'Arrow keys move, right opens, left closes, Enter opens the note, the space bar shows the card, slash searches, plus and minus zoom, 0 fits everything.',
  );

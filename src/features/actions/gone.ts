import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../edit/change.ts';

/** What somebody decided about does not stand in the notes any more. */
export const gone = (): Refusal => ({ refusal: l10n.t('The notes do not say that any more.') });

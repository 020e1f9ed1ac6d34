import * as l10n from '@vscode/l10n';
import { isToMatrix } from '../protocol/matrix-messages.ts';
import { MatrixView } from './matrix/matrix-view.ts';
import { readTexts } from './texts.ts';
import { hearMessages } from './vscode-api.ts';

// Before anything is drawn: texts are asked for when they are shown.
l10n.config({ contents: readTexts() });
const view = new MatrixView(document.body);
hearMessages(isToMatrix, ({ matrix }) => view.show(matrix));

import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Shows a warning. The library's own way asks for an answer, which some clients never give. */
export function warn({ connection }: Session, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    // A client that has gone meanwhile needs to hear nothing.
    .catch(() => {});
}

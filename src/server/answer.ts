import * as l10n from '@vscode/l10n';
import { CancellationToken, LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { Refusal } from '../edit/change.ts';
import type { Folders, Stage } from './folders.ts';

/** A handler as the connection wants it. */
export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;

/**
 * Wraps the handler of a request, once for all of them: it waits until the folders have been read far enough (as a whole,
 * unless `needs` says otherwise), gives up when the
 * editor has lost interest, and turns an exception (always a bug of ours) into a line in the log and an empty answer,
 * so that one bad request does not end the server.
 */
export function answering(connection: Connection, folders: Folders) {
  return function answer<Params, Result>(
    name: string,
    empty: Result,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
    needs: Stage = 'whole',
  ): Handler<Params, Result> {
    return async (params, ...rest) => {
      // A request without parameters comes with its token alone, one with several by position with it last.
      const asked = [params, ...rest].findLast(each => CancellationToken.is(each)) ?? CancellationToken.None;
      await Promise.race([folders.ready(needs), cancellation(asked)]);
      if (asked.isCancellationRequested) throw cancelled();
      try {
        return await handle(params, asked);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        return empty;
      }
    };
  };
}

/** The answer of a request that would write, where a bug kept it from doing so; its text is asked for when it is sent. */
export const FAILED: Refusal = {
  get refusal() {
    return l10n.t('Something went wrong; the log says what.');
  },
};

export type Answer = ReturnType<typeof answering>;

const cancellation = (token: CancellationToken): Promise<void> =>
  new Promise(resolve => token.onCancellationRequested(() => resolve()));

export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

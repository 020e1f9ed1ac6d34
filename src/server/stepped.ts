import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../model/steps.ts';
import { Slices } from '../workspace/read-notes.ts';

/**
 * Does long work in slices: between them whatever has come is answered, a hover for one. Fails where the client has
 * cancelled the request.
 */
export async function stepped<Result>(steps: Steps<Result>, token?: CancellationToken): Promise<Result> {
  const slices = new Slices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await slices.next();
    if (token?.isCancellationRequested === true) throw cancelled();
  }
}

export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

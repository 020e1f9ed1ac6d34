import * as l10n from '@vscode/l10n';
import {
  CancellationToken,
  ResponseError,
  type ClientCapabilities,
  type NotificationType,
  type RequestType,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Refusal } from '../edit/change.ts';
import type { Steps } from '../model/steps.ts';
import { onCurrentNotes } from './folders/disk-check.ts';
import type { Need } from './folders/folders.ts';
import type { Session } from './session.ts';
import { cancelled, stepped } from './stepped.ts';

type Offered = ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);

/** A line of the table of handlers: a request that is answered, or a notification that is taken up. */
export interface Handler {
  /** What the client learns of it as it starts, by what the client says of itself. */
  readonly capabilities: Offered;
  register(session: Session): void;
}

/** What a request needs, which may depend on what the client can do. */
type Needs = Need | ((session: Session) => Need);

interface RequestOptions<Params> {
  /** Says of what would only be answered otherwise that no note need be read for it. */
  readonly isIdle?: (session: Session, params: Params) => boolean;
  /** How far the folders must have been read before it can be answered. As a whole, unless it says otherwise. */
  readonly needs?: Needs;
  readonly capabilities?: Offered;
}

/** Answers a request at once, or in steps where the answer may be long, so that others are answered in between. */
type Answer<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result> | Steps<Result>;

/** A request and the function that answers it. `otherwise` is answered where a bug of ours kept it from doing so. */
export function request<Params, Result, Failure = void>(
  type: string | RequestType<Params, Result, Failure>,
  answer: Answer<Params, Result>,
  {
    otherwise,
    needs,
    isIdle,
    capabilities = {},
  }: RequestOptions<NoInfer<Params>> & { readonly otherwise: NoInfer<Result> },
): Handler {
  return {
    capabilities,
    register: session => answerRequest(session, type, { answer, needs, isIdle, otherwise: () => otherwise }),
  };
}

/** A request for the rest of an item that the client got before; where that fails, the item stays as it is. */
export function resolveRequest<Item>(
  type: RequestType<Item, Item, void>,
  answer: Answer<Item, Item>,
  { needs, isIdle }: RequestOptions<Item> = {},
): Handler {
  return {
    capabilities: {},
    register: session => answerRequest(session, type, { answer, needs, isIdle, otherwise: item => item }),
  };
}

/** A notification and the function that takes it up, while the session runs. */
export function notification<Params>(
  type: string | NotificationType<Params>,
  take: (session: Session, params: Params) => void | Promise<void>,
): Handler {
  const method = methodOf(type);
  return {
    capabilities: {},
    register: session => {
      session.connection.onNotification(method, (params: Params) =>
        session.lifeCycle.isRunning ? logged(session, method, () => take(session, params)) : undefined,
      );
    },
  };
}

const methodOf = (type: string | { readonly method: string }): string =>
  typeof type === 'string' ? type : type.method;

/**
 * Registers what answers a request, once for all of them: it is refused before and after its time, waits until the
 * folders have been read far enough, gives up when the editor has lost interest, has edited notes read, and turns an exception (always a bug of
 * ours) into a line in the log and another answer, so that one bad request does not end the server.
 */
function answerRequest<Params, Result>(
  session: Session,
  type: string | RequestType<Params, unknown, unknown>,
  {
    answer,
    needs = 'whole',
    isIdle,
    otherwise,
  }: {
    readonly answer: Answer<Params, Result>;
    readonly needs: Needs | undefined;
    readonly isIdle: ((session: Session, params: Params) => boolean) | undefined;
    readonly otherwise: (params: Params) => Result;
  },
): void {
  const method = methodOf(type);
  const answered = async (given: readonly unknown[]): Promise<Result> => {
    const refused = session.lifeCycle.refusal();
    if (refused) throw refused;
    const { params, token } = asked<Params>(given);
    if (isIdle?.(session, params)) return otherwise(params);
    const need = typeof needs === 'function' ? needs(session) : needs;
    session.lookForUntoldChanges();
    await Promise.race([readyFor(need, session), cancellation(token)]);
    if (token.isCancellationRequested) throw cancelled();
    try {
      if (need === 'disk')
        return await onCurrentNotes(session, () => done(answer(session, params, token), token));
      session.folders.readEditedNotes();
      return await done(answer(session, params, token), token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(session, method, error);
      return otherwise(params);
    }
  };
  const handle = (...given: unknown[]): Promise<Result> => session.answering.during(() => answered(given));
  if (typeof type === 'string') session.connection.onRequest(type, handle);
  else session.connection.onRequest(type, handle);
}

const readyFor = (need: Need, { folders }: Session): Promise<void> =>
  need === 'prepared' ? folders.prepared() : folders.ready(need === 'disk' ? 'whole' : need);

const done = <Result>(
  answer: Result | Promise<Result> | Steps<Result>,
  token: CancellationToken,
): Result | Promise<Result> => (isSteps(answer) ? stepped(answer, token) : answer);

const isSteps = <Result>(answer: Result | Promise<Result> | Steps<Result>): answer is Steps<Result> =>
  typeof answer === 'object' && answer !== null && Symbol.iterator in answer && 'next' in answer;

/** The parameters and the token of a request. One without parameters comes with its token alone. */
function asked<Params>(given: readonly unknown[]): {
  readonly params: Params;
  readonly token: CancellationToken;
} {
  const [first] = given;
  return {
    params: (CancellationToken.is(first) ? {} : (first ?? {})) as Params,
    token: given.findLast(each => CancellationToken.is(each)) ?? CancellationToken.None,
  };
}

/** Does something that has no answer, and writes a failure into the client's log. */
export async function logged(session: Session, name: string, act: () => void | Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    log(session, name, error);
  }
}

const log = ({ connection }: Session, name: string, error: unknown): void =>
  connection.console.error(
    `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );

/** The answer of a request that would write, where a bug kept it from doing so; its text is asked for when it is sent. */
export const FAILED: Refusal = {
  get refusal() {
    return l10n.t('Something went wrong; the log says what.');
  },
};

const cancellation = (token: CancellationToken): Promise<void> =>
  new Promise(resolve => token.onCancellationRequested(() => resolve()));

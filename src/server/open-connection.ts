import {
  createConnection,
  InitializeRequest,
  Message,
  ProposedFeatures,
  type Connection,
  type ConnectionOptions,
  type RequestMessage,
} from 'vscode-languageserver/node';

const OPTIONS: ConnectionOptions = {
  messageStrategy: { handleMessage: (message, next) => next(withVisibleClient(message)) },
};

/** A connection to a client over two streams, or without them over what the program was started with. */
export const openConnection = (input?: NodeJS.ReadableStream, output?: NodeJS.WritableStream): Connection =>
  input && output
    ? createConnection(ProposedFeatures.all, input, output, OPTIONS)
    : createConnection(ProposedFeatures.all, OPTIONS);

/**
 * The library ends the server once it sees no process of the number that the client gave as its own. A client outside
 * our container, or of another user, is never seen, so its number is left out before the library hears of it.
 */
function withVisibleClient(message: Message): Message {
  if (!Message.isRequest(message) || message.method !== InitializeRequest.method) return message;
  const { params } = message;
  if (typeof params !== 'object' || !('processId' in params) || isVisible(params.processId)) return message;
  const request: RequestMessage = { ...message, params: { ...params, processId: null } };
  return request;
}

function isVisible(processId: unknown): boolean {
  try {
    return typeof processId === 'number' && process.kill(processId, 0);
  } catch {
    return false;
  }
}

import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  type CodeLens,
  type Command,
  type Connection,
  type InlayHint,
  type Range,
} from 'vscode-languageserver';
import { lensesOf, lensTitle, type LensTopic } from '../../features/display/code-lenses.ts';
import { roleHints } from '../../features/display/inlay-hints.ts';
import { COMMANDS, type EntityRef } from '../../protocol/requests.ts';
import { lineStarts, offsetAt } from '../../text/lines.ts';
import { foundBy, refOf } from './entity-data.ts';
import type { OpenNote } from '../folders.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** Code lenses and inlay hints, for those who have turned them on. */
export class LensesAndHints {
  readonly #session: Session;
  #shown = { lenses: false, hints: false };

  constructor(session: Session) {
    this.#session = session;
  }

  register(connection: Connection): void {
    const session = this.#session;
    const { answer } = session;
    connection.onCodeLens(
      answer('codeLens', [], ({ textDocument }): CodeLens[] => {
        const note = session.folders.find(textDocument.uri);
        return note && session.settings.codeLens.enabled ? lensesIn(session, note) : [];
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      answer('codeLens/resolve', lens, (asked: CodeLens) => withTitle(session, asked))(lens, token),
    );
    connection.languages.inlayHint.on(
      answer(
        'inlayHint',
        [],
        ({ textDocument, range }): InlayHint[] => {
          const note = session.folders.find(textDocument.uri);
          return note && session.settings.inlayHints.enabled ? hintsIn(note, range) : [];
        },
        'names',
      ),
    );
  }

  /** Has the client ask again, where it shows any or has to take away those that it shows. */
  refresh(connection: Connection): Promise<void>[] {
    const { settings, capabilities } = this.#session;
    const before = this.#shown;
    this.#shown = { lenses: settings.codeLens.enabled, hints: settings.inlayHints.enabled };
    const told: Promise<void>[] = [];
    if ((before.lenses || this.#shown.lenses) && capabilities.workspace?.codeLens?.refreshSupport)
      told.push(connection.sendRequest(CodeLensRefreshRequest.type));
    if ((before.hints || this.#shown.hints) && capabilities.workspace?.inlayHint?.refreshSupport)
      told.push(connection.sendRequest(InlayHintRefreshRequest.type));
    return told;
  }
}

/** What a lens carries until it comes into view. */
interface LensData extends EntityRef {
  readonly topic: LensTopic;
}

function lensesIn(session: Session, { folder, path }: OpenNote): CodeLens[] {
  const toLsp = new ToLsp(folder);
  return lensesOf(folder.index, path).map(({ id, topic, span }) => {
    const data: LensData = { ...refOf(session, folder, id), topic };
    return { range: toLsp.range(path, span), data };
  });
}

const TOPIC_COMMANDS: Readonly<Record<LensTopic, string>> = {
  mentions: COMMANDS.showMentions,
  reports: COMMANDS.revealInTree,
  members: COMMANDS.revealInTree,
  conflicts: '',
};

/** A title without command is plain text: for what leads nowhere, and for clients that do not have our commands. */
function withTitle(session: Session, lens: CodeLens): CodeLens {
  const found = foundBy(session, lens.data);
  const topic = topicOf(lens.data);
  if (!found || !topic) return lens;
  const title = lensTitle(found.folder.index, found.id, topic);
  const command = session.options.commandLinks ? TOPIC_COMMANDS[topic] : '';
  const run: Command = command === '' ? { title, command } : { title, command, arguments: [found.ref] };
  return { ...lens, command: run };
}

function topicOf(data: unknown): LensTopic | undefined {
  const topic = typeof data === 'object' && data !== null && 'topic' in data ? data.topic : undefined;
  return (Object.keys(TOPIC_COMMANDS) as LensTopic[]).find(known => known === topic);
}

function hintsIn({ folder, path }: OpenNote, range: Range): InlayHint[] {
  const text = folder.index.notes.get(path)?.text ?? '';
  const starts = lineStarts(text);
  const span = { from: offsetAt(starts, text, range.start), to: offsetAt(starts, text, range.end) };
  const toLsp = new ToLsp(folder);
  return roleHints(folder.index, path, span).map(({ offset, text: label }) => ({
    position: toLsp.range(path, { from: offset, to: offset }).start,
    label,
    paddingLeft: true,
  }));
}

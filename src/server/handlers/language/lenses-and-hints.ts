import type { CodeLens, CodeLensParams, Command, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { lensesOf, lensTitle, type LensTopic } from '../../../features/display/code-lenses.ts';
import { roleHints } from '../../../features/display/inlay-hints.ts';
import { COMMANDS, type EntityRef } from '../../../protocol/requests.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { spanIn } from '../../note-position.ts';
import type { Session } from '../../session.ts';
import { entityRef, foundBy } from '../entity-data.ts';

/** What a lens carries until it comes into view. */
interface LensData extends EntityRef {
  readonly topic: LensTopic;
}

/** `textDocument/codeLens`, for those who have turned it on. */
export function lensesIn(session: Session, { textDocument }: CodeLensParams): CodeLens[] {
  const note = session.folders.find(textDocument.uri);
  if (!note || !session.settings.codeLens.enabled) return [];
  const { folder, path } = note;
  const toLsp = new ToLsp(folder);
  return lensesOf(folder.index, path).map(({ id, topic, span }) => {
    const data: LensData = { ...entityRef(session, folder, id), topic };
    return { range: toLsp.range(path, span), data };
  });
}

const TOPIC_COMMANDS: Readonly<Record<LensTopic, string>> = {
  mentions: COMMANDS.showMentions,
  reports: COMMANDS.revealInTree,
  members: COMMANDS.revealInTree,
  conflicts: '',
};

/** `codeLens/resolve`. A title without command is plain text: for what leads nowhere, and for clients that do not have our commands. */
export function withTitle(session: Session, lens: CodeLens): CodeLens {
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

/** `textDocument/inlayHint`, for those who have turned it on. */
export function hintsIn(
  { folders, settings }: Session,
  { textDocument, range }: InlayHintParams,
): InlayHint[] {
  const ref = folders.find(textDocument.uri);
  const note = ref?.folder.index.notes.get(ref.path);
  if (!ref || !note || !settings.inlayHints.enabled) return [];
  const { folder, path } = ref;
  const toLsp = new ToLsp(folder);
  return roleHints(folder.index, path, spanIn(note, range)).map(({ offset, text: label }) => ({
    position: toLsp.range(path, { from: offset, to: offset }).start,
    label,
    paddingLeft: true,
  }));
}

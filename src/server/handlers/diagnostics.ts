import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { problems } from '../../features/problems/problems.ts';
import type { NotePath } from '../../model/note-path.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import { cancelled } from '../answer.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import { DECISIONS_FILE } from '../../model/decisions.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';
import type { Typing } from '../typing.ts';

interface Report {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Equal for equal diagnostics, so that a client need not be told twice. */
  readonly resultId: string;
}

/** Diagnostics, pulled by clients that can and pushed to the others. */
export class Diagnostics {
  readonly #session: Session;
  readonly #typing: Typing;
  readonly #pushed = new Map<string, string>();
  /** Those who wait for the next change of the workspace's diagnostics. */
  #waiting: (() => void)[] = [];

  constructor(session: Session, typing: Typing) {
    this.#session = session;
    this.#typing = typing;
  }

  registerPull(connection: Connection): void {
    const { answer } = this.#session;
    const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    connection.languages.diagnostics.on(
      answer('diagnostic', none, ({ textDocument, previousResultId }): DocumentDiagnosticReport => {
        const note = this.#session.folders.find(textDocument.uri);
        if (!note) return none;
        const { diagnostics, resultId } = this.#reportOf(note.folder, note.path);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
      }),
    );
    connection.languages.diagnostics.onWorkspace(
      answer('workspaceDiagnostic', { items: [] }, async ({ previousResultIds }, token) => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        for (;;) {
          const report = this.#workspaceReport(known);
          // A client asks again as soon as it has an answer, so one that would say nothing new waits for a change.
          if (report.items.length > 0) return report;
          await new Promise<void>(resolve => {
            this.#waiting.push(resolve);
            token.onCancellationRequested(() => resolve());
          });
          if (token.isCancellationRequested) throw cancelled();
        }
      }),
    );
  }

  /** Tells those who wait that answers may be different now. */
  changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }

  /** Sends what changed since the last time to a client that does not pull. */
  async push(connection: Connection): Promise<void> {
    const reports = this.#reports();
    const gone = [...this.#pushed.keys()].filter(uri => !reports.some(report => report.uri === uri));
    for (const uri of gone) {
      this.#pushed.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const { uri, diagnostics, resultId } of reports) {
      if (this.#pushed.get(uri) === resultId) continue;
      this.#pushed.set(uri, resultId);
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  }

  /** What is new since the answers that the client has: changed reports, and empty ones for what has none left. */
  #workspaceReport(known: ReadonlyMap<string, string>): WorkspaceDiagnosticReport {
    const reports = this.#reports();
    const uris = new Set(reports.map(({ uri }) => uri));
    const empty = [...known]
      .filter(([uri, resultId]) => !uris.has(uri) && resultId !== NO_DIAGNOSTICS)
      .map(([uri]) => ({ uri, diagnostics: [], resultId: NO_DIAGNOSTICS }));
    return {
      items: [...reports, ...empty]
        .filter(({ uri, resultId }) => known.get(uri) !== resultId)
        .map(({ uri, diagnostics, resultId }) => ({
          kind: DocumentDiagnosticReportKind.Full,
          uri,
          version: null,
          resultId,
          items: [...diagnostics],
        })),
    };
  }

  /** The problems of a note, but those of the word that somebody is typing. */
  #reportOf(folder: NotesFolder, path: NotePath): Report {
    const toLsp = new ToLsp(folder);
    const uri = toLsp.uri(path);
    const diagnostics = problems(folder.index, path)
      .filter(({ span }) => !this.#typing.holds(uri, span))
      .map(problem => toLsp.diagnostic(path, problem, this.#session.settings.diagnostics))
      .filter(diagnostic => diagnostic !== undefined)
      .map(diagnostic => explained(this.#session, diagnostic));
    return { uri, diagnostics, resultId: resultIdOf(diagnostics) };
  }

  #reports(): Report[] {
    return this.#session.folders.all.flatMap(folder => [
      ...decisionReport(this.#session, folder),
      ...[...folder.index.notes.keys()]
        .map(path => this.#reportOf(folder, path))
        .filter(report => report.diagnostics.length > 0),
    ]);
  }
}

const NO_DIAGNOSTICS = '0';

/** The problems of `account-notes.yaml`, which is no note. */
function decisionReport(session: Session, folder: NotesFolder): Report[] {
  const { text = '', problems: found } = folder.decisionsFile;
  if (found.length === 0) return [];
  const starts = lineStarts(text);
  const toLsp = new ToLsp(folder);
  const diagnostics = found
    .map(problem => {
      const diagnostic = toLsp.diagnostic(DECISIONS_FILE, { ...problem }, session.settings.diagnostics);
      const range = {
        start: positionAt(starts, problem.span.from),
        end: positionAt(starts, problem.span.to),
      };
      return diagnostic && explained(session, { ...diagnostic, range });
    })
    .filter(diagnostic => diagnostic !== undefined);
  return [{ uri: toLsp.uri(DECISIONS_FILE), diagnostics, resultId: resultIdOf(diagnostics) }];
}

/** With a link to what its code means, for a client that shows one. */
function explained({ capabilities, documentationOf }: Session, diagnostic: Diagnostic): Diagnostic {
  const href =
    capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport === true
      ? documentationOf(String(diagnostic.code))
      : undefined;
  return href === undefined ? diagnostic : { ...diagnostic, codeDescription: { href } };
}

/** A short digest (FNV-1a) of the diagnostics. */
function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return NO_DIAGNOSTICS;
  const text = JSON.stringify(diagnostics);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { decisionsProblems } from '../../../features/problems/decisions-problems.ts';
import { problems } from '../../../features/problems/problems.ts';
import { DECISIONS_FILE } from '../../../model/decisions.ts';
import type { NotePath } from '../../../model/note-path.ts';
import type { Problem } from '../../../model/problem.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import type { Steps } from '../../../model/steps.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';
import { cancelled, stepped } from '../../stepped.ts';

interface Report {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Equal for equal diagnostics, so that a client need not be told twice. */
  readonly resultId: string;
}

export const NO_PROBLEMS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** `textDocument/diagnostic` */
export function documentDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  session.refresh.pulled();
  const note = session.folders.find(textDocument.uri);
  if (!note) return NO_PROBLEMS;
  const { diagnostics, resultId } = noteReport(session, new ToLsp(note.folder), note.folder.index, note.path);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

/** `workspace/diagnostic` */
export async function workspaceDiagnostics(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  session.refresh.pulled();
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  for (;;) {
    // What changes while the report is worked out counts as the next change.
    const changed = session.refresh.nextProblems(token);
    session.folders.readEditedNotes();
    const report = await stepped(workspaceReport(session, known), token);
    // A client asks again as soon as it has an answer, so one that would say nothing new waits for a change.
    if (report.items.length > 0) return report;
    await changed;
    if (token.isCancellationRequested) throw cancelled();
  }
}

/** What is new since the answers that the client has: changed reports, and empty ones for what has none left. */
function* workspaceReport(
  session: Session,
  known: ReadonlyMap<string, string>,
): Steps<WorkspaceDiagnosticReport> {
  const reports = yield* diagnosticReports(session);
  const uris = new Set(reports.map(({ uri }) => uri));
  const empty = [...known]
    .filter(([uri, resultId]) => !uris.has(uri) && resultId !== NO_DIAGNOSTICS)
    .map(([uri]): Report => ({ uri, diagnostics: [], resultId: NO_DIAGNOSTICS }));
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

/** The diagnostics of all files that have any. */
export function* diagnosticReports(session: Session): Steps<Report[]> {
  const reports: Report[] = [];
  for (const folder of session.folders.all) {
    const { index } = folder;
    const toLsp = new ToLsp(folder, index);
    reports.push(reportOf(session, toLsp, DECISIONS_FILE, decisionsProblems(index)));
    for (const path of index.notes.keys()) {
      reports.push(noteReport(session, toLsp, index, path));
      yield;
    }
  }
  return reports.filter(report => report.diagnostics.length > 0);
}

/** The problems of a note, but those of the word that somebody is typing. */
function noteReport(session: Session, toLsp: ToLsp, index: NoteIndex, path: NotePath): Report {
  const uri = toLsp.uri(path);
  const found = problems(index, path).filter(({ span }) => !session.typing.holds(uri, span));
  return reportOf(session, toLsp, path, found);
}

function reportOf(session: Session, toLsp: ToLsp, path: NotePath, found: readonly Problem[]): Report {
  const diagnostics = found
    .map(problem => toLsp.diagnostic(path, problem, session.settings.diagnostics))
    .filter(diagnostic => diagnostic !== undefined)
    .map(diagnostic => explained(session, diagnostic));
  return { uri: toLsp.uri(path), diagnostics, resultId: resultIdOf(diagnostics) };
}

const NO_DIAGNOSTICS = '0';

/** With a link to what its code means, for a client that shows one. */
function explained({ capabilities, server }: Session, diagnostic: Diagnostic): Diagnostic {
  const href =
    capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport === true
      ? server.documentationOf?.(String(diagnostic.code))
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

import { diagnosticReports } from './handlers/diagnostics.ts';
import type { Session } from './session.ts';

/** Diagnostics for a client that does not pull them, or not yet. */
export class PushedDiagnostics {
  readonly #session: Session;
  /** What was sent last: a digest by URI. */
  readonly #sent = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes back all that was sent. */
  async withdraw(): Promise<void> {
    const sent = [...this.#sent.keys()];
    this.#sent.clear();
    for (const uri of sent) await this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Sends what changed since the last time. */
  async push(): Promise<void> {
    const { connection } = this.#session;
    const reports = diagnosticReports(this.#session);
    const gone = [...this.#sent.keys()].filter(uri => !reports.some(report => report.uri === uri));
    for (const uri of gone) {
      this.#sent.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const { uri, diagnostics, resultId } of reports) {
      if (this.#sent.get(uri) === resultId) continue;
      this.#sent.set(uri, resultId);
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  }
}

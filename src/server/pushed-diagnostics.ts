import { diagnosticReports } from './handlers/language/diagnostics.ts';
import type { Session } from './session.ts';

/** Diagnostics for a client that does not pull them, or not yet. */
export class PushedDiagnostics {
  readonly #session: Session;
  /** What was sent last: a digest by URI. */
  readonly #sent = new Map<string, string>();
  #last: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes back all that was sent. */
  withdraw(): Promise<void> {
    return this.#next(async () => {
      const sent = [...this.#sent.keys()];
      this.#sent.clear();
      for (const uri of sent) await this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
    });
  }

  /** Sends what changed since the last time. */
  push(): Promise<void> {
    return this.#next(async () => {
      const { answering, connection, folders } = this.#session;
      await folders.prepared();
      const reports = await answering.beside(diagnosticReports(this.#session));
      const uris = new Set(reports.map(({ uri }) => uri));
      const gone = [...this.#sent.keys()].filter(uri => !uris.has(uri));
      for (const uri of gone) {
        this.#sent.delete(uri);
        await connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      for (const { uri, diagnostics, resultId } of reports) {
        if (this.#sent.get(uri) === resultId) continue;
        this.#sent.set(uri, resultId);
        await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      }
    });
  }

  /** Does what is next when all before it is done: what is worked out in slices must not overtake anything. */
  #next(act: () => Promise<void>): Promise<void> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => {});
    return done;
  }
}

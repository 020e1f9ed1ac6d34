import { logged } from '../handler.ts';
import type { Session } from '../session.ts';

/** Milliseconds for which the folders count as looked at. */
const INTERVAL = 3000;

/**
 * To be called when a question comes. For a client that does not tell of files that change, the folders are held against
 * the disk if nobody has done so for a while: what needs all notes waits for that, all else is asked for again if
 * something has changed. `now` is a clock in milliseconds.
 */
export function untoldChanges(session: Session, now: () => number): () => void {
  let last = now();
  return () => {
    if (session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const time = now();
    if (time - last < INTERVAL) return;
    last = time;
    void logged(session, 'untold changes', async () => {
      if (await session.folders.catchUp()) session.refresh.soon();
    });
  };
}

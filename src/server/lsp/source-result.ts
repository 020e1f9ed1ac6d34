import type { FactSource } from '../../features/wording/fact-source.ts';
import type { Source } from '../../protocol/requests.ts';
import type { ToLsp } from './to-lsp.ts';

/** A source without what is undefined, which JSON has no word for. */
export const sourceResult = (
  toLsp: ToLsp,
  { path, span, text, author, date, hedged }: FactSource,
): Source => ({
  location: toLsp.location(path, span),
  text,
  ...(author !== undefined && { author }),
  ...(date !== undefined && { date }),
  hedged,
});

import type { Address, WrittenAddress } from '../../model/thread.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';

/** One mail with a heading of its own. Offsets are those of the text that `lines` are of. */
export interface Section {
  readonly author: WrittenAddress;
  readonly date: string | undefined;
  readonly subject: string | undefined;
  readonly recipients: readonly Address[];
  readonly heading: Span;
  readonly lines: QuotedLines;
  /** The lines of the mail: from `first` to before `last`. Those in between that are not the mail's are blank. */
  readonly first: number;
  readonly last: number;
}

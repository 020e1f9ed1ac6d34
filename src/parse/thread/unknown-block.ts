import type { WrittenAddress } from '../../model/thread.ts';
import { HAS_DIGIT, type QuotedLines } from '../../text/quoted-lines.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import { writtenAddress, writtenAddresses } from './addresses.ts';
import type { Boundary } from './boundary.ts';
import { labelOn, valueEnd, type LineLabel } from './line-label.ts';
import { findMailDate, hasDateShape, plainDigits } from './mail-dates.ts';
import { isNameLike } from './sender-name.ts';

const leastLines = 3;
const mostLines = 8;

/**
 * A block of headers in a language that no table knows: a run of lines `Word: value`, whose words are not known to be something else
 * and not English (but for one, which may look like it); the first names somebody, another one gives a day and a time. Without an address it is doubtful.
 */
// eslint-disable-next-line complexity -- what makes a block of an unknown language is a list of conditions
export function unknownBlockAt(lines: QuotedLines, start: number, last: number): Boundary | undefined {
  const first = labelOn(lines, start);
  const author = first && isForeign(first) ? authorOf(lines, start, first) : undefined;
  if (!author) return undefined;
  let next = start + 1;
  let dated: string | undefined;
  let english = 0;
  let recipients: Boundary['recipients'] = [];
  for (; next < Math.min(last, start + mostLines); next++) {
    const found = lines.depth(next) === lines.depth(start) ? labelOn(lines, next) : undefined;
    if (!found) break;
    if (found.label !== undefined || (!isForeign(found) && ++english > 1)) return undefined;
    const value = lines.text.slice(found.value, valueEnd(lines, next, found.value));
    const isDate =
      (lines.signs(next) & HAS_DIGIT) !== 0 &&
      /\d{1,2}[:.]\d\d/u.test(value) &&
      hasDateShape(plainDigits(value));
    if (isDate) dated ??= plainDigits(value);
    else if (value.includes('@')) recipients = writtenAddresses(value);
  }
  if (next - start < leastLines || dated === undefined) return undefined;
  return {
    kind: 'block',
    ...{ start, next, author, recipients },
    date: findMailDate(dated, 0, dated.length),
    ...{ language: undefined, subject: undefined },
    isDoubtful: author.address === undefined && (next - start < 4 || recipients.length === 0),
  };
}

const isForeign = ({ word, label }: LineLabel): boolean =>
  label === undefined && word.split(' ').length <= 3 && !word.split(' ').some(isOrdinary);

function authorOf(lines: QuotedLines, line: number, { value }: LineLabel): WrittenAddress | undefined {
  const span = { from: value, to: valueEnd(lines, line, value) };
  const said = lines.text.slice(span.from, span.to);
  if (!said.includes('@') && !(isNameLike(said) && said.includes(' '))) return undefined;
  return writtenAddress(lines.text, span);
}

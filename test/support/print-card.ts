import type { CardLine, CardValue } from '../../src/features/card/card-lines.ts';
import type { Card } from '../../src/features/card/card.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { printPlace } from './places.ts';

/** A card as lines of text; `→` stands before what can be gone to, `+ 2` behind a line that leaves two out. */
export function printCard(index: NoteIndex, card: Card): string {
  const kind = [card.isCandidate ? 'candidate' : '', card.isAccount ? 'account' : card.kind]
    .filter(part => part !== '')
    .join(' ');
  const words = card.words.map(printValue).join(' · ');
  return [
    `${card.name} (${kind})${words === kind || words === card.kind ? '' : `: ${words}`}`,
    card.summary === undefined ? '' : `“${card.summary}”`,
    card.evidence === undefined ? '' : `seen: ${card.evidence.text}`,
    ...card.lines.map(printLine),
    printMentions(index, card),
  ]
    .filter(line => line !== '')
    .join('\n');
}

const printValue = ({ text, entity }: CardValue): string => (entity === undefined ? text : `→${text}`);

const printLine = ({ label, values, arrangement, more }: CardLine): string =>
  `- ${label}: ${values.map(printValue).join(arrangement === 'chain' ? ' ▸ ' : ', ')}${more > 0 ? ` + ${more}` : ''}`;

function printMentions(index: NoteIndex, { mentions, lastMention }: Card): string {
  if (!lastMention) return `mentions: ${mentions}`;
  const { path, span, date } = lastMention;
  return `mentions: ${mentions}, last ${printPlace(index, path, span)}${date === undefined ? '' : ` on ${date}`}`;
}

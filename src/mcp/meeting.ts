import { isRefusal, type Refusal } from '../edit/change.ts';
import { NOTICE, quotation, askedWith } from '../features/agents/quotation.ts';
import type { CurrentNotes } from './current-notes.ts';
import { cardOf } from './toolbox.ts';

/** So many of a long list of guests are told of at once; the tools have the rest. */
const MOST = 12;

const REQUEST = [
  'For each of them say who they are, whom they report to and what they own, what they said last (search_mentions), what changed lately (changes_since), and what is not known yet (open_questions).',
  'Say of each statement who said it, when, and in which note and line. What no tool says, do not state.',
];

/** Asks to prepare a meeting with these people (names separated by commas), with what is known of each. */
export async function meetingRequest(
  notes: CurrentNotes,
  { who, about }: { readonly who: string; readonly about: string | undefined },
): Promise<string | Refusal> {
  const names = who.split(/[,;\n]/u).flatMap(name => (name.trim() === '' ? [] : [name.trim()]));
  if (names.length === 0) return { refusal: 'who has to name somebody.' };
  const cards = await notes.ask(index =>
    names.slice(0, MOST).map(name => {
      const answer = cardOf(index, name);
      return isRefusal(answer) ? answer.refusal : answer.text.replace(`${NOTICE}\n`, '');
    }),
  );
  const subject = about === undefined ? '' : ` about ${quotation(askedWith(about))}`;
  const guests = names.slice(0, MOST).map(name => quotation(askedWith(name)));
  const rest = names.length > MOST ? [`${names.length - MOST} more`] : [];
  return [
    `Prepare my meeting with ${[...guests, ...rest].join(', ')}${subject}.`,
    ...REQUEST,
    NOTICE,
    ...cards,
  ].join('\n\n');
}

import type { NoteReading, Proposal, Reference, Statement } from '../../model/statement.ts';
import type { Thread } from '../../model/thread.ts';
import { sourceSpan, type Prose } from '../../text/prose.ts';
import type { Link } from '../markdown.ts';
import { sentencesOf } from '../sentences.ts';
import { linkPlacesOf } from './link-places.ts';
import { NameKinds, type Votes } from './name-kinds.ts';
import { NoteContext } from './note-context.ts';
import { isSilent, parseSentence, SILENT } from './parsed-sentence.ts';
import type { ReadSentence } from './sentence-context.ts';
import { SentenceReader } from './sentence-reader.ts';
import { threadReading } from './thread-reading.ts';
import { tokensOf } from './tokens.ts';

/** A note as far as its sentences need it. */
interface Source {
  readonly text: string;
  readonly prose: Prose;
  readonly links: readonly Link[];
  readonly thread: Thread | undefined;
}

/**
 * What the sentences, senders and signatures of a note say by themselves (model.md §4 and §5). The note is read
 * twice: names whose kind only a later sentence tells are known the second time.
 */
export function readStatements(source: Source): NoteReading {
  const { prose, thread, text, links } = source;
  const places = linkPlacesOf(prose, text, links);
  const sentences = sentencesOf(prose, thread)
    .filter(({ kind, message }) => kind !== 'heading' || message !== undefined)
    .map(sentence => {
      const said = prose.text.slice(sentence.from, sentence.to);
      if (isSilent(said)) return { ...sentence, span: NOWHERE, tokens: [], parsed: SILENT };
      const tokens = tokensOf(prose.text, sentence, places.links);
      const parsed = parseSentence(tokens, said, sentence.startsLine, places.urlAt);
      return { ...sentence, span: sourceSpan(prose, sentence.from, sentence.to), tokens, parsed };
    });
  const first = contextOf(sentences, new NameKinds(), thread);
  const context = contextOf(sentences, first.kinds, thread);
  const ofThread = thread ? threadReading(thread) : { proposals: [], statements: [] };
  const statements = [...ofThread.statements, ...context.statements];
  return {
    proposals: [...proposalsOf(context), ...ofThread.proposals],
    statements,
    placeholders: distinctPlaceholders(statements),
  };
}

/** A sentence that says nothing needs no place. */
const NOWHERE = { from: 0, to: 0 };

function contextOf(
  sentences: readonly ReadSentence[],
  known: NameKinds,
  thread: Thread | undefined,
): NoteContext {
  const context = new NoteContext(known, thread);
  const reader = new SentenceReader(context);
  for (const sentence of sentences) reader.read(sentence);
  context.finish();
  return context;
}

function proposalsOf({ kinds, aliases }: NoteContext): Proposal[] {
  const named = [...kinds.entries()].map(({ name, votes }) => ({ name, votes: capped(votes), aliases: [] }));
  return [...named, ...aliases.map(([name, alias]) => ({ name, votes: {}, aliases: [alias] }))];
}

/** More of the same evidence changes nothing, so that typing on does not change what other notes see. */
const capped = (votes: Votes): Votes =>
  Object.fromEntries(Object.entries(votes).map(([kind, points]) => [kind, Math.min(points, MOST_POINTS)]));
const MOST_POINTS = 6;

type Placeholder = Extract<Reference, { kind: 'placeholder' }>;

function distinctPlaceholders(statements: readonly Statement[]): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const { subject, object } of statements)
    for (const reference of [subject, object])
      if (reference?.kind === 'placeholder')
        found.set(`${reference.owner.address ?? reference.owner.name ?? ''}\n${reference.noun}`, reference);
  return [...found.values()];
}

import type { NoteReading, Proposal, Reference, Statement } from '../../model/statement.ts';
import type { PresentPerson } from '../../model/syntax.ts';
import type { Thread } from '../../model/thread.ts';
import { proseOffset, type Prose } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Link } from '../../model/markdown.ts';
import { sentencesOf } from '../sentences.ts';
import { listedNamesIn } from './layout/announced-lists.ts';
import { cuesOf } from './prefilter/cues.ts';
import { JoinedReader } from './sentences/joined-sentences.ts';
import { linkPlacesOf } from './tokens/link-places.ts';
import { HINT, LOOSE, SLOT } from './nouns/meaning.ts';
import { isWholeName, NameKinds, type Votes } from './names/name-kinds.ts';
import { NestedListReader } from './layout/nested-lists.ts';
import { NoteContext } from './sentences/note-context.ts';
import { NoteSentence } from './sentences/note-sentence.ts';
import { type NoteLine, noteLines } from './layout/note-lines.ts';
import { PeopleHere } from './sentences/people-here.ts';
import type { ReadSentence } from './sentences/sentence-context.ts';
import { RecordReader } from './layout/records.ts';
import { presentNames } from './layout/present-people.ts';
import { rosterIn } from './layout/rosters.ts';
import { SentenceReader } from './sentences/sentence-reader.ts';
import { withoutTakenBack } from './layout/taken-back-sections.ts';
import { tellingNamesIn, type TellingName } from './names/telling-names.ts';
import { threadReading } from './sentences/thread-reading.ts';

/** A note as far as its sentences need it. */
interface Source {
  readonly text: string;
  readonly prose: Prose;
  readonly links: readonly Link[];
  readonly thread: Thread | undefined;
  /** What is struck out, in offsets of the text, ascending. */
  readonly struck?: readonly Span[];
  /** Whom the note lists as present, wherever it does. */
  readonly attendees?: readonly PresentPerson[];
}

/**
 * What the sentences, senders and signatures of a note say by themselves (model.md §4 and §5). The note is read
 * twice: names whose kind only a later sentence tells are known the second time. `look` tells which sentences need
 * not be read.
 */
export function readStatements(source: Source, look: typeof cuesOf = cuesOf): NoteReading {
  const { thread } = source;
  const all = sentencesIn(source, look);
  const sentences = all.filter(({ kind, message }) => kind !== 'heading' || message !== undefined);
  const prose = source.prose.text;
  const texts = { prose, source: source.text };
  const parts = { all, sentences, lines: noteLines(texts, all), ...texts };
  const attendees = rosterIn(source.prose);
  const people = new PeopleHere(attendees, thread);
  const first = contextOf(parts, new NameKinds(), thread, people);
  people.learn(first.kinds);
  const context = first.kinds.isEmpty ? first : contextOf(parts, first.kinds, thread, people);
  for (const name of [...attendees.names, ...presentNames(source.attendees ?? [])])
    context.kinds.vote(name, 'person', SLOT);
  readNames(context, source.prose, sentences);
  const ofThread = thread ? threadReading(thread) : { proposals: [], statements: [] };
  readBearers(context, source.prose);
  for (const name of thread ? notesDomainsIn(source.text) : [])
    if (!context.kinds.has(name)) context.kinds.vote(name, 'organization', LOOSE);
  const own = withoutTakenBack(context.statements, {
    prose: source.prose,
    source: source.text,
    isMail: thread !== undefined,
  });
  const statements = [...ofThread.statements, ...own];
  return {
    proposals: [...proposalsOf(context), ...ofThread.proposals],
    statements,
    placeholders: distinctPlaceholders(statements),
  };
}

function sentencesIn(
  { prose, thread, text, links, struck = [] }: Source,
  look: typeof cuesOf,
): readonly ReadSentence[] {
  const places = linkPlacesOf(prose, text, links);
  const sentences: ReadSentence[] = [];
  const gone = struck.map(({ from, to }) => ({
    from: proseOffset(prose, from),
    to: proseOffset(prose, to - 1) + 1,
  }));
  let link = 0;
  let gap = 0;
  for (const sentence of sentencesOf(prose, thread)) {
    if (sentence.kind === 'heading' && sentence.message === undefined) {
      // Read as a line only, see `RecordReader`.
      sentences.push(new NoteSentence(sentence, 'none', { prose, places }));
      continue;
    }
    while ((places.links[link]?.to ?? Infinity) <= sentence.from) link++;
    while ((gone[gap]?.to ?? Infinity) < sentence.from) gap++;
    if ((gone[gap]?.from ?? Infinity) < sentence.to) {
      sentences.push(
        new NoteSentence(sentence, 'cues', { prose, places, gone: gone.slice(gap, gap + MOST_STRUCK) }),
      );
      continue;
    }
    const cues = places.namesUrl(sentence) ? 'cues' : look(prose.text, sentence, places.links, link);
    sentences.push(new NoteSentence(sentence, cues, { prose, places }));
  }
  return sentences;
}

/** The units of a company that addresses of Notes name behind the person: "Ann Roe/Quay/QVX@QVX". */
function notesDomainsIn(text: string): ReadonlySet<string> {
  const domains = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    notesDomain.lastIndex = at;
    const domain = notesDomain.exec(text)?.[1];
    if (domain !== undefined) domains.add(domain);
  }
  return domains;
}

const notesDomain = /(?<=\p{L})@(\p{Lu}[\p{Lu}&]{2,5})(?![\p{L}\p{N}.&@_-])/uy;

/** In one sentence; of more it does not matter what they say. */
const MOST_STRUCK = 20;

/** What a note is read from: its sentences, its lines, headings included, and its prose. */
interface Parts {
  readonly all: readonly ReadSentence[];
  readonly sentences: readonly ReadSentence[];
  readonly lines: readonly NoteLine[];
  readonly prose: string;
  readonly source: string;
}

function contextOf(
  { all, sentences, lines, prose, source }: Parts,
  known: NameKinds,
  thread: Thread | undefined,
  people: PeopleHere,
): NoteContext {
  const context = new NoteContext(known, thread, people);
  const reader = new SentenceReader(context);
  for (const sentence of sentences) reader.read(sentence);
  new RecordReader(context, prose).read(lines);
  new NestedListReader(context, { prose, source }).read(lines);
  new JoinedReader(context, prose).read(all);
  context.finish();
  return context;
}

/** What lists of teams and systems name, and what bears a name that tells its kind, whatever is said of it. */
function readNames({ kinds, aliases }: NoteContext, prose: Prose, sentences: readonly ReadSentence[]): void {
  for (const { name, kind } of listedNamesIn(prose)) kinds.vote(name, kind, SLOT);
  const told = [...titlesIn(prose), ...sentences.flatMap(({ tellingNames }) => tellingNames)];
  for (const { name, kind, short } of told) {
    if (!kinds.has(name)) kinds.vote(name, kind, LOOSE);
    if (short !== undefined && kinds.of(name) === kind) aliases.push([name, short]);
  }
}

/** The committees and companies in the headings of a note; whom they name may be the topic only. */
function titlesIn({ text, blocks, kinds }: Prose): TellingName[] {
  return blocks.flatMap((from, block) => {
    if (kinds[block] !== 'heading') return [];
    const to = Math.min(text.length, (blocks[block + 1] ?? text.length + 1) - 1, from + LONGEST_TITLE);
    return tellingNamesIn(text, { from, to }).filter(({ kind }) => kind !== 'person');
  });
}

const LONGEST_TITLE = 200;

/** "Samir is the CFO" below the heading "Samir Haddad" is about him, whom no sentence need name in full. */
function readBearers({ kinds }: NoteContext, { text, blocks, kinds: blockKinds }: Prose): void {
  for (const [block, from] of blocks.entries()) {
    const to = (blocks[block + 1] ?? text.length + 1) - 1;
    if (blockKinds[block] !== 'heading' || to - from > LONGEST_NAME) continue;
    const name = text.slice(from, to);
    const words = name.split(' ');
    if (words.length < 2 || kinds.has(name) || !isWholeName(name)) continue;
    if (words.some(word => kinds.of(word) === 'person')) kinds.vote(name, 'person', SLOT);
  }
}

const LONGEST_NAME = 40;

function proposalsOf({ kinds, aliases, teamHints }: NoteContext): Proposal[] {
  const named = [...kinds.entries()].map(({ name, votes }) => ({ name, votes: capped(votes), aliases: [] }));
  const hinted = [...teamHints]
    .filter(([name]) => !kinds.has(name))
    .map(([name, people]) => ({ name, votes: { team: HINT * Math.min(people, 2) }, aliases: [] }));
  return [...named, ...hinted, ...aliases.map(([name, alias]) => ({ name, votes: {}, aliases: [alias] }))];
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

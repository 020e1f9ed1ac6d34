import { isRefusal } from '../../edit/change.ts';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { contains } from '../../text/span.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';
import { askedWords, scoreOf, searchedWords } from './asked-words.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation, askedWith } from './quotation.ts';
import { day, list, record, text } from './schema.ts';
import { sentencesWith, type FoundSentence } from './search-sentences.ts';
import { ENTITY, entityLine, SAID, said, saidLine, toldEntity } from './sources.ts';
import { readingTool } from './tool.ts';

const SIZE = 12;

/** Of so many places of one entity the sentences are looked at. */
const MOST_PLACES = 2000;

const FOUND = record(
  { said: SAID, names: list(ENTITY, 'Whom and what the sentence names.') },
  { about: ENTITY },
);

export const searchMentions = readingTool({
  name: 'search_mentions',
  title: 'Search what was said',
  description:
    'Searches the sentences of all notes and mails: by words, by an entity that they name (of an account: by its notes), or both. Each sentence comes word for word with who said it, when and where, whom it names, and (as about) whose note it stands in: "she" in a note is mostly the person whose note it is. Best match first, then the newest.',
  input: record(
    {},
    {
      words: text('Words of the sentence; other forms of them are found too.'),
      entity: WHO,
      since: day('Only what was said on this day or later.'),
      page: PAGE,
    },
  ),
  output: record({ notice: text(), found: list(FOUND), ...PAGED }, NEXT),
  answer(index, { words, entity: who, since, page }) {
    const asked = words === undefined ? [] : askedWords(words);
    const entity = who === undefined ? undefined : namedEntity(index, who);
    if (entity && isRefusal(entity)) return entity;
    if (!entity && asked.length === 0) return { refusal: whyNothing(words) };
    const all = sentencesFor(index, entity, asked);
    const recent = all.filter(({ date }) => since === undefined || date.slice(0, 10) >= since);
    const paged = pageOf(recent, SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    return { notice: NOTICE, found: items.map(({ read }) => foundOf(index, read())), total, nextPage };
  },
  told: ({ found, total, nextPage }) => [
    ...found.map(({ said: source, names, about }) =>
      [
        `- ${saidLine(source)}`,
        ...(about ? [`in the note of ${entityLine(about)}`] : []),
        ...(names.length > 0 ? [`names ${names.map(entityLine).join(', ')}`] : []),
      ].join('; '),
    ),
    pageLine({ total, nextPage }),
  ],
});

const whyNothing = (words = ''): string =>
  words.trim() === ''
    ? 'Say words to search for, or an entity.'
    : `There is no word in ${quotation(askedWith(words))}: say words to search for, or an entity.`;

/** An account is asked for what all its notes say, anything else for what names it. */
function sentencesFor(
  index: NoteIndex,
  entity: Entity | undefined,
  asked: readonly string[],
): readonly FoundSentence[] {
  if (!entity) return sentencesWith(index, [...index.notes.values()], asked);
  if (!entity.isAccount || asked.length === 0) return sentencesNaming(index, entity, asked);
  const { scopes } = index.directory;
  const own = [...index.notes.values()].filter(({ path }) => scopes.accountOf(path) === entity.id);
  return sentencesWith(index, own, asked);
}

/** The sentences that name an entity or state something of it, those that answer best to the words first. */
function sentencesNaming(
  index: NoteIndex,
  { id }: Entity,
  asked: readonly string[],
): readonly FoundSentence[] {
  const sentences = new Sentences(index);
  const mentions = index
    .mentionsOf(id)
    .filter(({ repeat, grade }) => !repeat && grade !== 'ambiguous')
    .slice(0, MOST_PLACES);
  const facts = index.factsNaming(id).filter(({ basis }) => basis === 'statement');
  const found = new Map<string, { readonly sentence: SaidSentence; readonly score: number }>();
  for (const { path, span } of [...mentions, ...facts.slice(0, MOST_PLACES)]) {
    const sentence = sentences.around(path, span);
    const key = `${path}\n${sentence.text}`;
    if (sentence.text === '' || found.has(key)) continue;
    const score = scoreOf(asked, new Set(searchedWords(sentence.text)));
    if (asked.length === 0 || score > 0) found.set(key, { sentence, score });
  }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score || ((a.sentence.date ?? '') < (b.sentence.date ?? '') ? 1 : -1))
    .map(({ sentence }) => ({ date: sentence.date ?? '', read: () => sentence }));
}

function foundOf(index: NoteIndex, sentence: SaidSentence) {
  const { path, span } = sentence;
  const about = subjectOf(index, sentence);
  const ids = new Set(
    index
      .mentionsIn(path, span)
      .flatMap(mention => (contains(span, mention.span) ? (mention.entity ?? []) : [])),
  );
  const told = (id: EntityId) => {
    const entity = index.entities.get(id);
    return entity ? [toldEntity(index, entity)] : [];
  };
  return {
    said: said(index, sentence),
    names: [...ids].flatMap(told),
    about: about === undefined ? undefined : told(about)[0],
  };
}

/** Whose note or section a sentence stands in, the innermost. */
function subjectOf(
  index: NoteIndex,
  { path, span }: { readonly path: NotePath; readonly span: SaidSentence['span'] },
) {
  const around = (index.notes.get(path)?.definitions ?? []).filter(definition =>
    contains(definition.span, span),
  );
  const [inner] = around.toSorted((a, b) => b.span.from - a.span.from);
  return inner && idOf(path, inner);
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isPlaceholder } from '../wording/placeholder.ts';
import type { Brief, BriefLine, BriefSource } from './brief.ts';
import type { OpenNotes } from './confidential.ts';
import { plainWords, type NamedWords } from './words.ts';

/** Stands where a name was. */
const HIDDEN = '▇▇▇▇';

/**
 * A brief that may be handed on: made of the notes without what is confidential, it names neither those whom only that
 * defines, nor who said something, nor those who are known by a description alone (“John Mao's friend”), since that names
 * whom they belong to.
 */
export function redacted(brief: Brief, { index, names, sentences }: OpenNotes): Brief {
  const hide = hider(index, names);
  const isTold = ({ words, sources }: BriefLine): boolean =>
    ![plainWords(words), ...sources.map(({ quote }) => quote)].some(text => repeats(text, sentences));
  const ofWords = (words: NamedWords): NamedWords =>
    words.map(word => (typeof word === 'string' ? hide(word) : { ...word, name: hide(word.name) }));
  const ofSource = (source: BriefSource): BriefSource => ({
    ...source,
    quote: hide(source.quote),
    author: source.author === undefined || source.kind !== 'said' ? undefined : l10n.t('somebody'),
  });
  const ofLine = (line: BriefLine): BriefLine[] =>
    isTold(line)
      ? [
          {
            words: ofWords(line.words),
            sources: line.sources.map(ofSource),
            ...(line.below && { below: told(line.below).flatMap(ofLine) }),
          },
        ]
      : [];
  return {
    ...brief,
    title: hide(brief.title),
    detail: hide(brief.detail),
    sections: brief.sections
      .map(section => ({
        ...section,
        heading: ofWords(section.heading),
        lines: told(section.lines).flatMap(ofLine),
      }))
      .filter(({ lines, about }) => lines.length > 0 || about !== undefined),
  };
}

/** Without what somebody wrote, word for word. */
const told = (lines: readonly BriefLine[]): readonly BriefLine[] =>
  lines.filter(({ isWords }) => isWords !== true);

/** Whether a text repeats a sentence, or a good part of it. */
const repeats = (text: string, sentences: ReadonlySet<string>): boolean =>
  [...sentences].some(sentence => text.includes(sentence) || (text.length > 20 && sentence.includes(text)));

/** Puts a bar where a text holds one of the names as whole words, and “somebody” where it holds a placeholder's. */
function hider({ entities }: NoteIndex, names: readonly string[]): (text: string) => string {
  const placeholders = [...entities.values()]
    .filter(isPlaceholder)
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const nouns = placeholders.flatMap(name => /['’]s\s+(\S.*)$/u.exec(name)?.[1] ?? []);
  const hidden = wholeWords(names);
  const described = wholeWords(placeholders.toSorted((a, b) => b.length - a.length));
  // “My friend” tells as much, to whoever knows who is speaking.
  const owned = wholeWords(nouns, 'gui', String.raw`(?:my|your|our|his|her|their)\s+`);
  return text => {
    const named = described ? text.replace(described, l10n.t('somebody')) : text;
    const bare = owned ? named.replace(owned, l10n.t('somebody')) : named;
    return hidden ? bare.replace(hidden, HIDDEN) : bare;
  };
}

function wholeWords(words: readonly string[], flags = 'gu', before = ''): RegExp | undefined {
  if (words.length === 0) return undefined;
  const any = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(?:${any})(?![\p{L}\p{N}])`, flags);
}

import * as l10n from '@vscode/l10n';
import type { Directory } from '../../index/directory.ts';
import { isExternal, type AmbiguousTarget } from '../../index/links/link-targets.ts';
import { targetOf } from '../../index/mentions/find-mentions.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces, type PropertyPlace } from '../../index/links/property-links.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Problem } from '../../model/problem.ts';
import { isRelation } from '../../model/relation.ts';
import type { Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import { meets, type Span } from '../../text/span.ts';
import { relatedDefinition } from '../navigation/definition.ts';
import { factProblems } from './fact-problems.ts';
import { anyOf, kindWord } from '../wording/kind-words.ts';
import { sharedProblems } from './shared-problems.ts';

/**
 * The problems of a note, in document order: of its text, of its links, and those it shares with other notes. Only those
 * that touch `range`, if given.
 */
export function problems(index: NoteIndex, path: NotePath, range?: Span): Problem[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const ofText = [...note.problems, ...linkProblems(index, note), ...(sharedProblems(index).get(path) ?? [])];
  return [
    ...(range ? ofText.filter(({ span }) => meets(span, range)) : ofText),
    ...ambiguousMentions(index, note, range),
    ...factProblems(index, path, range),
  ].toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

/** For each directory, what its links say of each note: an edit of one note leaves the others' as they are. */
const known = new WeakMap<Directory, WeakMap<Note, readonly Problem[]>>();

function linkProblems({ directory }: NoteIndex, note: Note): readonly Problem[] {
  const ofDirectory = known.get(directory) ?? new WeakMap<Note, readonly Problem[]>();
  known.set(directory, ofDirectory);
  const found = ofDirectory.get(note) ?? [
    ...propertyPlaces(note, directory).flatMap(linkProblem),
    ...missingLinks(directory, note),
    ...openLinks(directory, note),
  ];
  ofDirectory.set(note, found);
  return found;
}

function linkProblem({ target, key, text, span }: PropertyPlace): Problem[] {
  if (isNoNote(text)) return [];
  if (!target) return [{ code: 'missingEntity', message: l10n.t('No note is called “{0}”.', text), span }];
  if (target.kind === 'ambiguous')
    return [{ code: 'ambiguousMention', message: openTarget(text, target), span }];
  if (target.kind === 'note' && key !== undefined && isRelation(key))
    return [
      {
        code: 'missingEntity',
        message: l10n.t('“{0}” leads to a note that defines no person, team, system or organization.', text),
        span,
      },
    ];
  return [];
}

/** Links to files of other kinds and out of the notes are no concern of ours. */
export const isNoNote = (destination: string): boolean =>
  isExternal(destination, true) || attachment.test(destination.split('#')[0] ?? '');

const attachment =
  /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|pdf|mp[34]|m4a|wav|ogg|webm|mov|csv|xlsx?|docx?|pptx?|zip|txt|eml|mbox|canvas|base)$/i;

const missingLinks = (directory: Directory, note: Note): Problem[] =>
  deadLinks(directory, note, note.links).map(link => ({
    code: 'missingEntity',
    message: l10n.t('No note is called “{0}”.', link.destination),
    span: link.target ?? link,
  }));

/** Of some links of a note's prose the wikilinks that lead nowhere. */
export function deadLinks(directory: Directory, note: Note, links: readonly Link[]): Link[] {
  // Where nobody has defined anything yet, links are some other tool's business.
  if (directory.entities.size === 0) return [];
  return links
    .filter(link => link.kind === 'wikilink' && !isNoNote(link.destination))
    .filter(link => !targetOf(note.path, link, directory) && !link.destination.startsWith('#'));
}

/** Links of prose by a file name that several plain notes have; where those are about somebody, they are mentions. */
function openLinks(directory: Directory, note: Note): Problem[] {
  if (directory.entities.size === 0) return [];
  return note.links.flatMap((link): Problem[] => {
    const target = isNoNote(link.destination) ? undefined : targetOf(note.path, link, directory);
    if (target?.kind !== 'ambiguous' || target.entities.length > 0) return [];
    const span = link.target ?? link;
    return [{ code: 'ambiguousMention', message: openTarget(link.destination, target), span }];
  });
}

function openTarget(text: string, { entities, notes, more }: AmbiguousTarget): string {
  return entities.length > 0
    ? ambiguity(text, entities, more)
    : mayMean(text, notes.slice(0, SHOWN), notes.length + more - SHOWN);
}

function ambiguousMentions(index: NoteIndex, note: Note, range: Span | undefined): Problem[] {
  const defined = new Set(note.definitions.map(definition => definition.nameSpan.from));
  return index
    .mentionsIn(note.path, range)
    .filter(mention => mention.grade === 'ambiguous' && !mention.repeat && !defined.has(mention.span.from))
    .flatMap(({ span, outer, among, more }): Problem[] => {
      const entities = among.map(id => index.entities.get(id)).filter(entity => entity !== undefined);
      const text = note.text.slice(span.from, span.to);
      // Whoever writes “Ben” makes no mistake: its colour and its card tell enough.
      if (span.from === outer.from && !entities.some(entity => isNameOf(entity, text))) return [];
      return [
        {
          code: 'ambiguousMention',
          message: ambiguity(text, entities, more),
          span,
          related: entities.slice(0, SHOWN).flatMap(entity => relatedDefinition(index, entity)),
        },
      ];
    });
}

/** Whether a text is a name of an entity as its note gives it, and no given name alone. */
const isNameOf = ({ name, aliases }: Entity, text: string): boolean =>
  [name, ...aliases].some(each => foldName(each) === foldName(text));

/** How many of those that a name may mean a problem tells. */
const SHOWN = 10;

function ambiguity(text: string, entities: readonly Entity[], further: number): string {
  const names = entities
    .slice(0, SHOWN)
    .map(entity => `${entity.name} (${isCandidate(entity) ? kindWord(entity.kind) : entity.id})`);
  return mayMean(text, names, entities.length + further - SHOWN);
}

function mayMean(text: string, names: readonly string[], more: number): string {
  const all = anyOf(more > 0 ? [...names, l10n.t('{0} more', more)] : names);
  return l10n.t('“{0}” may mean {1}.', text.replace(/\s+/g, ' '), all);
}

/** The problems of all notes that have any, by path. */
export function allProblems(index: NoteIndex): { path: NotePath; problems: Problem[] }[] {
  return [...index.notes.keys()]
    .toSorted()
    .map(path => ({ path, problems: problems(index, path) }))
    .filter(found => found.problems.length > 0);
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { contains } from '../../text/span.ts';
import { isOneWord } from '../../text/names.ts';
import { isRefusal, type Refusal } from '../../edit/change.ts';
import { assemble } from './assemble.ts';
import { attempted, type Attempt } from './attempt.ts';
import { definedBy, redefined, type Defined } from './defined.ts';
import { mergeFollower, notesAssembled } from './follow-merge.ts';
import { mergeCandidate } from './merge-candidate.ts';
import { mergedLinkEdits } from './merged-links.ts';
import type { MergeOptions, Merging } from './merging.ts';
import { refusalOfPair, refusalOfTexts } from './refusal-of-merge.ts';
import { applied } from '../../edit/text-edit.ts';

/**
 * Makes `from` part of `into`: its names become aliases, its properties go where `into` says nothing, its text under a
 * heading of its own, links and decisions lead to `into`, and its note is deleted. Nothing is lost: what `into` says
 * otherwise stays, and what the other one said is kept beside it as code. A refusal where the two cannot be one.
 */
export function merge(
  index: NoteIndex,
  from: EntityId,
  into: EntityId,
  options: MergeOptions,
): Merging | Refusal {
  const [one, other] = [index.entities.get(from), index.entities.get(into)];
  if (!one || !other) return { refusal: l10n.t('The notes do not speak of it any more.') };
  const refused = refusalOfPair(index, one, other);
  if (refused) return refused;
  if (isCandidate(one)) return mergeCandidate(index, one, other, options);
  const [source, kept] = [definedBy(index, one), definedBy(index, other)];
  if (!source || !kept) return { refusal: l10n.t('The notes do not define it any more.') };
  const unfit = refusalOfTexts(index, source, kept);
  if (unfit) return unfit;
  // What a link-only entity is called is looked for nowhere, and must not be from now on.
  const isHidden = one.linkOnly && !other.linkOnly;
  // Aliases of inline fields go with the text.
  const names = isHidden ? [] : [one.name, ...aliasesInFrontmatter(source)];
  const merging = attempt(index, source, kept, names, options);
  if (isRefusal(merging) || merging.lost.length === 0) return merging;
  // A given name that the other one does not bear becomes an alias, if that names nobody else anywhere.
  const short = [...new Set(merging.lost.map(({ name }) => name))].filter(isOneWord);
  const again = attempt(index, source, kept, [...names, ...short], options);
  if (!isRefusal(again) && again.lost.length === 0 && !again.namesOthers(short)) return again;
  const [lost] = merging.lost;
  return {
    refusal: l10n.t(
      '“{0}” in {1} would not lead to {2} any more.',
      lost?.name ?? '',
      lost?.path ?? '',
      other.name,
    ),
  };
}

function aliasesInFrontmatter({ note, definition }: Defined): string[] {
  const { frontmatter } = readMarkdown(note.text);
  return definition.aliases
    .filter(({ span }) => frontmatter !== undefined && contains(frontmatter, span))
    .map(({ text }) => text);
}

function attempt(
  index: NoteIndex,
  from: Defined,
  into: Defined,
  names: readonly string[],
  options: MergeOptions,
): Attempt | Refusal {
  const textOf = (path: NotePath): string => index.notes.get(path)?.text ?? '';
  const first = assemble(from, into, index.directory.targets, names);
  if (isRefusal(first)) return first;
  const follower = mergeFollower(index, from, into, first);
  if (isRefusal(follower)) return follower;
  const links = mergedLinkEdits(index, follower);
  if (isRefusal(links)) return links;
  const linked = (note: Note): Note => {
    const own = links.get(note.path);
    return own ? parseNote(note.path, applied(note.text, own)) : note;
  };
  const sourceNote = linked(from.note);
  const source = redefined(from, sourceNote);
  const kept = redefined(into, into.note === from.note ? sourceNote : linked(into.note));
  if (!source || !kept) return { refusal: l10n.t('{0} cannot be changed.', from.note.path) };
  const { targets } = notesAssembled(index, first, textOf);
  const last = assemble(source, kept, targets, names);
  if (isRefusal(last)) return last;
  return attempted(index, source, kept, { links, assembly: last, identities: follower.identities }, options);
}

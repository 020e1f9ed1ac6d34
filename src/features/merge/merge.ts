import * as l10n from '@vscode/l10n';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId } from '../../model/entity.ts';
import { isOneWord } from '../../text/names.ts';
import { contains } from '../../text/span.ts';
import { definedEntity, type DefinedEntity } from '../edits/defined-entity.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { attempt } from './attempt.ts';
import { mergeCandidate } from './merge-candidate.ts';
import { refusalOfPair, refusalOfTexts } from './refusal-of-merge.ts';

/**
 * Makes `from` part of `into`: its names become aliases, its properties go where `into` says nothing, its text under a
 * heading of its own, links and decisions lead to `into`, and its note is deleted. Nothing is lost: what `into` says
 * otherwise stays, and what the other one said is kept beside it as code. A refusal where the two cannot be one. `places`
 * is where the note of a candidate goes.
 */
export function merge(
  index: NoteIndex,
  from: EntityId,
  into: EntityId,
  places: NewNotePlaces,
): Change | Refusal {
  const change = merged(index, from, into, places);
  if (isRefusal(change)) return change;
  return { ...change, confirm: (change.deleted ?? []).length > 0 ? 'deletions' : 'parts' };
}

function merged(index: NoteIndex, from: EntityId, into: EntityId, places: NewNotePlaces): Change | Refusal {
  const [one, other] = [index.entities.get(from), index.entities.get(into)];
  if (!one || !other) return { refusal: l10n.t('The notes do not speak of it any more.') };
  const refused = refusalOfPair(index, one, other);
  if (refused) return refused;
  if (isCandidate(one)) return mergeCandidate(index, one, other, places);
  const [source, kept] = [definedEntity(index, one), definedEntity(index, other)];
  if (!source || !kept) return { refusal: l10n.t('The notes do not define it any more.') };
  return refusalOfTexts(index, source, kept) ?? mergedDefined(index, source, kept);
}

function mergedDefined(index: NoteIndex, source: DefinedEntity, kept: DefinedEntity): Change | Refusal {
  // What a link-only entity is called is looked for nowhere, and must not be from now on.
  const isHidden = source.entity.linkOnly && !kept.entity.linkOnly;
  // Aliases of inline fields go with the text.
  const names = isHidden ? [] : [source.entity.name, ...aliasesInFrontmatter(source)];
  const first = attempt(index, source, kept, names);
  if (isRefusal(first)) return first;
  const [lost] = first.lost;
  if (!lost) return first.change;
  // A given name that the other one does not bear becomes an alias, if that names nobody else anywhere.
  const short = [...new Set(first.lost.map(({ name }) => name))].filter(isOneWord);
  const second = attempt(index, source, kept, [...names, ...short]);
  if (!isRefusal(second) && second.lost.length === 0 && !second.namesOthers(short)) return second.change;
  return {
    refusal: l10n.t('“{0}” in {1} would not lead to {2} any more.', lost.name, lost.path, kept.entity.name),
  };
}

function aliasesInFrontmatter({ note, definition }: DefinedEntity): string[] {
  const { frontmatter } = note.syntax;
  return definition.aliases
    .filter(({ span }) => frontmatter !== undefined && contains(frontmatter, span))
    .map(({ text }) => text);
}

import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition, Entity } from '../../model/entity.ts';
import type { Problem } from '../../model/problem.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { isRefusal } from '../../edit/change.ts';
import { refOf } from '../edits/fact-ref.ts';
import { fieldsOf } from '../../edit/field-edit.ts';
import { valueText } from '../../edit/value-text.ts';
import { withoutItem } from '../../edit/without-item.ts';
import { textOf } from '../wording/entity-text.ts';
import { sentenceOf } from '../wording/fact-words.ts';
import { definingEdits } from '../rename/defining-edits.ts';
import { asProse } from '../rename/name-words.ts';
import type { Offer } from './offer.ts';

/** A line of a circle can go: as a property it is taken away, as a statement it is ruled wrong. */
export function cycleOffers(index: NoteIndex, note: Note, problem: Problem): Offer[] {
  const lines = index
    .factsIn(note.path, problem.span)
    .filter(({ span, status }) => status !== 'superseded' && isAt(span, problem.span));
  return lines.flatMap((fact): Offer[] => {
    const title = l10n.t('Take away: {0}', sentenceOf(index, fact));
    const place = { codes: [problem.code], span: problem.span };
    if (fact.basis === 'statement')
      return [{ title, kind: 'quickfix', problem: place, action: { kind: 'reject', fact: refOf(fact) } }];
    const edits = withoutItem(note, fact.span);
    return edits.length === 0 ? [] : [{ title, kind: 'quickfix', problem: place, edits }];
  });
}

const isAt = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to;

/**
 * One of several that share a name can be called by its team or role besides; the name that they share stays as an
 * alias, so that a link by it is still ambiguous and nothing means somebody else without a word.
 */
export function duplicateOffers(index: NoteIndex, note: Note, problem: Problem): Offer[] {
  const definition = note.definitions.find(({ nameSpan }) => nameSpan.from === problem.span.from);
  const entity = [...index.entities.values()].find(
    ({ path, section }) => path === note.path && section === definition?.section,
  );
  if (!definition || !entity) return [];
  const names = [...index.entities.values()].filter(other => other.account === entity.account);
  return qualifiers(index, entity).flatMap((qualifier): Offer[] => {
    const name = `${entity.name} (${qualifier})`;
    if (names.some(other => foldName(other.name) === foldName(name))) return [];
    const edits = definingEdits(note, definition, {
      name,
      prose: asProse(index, name),
      isMoved: false,
      keepsOld: true,
    });
    if (isRefusal(edits) || edits.length === 0) return [];
    return [
      {
        title: l10n.t('Call this one “{0}”', name),
        kind: 'quickfix',
        problem: { codes: [problem.code], span: problem.span },
        edits: edits.map(edit => ({ path: note.path, ...edit })),
      },
    ];
  });
}

function qualifiers(index: NoteIndex, { id, kind, path }: Entity): string[] {
  const keys = { person: ['team', 'role', 'organization'], team: ['part_of', 'lead'], system: ['owner'] };
  const known = (kind === 'organization' ? [] : keys[kind]).map(key => textOf(index, id, key));
  const folder = path?.split('/').at(-2);
  const found = known.filter(text => text !== undefined);
  return [...new Set(found.length > 0 ? found : folder === undefined ? [] : [folder])].slice(0, 2);
}

/** A second account of a folder can be an organization of the first. */
export function secondAccountOffers(note: Note, { code, span }: Problem): Offer[] {
  const definition = note.definitions.find(
    ({ isAccount, nameSpan }) => isAccount && nameSpan.from === span.from,
  );
  const type = definition && typeSpan(note, definition);
  if (!type) return [];
  const edits = [{ path: note.path, span: type, text: valueText(note, type, 'organization') }];
  return [
    {
      title: l10n.t('Make it an organization of this account'),
      kind: 'quickfix',
      problem: { codes: [code], span },
      edits,
    },
  ];
}

/** Where a definition says what it is. */
function typeSpan(note: Note, definition: Definition): Span | undefined {
  const { frontmatter } = note.syntax;
  const isType = (span: Span): boolean =>
    canonicalKey(note.text.slice(span.from, span.to), undefined) === 'type';
  const field = fieldsOf(note, definition).find(({ key }) => isType(key));
  if (field) return field.value;
  return frontmatter?.properties.find(({ key }) => key === 'type')?.values[0]?.span;
}

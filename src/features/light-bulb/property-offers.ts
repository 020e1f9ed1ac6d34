import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { PropertyPlace } from '../../index/links/property-links.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import { RELATIONS, isRelation, relation, type RelationName } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { contains, type Span } from '../../text/span.ts';
import type { TextEdit } from '../../edit/change.ts';
import { refOf } from '../edits/fact-ref.ts';
import { entityLink } from '../links/new-link.ts';
import { valueText } from '../../edit/value-text.ts';
import { withoutItem } from '../../edit/without-item.ts';
import { misfit } from '../problems/fact-problems.ts';
import type { Offer } from './offer.ts';

/** A value that names an entity plainly can be a link, which other tools follow too. */
export function plainValueOffers(index: NoteIndex, note: Note, place: PropertyPlace): Offer[] {
  const entity = place.entity && index.entities.get(place.entity);
  const written = note.text.slice(place.span.from, place.span.to);
  if (!entity || isCandidate(entity) || place.key === undefined || /^\[/.test(written)) return [];
  const link = entityLink(index, note.path, entity);
  if (typeof link !== 'string') return [];
  const edit = { path: note.path, ...valueEdit(note, place.span, link) };
  return [
    { title: l10n.t('Make “{0}” a link', written), kind: 'quickfix', problem: undefined, edits: [edit] },
  ];
}

/** In YAML a plain value is quoted once it is a link, and the time behind it comes into the quotes. */
function valueEdit(note: Note, span: Span, link: string): Omit<TextEdit, 'path'> {
  const { text } = note;
  const yaml = note.syntax.frontmatter;
  const isPlain = yaml && contains(yaml, span) && !/["']/.test(text[span.from - 1] ?? '');
  const period = isPlain ? (/^ *\([^()\r\n]*\)/.exec(text.slice(span.to, yaml.to))?.[0] ?? '') : '';
  return {
    span: { from: span.from, to: span.to + period.length },
    text: valueText(note, span, `${link}${period}`),
  };
}

/** A property that cannot be (a team that reports to a person): the ones that can, and to take it away. */
export function misfitOffers(index: NoteIndex, note: Note, fact: Fact): Offer[] {
  if (fact.basis !== 'property' || misfit(index, fact) === undefined) return [];
  const problem = { codes: ['invalidProperty' as const], span: fact.span };
  const moved = fittingRelations(index, fact).map((relation): Offer => ({
    title: l10n.t('Write it as “{0}”', relation),
    kind: 'quickfix',
    problem,
    action: { kind: 'changeRelation', fact: refOf(fact), relation },
  }));
  return [
    ...moved,
    ...withoutOffers(note, fact.span, l10n.t('Take “{0}” away', fact.relation), 'invalidProperty'),
  ];
}

/** The relations that may hold between the two, the ones of one value first. */
function fittingRelations(index: NoteIndex, { subject, object }: Fact): RelationName[] {
  const from = index.entities.get(subject)?.kind;
  const to = object && index.entities.get(object)?.kind;
  if (from === undefined || to === undefined) return [];
  return Object.keys(RELATIONS)
    .filter(isRelation)
    .filter(name => relation(name).from.includes(from) && relation(name).to.includes(to))
    .toSorted((a, b) => Number(relation(b).single) - Number(relation(a).single));
}

/** An alias that is not looked for can go. */
export const aliasOffers = (note: Note, { span, code }: Problem): Offer[] =>
  withoutOffers(note, span, l10n.t('Take the alias “{0}” away', note.text.slice(span.from, span.to)), code);

function withoutOffers(note: Note, span: Span, title: string, code: Problem['code']): Offer[] {
  const edits = withoutItem(note, span);
  return edits.length === 0 ? [] : [{ title, kind: 'quickfix', problem: { codes: [code], span }, edits }];
}

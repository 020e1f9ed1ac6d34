import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces, type PropertyPlace } from '../../index/links/property-links.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import { RELATIONS, isRelation, relation, type RelationName } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { contains, type Span } from '../../text/span.ts';
import { isRefusal, type TextEdit } from '../../edit/change.ts';
import { entityLink } from '../edits/entity-link.ts';
import { valueText } from '../../edit/value-text.ts';
import { withoutItem } from '../../edit/without-item.ts';
import { writeProperties, writtenValue } from '../edits/write-property.ts';
import { misfit } from '../problems/fact-problems.ts';
import type { Offer } from './offer.ts';
import { applied, difference } from '../../edit/text-edit.ts';

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

/** Links in frontmatter that stand without quotes, which YAML takes for lists. */
export const unquotedLinks = (note: Note): readonly Problem[] =>
  note.problems.filter(
    ({ code, span }) =>
      code === 'invalidProperty' && /^\[\[[^[\]\r\n]*\]\]$/.test(note.text.slice(span.from, span.to)),
  );

export const quoted = (note: Note, { span }: Problem): TextEdit => ({
  path: note.path,
  span,
  text: valueText(note, span, note.text.slice(span.from, span.to)),
});

export const quoteOffers = (note: Note, problem: Problem): Offer[] => [
  {
    title: l10n.t('Put the link in quotes'),
    kind: 'quickfix',
    problem: { codes: [problem.code], span: problem.span },
    edits: [quoted(note, problem)],
    isPreferred: true,
  },
];

/** A property that cannot be (a team that reports to a person): the ones that can, and to take it away. */
export function misfitOffers(index: NoteIndex, note: Note, fact: Fact): Offer[] {
  if (fact.basis !== 'property' || misfit(index, fact) === undefined) return [];
  const problem = { codes: ['invalidProperty' as const], span: fact.span };
  const moved = fittingRelations(index, fact).flatMap((key): Offer[] => {
    const edits = movedTo(index, note, fact, key);
    return edits.length === 0
      ? []
      : [{ title: l10n.t('Write it as “{0}”', key), kind: 'quickfix', problem, edits }];
  });
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

/**
 * The value in another property. Where it is the only one of its own, that gets the other name; else the value is taken
 * out and added to the other: two steps, seen as one edit.
 */
function movedTo(index: NoteIndex, note: Note, { subject, span }: Fact, key: string): TextEdit[] {
  const entity = index.entities.get(subject);
  const definition = entity && index.definitionOf(entity);
  const property = definition?.properties.find(({ values }) => values.some(other => other.span === span));
  const value = property?.values.find(other => other.span === span);
  if (!definition || !property || !value) return [];
  if (property.values.length === 1 && !definition.properties.some(other => other.key === key))
    return [{ path: note.path, span: property.keySpan, text: key }];
  const without = parseNote(note.path, applied(note.text, withoutItem(note, span)));
  const same = without.definitions.find(({ section }) => section === definition.section);
  const text = writtenValue(value.text, value.period);
  const added = writeProperties(without, same, [{ kind: 'add', key, values: [text] }]);
  return isRefusal(added)
    ? []
    : [{ path: note.path, ...difference(note.text, applied(without.text, added)) }];
}

/** An alias that is not looked for can go. */
export const aliasOffers = (note: Note, { span, code }: Problem): Offer[] =>
  withoutOffers(note, span, l10n.t('Take the alias “{0}” away', note.text.slice(span.from, span.to)), code);

function withoutOffers(note: Note, span: Span, title: string, code: Problem['code']): Offer[] {
  const edits = withoutItem(note, span);
  return edits.length === 0 ? [] : [{ title, kind: 'quickfix', problem: { codes: [code], span }, edits }];
}

export const placesAt = (
  index: NoteIndex,
  note: Note,
  touches: (span: Span) => boolean,
): readonly PropertyPlace[] => propertyPlaces(note, index.directory).filter(({ span }) => touches(span));
